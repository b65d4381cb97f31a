// Bins and dates as JSON, in the form of UKBinCollectionData (uk_bin_collection/tests/output.schema).
import { z } from 'zod';

/** DD/MM/YYYY, as that form has it. */
const date = z
  .string()
  .regex(/^\d{2}\/\d{2}\/\d{4}$/)
  .transform((text) => text.split('/').reverse().join('-'))
  .refine((iso) => !Number.isNaN(Date.parse(`${iso}T00:00:00Z`)));

export const binDates = z
  .object({ bins: z.array(z.object({ type: z.string().min(1), collectionDate: date })).min(1) })
  .transform(({ bins }) => bins.map(({ type, collectionDate }) => ({ type, date: collectionDate })));
