// Reads a council's crew-log.csv and crew-events.csv: what the crews wrote down about each home, and streets they could not do.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Container } from '../core/council.js';
import { CREW_OUTCOMES, type CrewEvent, type CrewLog, type CrewOutcome } from '../core/crew-log.js';
import { daysBetween } from '../core/kinds/calendar.js';
import type { Clock } from '../core/ports.js';
import { isoDate } from '../core/format.js';
import type { Homes } from '../core/homes.js';
import type { Language } from '../core/turn.js';
import { dayCell, dayOf } from './council-days.js';
import { checkCells, lineFault } from './council-fault.js';
import { say } from './council-kinds.js';
import { inLanguages, needWords, once } from './council-tables.js';
import { listOf, readTable } from './csv.js';

export interface FiledCrewLog {
  readonly entries: readonly {
    readonly date: string;
    readonly uprn: string;
    readonly containers: readonly string[];
    readonly outcome: CrewOutcome;
  }[];
  readonly events: readonly (CrewEvent & { readonly street: string })[];
  readonly homes: Homes;
}

export interface CrewPlaces {
  readonly languages: readonly Language[];
  readonly demo: boolean;
  readonly homes: Homes;
  readonly containers: readonly Container[];
}

/** Days around the due date within which a crew's entry is about that collection. */
const NEAR = 3;

/**
 * Null when the council has no crew-log.csv; crew-events.csv may be left out beside it. Dates stay as they are written.
 * @throws Fault for a bad cell, a home, container or street that the council does not have, and the same thing written twice.
 */
export function readCrewLog(root: string, folder: string, places: CrewPlaces): FiledCrewLog | null {
  const name = `${folder}/crew-log.csv`;
  if (!existsSync(join(root, name))) return null;
  const day = dayCell(places.demo).refine((cell) => cell !== '', say('is empty', 'Write the day of the round'));
  const cells = z.object({
    date: day,
    uprn: z.string(),
    containers: z.string().transform(listOf),
    outcome: z.enum(CREW_OUTCOMES, say('is not known', `Use ${CREW_OUTCOMES.join(', ')}`)),
  });
  const table = readTable(root, name, { required: ['date', 'uprn', 'containers', 'outcome'] });
  const lines = new Map<string, number>();
  const keys = places.containers.map(({ key }) => key);
  const entries = table.rows.map(({ line, cells: raw }) => {
    const entry = checkCells(name, line, raw, cells);
    if (!places.homes.byUprn(entry.uprn))
      throw lineFault(name, line, `has the UPRN ${entry.uprn}, which addresses.csv does not have`, 'Correct it');
    const odd = entry.containers.find((key) => !keys.includes(key));
    if (odd !== undefined || entry.containers.length === 0)
      throw lineFault(name, line, `has ${odd === undefined ? 'no container' : `the container "${odd}"`}`, `Use ${keys.join(', ')}, with a semicolon between them`); // prettier-ignore
    for (const key of entry.containers) once(name, lines, line, `${entry.date} ${entry.uprn} ${key}`, 'collection');
    return entry;
  });
  return { entries, events: readEvents(root, folder, places, day), homes: places.homes };
}

function readEvents(
  root: string,
  folder: string,
  { languages, demo, homes }: CrewPlaces,
  day: ReturnType<typeof dayCell>,
): FiledCrewLog['events'] {
  const name = `${folder}/crew-events.csv`;
  if (!existsSync(join(root, name))) return [];
  const cells = z.object({ date: day, street: z.string(), returns: dayCell(demo) });
  const table = readTable(root, name, {
    required: ['date', 'street', 'returns', ...inLanguages(['reason'], languages)],
    optional: ['reason_cy'],
  });
  const lines = new Map<string, number>();
  const streets = new Set(homes.named.streets.map(({ en }) => en));
  return table.rows.map((row) => {
    const { date, street, returns } = checkCells(name, row.line, row.cells, cells);
    if (!streets.has(street))
      throw lineFault(name, row.line, `has the street "${street}", which addresses.csv does not have`, 'Write its English name as it stands there'); // prettier-ignore
    once(name, lines, row.line, `${date} ${street}`, 'street and date');
    const comparable = returns !== '' && /^[+-]/.test(date) === /^[+-]/.test(returns);
    if (comparable && (/^[+-]/.test(date) ? Number(returns) <= Number(date) : returns <= date))
      throw lineFault(name, row.line, `has returns ${returns}, which is not after ${date}`, 'Write a later day, or leave it empty while nobody knows'); // prettier-ignore
    return {
      date,
      street,
      reason: needWords(name, row, 'reason', languages),
      returns: returns === '' ? null : returns,
    };
  });
}

/** A demo council's days are put on the clock: its first day is the council's date now. */
export function createCrewLog({ entries, events, homes }: FiledCrewLog, clock: Clock): CrewLog {
  const first = isoDate(clock.council());
  const on = (cell: string): string => dayOf(cell, first) ?? cell;
  const byHome = grouped(entries, ({ uprn }) => uprn);
  const byStreet = grouped(events, ({ street }) => street);
  return {
    last: (uprn, container, date) => {
      const own = nearest(
        (byHome.get(uprn) ?? [])
          .filter(({ containers }) => containers.includes(container))
          .map((entry) => ({ outcome: entry.outcome, date: on(entry.date) })),
        date,
      );
      const held = nearest(
        (byStreet.get(homes.byUprn(uprn)?.street.en ?? '') ?? []).map((event) => ({
          reason: event.reason,
          date: on(event.date),
          returns: event.returns === null ? null : on(event.returns),
        })),
        date,
      );
      const value =
        (own ?? held) ? { date: (own ?? held)?.date ?? date, outcome: own?.outcome ?? null, event: held } : null;
      return Promise.resolve({ ok: true, value, asOf: clock.council() });
    },
  };
}

function grouped<T>(all: readonly T[], by: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

/** What is nearest to a date, within a few days of it. */
const nearest = <T extends { readonly date: string }>(all: readonly T[], date: string): T | null => {
  const away = ({ date: other }: T): number => Math.abs(daysBetween(date, other));
  return all.filter((one) => away(one) <= NEAR).sort((a, b) => away(a) - away(b))[0] ?? null;
};
