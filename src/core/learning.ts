// Changes to what the assistant understands and says, as the desk asks for them; src/learning makes them.
import type { Language } from './turn.js';

export type Wanted =
  | { readonly kind: 'phrase'; readonly phrase: string; readonly intent: string }
  /** `text` is the article's template below its head. */
  | { readonly kind: 'article'; readonly article: string; readonly text: string };

export interface Score {
  readonly right: number;
  readonly of: number;
}

/** Of the evaluation questions: the first choice, the right place with one question back, dangers found, false alarms. */
export interface WeighedFigures {
  readonly first: Score;
  readonly place: Score;
  readonly danger: Score;
  readonly false: Score;
}

export interface Effect {
  readonly before: WeighedFigures;
  readonly after: WeighedFigures;
  /** Questions that are right only with the change, and only without it; at most 20 each. */
  readonly fixed: readonly string[];
  readonly broken: readonly string[];
  /** What the words to teach are understood as with the change. */
  readonly now: string | null;
  /** False: the change cannot alter how anything is understood. */
  readonly weighed: boolean;
}

export type Tried<T> =
  | { readonly ok: true; readonly value: T }
  /** `detail` is for staff: the file, the line and the cure. */
  | { readonly ok: false; readonly why: 'not-right' | 'read-only' | 'busy'; readonly detail: string };

export interface Learning {
  writable(): boolean;
  /** What an article says, as its file has it; null when there is none. */
  text(language: Language, article: string): string | null;
  /** Writes nothing. Takes up to a minute. */
  weigh(language: Language, wanted: Wanted): Promise<Tried<Effect>>;
  /** Checked first; `file` from the content's folder; `live`: used from now on. */
  accept(language: Language, wanted: Wanted): Promise<Tried<{ readonly file: string; readonly live: boolean }>>;
}
