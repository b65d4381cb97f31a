// Brings a mistyped word to one that the phrases taught, when it is no word that anyone knows.
import type { Language } from '../core/turn.js';

/** Words as a tree in flat arrays: a node's children are a linked list, cheap to build and small to keep. */
interface Tree {
  readonly letter: number[];
  readonly child: number[];
  readonly sibling: number[];
  /** Index of the word that ends here, -1 for none. */
  readonly word: number[];
}

export interface Speller {
  /** The word itself when it is known or nothing is near enough. */
  correct(word: string): string;
}

/** Shortest word that is corrected, and from which length two slips are allowed. */
const SHORTEST = 4;
const TWO_SLIPS = 5;
const REMEMBERED = 20_000;

export interface SpellerOptions {
  /** Words the phrases hold, with the number of phrases. */
  readonly words: ReadonlyMap<string, number>;
  /** Any other word that is right as it stands. */
  readonly known: (word: string) => boolean;
  readonly language?: Language;
}

/**
 * Candidates lie within one optimal-string-alignment slip (a letter left out, doubled, changed, or two swapped) for four
 * letters, two for five and more; fewer slips win, then the same first letter, then the more frequent word.
 */
export function createSpeller({ words, known }: SpellerOptions): Speller {
  const list = [...words.keys()].filter((word) => word.length >= 3 && /^[a-z]+$/.test(word));
  const tree = plant(list);
  const remembered = new Map<string, string>();
  const correct = (word: string): string => {
    if (word.length < SHORTEST || word.length > 30 || words.has(word) || !/^[a-z]+$/.test(word) || known(word)) return word;
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const found = best(word, tree, list, words) ?? word;
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(word, found);
    return found;
  };
  return { correct };
}

function plant(words: readonly string[]): Tree {
  const tree: Tree = { letter: [0], child: [-1], sibling: [-1], word: [-1] };
  words.forEach((word, number) => {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const letter = word.charCodeAt(i);
      let next = tree.child[node] ?? -1;
      while (next >= 0 && tree.letter[next] !== letter) next = tree.sibling[next] ?? -1;
      if (next < 0) {
        next = tree.letter.length;
        tree.letter.push(letter);
        tree.child.push(-1);
        tree.sibling.push(tree.child[node] ?? -1);
        tree.word.push(-1);
        tree.child[node] = next;
      }
      node = next;
    }
    tree.word[node] = number;
  });
  return tree;
}

/** Walks the tree with one row of the distance table a letter, leaving branches that are already too far. */
function best(word: string, tree: Tree, list: readonly string[], counts: ReadonlyMap<string, number>): string | null {
  const most = word.length >= TWO_SLIPS ? 2 : 1;
  const width = word.length + 1;
  let winner: string | null = null;
  let winnerCost = Infinity;
  const walk = (node: number, row: Float64Array, previous: Float64Array | null, last: number): void => {
    for (let next = tree.child[node] ?? -1; next >= 0; next = tree.sibling[next] ?? -1) {
      const letter = tree.letter[next] ?? 0;
      const fresh = new Float64Array(width);
      fresh[0] = (row[0] ?? 0) + 1;
      let least = fresh[0];
      for (let i = 1; i < width; i++) {
        const here = word.charCodeAt(i - 1);
        let cost = Math.min((row[i] ?? 0) + 1, (fresh[i - 1] ?? 0) + 1, (row[i - 1] ?? 0) + (here === letter ? 0 : 1));
        if (previous && i > 1 && here === last && word.charCodeAt(i - 2) === letter) cost = Math.min(cost, (previous[i - 2] ?? 0) + 1);
        fresh[i] = cost;
        if (cost < least) least = cost;
      }
      const number = tree.word[next] ?? -1;
      const slips = fresh[word.length] ?? 9;
      if (number >= 0 && slips <= most) {
        const candidate = list[number] ?? '';
        const cost = slips + (candidate.charCodeAt(0) === word.charCodeAt(0) ? 0 : 0.5) - Math.min(0.4, 0.05 * Math.log(1 + (counts.get(candidate) ?? 0)));
        if (cost < winnerCost) [winner, winnerCost] = [candidate, cost];
      }
      if (least <= most) walk(next, fresh, row, letter);
    }
  };
  walk(0, Float64Array.from({ length: width }, (_, i) => i), null, 0);
  return winner;
}
