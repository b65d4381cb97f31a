// What the council has written, as the core asks for it; src/content loads it from knowledge/en and knowledge/cy.
import type { Link } from './reply.js';
import type { Language } from './turn.js';

/** An article as one council tells it in one language: every placeholder filled. */
export interface Article {
  /** Path without language and ending: `bins/garden-waste`, `council-tax/arrears.wales`. */
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  /** Catalogue ids that it answers. */
  readonly intents: readonly string[];
  /** Plain text: the answer first, paragraphs split by a blank line, list lines begin with "- ". */
  readonly text: string;
  /** For the ear, at most sixty words. */
  readonly speech: string;
  /** Where to do it, then where it was taken from. */
  readonly links: readonly Link[];
  /** Words that choose it among several articles of one intent; none for the one that stands when no other fits. */
  readonly about: readonly string[];
  /** False: the form of its intent does not help with what it tells, and is not offered. */
  readonly form?: boolean;
  /** What to do next: `intent:<id>` or `do:<command>`. */
  readonly next: readonly string[];
  readonly sources: readonly Link[];
  /** ISO dates: when somebody last checked it, and until when that holds. */
  readonly reviewed: string;
  readonly reviewBy: string;
}

/** A part of an article that fits a question. */
export interface Passage {
  readonly article: Article;
  /** Plain text of one or more paragraphs. */
  readonly text: string;
  /** Above 1 it is good enough to be quoted; below, it is not. */
  readonly score: number;
}

export interface Articles {
  /** The article for an intent; among several, the one that the message names, else the one that stands when no other fits. Null when there is none. */
  forIntent(intent: string, message: string, language: Language): Article | null;
  /** The one whose own words stand in the message as they are written; null when none does. */
  named(intent: string, message: string, language: Language): Article | null;
  /** The one whose title the message is, or nearly is; null when there is none. */
  titled(message: string, language: Language): Article | null;
  /** Best first, for questions that no intent covers. */
  search(message: string, language: Language, most: number): readonly Passage[];
  readonly all: readonly Article[];
}

/** Past its review date a resident is not told it as certain. `today` is an ISO date, Europe/London. */
export const isStale = ({ reviewBy }: Article, today: string): boolean => reviewBy < today;
