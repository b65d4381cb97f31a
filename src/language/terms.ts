// Finds the names of a short list (containers, streets, items) in a message, also misspelt, the longest name first.
import { fold } from '../core/kinds/fold.js';
import { createSpeller, type Speller } from './spell.js';

export interface Term {
  /** What is found in the text, in any case: "green caddy". */
  readonly name: string;
  /** What it stands for in the slot. */
  readonly value: string;
}

export interface Terms {
  /** The first and longest name in the message, or null. */
  find(text: string): string | null;
}

const wordsIn = (text: string): readonly string[] => fold(text).match(/[a-z0-9]+/g) ?? [];
/** "bins" and "bin" are the same in a name; "can" is another word. */
const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && word !== 'cans' ? word.slice(0, -1) : word;

export function createTerms(terms: readonly Term[], known: (word: string) => boolean = () => false): Terms {
  const values = new Map<string, string>();
  const names: (readonly string[])[] = [];
  let longest = 0;
  for (const { name, value } of terms) {
    const parts = wordsIn(name).map(singular);
    if (parts.length === 0) continue;
    if (!values.has(parts.join(' '))) values.set(parts.join(' '), value);
    names.push(parts);
    longest = Math.max(longest, parts.length);
  }
  const speller: Speller = createSpeller({ phrases: names, known });
  return {
    find: (text) => {
      if (values.size === 0) return null;
      const said = wordsIn(text.slice(0, 1000)).map(singular);
      return longestIn(said, values, longest) ?? longestIn(mended(said, speller), values, longest);
    },
  };
}

/** A short word is more likely another word than a slip. */
const FEWEST_LETTERS = 5;
const mended = (said: readonly string[], speller: Speller): readonly string[] => {
  const corrected = speller.correct(said);
  return said.map((word, i) => (word.length < FEWEST_LETTERS ? word : (corrected[i] ?? word)));
};

function longestIn(said: readonly string[], values: ReadonlyMap<string, string>, longest: number): string | null {
  for (let size = Math.min(longest, said.length); size > 0; size--) {
    for (let i = 0; i + size <= said.length; i++) {
      const value = values.get(said.slice(i, i + size).join(' '));
      if (value !== undefined) return value;
    }
  }
  return null;
}
