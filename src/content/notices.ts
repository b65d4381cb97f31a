// Reads knowledge/councils/<key>/notices.yaml: what residents are to be told unasked, when, and before which answers.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AddressBook, Council } from '../core/council.js';
import { isoDate, minutesOfDay } from '../core/format.js';
import type { Notice } from '../core/notices.js';
import { checkYaml, CURE, lineFault } from './council-fault.js';
import { readYaml } from './yaml-file.js';

/** What a notice may name. */
export interface NoticePlaces {
  readonly council: Pick<Council, 'key' | 'languages' | 'collections'>;
  /** Catalogue ids. */
  readonly intents: ReadonlySet<string>;
  readonly postcodes: ReadonlySet<string>;
  /** English names. */
  readonly wards: ReadonlySet<string>;
}

const HOUR_MS = 3_600_000;

/** The instant at which clocks in Europe/London show "2026-11-23T07:00"; the first of two, null where they skip it. */
function londonInstant(text: string): Date | null {
  const shown = Date.parse(`${text}Z`);
  if (Number.isNaN(shown)) return null;
  const minutes = Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
  const found = [HOUR_MS, 0]
    .map((ahead) => new Date(shown - ahead))
    .find((at) => isoDate(at) === text.slice(0, 10) && minutesOfDay(at) === minutes);
  return found ?? null;
}

const words = z.string(`is missing${CURE}write what residents are to be told`).trim().min(1, `is empty${CURE}write it`);
const moment = z
  .string(`is missing${CURE}write a date and a time, such as 2026-11-23T07:00`)
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, `is no date and time${CURE}write it as 2026-11-23T07:00, the time in London`)
  .transform((text, check) => {
    const at = londonInstant(text);
    if (at) return at;
    check.addIssue(`is no time that there is${CURE}check the day, and that the clocks do not skip it`);
    return z.NEVER;
  });
const postcode = z
  .string()
  .regex(/^[A-Z]{1,2}\d[A-Z\d]?(?: \d[A-Z]{2})?$/, `is no postcode${CURE}write GM1 1AA, or GM1 for all that begin so`);
const names = z.array(z.string(), `is no list${CURE}write it as [one, another]`).default([]);
const ABOUT = `is missing${CURE}list what it is about, such as bins.missed, or bins.* for the whole topic`;
const notice = z.strictObject({
  en: words,
  cy: words.optional(),
  from: moment,
  until: moment,
  intents: z.array(z.string(), ABOUT).min(1, ABOUT),
  wards: names,
  rounds: names,
  postcodes: z.array(postcode, `is no list${CURE}write it as [GM1 1AA, GM2]`).default([]),
});
const file = z.array(notice, `is no list${CURE}begin each notice with "- en:"`);

export const noticesFile = (key: string): string => `knowledge/councils/${key}/notices.yaml`;

/** Empty without the file. `root` is the project's folder. @throws Fault naming file:line, what is wrong and the cure. */
export function readNotices(root: string, places: NoticePlaces): readonly Notice[] {
  const { council, intents } = places;
  const name = noticesFile(council.key);
  if (!existsSync(join(root, name))) return [];
  const yaml = readYaml(join(root, name), name);
  if (yaml.value === null) return [];
  const rounds = new Set(council.collections.rounds.map(({ key }) => key));
  return checkYaml(yaml, file).map(({ en, cy, from, until, ...about }, index) => {
    const line = (...path: readonly PropertyKey[]): number => yaml.lineOf([index, ...path]);
    if (council.languages.includes('cy') && cy === undefined)
      throw lineFault(name, line('en'), 'has no Welsh', 'Add cy: beside it, with the same in Welsh');
    if (until <= from) throw lineFault(name, line('until'), 'until is not after from', 'Correct one of them');
    const known = (
      field: 'intents' | 'wards' | 'rounds' | 'postcodes',
      is: (one: string) => boolean,
      where: string,
    ) => {
      about[field].forEach((one, at) => {
        if (!is(one))
          throw lineFault(name, line(field, at), `${field} names "${one}", which ${where} does not have`, 'Correct it');
      });
    };
    known(
      'intents',
      (id) => intents.has(id) || [...intents].some((one) => `${one.split('.')[0] ?? ''}.*` === id),
      'intents/intents.yaml',
    );
    known('rounds', (one) => rounds.has(one), 'rounds.csv');
    // Homes of another system are not known beforehand.
    known('wards', (one) => places.wards.size === 0 || places.wards.has(one), 'addresses.csv');
    known(
      'postcodes',
      (one) =>
        places.postcodes.size === 0 || [...places.postcodes].some((full) => full === one || full.startsWith(`${one} `)),
      'addresses.csv',
    );
    const text = { en, ...(cy === undefined ? {} : { cy }) };
    const id = createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 12);
    return { ...about, id, text, from, until };
  });
}

/** The English names of the wards that homes are in. */
export async function wardsOf(addresses: AddressBook): Promise<ReadonlySet<string>> {
  if (addresses.wards) return new Set(addresses.wards());
  const homes = await Promise.all([...addresses.postcodes()].map((one) => addresses.byPostcode(one)));
  return new Set(homes.flatMap((looked) => (looked.ok ? looked.value : [])).map(({ ward }) => ward.en));
}
