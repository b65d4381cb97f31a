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
  const terms = byWords(map);
  for (let i = 0; i < words.length;) {
    let length = 1;
    let meanings: readonly string[] | undefined;
    for (const first of forms(words[i] ?? '')) {
      let at = terms.get(first);
      for (let ahead = 1; at; ahead++) {
        if (at.meanings && (meanings === undefined || ahead > length)) [length, meanings] = [ahead, at.meanings];
        at = ahead < LONGEST ? at.next.get(words[i + ahead] ?? '') : undefined;
      }
    }
    if (meanings) for (const meaning of meanings) out.push(meaning);
    i += length;
  }
  return out;
}

/** Where a word of a term leads: what the words so far mean, and the words that may come next. */
interface Step {
  meanings: readonly string[] | undefined;
  readonly next: Map<string, Step>;
}

const steps = new WeakMap<object, Map<string, Step>>();
/** The terms word by word: most words of a message begin none. */
function byWords(map: ReadonlyMap<string, readonly string[]>): Map<string, Step> {
  const before = steps.get(map);
  if (before) return before;
  const first = new Map<string, Step>();
  for (const [term, meanings] of map) {
    let next = first;
    let last: Step | undefined;
    for (const word of term.split(' ')) {
      last = next.get(word) ?? { meanings: undefined, next: new Map() };
      next.set(word, last);
      next = last.next;
    }
    if (last) last.meanings = meanings;
  }
  steps.set(map, first);
  return first;
}
