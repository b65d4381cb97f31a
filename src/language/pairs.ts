// Two words side by side, by their numbers and in flat arrays: counted while learning, and a table to look up the dozens of a message.

export interface Pairs {
  /** Undefined for two words that no phrase holds together. `apart`: 1 with one word between, else 0. */
  get(first: number, second: number, apart: 0 | 1): number | undefined;
}

export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly apart: 0 | 1;
  readonly feature: number;
}

/** Sentence ends, then the words by their numbers. */
export const START = 0;
export const END = 1;

/** Words are numbered below this. */
const MOST_WORDS = 2 ** 24;
const keyOf = (first: number, second: number, apart: 0 | 1): number => (first * MOST_WORDS + second) * 2 + apart;
/** Spreads keys that differ in few bits over all places (the constants of MurmurHash3's finaliser). */
const placeOf = (first: number, second: number, apart: 0 | 1, mask: number): number => {
  let hash = Math.imul(first, 0x85ebca6b) ^ Math.imul(second * 2 + apart, 0xc2b2ae35);
  hash ^= hash >>> 15;
  return hash & mask;
};

/** Open addressing with steps of one, at most half full; a `Map` with keys of this size would make an object of each. */
export function pairTable(pairs: readonly Pair[]): Pairs {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, pairs.length * 2))) - 1;
  const keys = new Float64Array(mask + 1).fill(-1);
  const features = new Int32Array(mask + 1);
  for (const { first, second, apart, feature } of pairs) {
    let place = placeOf(first, second, apart, mask);
    while (keys[place] !== -1) place = (place + 1) & mask;
    keys[place] = keyOf(first, second, apart);
    features[place] = feature;
  }
  return {
    get: (first, second, apart) => {
      const key = keyOf(first, second, apart);
      let place = placeOf(first, second, apart, mask);
      for (; keys[place] !== -1; place = (place + 1) & mask) if (keys[place] === key) return features[place];
      return undefined;
    },
  };
}

/** Each two neighbours of a sentence by their numbers, its ends included, and each two with one word between. */
export function neighbours(
  numbers: readonly (number | undefined)[],
  put: (first: number, second: number, apart: 0 | 1) => void,
): void {
  let [before, last]: readonly (number | undefined)[] = [undefined, START];
  for (const number of [...numbers, END]) {
    if (number !== undefined && last !== undefined) put(last, number, 0);
    if (number !== undefined && before !== undefined) put(before, number, 1);
    [before, last] = [last, number];
  }
}

/** How many phrases hold each two neighbours. A name is made only of those that are kept: most stand in one phrase alone. */
export class CountedPairs {
  private keys = new Float64Array(2 ** 16);
  private size = 0;

  /** The words of one more phrase, by their places in a list of words. */
  add(places: readonly number[]): void {
    const found = new Set<number>();
    neighbours(
      places.map((place) => place + END + 1),
      (first, second, apart) => found.add(keyOf(first, second, apart)),
    );
    for (const key of found) {
      if (this.size === this.keys.length) {
        const wider = new Float64Array(this.size * 2);
        wider.set(this.keys);
        this.keys = wider;
      }
      this.keys[this.size++] = key;
    }
  }

  /** Names of those that at least so many phrases hold, with how many hold each: "my bin", "my_bin" with a word between. */
  heldBy(phrases: number, words: readonly string[]): readonly (readonly [string, number])[] {
    const named = ['^', '$', ...words];
    const keys = this.keys.subarray(0, this.size).sort();
    const held: (readonly [string, number])[] = [];
    for (let from = 0, to = 0; from < keys.length; from = to) {
      const key = keys[from]!;
      while (to < keys.length && keys[to] === key) to++;
      if (to - from < phrases) continue;
      const [both, apart] = [Math.floor(key / 2), key % 2];
      const [first, second] = [Math.floor(both / MOST_WORDS), both % MOST_WORDS];
      held.push([`${named[first]}${apart === 1 ? '_' : ' '}${named[second]}`, to - from]);
    }
    return held;
  }
}
