// What every check of the articles is given, and how a complaint is worded.
import type { Council } from '../core/council.js';
import type { IntentEntry } from '../core/ports.js';
import type { Language } from '../core/turn.js';
import { fault, type ArticleFile } from './article-file.js';

/** One article file that could be read, and the councils that tell it. */
export interface Checked {
  readonly file: ArticleFile;
  /** `council-tax/arrears.wales`. */
  readonly id: string;
  readonly language: Language;
  readonly nation: Council['nation'] | null;
  readonly councils: readonly Council[];
}

export interface CheckInput {
  /** The project's folder. */
  readonly root: string;
  readonly councils: readonly Council[];
  readonly register: ReadonlyMap<string, IntentEntry>;
  /** Intents that a service answers. */
  readonly services: ReadonlySet<string>;
  /** Whether `tell.<intent>` is among the reply words. */
  readonly told: (intent: string) => boolean;
  /** ISO date, Europe/London. */
  readonly today: string;
}

/** "knowledge/en/bins/missed.md:4 names no source. Add one". */
export const complaint = (name: string, line: number, what: string, cure: string): string =>
  fault(name, line, what, cure).message;

export const LANGUAGES: readonly Language[] = ['en', 'cy'];

/** Each written part of an article and the line it begins on. */
export const partsOf = (file: ArticleFile): readonly { readonly text: string; readonly line: number }[] => [
  { text: file.title, line: file.lineOf(['title']) },
  ...file.links.flatMap(({ label, url }, index) => [
    { text: label, line: file.lineOf(['links', index, 'label']) },
    { text: url, line: file.lineOf(['links', index, 'url']) },
  ]),
  { text: file.spoken, line: file.lineOf(['spoken']) },
  { text: file.body, line: file.bodyLine },
];
