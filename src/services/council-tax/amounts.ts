// What a share of the bill is in pounds, for one area or for the span of all of them. Every sum is in whole pence.
import type { TaxArea } from '../../core/council-facts.js';

/** A share of a year's charge, half a penny rounded up. */
export const shareOf = (pence: number, percent: number): number => Math.floor((pence * percent) / 100 + 0.5);

/** One of ten payments, half a penny rounded up. */
export const tenthOf = (pence: number): number => Math.floor(pence / 10 + 0.5);

export interface Amounts {
  readonly full: number;
  readonly off: number;
  readonly rest: number;
  /** What comes off each of ten payments. */
  readonly tenth: number;
}

export function amountsIn(area: TaxArea, band: string, percent: number): Amounts | null {
  const full = area.bands[band];
  if (full === undefined) return null;
  const off = shareOf(full, percent);
  return { full, off, rest: full - off, tenth: tenthOf(off) };
}

/** The least and the most that comes off, whichever the area. */
export function spanOf(areas: readonly TaxArea[], band: string, percent: number): readonly [number, number] | null {
  const all = areas.flatMap((area) => amountsIn(area, band, percent)?.off ?? []);
  return all.length > 0 ? [Math.min(...all), Math.max(...all)] : null;
}
