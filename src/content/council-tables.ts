// Reads a council's rounds.csv, holidays.csv and neighbours.csv.
import { z } from 'zod';
import type { Container, HolidayChange, Neighbour, Round, Words } from '../core/council.js';
import type { Language } from '../core/turn.js';
import { checkCells, lineFault } from './council-fault.js';
import { isoDate, phone, postcodeOrDistrict, say, website } from './council-kinds.js';
import { listOf, readTable, type Row } from './csv.js';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The columns that hold words: each, and its Welsh twin (`street_cy`) where the council speaks Welsh. */
export const inLanguages = (columns: readonly string[], languages: readonly Language[]): readonly string[] =>
  columns.flatMap((column) => (languages.includes('cy') ? [column, `${column}_cy`] : [column]));

/** The words of a column in each language; null when the English is empty and so is the Welsh. */
export function wordsIn(
  name: string,
  { line, cells }: Row,
  column: string,
  languages: readonly Language[],
): Words | null {
  const en = cells[column] ?? '';
  const cy = cells[`${column}_cy`] ?? '';
  if (en === '' && cy === '') return null;
  if (en === '')
    throw lineFault(
      name,
      line,
      `has a ${column}_cy but no ${column}`,
      'Fill in both; a name with one form only goes into both',
    );
  if (cy === '' && languages.includes('cy'))
    throw lineFault(
      name,
      line,
      `has no Welsh in ${column}_cy for "${en}"`,
      'Fill it in; a name with one form only goes into both',
    );
  return cy === '' ? { en } : { en, cy };
}

/** As `wordsIn`. @throws Fault when the cell is empty. */
export const needWords = (name: string, row: Row, column: string, languages: readonly Language[]): Words => {
  const words = wordsIn(name, row, column, languages);
  if (!words) throw lineFault(name, row.line, `has no ${column}`, 'Fill it in');
  return words;
};

const roundCells = z.object({
  round: z.string().min(1, say('is empty', 'Give the round a short name, such as Mon-A')),
  day: z
    .string()
    .toLowerCase()
    .refine((day) => DAYS.includes(day), say('is not a day of the week', 'Write it in English, as Monday'))
    .transform((day) => (DAYS.indexOf(day) + 1) as Round['weekday']),
  letter: z.enum(['A', 'B'], say('is neither A nor B', 'Write A or B')),
  offset: z.enum(
    ['', '0', '1', '2'],
    say('is not an offset', 'Write 0, 1 or 2, or leave it empty where nothing is collected every three weeks'),
  ),
});

/** @throws Fault for a bad cell, a round listed twice, or no offset where a container is collected every three weeks. */
export function readRounds(root: string, folder: string, containers: readonly Container[]): readonly Round[] {
  const threeWeekly = containers.find(({ schedule }) => schedule.every === 'three-weeks');
  const table = readTable(root, `${folder}/rounds.csv`, { required: ['round', 'day', 'letter'], optional: ['offset'] });
  const lines = new Map<string, number>();
  return table.rows.map(({ line, cells }): Round => {
    const { round, day, letter, offset } = checkCells(table.name, line, cells, roundCells);
    once(table.name, lines, line, round, 'round');
    if (offset === '' && threeWeekly)
      throw lineFault(
        table.name,
        line,
        `has no offset, but "${threeWeekly.key}" is collected every three weeks`,
        'Write 0, 1 or 2 in the column offset',
      );
    return { key: round, weekday: day, letter, offset: offset === '' ? null : Number(offset) };
  });
}

const holidayCells = z.object({ from: isoDate, to: isoDate });

/** @throws Fault for a bad date, a date changed twice, and changes that would put two collections of one round on one day. */
export function readHolidays(root: string, folder: string, languages: readonly Language[]): readonly HolidayChange[] {
  const table = readTable(root, `${folder}/holidays.csv`, {
    required: ['from', 'to', ...inLanguages(['reason'], languages)],
    optional: ['reason_cy'],
  });
  const lines = new Map<string, number>();
  const changes = table.rows.map((row): HolidayChange => {
    const { from, to } = checkCells(table.name, row.line, row.cells, holidayCells);
    once(table.name, lines, row.line, from, 'date');
    if (from === to)
      throw lineFault(table.name, row.line, `moves ${from} to itself`, 'Correct the date under to, or remove the row');
    return { from, to, reason: needWords(table.name, row, 'reason', languages) };
  });
  const clash = changes.find((change) => otherOn(change, changes));
  if (clash) {
    const other = otherOn(clash, changes) ?? '';
    throw lineFault(
      table.name,
      lines.get(clash.from) ?? 1,
      `moves ${clash.from} to ${clash.to}, where the same round's collection of ${other} already is`,
      'Choose another date, or move that one too',
    );
  }
  return [...changes].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The other due date of the same round (a whole number of weeks away) that is collected on the day this one moves to. */
function otherOn(change: HolidayChange, changes: readonly HolidayChange[]): string | null {
  const sameRound = (date: string): boolean =>
    date !== change.from && (Date.parse(date) - Date.parse(change.from)) % (7 * 86_400_000) === 0;
  const moved = changes.find((other) => other.to === change.to && sameRound(other.from));
  if (moved) return moved.from;
  return sameRound(change.to) && !changes.some((other) => other.from === change.to) ? change.to : null;
}

const neighbourCells = z.object({
  postcodes: z
    .string()
    .transform(listOf)
    .pipe(z.array(postcodeOrDistrict).min(1, say('is empty', 'List their postcodes, such as GM7; GM8'))),
  phone,
  website,
  references: z
    .string()
    .default('')
    .transform(listOf)
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^[A-Z]{2,6}$|^(?=.*[#?])[A-Z0-9#?/.-]+$/,
            say(
              'is no shape of a reference',
              "Write the letters that theirs begin with, or a pattern such as '##/#####/???': # for a figure, ? for a letter",
            ),
          ),
      ),
    ),
});

export function readNeighbours(root: string, folder: string, languages: readonly Language[]): readonly Neighbour[] {
  const columns = {
    required: [...inLanguages(['name'], languages), 'postcodes', 'phone', 'website'],
    optional: ['name_cy', 'references'],
  };
  const table = readTable(root, `${folder}/neighbours.csv`, columns);
  return table.rows.map((row): Neighbour => {
    const { references, ...cells } = checkCells(table.name, row.line, row.cells, neighbourCells);
    const name = needWords(table.name, row, 'name', languages);
    return { name, ...cells, ...(references.length > 0 && { references }) };
  });
}

/** @throws Fault when `key` was on an earlier line. */
export function once(name: string, lines: Map<string, number>, line: number, key: string, what: string): void {
  const before = lines.get(key);
  if (before !== undefined)
    throw lineFault(name, line, `has the ${what} ${key} again; it is on line ${before}`, 'Keep one of the two rows');
  lines.set(key, line);
}
