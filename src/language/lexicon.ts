// What is known of words beforehand: Welsh words with the English ones they stand for, and concepts that many words name.
import { CONCEPT } from './features.js';
import { radicalsOf } from './mutations.js';
import { wordsOf } from './normalise.js';

/** As editors write it: a meaning, and the turns of phrase that have it. */
export interface WordLists {
  /** Name of a concept → English turns of phrase. */
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  /** English words → Welsh turns of phrase. */
  readonly welsh: ReadonlyMap<string, readonly string[]>;
}

export interface Lexicon {
  /** Welsh words, parted by spaces as `wordsOf` gives them → English words. */
  readonly english: ReadonlyMap<string, readonly string[]>;
  /** English words → names of concepts, each beginning with `CONCEPT`. */
  readonly concepts: ReadonlyMap<string, readonly string[]>;
}

/** Longest turn of phrase, in words. */
const LONGEST = 5;

export const createLexicon = ({ concepts, welsh }: WordLists): Lexicon => ({
  english: turnedRound(welsh, (english) => wordsOf(english)),
  concepts: turnedRound(concepts, (name) => [CONCEPT + name]),
});

function turnedRound(
  lists: ReadonlyMap<string, readonly string[]>,
  meaning: (name: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  for (const [name, terms] of lists) {
    for (const term of terms) {
      const key = wordsOf(term).join(' ');
      if (key !== '') map.set(key, [...new Set([...(map.get(key) ?? []), ...meaning(name)])]);
    }
  }
  return map;
}

/** The English that Welsh words stand for, in the message's order; words it does not know are left out. */
export const inEnglish = (words: readonly string[], { english }: Lexicon): readonly string[] =>
  found(words, english, (word) => [word, ...radicalsOf(word)]);

/** The concepts that English words name. */
export const conceptsIn = (words: readonly string[], { concepts }: Lexicon): readonly string[] =>
  found(words, concepts, (word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]));

/** At each place the longest term that begins there; `forms` are what its first word may be looked up as. */
function found(
  words: readonly string[],
  map: ReadonlyMap<string, readonly string[]>,
  forms: (word: string) => readonly string[],
): readonly string[] {
  const out: string[] = [];
  const begins = beginnings(map);
  for (let i = 0; i < words.length;) {
    const firsts = forms(words[i] ?? '');
    let longest = 0;
    for (const first of firsts) longest = Math.max(longest, begins.get(first) ?? 0);
    const [length, meanings] = longest === 0 ? NOTHING_HERE : longestAt(words, i, map, firsts, longest);
    for (const meaning of meanings) out.push(meaning);
    i += length;
  }
  return out;
}

function longestAt(
  words: readonly string[],
  at: number,
  map: ReadonlyMap<string, readonly string[]>,
  firsts: readonly string[],
  longest: number,
): readonly [number, readonly string[]] {
  for (let length = Math.min(longest, LONGEST, words.length - at); length > 0; length--) {
    const rest = words.slice(at + 1, at + length).join(' ');
    for (const first of firsts) {
      const meanings = map.get(rest === '' ? first : `${first} ${rest}`);
      if (meanings) return [length, meanings];
    }
  }
  return NOTHING_HERE;
}

const NOTHING_HERE: readonly [number, readonly string[]] = [1, []];

/** First words of the terms, with the length of the longest term they begin, in words: most words of a message begin none. */
const firstWords = new WeakMap<object, ReadonlyMap<string, number>>();
function beginnings(map: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const before = firstWords.get(map);
  if (before) return before;
  const begins = new Map<string, number>();
  for (const term of map.keys()) {
    const words = term.split(' ');
    const first = words[0] ?? '';
    begins.set(first, Math.max(begins.get(first) ?? 0, words.length));
  }
  firstWords.set(map, begins);
  return begins;
}
