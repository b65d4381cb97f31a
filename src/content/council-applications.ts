// Reads a council's applications.csv: its planning register, a row for each application.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Words } from '../core/council.js';
import type { Homes } from '../core/homes.js';
import type { Application } from '../core/planning.js';
import type { Language } from '../core/turn.js';
import { dayCell, dayOf } from './council-days.js';
import { checkCells, lineFault } from './council-fault.js';
import { postcode, say, website } from './council-kinds.js';
import { inLanguages, needWords, once, wordsIn } from './council-tables.js';
import { readTable, type Row } from './csv.js';

/** Worked out from the dates whenever it is asked for, so that it is never behind the calendar. */
export type FiledApplication = Omit<Application, 'status'> & { readonly withdrawn: string | null };
/** An application with its days as they are written: `onCalendar` puts them on a clock. */
export interface FiledRow extends Omit<
  FiledApplication,
  'received' | 'valid' | 'comments' | 'target' | 'decision' | 'withdrawn' | 'appeal'
> {
  readonly days: Readonly<Record<Day, string>>;
  readonly granted: boolean;
  readonly outcome: Words | null;
  readonly appealState: Words | null;
}
export type FiledRegister = readonly FiledRow[];

const WORDS = ['kind_name', 'description', 'address'] as const;
const MAY_BE_EMPTY = ['ward', 'outcome', 'appeal_state'] as const;
const PLAIN = ['reference', 'kind', 'uprn', 'postcode', 'received', 'valid', 'comments_from', 'comments_to'] as const;
const LATER = ['target', 'decided', 'granted', 'withdrawn', 'appealed', 'officer', 'documents', 'url'] as const;
type Day = 'received' | 'valid' | 'comments_from' | 'comments_to' | 'target' | 'decided' | 'withdrawn' | 'appealed';
/** Each is on or before the next, where both are there. */
const ORDER: readonly (readonly [Day, Day])[] = [
  ['received', 'valid'],
  ['valid', 'comments_from'],
  ['comments_from', 'comments_to'],
  ['valid', 'target'],
  ['received', 'decided'],
  ['received', 'withdrawn'],
  ['decided', 'appealed'],
];

const orEmpty = <T extends z.ZodType>(schema: T) => z.union([z.literal(''), schema]);
const cellsOf = (demo: boolean) => {
  const day = dayCell(demo);
  return z.object({
    reference: z
      .string()
      .regex(
        /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9/.-]{3,29}$/,
        say('is not a reference', 'Write it as on your notices, such as P/2026/0001 or 26/00001/FUL'),
      ),
    kind: z.string().regex(/^[A-Z]{2,8}$/, say('is not a kind', 'Write it in capitals, such as FUL or HOU')),
    uprn: z.string(),
    postcode: orEmpty(postcode),
    received: day.refine((text) => text !== '', say('is empty', 'Write the day on which it came')),
    valid: day,
    comments_from: day,
    comments_to: day,
    target: day,
    decided: day,
    granted: z.enum(['', 'yes', 'no'], say('is not known', 'Write yes or no, or leave it empty until it is decided')),
    withdrawn: day,
    appealed: day,
    officer: z.string(),
    documents: z.string().regex(/^\d{0,4}$/, say('is not a number of documents', 'Write a number, or leave it empty')),
    url: orEmpty(website),
  });
};

export interface RegisterPlaces {
  readonly languages: readonly Language[];
  readonly demo: boolean;
  readonly homes: Homes;
}

/**
 * Null when the council has no such file.
 * @throws Fault for a bad cell, a reference listed twice, an unknown UPRN, dates out of order, or half a decision.
 */
