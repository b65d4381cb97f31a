// What the language engine makes of a text: the port that src/language implements.
import type { Language, Slots } from './turn.js';

/** A danger that is answered before anything else. Each has its own words and number in `intents/` (`urgent.<kind>`). */
export const URGENT_KINDS = [
  'danger',
  'gas',
  'suicide',
  'abuse',
  'child',
  'adult',
  'homeless',
  'structure',
  'flood',
  'power',
  'medical',
  'missing',
  'pollution',
  'needle',
] as const;
export type UrgentKind = (typeof URGENT_KINDS)[number];

/** Harm by someone near, who must not see that help was asked for: abuse, control, forced marriage, a child or a frail adult ill-treated. */
const WATCHED_KINDS: readonly UrgentKind[] = ['abuse', 'child', 'adult'];
export const isWatched = (kind: UrgentKind | undefined): boolean => kind !== undefined && WATCHED_KINDS.includes(kind);

export interface Candidate {
  /** A catalogue id, such as `bins.collection-day`. */
  readonly intent: string;
  /** Calibrated probability, 0 to 1. */
  readonly confidence: number;
}

export interface Reading {
  readonly language: Language;
  /** Probability that `language` is right, 0 to 1; low for one-word and mixed messages. */
  readonly languageConfidence: number;
  /** Set when the text tells of danger, also sideways or inside another question. */
  readonly urgent: UrgentKind | null;
  /** How likely the danger is, 0 to 1, where no rule found it and the words are only like one. */
  readonly urgentChance?: number;
  /** A danger told of beside a question, perhaps over by now: its number is given with the answer. Never with `urgent`. */
  readonly toldOf?: UrgentKind;
  /** A pattern that cannot mean anything else (`general.human`, `general.yes`, `general.cancel`, `general.repeat` …). */
  readonly sure: string | null;
  /** Best first, at most five; empty when nothing was understood. Out-of-scope is `general.out-of-scope`. */
  readonly candidates: readonly Candidate[];
  /** Further questions in the same message, best first; each a catalogue id. */
  readonly also: readonly string[];
  /** Where there is more than one question, the words that ask each, by catalogue id. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Entities found: postcode, number, street, container, item, when (ISO date or `this-week|next-week|today|tomorrow`), phone, email, reference … */
  readonly slots: Slots;
  /** The message leans on what went before ("and the recycling?", "what about next week"). */
  readonly followUp: boolean;
  /** The message says that our last answer was not what was asked; the rest of it is what was read. */
  readonly correction: boolean;
  /** Why, for `npm run understand`: rules that fired and nearest phrases, in words. */
  readonly reasons: readonly string[];
}

/** Reads any string at all, never throws, in bounded time. `hint` is the conversation's language so far. */
export interface Reader {
  read(text: string, hint: Language): Reading;
}

/** One thing people say, with the catalogue id it means: what the engine is taught from. */
export interface Phrase {
  readonly text: string;
  readonly intent: string;
  readonly language: Language;
  /** The kind of danger it tells of, where that is taught. */
  readonly urgent?: UrgentKind;
  /** Made from a pattern rather than written. */
  readonly template: boolean;
}
