// The large items that the demo councils take or leave, and the days on which they collect them.
import { tableCells, type Cells, type DemoKey } from './addresses.js';

export const BULKY_ITEM_COLUMNS = ['item', 'name', 'words', 'taken', 'counts', 'note'];
export const BULKY_DAY_COLUMNS = ['date', 'places'];
const SOURCE = [
  ...['item', 'name', 'name_cy', 'words', 'words_cy', 'glanmarch', 'marchfold', 'counts', 'note', 'note_cy'],
];
/** Days from the first Monday of the clock: a Wednesday and a Friday of each of eight weeks. */
const FIRST_DAYS = [2, 4] as const;
const WEEKS = 8;
const PLACES = 10;

/** The rows of bulky-items.csv. */
export const demoBulkyItems = (root: string, council: DemoKey): readonly Cells[] =>
  tableCells(root, 'bulky-items.csv', SOURCE).map((row) => {
    const taken = row[council] ?? '';
    // What the other council takes comes with advice on how to put it out.
    const elsewhere = taken === 'no' && Object.values(row).includes('yes');
    return {
      ...row,
      taken,
      ...(elsewhere && { note: 'Take it to a recycling centre.', note_cy: 'Ewch ag ef i ganolfan ailgylchu.' }),
    };
  });

/** The rows of bulky-days.csv, as days from the clock's first. */
export const demoBulkyDays = (): readonly Cells[] =>
  Array.from({ length: WEEKS }, (_, week) => week).flatMap((week) =>
    FIRST_DAYS.map((day) => ({ date: `+${String(day + week * 7)}`, places: String(PLACES) })),
  );
