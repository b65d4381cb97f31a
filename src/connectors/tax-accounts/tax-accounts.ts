// A council's own council tax system, asked for the account of a resident who has signed in. Nothing of it is kept.
import { z } from 'zod';
import type { Called } from '../../core/called.js';
import type { Remote } from '../../core/remote.js';
import { ARREARS_STAGES, type TaxAccount, type TaxAccounts } from '../../core/tax-account.js';

export interface TaxAccountsParts {
  readonly remote: Remote;
  /** Of the council's system, or of a bridge to it: `https://tax.yourcouncil.gov.uk/assistant`. */
  readonly base: string;
  /** Sent as a bearer token. */
  readonly key: string;
}

const date = z.iso.date();
const pence = z.int().nonnegative();

/** As knowledge/councils/README.md tells it; what does not add up is no answer. */
const account = z
  .object({
    number: z.string().min(1),
    name: z.string().min(1),
    uprn: z.string().regex(/^\d{1,12}$/),
    year: z.string().regex(/^\d{4}\/\d{2}$/),
    charge_pence: pence,
    paid_pence: pence,
    instalments: z.array(z.object({ date, pence })),
    direct_debit_day: z.int().min(1).max(31).nullable().default(null),
    stage: z.enum(ARREARS_STAGES).default('up-to-date'),
    stage_since: date.nullable().default(null),
  })
  .refine(({ instalments }) => instalments.every((one, at) => at === 0 || (instalments[at - 1]?.date ?? '') < one.date))
  .refine(({ instalments, charge_pence }) => instalments.reduce((sum, one) => sum + one.pence, 0) === charge_pence)
  .transform((told): TaxAccount => ({
    number: told.number,
    name: told.name,
    uprn: told.uprn,
    year: told.year,
    chargePence: told.charge_pence,
    paidPence: told.paid_pence,
    instalments: told.instalments,
    directDebitDay: told.direct_debit_day,
    stage: told.stage,
    stageSince: told.stage_since,
  }));

/** `GET <base>/accounts/<subject>`: 200 with the account, 404 where the subject has none. Asked each time, never kept. */
export const createTaxAccounts = ({ remote, base, key }: TaxAccountsParts): TaxAccounts => ({
  forResident: async (subject): Promise<Called<TaxAccount | null>> =>
    remote.get(`${base.replace(/\/$/, '')}/accounts/${encodeURIComponent(subject)}`, {
      schema: account,
      missing: null,
      headers: { authorization: `Bearer ${key}` },
    }),
});
