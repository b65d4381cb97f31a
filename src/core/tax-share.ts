// A band's share of what band D pays, and how a bill is split among those it pays for. Whole pence throughout.
import type { TaxArea, TaxPart } from './council-facts.js';

/** Ninths of band D. Local Government Finance Act 1992, section 5; band I is Wales only. */
const NINTHS: Readonly<Record<string, number>> = { A: 6, B: 7, C: 8, D: 9, E: 11, F: 13, G: 15, H: 18, I: 21 };

/** A band's share of a band D sum in pence, half a penny rounded up. */
export const bandShare = (pence: number, band: string): number =>
  Math.floor((pence * (NINTHS[band] ?? 0) * 2 + 9) / 18);

/** What each part of a band's charge comes to: rounded so that they add up to the charge, the largest remainders first. */
export function partsOf({ bands, parts }: Pick<TaxArea, 'bands' | 'parts'>, band: string): readonly TaxPart[] {
  const charge = bands[band];
  if (charge === undefined || parts.length === 0) return [];
  const ninths = NINTHS[band] ?? 0;
  const whole = parts.map(({ pence }) => Math.floor((pence * ninths) / 9));
  const order = parts
    .map(({ pence }, index) => ({ index, rest: (pence * ninths) % 9 }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = charge - whole.reduce((sum, one) => sum + one, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    whole[index] = (whole[index] ?? 0) + 1;
    left--;
  }
  return parts.map(({ name }, index) => ({ name, pence: whole[index] ?? 0 }));
}
