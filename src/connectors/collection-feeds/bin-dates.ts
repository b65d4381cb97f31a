// Bins and dates as JSON, in the form of UKBinCollectionData (uk_bin_collection/tests/output.schema).
import { z } from 'zod';
import { dateOf } from '../../core/kinds/calendar.js';

/** DD/MM/YYYY, as that form has it. */
const date = z.string().transform((text, context): string => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const iso = dateOf(Number(year), Number(month), Number(day));
  if (iso !== null) return iso;
  context.addIssue({ code: 'custom', message: 'is not a date' });
  return z.NEVER;
});

export const binDates = z
  .object({ bins: z.array(z.object({ type: z.string().min(1), collectionDate: date })).min(1) })
  .transform(({ bins }) => bins.map(({ type, collectionDate }) => ({ type, date: collectionDate })));
