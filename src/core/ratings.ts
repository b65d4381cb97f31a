// How residents found it, when a person had helped them or they ended the chat: a score and, if they like, a comment. src/store keeps them.
import { fold } from './kinds/fold.js';
import type { WordBook } from './ports.js';

/** 1 very poor to 5 very good. */
export const SCORES = [5, 4, 3, 2, 1] as const;
export type Score = (typeof SCORES)[number];

export interface Rating {
  readonly at: Date;
  readonly score: Score;
  /** Goes with its conversation; the score stays. */
  readonly comment: string | null;
  /** The reference of the chat; null once it is gone. */
  readonly reference: string | null;
  /** Who held the chat; null where nobody did. */
  readonly agent: string | null;
  /** What the chat was about last; null where nothing is known. */
  readonly intent: string | null;
}

export interface Ratings {
  /** Newest first, at most `most`. */
  list(since: Date, most: number): Promise<readonly Rating[]>;
  /** Of a conversation that the resident ended; the last one given counts. False when there is no such conversation any more. */
  give(rated: {
    readonly conversation: string;
    readonly score: Score;
    readonly comment: string | null;
  }): Promise<boolean>;
}

/** Longest comment kept, in characters. */
export const LONGEST_COMMENT = 1000;

export const readScore = (text: string): Score | null => SCORES.find((score) => String(score) === text) ?? null;

/** A score as it is typed, "5" or the words of its button in any language; null for anything else. */
export const scoreTyped = (text: string, words: WordBook): Score | null => {
  const said = fold(text.replace(/[.!\s]+$/, ''));
  return (
    SCORES.find((score) =>
      [
        String(score),
        ...(['en', 'cy'] as const).map((language) => fold(words.text(`rate.${String(score)}`, language))),
      ].includes(said),
    ) ?? null
  );
};
