// Brings mistyped words to words that the phrases taught, by how fingers slip and by the words beside them.
import { plant, within, type Near, type Tree } from './spell-tree.js';

export interface Speller {
  /** The message with each unknown word replaced by the likeliest known one, where one is near enough. Same length. */
  correct(words: readonly string[]): readonly string[];
}

export interface SpellerOptions {
  /** What people say, as words. */
  readonly phrases: readonly (readonly string[])[];
  /** Any other word that is right as it stands. */
  readonly known: (word: string) => boolean;
}

const LONGEST_WORD = 30;
const REMEMBERED = 20_000;
const CANDIDATES = 8;
/** What a more frequent word and a usual neighbour gain, in slips. */
const FREQUENCY = 0.1;
const NEIGHBOUR = 0.5;

/** How far a word of so many letters may be from what was meant, in slips; chosen on the validation files with made typos. */
const reachOf = (letters: number): number => (letters >= 8 ? 2.8 : letters >= 5 ? 2 : letters >= 4 ? 1.5 : 1);

/** A noisy channel (Kernighan, Church & Gale 1990): the price of the slip against how usual the word is here. */
export function createSpeller({ phrases, known }: SpellerOptions): Speller {
  return spellerOf(counted(phrases), pairsOf(phrases), known);
}

/** Apart from `createSpeller`, so that the phrases are not kept. */
function spellerOf(counts: ReadonlyMap<string, number>, pairs: Pairs, known: (word: string) => boolean): Speller {
  const list = [...counts.keys()].filter((word) => word.length >= 2 && /^[a-z]+$/.test(word));
  const tree: Tree = plant(list);
  const remembered = new Map<string, readonly Near[]>();

  const candidates = (word: string): readonly Near[] => {
    if (word.length < 2 || word.length > LONGEST_WORD || counts.has(word) || !/^[a-z]+$/.test(word) || known(word))
      return [];
    const before = remembered.get(word);
    if (before) return before;
    const found = within(word, reachOf(word.length), tree)
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

function counted(phrases: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of phrases) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How often the second word stands right after the first; ^ and $ are the ends of a phrase. */
type Pairs = (first: string, second: string) => number;

/** A hundred thousand pairs as numbers in order: as a map of strings they would take ten times the memory. */
function pairsOf(phrases: readonly (readonly string[])[]): Pairs {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const before = numbers.get(word);
    if (before !== undefined) return before;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const total = phrases.reduce((sum, words) => sum + words.length + 1, 0);
  const all = new Float64Array(total);
  let place = 0;
  for (const words of phrases)
    for (let i = 0; i <= words.length; i++)
      all[place++] = numberOf(words[i - 1] ?? '^') * MOST_WORDS + numberOf(words[i] ?? '$');
  all.sort();
  return counter(all, numbers);
}

const MOST_WORDS = 2 ** 24;

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
