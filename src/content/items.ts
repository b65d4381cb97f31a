// Loads knowledge/items.csv with a council's own destinations.csv and items.csv, and answers what goes where.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Council, Words } from '../core/council.js';
import { COLLECTED, DANGERS, ELSEWHERE, ITEM_NOTES, type Destination, type Item, type Items } from '../core/items.js';
import { checkCells, lineFault } from './council-fault.js';
import { isoDate, say } from './council-kinds.js';
import { once, wordsIn } from './council-tables.js';
import { readTable } from './csv.js';
import { createItemSearch, type NamedItem } from './item-search.js';

const FILE = 'knowledge/items.csv';
const DESTINATIONS: readonly Destination[] = [...COLLECTED, ...ELSEWHERE];

const parts = (cell: string): readonly string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
const oneOf = <T extends string>(all: readonly T[], what: string) =>
  z
    .string()
    .refine((cell): cell is T => all.includes(cell as T), say(`is not ${what}`, `Write one of ${all.join(', ')}`));
const noneOr = <T extends string>(all: readonly T[], what: string) =>
  z.union([z.literal('').transform(() => null), oneOf(all, what)], say(`is not ${what}`, `Write one of ${all.join(', ')}, or leave it empty`)); // prettier-ignore
const named = z.string().min(1, say('is empty', 'Name the item in both languages, as it stands inside a sentence'));

const itemCells = z.object({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, say('is not a key', 'Use small letters, figures and hyphens')),
  en: named,
  cy: named,
  goes: oneOf(DESTINATIONS, 'a place that items go to'),
  or: noneOr(DESTINATIONS, 'a place that items go to'),
  danger: noneOr(DANGERS, 'a danger that we have words for'),
  note: z
    .string()
    .transform(parts)
    .pipe(z.array(oneOf(ITEM_NOTES, 'a note that we have words for'))),
});
const ownCells = z.object({ goes: noneOr(DESTINATIONS, 'a place that items go to') });
const destinationCells = z.object({
  destination: oneOf(COLLECTED, 'a kind of waste'),
  container: z.string(),
  from: z.union([z.literal(''), isoDate], say('is not a date', 'Write it as 2027-03-31, or leave it empty')),
});

/** Items with what people call them, and where each kind of waste goes, newest last. */
export interface ListedItems {
  readonly found: readonly NamedItem[];
  readonly goes: ReadonlyMap<string, readonly Goes[]>;
}

interface Goes {
  readonly container: string;
  readonly from: string;
}

/**
 * `root` is the project's folder; `known` are words that are no slip of spelling.
 * @throws Fault naming file:line for a cell that is not as it should be, or a kind of waste without a container.
 */
export const loadItems = (root: string, council: Council, known: ReadonlySet<string>): Items =>
  itemsOf(readListed(root, council), known);

/** The same, as plain values. @throws Fault as above. */
export function readListed(root: string, council: Council): ListedItems {
  const listed = readItems(root);
  const own = readOwn(root, council, new Set(listed.map(({ item }) => item.key)));
  return {
    found: listed.map(({ item, synonyms }) => ({ item: { ...item, ...own.get(item.key) }, synonyms })),
    goes: readDestinations(root, council),
  };
}

/** Finds items by name. */
export function itemsOf({ found, goes }: ListedItems, known: ReadonlySet<string>): Items {
  const byKey = new Map(found.map(({ item }) => [item.key, item]));
  return {
    all: [...byKey.values()],
    names: [...new Set(found.flatMap(({ item, synonyms }) => [...Object.values(item.name), ...Object.values(synonyms).flat()]))], // prettier-ignore
    get: (key) => byKey.get(key),
    containerFor: (destination, date) => goes.get(destination)?.findLast(({ from }) => from <= date)?.container ?? null,
    ...createItemSearch(found, known),
  };
}

function readItems(root: string): readonly NamedItem[] {
  const table = readTable(root, FILE, {
    required: ['key', 'en', 'cy', 'synonyms_en', 'synonyms_cy', 'goes', 'or', 'danger', 'note'],
  });
  const lines = new Map<string, number>();
  return table.rows.map(({ line, cells }) => {
    const { key, en, cy, note, ...rest } = checkCells(table.name, line, cells, itemCells);
    once(table.name, lines, line, key, 'item');
    if (rest.or === rest.goes)
      throw lineFault(table.name, line, `has ${rest.goes} under goes and under or`, 'Leave or empty');
    return {
      item: { key, name: { en, cy }, ...rest, notes: note, own: null },
      synonyms: { en: parts(cells['synonyms_en'] ?? ''), cy: parts(cells['synonyms_cy'] ?? '') },
    };
  });
}

/** A council's own word on an item: where it goes instead, and what to add. The file may be absent. */
function readOwn(
  root: string,
  { key, languages }: Council,
  items: ReadonlySet<string>,
): ReadonlyMap<string, Partial<Item>> {
  const name = `knowledge/councils/${key}/items.csv`;
  if (!existsSync(join(root, name))) return new Map();
  const table = readTable(root, name, { required: ['item'], optional: ['goes', 'note', 'note_cy'] });
  const lines = new Map<string, number>();
  return new Map(
    table.rows.map((row) => {
      const { line, cells } = row;
      const item = cells['item'] ?? '';
      if (!items.has(item))
        throw lineFault(table.name, line, `item "${item}" is not in ${FILE}`, 'Use a key of the first column there');
      once(table.name, lines, line, item, 'item');
      const { goes } = checkCells(table.name, line, cells, ownCells);
      const own: Words | null = wordsIn(table.name, row, 'note', languages);
      // The general second place need not hold where the first does not.
      return [item, { ...(goes && { goes, or: null }), ...(own && { own }) }] as const;
    }),
  );
}

function readDestinations(root: string, council: Council): ReadonlyMap<string, readonly Goes[]> {
  const name = `knowledge/councils/${council.key}/destinations.csv`;
  const table = readTable(root, name, { required: ['destination', 'container'], optional: ['from'] });
  const containers = council.collections.containers.map((container) => container.key);
  const goes = new Map<string, Goes[]>();
  const lines = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const { destination, container, from } = checkCells(table.name, line, cells, destinationCells);
    if (!containers.includes(container))
      throw lineFault(table.name, line, `container "${container}" is not in council.yaml`, `Write one of ${containers.join(', ')}`); // prettier-ignore
    once(table.name, lines, line, `${destination}${from && ` from ${from}`}`, 'destination');
    goes.set(
      destination,
      [...(goes.get(destination) ?? []), { container, from }].sort((a, b) => a.from.localeCompare(b.from)),
    );
  }
  // Film is the one kind that not every council collects yet.
  const missing = COLLECTED.find((kind) => kind !== 'film' && goes.get(kind)?.[0]?.from !== '');
  if (missing !== undefined)
    throw lineFault(
      table.name,
      1,
      `has no line for ${missing} that holds at all times`,
      'Add one, its from left empty',
    );
  return goes;
}

/** Every item with what people call it in English, its name first: what a speaker listens for. @throws Fault as above. */
export const spokenItems = (root: string): readonly (readonly [key: string, words: readonly string[]])[] =>
  readItems(root).map(({ item, synonyms }) => [
    item.key,
    [item.name.en, ...synonyms.en].map((word) => word.toLowerCase()),
  ]);
