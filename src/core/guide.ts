// A decision guide as data: what it asks, which limits there are, and what follows from passing one. src/content loads it.
import type { Language } from './turn.js';

export type InEach = Readonly<Record<Language, string>>;

/** What passing a limit means, the gravest first: the first two end the questions. */
export const VERDICTS = ['permission', 'consent', 'ask', 'prior-approval'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface GuideChoice {
  readonly key: string;
  readonly label: InEach;
  /** Words that tell it unasked: "two storey rear". */
  readonly heard: readonly string[];
}

export const UNITS = ['m', 'cm', 'm2', 'm3', 'people'] as const;
export type Unit = (typeof UNITS)[number];

export interface GuideQuestion {
  readonly key: string;
  readonly ask: InEach;
  /** The same as a noun: "how far it comes out". */
  readonly about: InEach;
  /** `yes-no` has the choices `yes` and `no`, without labels of their own. */
  readonly kind: 'yes-no' | 'choice' | 'number';
  readonly choices: readonly GuideChoice[];
  /** Of a number. */
  readonly unit: Unit;
  /** Words beside a size that make it this one: "deep", "high". */
  readonly heard: readonly string[];
  /** A yes-no question about nearness: this many metres or fewer is a yes. */
  readonly yesUpTo: number | null;
  /** About the home, whatever the work: kept when the work changes. */
  readonly home: boolean;
}

/** One thing that must be so: an answer that is one of `is`, or a number above `over`. */
export type GuideTest =
  { readonly question: string; readonly is: readonly string[] } | { readonly question: string; readonly over: number };

export interface GuideSource {
  readonly title: InEach;
  readonly url: string;
}

export interface GuideLimit {
  /** It is passed when all of them are so; none makes it always so. */
  readonly tests: readonly GuideTest[];
  readonly then: Verdict;
  readonly text: InEach;
  readonly source: GuideSource;
  /** About the home and not about the work: not told when it is kept. */
  readonly general: boolean;
}

export interface GuideKind {
  readonly key: string;
  /** Within a sentence: "a loft conversion". */
  readonly name: InEach;
  readonly label: InEach;
  /** The question that a bare size answers: "a 2 metre fence". */
  readonly size: string | null;
  /** In the order in which they are looked at. */
  readonly limits: readonly GuideLimit[];
  /** What is always told. */
  readonly notes: readonly InEach[];
  /** Limits that are not asked about. */
  readonly also: readonly InEach[];
}

export interface Guide {
  readonly key: string;
  readonly kinds: ReadonlyMap<string, GuideKind>;
  readonly questions: ReadonlyMap<string, GuideQuestion>;
  /** Kinds offered first. */
  readonly common: readonly string[];
  /** ISO dates: when somebody last checked it, and until when that holds. */
  readonly reviewed: string;
  readonly reviewBy: string;
}
