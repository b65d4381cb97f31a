// Holds a council's table of charges to the law's arithmetic: the parts are band D, and each band its share of it.
import type { z } from 'zod';
import { bandShare } from '../core/tax-share.js';
import { CURE } from './council-fault.js';

/** Where it is not known how many bodies share the bill. */
const PENNIES = 5;

interface Area {
  readonly bands: Readonly<Partial<Record<string, number>>>;
  readonly parts: readonly { readonly pence: number }[];
}

/** Complains of the first sum that is wrong. Where each body rounds its own share, a charge may be a penny a body away. */
export function bandsAddUp({ bands, parts }: Area, context: z.RefinementCtx): void {
  const total = parts.reduce((sum, { pence }) => sum + pence, 0);
  const complain = (path: string[], what: string, cure: string): void =>
    context.addIssue({ code: 'custom', path, message: what + CURE + cure });
  if (parts.length > 0 && total !== bands['D'])
    return complain(
      ['parts'],
      `come to ${String(total)} pence, and band D is ${String(bands['D'] ?? 0)}`,
      'Correct the part or the charge that is wrong',
    );
  for (const [band, charge] of Object.entries(bands)) {
    const right = bandShare(bands['D'] ?? 0, band);
    if (charge === undefined || Math.abs(charge - right) <= Math.max(parts.length, PENNIES)) continue;
    return complain(
      ['bands', band],
      `is ${String(charge)} pence, and band D gives ${String(right)}`,
      'Correct this band or band D',
    );
  }
}