export function readApplications(root: string, folder: string, places: RegisterPlaces): FiledRegister | null {
  const name = `${folder}/applications.csv`;
  if (!existsSync(join(root, name))) return null;
  const { languages } = places;
  const table = readTable(root, name, {
    required: [...PLAIN, ...LATER, ...inLanguages([...WORDS, ...MAY_BE_EMPTY], languages)],
    optional: [...WORDS, ...MAY_BE_EMPTY].map((column) => `${column}_cy`),
  });
  const lines = new Map<string, number>();
  const schema = cellsOf(places.demo);
  return table.rows.map((row) => {
    const cells = checkCells(name, row.line, row.cells, schema);
    once(name, lines, row.line, bareReference(cells.reference), 'reference');
    const wrong = (what: string, cure: string): Error => lineFault(name, row.line, what, cure);
    if (cells.uprn !== '' && !places.homes.byUprn(cells.uprn))
      throw wrong(
        `has the UPRN ${cells.uprn}, which addresses.csv does not have`,
        'Correct it, or leave it empty and fill in the postcode',
      );
    checkWhole(cells, row, wrong);
    return filed(name, row, cells, languages);
  });
}

type Cells = z.infer<ReturnType<typeof cellsOf>>;

function checkWhole(cells: Cells, { cells: raw }: Row, wrong: (what: string, cure: string) => Error): void {
  const late = ORDER.find(
    ([before, after]) => comparable(cells[before], cells[after]) && sooner(cells[after], cells[before]),
  );
  if (late) throw wrong(`has ${late[1]} ${cells[late[1]]} before ${late[0]} ${cells[late[0]]}`, 'Correct the dates');
  if ((cells.comments_from === '') !== (cells.comments_to === ''))
    throw wrong('has only one end of the time for comments', 'Fill in comments_from and comments_to, or neither');
  if (new Set([cells.decided === '', raw['outcome'] === '', cells.granted === '']).size > 1)
    throw wrong('has half a decision', 'Fill in decided, outcome and granted, or none of them');
  if (cells.decided !== '' && cells.withdrawn !== '')
    throw wrong('is both decided and withdrawn', 'Leave one of the two empty');
  if ((cells.appealed === '') !== (raw['appeal_state'] === ''))
    throw wrong('has half an appeal', 'Fill in appealed and appeal_state, or neither');
}

/** A day of the demo's clock cannot be compared with a calendar date. */
const comparable = (one: string, other: string): boolean =>
  one !== '' && other !== '' && /^[+-]/.test(one) === /^[+-]/.test(other);
const sooner = (one: string, other: string): boolean => (/^[+-]/.test(one) ? Number(one) < Number(other) : one < other);

function filed(name: string, row: Row, cells: Cells, languages: readonly Language[]): FiledRow {
  const { received, valid, comments_from, comments_to, target, decided, withdrawn, appealed } = cells;
  return {
    reference: cells.reference.toUpperCase(),
    kind: cells.kind,
    kindName: needWords(name, row, 'kind_name', languages),
    description: needWords(name, row, 'description', languages),
    address: needWords(name, row, 'address', languages),
    uprn: cells.uprn || null,
    postcode: cells.postcode || null,
    ward: wordsIn(name, row, 'ward', languages),
    officer: cells.officer || null,
    documents: cells.documents === '' ? null : Number(cells.documents),
    url: cells.url || null,
    days: { received, valid, comments_from, comments_to, target, decided, withdrawn, appealed },
    granted: cells.granted === 'yes',
    outcome: wordsIn(name, row, 'outcome', languages),
    appealState: wordsIn(name, row, 'appeal_state', languages),
  };
}

/** With its dates; `first` is the first day of the clock, as an ISO date. */
export function onCalendar(
  { days, granted, outcome, appealState, ...fixed }: FiledRow,
  first: string,
): FiledApplication {
  const day = (column: Day): string | null => dayOf(days[column], first);
  return {
    ...fixed,
    received: day('received') ?? first,
    valid: day('valid'),
    comments: both(day('comments_from'), day('comments_to'), (from, to) => ({ from, to })),
    target: day('target'),
    decision: both(day('decided'), outcome, (on, words: Words) => ({ on, outcome: words, granted })),
    withdrawn: day('withdrawn'),
    appeal: both(day('appealed'), appealState, (on, words: Words) => ({ on, state: words })),
  };
}

const both = <A, B, T>(one: A | null, other: B | null, make: (one: A, other: B) => T): T | null =>
  one === null || other === null ? null : make(one, other);

/** As it is compared: capitals, and nothing but letters and figures. */
export const bareReference = (reference: string): string => reference.toUpperCase().replace(/[^A-Z0-9]/g, '');
