// Words as a tree in flat arrays, searched for all words within some slips of what was typed. Not natural's distances: those compare
// two words, where a message of typos has thousands to compare within a millisecond, and know nothing of keys that lie side by side.

/** A node's children are a linked list: cheap to build and small to keep. Node 0 is the root. */
export interface Tree {
  readonly letter: Uint8Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  /** Number of the word that ends here, -1 for none. */
  readonly word: Int32Array;
  /** Letters from a node's own to the ends of all words below it, a bit each by `bitOf`. */
  readonly below: Int32Array;
  /** Letters of the longest word. */
  readonly depth: number;
}

export interface Near {
  /** Number of the word in the list the tree was planted with. */
  readonly number: number;
  readonly slips: number;
}

/** What each slip of the fingers costs; an unrelated letter is dearer than the next key, and people seldom miss the first. Chosen on validation data with made typos. */
const COST = { left: 0.9, added: 0.9, doubled: 0.6, swapped: 0.7, nextKey: 0.7, other: 1.1, first: 0.3 } as const;

/** Keys beside each key of a British keyboard. */
export const KEYS: Readonly<Record<string, string>> = {
  q: 'wa', w: 'qes', e: 'wrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl', p: 'ol', a: 'qsz', s: 'awdx', d: 'sefc', f: 'drgv', g: 'fthb',
  h: 'gyjn', j: 'hukm', k: 'jil', l: 'kop', z: 'asx', x: 'zsdc', c: 'xdfv', v: 'cfgb', b: 'vghn', n: 'bhjm', m: 'njk',
}; // prettier-ignore
/** What it costs to type the one ASCII letter for the other, at `typed * 128 + meant`. */
const CHANGE = Float64Array.from({ length: 128 * 128 }, (_, at) => (at % 129 === 0 ? 0 : COST.other));
for (const [key, keys] of Object.entries(KEYS))
  for (const other of keys) CHANGE[key.charCodeAt(0) * 128 + other.charCodeAt(0)] = COST.nextKey;
/** The cheapest letter more or fewer: what is further off the diagonal than so many of them is too far. */
const CHEAPEST = Math.min(COST.left, COST.added, COST.doubled);

/** Sums of the same costs in another order differ by less. */
const ROUNDING = 1e-9;
/** So much less a swap may cost than the row in its middle tells. */
const HALF_A_SWAP = COST.other + COST.first - COST.swapped + ROUNDING;

const bitOf = (code: number): number => 1 << (code & 31);
const pairOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);

export function plant(words: readonly string[]): Tree {
  const [letter, child, sibling, word] = [[0], [-1], [-1], [-1]];
  let depth = 0;
  words.forEach((text, number) => {
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      let next = child[node] ?? -1;
      while (next >= 0 && letter[next] !== code) next = sibling[next] ?? -1;
      if (next < 0) {
        next = letter.length;
        letter.push(code);
        child.push(-1);
        sibling.push(child[node] ?? -1);
        word.push(-1);
        child[node] = next;
      }
      node = next;
    }
    word[node] = number;
    depth = Math.max(depth, text.length);
  });
  const below = Int32Array.from(letter, bitOf);
  // Children are numbered after their parents.
  for (let node = letter.length - 1; node >= 0; node--)
    for (let next = child[node]!; next >= 0; next = sibling[next]!) below[node]! |= below[next]!;
  return {
    letter: Uint8Array.from(letter),
    child: Int32Array.from(child),
    sibling: Int32Array.from(sibling),
    word: Int32Array.from(word),
    below,
    depth,
  };
}

/**
 * Every word within `most` weighted slips of `typed` (optimal string alignment: a letter left out, added, changed, or two
 * swapped). `typed`: ASCII letters. Walks the tree with one row of the distance table a letter, leaving branches that are already too far. `sameFirst`: only
 * words that begin with the letter typed first.
 */
export function within(typed: string, most: number, tree: Tree, sameFirst = false): readonly Near[] {
  const width = typed.length + 1;
  const codes = Array.from(typed, (sign) => sign.charCodeAt(0));
  // What a letter costs at least where no word holds it.
  const lone = Float64Array.from(codes, (code, i) => (code === codes[i - 1] ? COST.doubled : COST.nextKey));
  const swaps = new Uint8Array(32 * 32);
  for (let i = 1; i < codes.length; i++) swaps[pairOf(codes[i - 1]!, codes[i]!)] = 1;
  const band = Math.floor(most / CHEAPEST);
  const rows = new Float64Array((tree.depth + 1) * width).fill(Infinity);
  rows[0] = 0;
  for (let i = 1; i < width; i++) rows[i] = COST.first + i * COST.added;
  const found: Near[] = [];
  walk(0, 0, 0);
  return found;

  function walk(node: number, depth: number, last: number): void {
    const above = depth * width;
    const row = above + width;
    for (let next = tree.child[node]!; next >= 0; next = tree.sibling[next]!) {
      const letter = tree.letter[next]!;
      if (sameFirst && depth === 0 && letter !== codes[0]) continue;
      const swapped = swaps[pairOf(letter, last)] === 1;
      if (depth > 0 && !reaches(above, depth, tree.below[next]! | bitOf(last), swapped)) continue;
      const left = letter === last ? COST.doubled : COST.left;
      const first = depth === 0 ? COST.first : 0;
      let least = Infinity;
      if (depth < band) rows[row] = least = rows[above]! + COST.left + first;
      const end = Math.min(width, depth + band + 2);
      for (let i = Math.max(1, depth + 1 - band); i < end; i++) {
        const here = codes[i - 1]!;
        const before = i > 1 ? codes[i - 2]! : 0;
        const change = CHANGE[here * 128 + letter]!;
        let cost = Math.min(
          rows[above + i]! + left,
          rows[row + i - 1]! + (here === before ? COST.doubled : COST.added),
          rows[above + i - 1]! + (i === 1 && change > 0 ? change + first : change),
        );
        if (depth > 0 && i > 1 && here === last && before === letter && here !== letter)
          cost = Math.min(cost, rows[above - width + i - 2]! + COST.swapped);
        rows[row + i] = cost;
        if (cost < least) least = cost;
      }
      const slips = rows[row + width - 1]!;
      if (tree.word[next]! >= 0 && slips <= most) found.push({ number: tree.word[next]!, slips });
      // Half a swap is dearer than the whole one.
      const swapping = codes[depth + 1] === letter && rows[above + depth]! + COST.swapped <= most;
      if (least <= most || swapping) walk(next, depth + 1, letter);
    }
  }

  /** Whether a word of such letters below may be near enough: each letter typed that is not among them is a slip of its own. */
  function reaches(row: number, depth: number, letters: number, swapped: boolean): boolean {
    const from = Math.max(0, depth - band);
    const end = Math.min(width - 1, depth + band);
    let slips = swapped ? -HALF_A_SWAP : -ROUNDING;
    for (let i = width - 1; i >= from; i--) {
      if (i < width - 1 && (letters & bitOf(codes[i]!)) === 0) slips += lone[i]!;
      if (i <= end && rows[row + i]! + slips <= most) return true;
    }
    return false;
  }
}
