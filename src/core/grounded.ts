// Answers that a language model writes from the council's own passages, if the council has one: what it gives, and what of it may be told.
import type { Passage } from './articles.js';
import type { Refusal } from './language-model.js';
import type { Language, Turn } from './turn.js';
import { misplaced, oddWords, unfounded } from './well-founded.js';

export interface GroundedQuestion {
  /** Whose time it takes: all that one turn asks shares one deadline. */
  readonly turn: Turn;
  /** Masked. */
  readonly message: string;
  /** What they asked about before, in our own words: what "and on Sundays?" leans on. */
  readonly about: string | null;
  readonly language: Language;
}

/** As the model wrote it: nothing of it is to be trusted. */
export interface Draft {
  readonly completeness: 'complete' | 'partial' | 'none';
  /** `passage` is a place in `passages`, from 0. */
  readonly sentences: readonly { readonly text: string; readonly passage: number }[];
  /** What the passages do not say; empty unless `partial`. */
  readonly missing: string;
  readonly passages: readonly Passage[];
}

export interface Grounded {
  /**
   * Puts the question with what it leans on, looks for passages with `search`, and answers from them. Null when nothing
   * was found, and whenever it has no answer in time. Never rejects.
   */
  answer(question: GroundedQuestion, search: (question: string) => readonly Passage[]): Promise<Draft | null>;
  /** Counts what was refused. */
  refused(why: Refusal): void;
}

export type Judged =
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly missing: string | null;
      readonly from: readonly Passage[];
    }
  /** The words were refused; the passage that they named stands by itself. */
  | { readonly kind: 'passage'; readonly why: Refusal; readonly passage: Passage }
  /** Nothing can be told. `why` is null where the model itself said so. */
  | { readonly kind: 'none'; readonly why: Refusal | null };

const MOST_SENTENCES = 8;
const LONGEST_SENTENCE = 300;
const LONGEST_MISSING = 120;

/** What of a draft may be told: all of it, or none of its words. `message` is the question, masked. */
export function judge({ completeness, sentences, missing, passages }: Draft, message: string): Judged {
  if (completeness === 'none') return { kind: 'none', why: null };
  const cited = sentences.map(({ text, passage }) => ({ text: text.trim(), passage: passages[passage] }));
  const [first] = cited;
  const passage = cited.find((one) => one.passage)?.passage;
  if (!first || !passage) return { kind: 'none', why: 'no-passage' };
  const refused = (why: Refusal): Judged => ({ kind: 'passage', why, passage });
  if (cited.length > MOST_SENTENCES) return refused('odd-words');
  for (const { text, passage } of cited) {
    if (!passage) return refused('no-passage');
    if (text === '' || text.length > LONGEST_SENTENCE) return refused('odd-words');
    const whole = `${passage.article.title}\n${passage.text}`;
    if (unfounded(text, passage.text).length > 0 || misplaced(text, whole)) return refused('not-in-passage');
    if (oddWords(text, whole)) return refused('odd-words');
  }
  return {
    kind: 'answer',
    text: cited.map(({ text }) => text).join(' '),
    missing: completeness === 'partial' ? told(missing.trim(), message) : null,
    from: [...new Set(cited.flatMap(({ passage }) => passage ?? []))],
  };
}

/** What is missing may only speak of what was asked; else it is said in our own words (an empty text). */
const told = (missing: string, message: string): string =>
  missing.length > LONGEST_MISSING || unfounded(missing, message).length > 0 || oddWords(missing, message, 1)
    ? ''
    : missing.replace(/[.?!]+$/, '');
