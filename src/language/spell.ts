// Brings mistyped words to words that the phrases taught, by how fingers slip and by the words beside them.
import { plant, within, type Near, type Tree } from './spell-tree.js';

export interface Speller {
  /** The message with each unknown word replaced by the likeliest known one, where one is near enough. Same length. */
  correct(words: readonly string[]): readonly string[];
}

/** Words to spell by, as plain data. */
export interface Spelling {
  /** Words of the phrases, with the number of phrases that hold each. */
  readonly counts: ReadonlyMap<string, number>;
  /** Every two words that stand side by side, as one number each, in order: a map of strings would take ten times the memory. */
  readonly pairs: Float64Array;
}

const LONGEST_WORD = 30;
const REMEMBERED = 20_000;
const CANDIDATES = 8;
/** What a more frequent word and a usual neighbour gain, in slips. */
const FREQUENCY = 0.1;
const NEIGHBOUR = 0.5;

/** How far a word of so many letters may be from what was meant, in slips; chosen on the validation files with made typos. */
const reachOf = (letters: number): number => (letters >= 8 ? 2.8 : letters >= 5 ? 2 : letters >= 4 ? 1.5 : 1);

/** `phrases`: what people say, as words. */
export function learnSpelling(phrases: readonly (readonly string[])[]): Spelling {
  const counts = countedWords(phrases);
  return { counts, pairs: pairsOf(phrases, numbered(counts)) };
}

/**
 * A noisy channel (Kernighan, Church & Gale 1990): the price of the slip against how usual the word is here. `known`: any other
 * word that is right as it stands. `sameFirst`: a word's first letter is right.
 */
export function createSpeller(
  { counts, pairs: sorted }: Spelling,
  known: (word: string) => boolean,
  sameFirst = false,
): Speller {
  const pairs = counter(sorted, numbered(counts));
  const list = [...counts.keys()].filter((word) => word.length >= 2 && /^[a-z]+$/.test(word));
  const tree: Tree = plant(list);
  const remembered = new Map<string, readonly Near[]>();

  const candidates = (word: string): readonly Near[] => {
    if (word.length < 2 || word.length > LONGEST_WORD || counts.has(word) || !/^[a-z]+$/.test(word) || known(word))
      return [];
    const before = remembered.get(word);
    if (before) return before;
    const found = within(word, reachOf(word.length), tree, sameFirst)
      .map(({ number, slips }) => {
        const candidate = list[number] ?? '';
        return { number, slips: slips - FREQUENCY * Math.log(1 + (counts.get(candidate) ?? 0)) };
      })
      .sort((a, b) => a.slips - b.slips)
      .slice(0, CANDIDATES);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(word, found);
    return found;
  };

  const correct = (words: readonly string[]): readonly string[] => {
    const out = [...words];
    for (let i = 0; i < out.length; i++) {
      let least = Infinity;
      for (const { number, slips } of candidates(words[i] ?? '')) {
        const candidate = list[number] ?? '';
        const usual =
          Math.log(1 + pairs(out[i - 1] ?? '^', candidate)) + Math.log(1 + pairs(candidate, words[i + 1] ?? '$'));
        const cost = slips - NEIGHBOUR * usual;
        if (cost < least) [least, out[i]] = [cost, candidate];
      }
    }
    return out;
  };
  return { correct };
}

/** Words, with the number of phrases that hold each. */
export function countedWords(phrases: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of phrases) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The ends of a phrase, then the words in their order. */
const numbered = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map(['^', '$', ...counts.keys()].map((word, number) => [word, number]));

const MOST_WORDS = 2 ** 24;

function pairsOf(phrases: readonly (readonly string[])[], numbers: ReadonlyMap<string, number>): Float64Array {
  const all = new Float64Array(phrases.reduce((sum, words) => sum + words.length + 1, 0));
  let place = 0;
  for (const words of phrases)
    for (let i = 0; i <= words.length; i++)
      all[place++] = (numbers.get(words[i - 1] ?? '^') ?? 0) * MOST_WORDS + (numbers.get(words[i] ?? '$') ?? 0);
  return all.sort();
}

/** How often the second word stands right after the first. */
type Pairs = (first: string, second: string) => number;

/** Looks a pair up among the sorted: how many are equal. */
const counter =
  (sorted: Float64Array, numbers: ReadonlyMap<string, number>): Pairs =>
  (first, second) => {
    const [a, b] = [numbers.get(first), numbers.get(second)];
    if (a === undefined || b === undefined) return 0;
    const pair = a * MOST_WORDS + b;
    return firstAt(sorted, pair + 1) - firstAt(sorted, pair);
  };

/** Place of the first number that is not less. */
function firstAt(sorted: Float64Array, number: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < number) from = middle + 1;
    else to = middle;
  }
  return from;
}
