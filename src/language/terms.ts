// Finds the names of a short list (containers, streets, items) in a message, also misspelt, the longest name first.
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';
import { unmutated } from './mutations.js';
import { isContraction } from './normalise.js';
import { isPlainSlip } from './same-word.js';
import { createSpeller, learnSpelling, type Speller } from './spell.js';

export interface Term {
  /** What is found in the text, in any case: "green caddy". */
  readonly name: string;
  /** What it stands for in the slot. */
  readonly value: string;
}

export interface Terms {
  /** The first and longest name in the message, or null; in Welsh also where its first letters are changed ("deledu"). */
  find(text: string, language?: Language): string | null;
  /** Every name in the message as it is written, in its order, each value once. */
  all(text: string): readonly string[];
}

const wordsIn = (text: string): readonly string[] => fold(text).match(/[a-z0-9]+/g) ?? [];
/** "bins" and "bin" are the same in a name; "can" is another word. */
const singular = (word: string): string =>
  word === 'leaves'
    ? 'leaf'
    : word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && word !== 'cans'
      ? word.slice(0, -1)
      : word;

export function createTerms(terms: readonly Term[], known: (word: string) => boolean = () => false): Terms {
  const values = new Map<string, string>();
  /** First words of the names, with how many words the longest that begins so has: most words of a message begin none. */
  const firsts = new Map<string, number>();
  const names: (readonly string[])[] = [];
  let longest = 0;
  for (const { name, value } of terms) {
    const parts = wordsIn(name).map(singular);
    if (parts.length === 0) continue;
    if (!values.has(parts.join(' '))) values.set(parts.join(' '), value);
    firsts.set(parts[0] ?? '', Math.max(firsts.get(parts[0] ?? '') ?? 0, parts.length));
    names.push(parts);
    longest = Math.max(longest, parts.length);
  }
  const counts = new Map(names.flat().map((word) => [word, 1]));
  const right = (word: string): boolean => word.length < FEWEST_LETTERS || isContraction(word) || known(word);
  const speller: Speller = createSpeller(learnSpelling(names), right, true);
  return {
    find: (text, language) => {
      if (values.size === 0) return null;
      const said = singularsOf(text);
      const find = (words: readonly string[]): string | null => longestIn(words, values, firsts);
      const radical = language === 'cy' ? said.map((word) => radicalIn(word, counts)) : said;
      return (
        find(said) ??
        (radical === said ? null : find(radical)) ??
        (slipsIn(said, known) ? find(mended(said, speller)) : null)
      );
    },
    all: (text) => allIn(singularsOf(text), values, longest),
  };
}

/** A short word is as it is: "fin" may be many words. */
const radicalIn = (word: string, counts: ReadonlyMap<string, number>): string =>
  word.length < FEWEST_LETTERS ? word : unmutated(word, counts);

/** A short word is more likely another word than a slip. */
const FEWEST_LETTERS = 5;
/** Of so few words nothing else tells what a strange one is: it must be plainly the other. */
const ALONE = 2;
const mended = (said: readonly string[], speller: Speller): readonly string[] =>
  speller.correct(said).map((mended, i) => {
    const word = said[i] ?? '';
    return mended.length < FEWEST_LETTERS - 1 || (said.length <= ALONE && !isPlainSlip(word, mended)) ? word : mended;
  });

function longestIn(
  said: readonly string[],
  values: ReadonlyMap<string, string>,
  firsts: ReadonlyMap<string, number>,
): string | null {
  let best: string | null = null;
  let most = 0;
  for (let i = 0; i < said.length; i++) {
    const longest = firsts.get(said[i] ?? '') ?? 0;
    for (let size = Math.min(longest, said.length - i); size > most; size--) {
      const value = values.get(size === 1 ? (said[i] ?? '') : said.slice(i, i + size).join(' '));
      if (value === undefined) continue;
      [best, most] = [value, size];
      break;
    }
  }
  return best;
}

function allIn(said: readonly string[], values: ReadonlyMap<string, string>, longest: number): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i < said.length; i++) {
    for (let size = Math.min(longest, said.length - i); size > 0; size--) {
      const value = values.get(said.slice(i, i + size).join(' '));
      if (value === undefined) continue;
      found.add(value);
      i += size - 1;
      break;
    }
  }
  return [...found];
}

/** What was found last: several lists look at the same message one after the other. */
let looked: {
  readonly words: readonly string[];
  readonly known: (word: string) => boolean;
  readonly slips: boolean;
} | null = null;
/** Whether any word is one that nobody knows: else there is nothing to mend. */
function slipsIn(words: readonly string[], known: (word: string) => boolean): boolean {
  if (looked?.words !== words || looked.known !== known)
    looked = { words, known, slips: words.some((word) => word.length >= FEWEST_LETTERS && !known(word)) };
  return looked.slips;
}

/** Several lists look at the same message one after the other. */
let last: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };
function singularsOf(text: string): readonly string[] {
  if (last.text !== text) last = { text, words: wordsIn(text.slice(0, 1000)).map(singular) };
  return last.words;
}
