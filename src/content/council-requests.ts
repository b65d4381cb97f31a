// Reads a council's requests.csv: what residents asked for before the assistant came, or in another way, so that they can ask what became of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asRealTime } from '../core/clock.js';
import { isoDate } from '../core/format.js';
import type { Homes } from '../core/homes.js';
import type { Clock } from '../core/ports.js';
import { readReference } from '../core/reference.js';
import type { EarlierRequests, RequestRow } from '../core/requests.js';
import { dayCell, dayOf } from './council-days.js';
import { checkCells, lineFault } from './council-fault.js';
import { say } from './council-kinds.js';
import { once } from './council-tables.js';
import { readTable } from './csv.js';

/** Its days as they are written: a demo council's are put on a clock. */
export interface FiledRequest {
  readonly reference: string;
  readonly service: string;
  readonly about: string;
  readonly uprn: string;
  readonly made: string;
  readonly changed: string;
  readonly state: (typeof STATES)[number];
}

export interface RequestPlaces {
  readonly demo: boolean;
  readonly homes: Homes;
  readonly referencePrefix: string;
}

/** Those of `RequestState` that a request can be in which did not begin here. */
const STATES = ['confirmed', 'staff', 'closed'] as const;
const COLUMNS = ['reference', 'service', 'about', 'uprn', 'made', 'changed', 'state'];

/** Null when the council has no such file. @throws Fault for a bad cell, a wrong reference or one listed twice, an unknown home, and days out of order. */
export function readRequests(root: string, folder: string, places: RequestPlaces): readonly FiledRequest[] | null {
  const name = `${folder}/requests.csv`;
  if (!existsSync(join(root, name))) return null;
  const { referencePrefix, homes } = places;
  const day = dayCell(places.demo);
  const cells = z.object({
    reference: z
      .string()
      .transform((text) => readReference(text) ?? '')
      .refine(
        (text) => text.startsWith(`${referencePrefix}-`),
        say('is not a reference', `Write it whole, beginning with ${referencePrefix}, its check character right`),
      ),
    service: z.string().regex(/^[a-z-]+\.[a-z-]+$/, say('is not a service', 'Write it as bins.missed')),
    about: z.string(),
    uprn: z.string(),
    made: day.refine((text) => text !== '', say('is empty', 'Write the day on which it came')),
    changed: day,
    state: z.enum(STATES, say('is not known', `Use ${STATES.join(', ')}`)),
  });
  const lines = new Map<string, number>();
  return readTable(root, name, { required: COLUMNS }).rows.map(({ line, cells: raw }) => {
    const read = checkCells(name, line, raw, cells);
    once(name, lines, line, read.reference, 'reference');
    if (read.uprn !== '' && !homes.byUprn(read.uprn))
      throw lineFault(name, line, `has the UPRN ${read.uprn}, which addresses.csv does not have`, 'Correct it, or leave it empty'); // prettier-ignore
    if (comparable(read.made, read.changed) && dayOf(read.changed, ANY)! < dayOf(read.made, ANY)!)
      throw lineFault(name, line, `has changed ${read.changed} before made ${read.made}`, 'Correct the days');
    return read;
  });
}

/** A first day to compare by. */
const ANY = '2026-01-01';
const comparable = (one: string, other: string): boolean => other !== '' && /^[+-]/.test(one) === /^[+-]/.test(other);

/** A demo council's days are put on the clock: its first day is the council's date now. They are kept here and nowhere else, and nothing of them is sent. */
export function createEarlierRequests(filed: readonly FiledRequest[], clock: Clock): EarlierRequests {
  const first = isoDate(clock.council());
  const at = (cell: string): Date => asRealTime(new Date(`${dayOf(cell, first) ?? cell}T12:00:00Z`), clock);
  const rowOf = ({ reference, service, about, uprn, made, changed, state }: FiledRequest): RequestRow => ({
    ...{ reference, service, about, state, theirs: null, note: null, elsewhere: true },
    uprn: uprn || null,
    madeAt: at(made),
    changedAt: at(changed || made),
  });
  const byReference = new Map(filed.map((one) => [one.reference, one]));
  const open = filed.filter(({ state, uprn }) => state !== 'closed' && uprn !== '');
  return {
    byReference: (reference) => {
      const one = byReference.get(reference);
      return one ? rowOf(one) : null;
    },
    open: (service, uprn, about, since) =>
      open
        .filter((one) => one.service === service && one.uprn === uprn && one.about === about)
        .map(rowOf)
        .filter(({ madeAt }) => madeAt >= since)
        .sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime()),
  };
}
