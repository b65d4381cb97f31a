// Dates in a council's files: a calendar date, or in a demo council a day counted from the first day of the clock.
import { z } from 'zod';
import { addDays } from '../core/format.js';
import { isDate, say } from './council-kinds.js';

const OFFSET = /^[+-]\d{1,3}$/;

/** "2026-12-25"; with `demo` also "-77" and "+0", days from the clock's first. Empty stays empty. */
export const dayCell = (demo: boolean) =>
  z
    .string()
    .refine(
      (text) => text === '' || isDate(text) || OFFSET.test(text),
      say(
        'is not a date',
        'Write it as 2026-12-25: year, month, day. A spreadsheet may have changed it: format the column as text',
      ),
    )
    .refine(
      (text) => demo || !OFFSET.test(text),
      say(
        'counts days from the clock of a demonstration',
        'Write a date, as 2026-12-25; council.yaml says demo: false',
      ),
    );

/** The ISO date of a cell; null for an empty one. `first` is the clock's first day, as an ISO date. */
export const dayOf = (cell: string, first: string): string | null =>
  cell === '' ? null : OFFSET.test(cell) ? addDays(first, Number(cell)) : cell;
