// Reads a council's bulky-items.csv and bulky-days.csv: large items that are taken and not, and the days with their places.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bulky, BulkyItem } from '../core/bulky.js';
import { isoDate } from '../core/format.js';
import type { Clock } from '../core/ports.js';
import type { Language } from '../core/turn.js';
import { namedIn, type NamedBulky } from './bulky-names.js';
import { dayCell, dayOf } from './council-days.js';
import { checkCells, lineFault } from './council-fault.js';
import { say } from './council-kinds.js';
import { inLanguages, needWords, once, wordsIn } from './council-tables.js';
import { listOf, readTable } from './csv.js';

export interface FiledBulky {
  readonly items: readonly NamedBulky[];
  readonly days: readonly { readonly date: string; readonly places: number }[];
}

const WORDS = ['name', 'words', 'note'] as const;
const whole = (least: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/, say('is not a whole number', 'Write figures only'))
    .transform(Number)
    .refine((n) => n >= least, say('is too small', `Write ${String(least)} or more`));
const itemCells = z.object({
  item: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, say('is not a key', 'Use small letters, figures and hyphens')),
  taken: z.enum(['yes', 'no'], say('is neither yes nor no', 'Write yes or no')),
  counts: whole(1),
});

/**
 * Null when the council has neither file.
 * @throws Fault for a bad cell, an item or a day listed twice, one name for two items, and one file without the other.
 */
export function readBulky(
  root: string,
  folder: string,
  { languages, demo }: { readonly languages: readonly Language[]; readonly demo: boolean },
): FiledBulky | null {
  const [items, days] = [`${folder}/bulky-items.csv`, `${folder}/bulky-days.csv`];
  const [hasItems, hasDays] = [existsSync(join(root, items)), existsSync(join(root, days))];
  if (!hasItems && !hasDays) return null;
  if (hasItems !== hasDays)
    throw lineFault(hasItems ? items : days, 1, `stands without ${hasItems ? 'bulky-days.csv' : 'bulky-items.csv'}`, 'Add that file, or take this one away: then large items are booked on the website'); // prettier-ignore
  return { items: readItems(root, items, languages), days: readDays(root, days, demo) };
}

function readItems(root: string, name: string, languages: readonly Language[]): readonly NamedBulky[] {
  const table = readTable(root, name, {
    required: ['item', 'taken', 'counts', ...inLanguages(WORDS, languages)],
    optional: WORDS.map((column) => `${column}_cy`),
  });
  const [keys, names] = [new Map<string, number>(), new Map<string, number>()];
  return table.rows.map((row) => {
    const { item: key, taken, counts } = checkCells(name, row.line, row.cells, itemCells);
    once(name, keys, row.line, key, 'item');
    const own = needWords(name, row, 'name', languages);
    const others = wordsIn(name, row, 'words', languages);
    const called = [own.en, ...(own.cy ? [own.cy] : []), ...listOf(others?.en ?? ''), ...listOf(others?.cy ?? '')];
    for (const one of new Set(called.map((word) => word.toLowerCase()))) once(name, names, row.line, one, 'name');
    const item: BulkyItem = {
      key,
      name: own,
      taken: taken === 'yes',
      counts,
      note: wordsIn(name, row, 'note', languages),
    };
    return { item, called };
  });
}

function readDays(root: string, name: string, demo: boolean): FiledBulky['days'] {
  const table = readTable(root, name, { required: ['date', 'places'] });
  const cells = z.object({
    date: dayCell(demo).refine((cell) => cell !== '', say('is empty', 'Write the day of the collection')),
    places: whole(0),
  });
  const lines = new Map<string, number>();
  return table.rows.map(({ line, cells: raw }) => {
    const day = checkCells(name, line, raw, cells);
    once(name, lines, line, day.date, 'day');
    return day;
  });
}

/** A demo council's days are put on the clock: its first day is the council's date now. */
export function createBulky({ items, days }: FiledBulky, clock: Clock): Bulky {
  const first = isoDate(clock.council());
  const byKey = new Map(items.map(({ item }) => [item.key, item]));
  return {
    items: [...byKey.values()],
    days: days
      .map(({ date, places }) => ({ date: dayOf(date, first) ?? date, places }))
      .sort((a, b) => a.date.localeCompare(b.date)),
    get: (key) => byKey.get(key),
    named: (text) => namedIn(text, items),
  };
}
