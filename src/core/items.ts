// Household items and where they go, as the core asks for it; src/content loads them from knowledge/items.csv.
import type { Words } from './council.js';
import type { Language } from './turn.js';

/** Kinds of waste that a council collects in a container of its own naming, in knowledge/councils/<key>/destinations.csv. */
export const COLLECTED = [
  'food',
  'plastics',
  'metal',
  'cartons',
  'card',
  'paper',
  'glass',
  'garden',
  'nappy',
  'residual',
  'film',
] as const;
/** Everywhere else that an item can go. */
export const ELSEWHERE = [
  'recycling-centre',
  'bulky',
  'shop-take-back',
  'supplier',
  'charity',
  'pharmacy',
  'clinical',
  'hazardous',
  'contractor',
  'police',
  'lender',
  'trade',
  'sink',
  'ask',
] as const;
/** What must be said before all else. */
export const DANGERS = [
  'battery-fire',
  'vape',
  'gas-bottle',
  'asbestos',
  'chemicals',
  'sharps',
  'sharp-edge',
  'found-needle',
  'fluorescent',
  'mercury',
  'medicine',
  'hot',
  'fireworks',
  'explosive',
  'invasive',
] as const;
/** What to do with an item before it goes. */
export const ITEM_NOTES = [
  'rinse',
  'empty',
  'dry',
  'cold',
  'flatten',
  'cut-up',
  'wrap',
  'bag',
  'double-bag',
  'sealed',
  'lid-on',
  'lid-off',
  'lids-on-bottles',
  'pump-off',
  'film-off',
  'packaging-off',
  'glitter-off',
  'battery-out',
  'gas-off',
  'clean-part',
  'clean-ball',
  'scrunch',
  'paper-bag',
  'do-not-pierce',
  'no-drain',
  'no-flush',
  'small-branches',
  'small-loads',
  'keep-apart',
  'keep-dry',
  'upright',
  'soak',
  'wipe-data',
  'harden-paint',
  'infected',
  'tie-pairs',
  'not-resold',
  'wine-box',
  'vet',
  'ask-first',
] as const;

export type Destination = (typeof COLLECTED)[number] | (typeof ELSEWHERE)[number];

export interface Item {
  readonly key: string;
  /** As it stands inside a sentence: "crisp packets". */
  readonly name: Words;
  readonly goes: Destination;
  /** Where else it can go. */
  readonly or: Destination | null;
  readonly danger: (typeof DANGERS)[number] | null;
  readonly notes: readonly (typeof ITEM_NOTES)[number][];
  /** What this council adds. */
  readonly own: Words | null;
}

/** What a message names. */
export interface Named {
  /** Known beyond doubt, in the order they were named. */
  readonly items: readonly Item[];
  /** A word that stands for several of them ("bulb"), where nothing else was named. */
  readonly unclear: readonly Item[];
  /** The resident's own words for something that is not in the list; null when nothing seems to be named. */
  readonly unknown: string | null;
}

export interface Items {
  readonly all: readonly Item[];
  /** All that items are called, in every language, for the slot `item`. */
  readonly names: readonly string[];
  get(key: string): Item | undefined;
  /** Reads what a message names: exact names and synonyms first, then slips of spelling that leave no doubt. */
  named(text: string, language: Language): Named;
  /** The items whose names look most like these words, best first: to be offered, never acted on. */
  nearest(words: string, language: Language, most: number): readonly Item[];
  /** Key of the container that a kind of waste goes in on an ISO date; null when none takes it. */
  containerFor(destination: Destination, date: string): string | null;
}
