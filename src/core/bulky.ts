// Large items a council collects, and the days on which it does; src/content reads both from a council's files.
import type { Words } from './council.js';
import type { Language } from './turn.js';

export interface BulkyItem {
  readonly key: string;
  /** One of it, without an article: "armchair". */
  readonly name: Words;
  readonly taken: boolean;
  /** What it counts as against the price: a three-piece suite is three. */
  readonly counts: number;
  /** What to do with it instead, or before; null for nothing. */
  readonly note: Words | null;
}

/** So many of one item. */
export interface BulkyCount {
  readonly item: BulkyItem;
  readonly count: number;
}

export interface BulkyNamed {
  readonly items: readonly BulkyCount[];
  /** What is left when all that is known is taken out; null when nothing seems to be. */
  readonly unknown: string | null;
}

/** A day on which large items are collected. */
export interface BulkyDay {
  /** ISO date, Europe/London. */
  readonly date: string;
  readonly places: number;
}

export interface Bulky {
  readonly items: readonly BulkyItem[];
  /** Rising; past ones too. */
  readonly days: readonly BulkyDay[];
  get(key: string): BulkyItem | undefined;
  /** "a sofa, two armchairs and my old bed", with how many of each. */
  named(text: string, language: Language): BulkyNamed;
}
