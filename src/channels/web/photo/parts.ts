// What a reader of a photo's bytes gives back, and the largest picture that is taken.

/** The photo without all that a camera writes beside the picture; null when it is damaged, cut short or too large a picture. */
export type Clean = Buffer | null;

/** Dots: more than any phone makes; more would be a trap for whoever opens it. */
const MOST_DOTS = 120_000_000;
const LONGEST_SIDE = 30_000;

export const fits = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_DOTS;
