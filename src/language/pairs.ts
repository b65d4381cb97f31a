// Two words side by side, by their numbers and in flat arrays: counted while learning, and a table to look up the dozens of a message.

/** The neighbours that are features, as plain data, so that they can be kept. */
export interface PairList {
  readonly keys: Float64Array;
  /** By key: number of the feature. */
  readonly features: Int32Array;
}

export interface Pairs {
  /** Undefined for two words that no phrase holds together. `apart`: 1 with one word between, else 0. */
  get(first: number, second: number, apart: 0 | 1): number | undefined;
  readonly list: PairList;
}

/** Two words by their numbers; `apart` as in `Pairs`. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly apart: 0 | 1;
}

/** Sentence ends, then the words by their numbers. */
export const START = 0;
export const END = 1;

/** Words are numbered below this. */
const MOST_WORDS = 2 ** 24;
export const pairKey = (first: number, second: number, apart: 0 | 1): number =>
  (first * MOST_WORDS + second) * 2 + apart;
const pairIn = (key: number): Pair => {
  const both = Math.floor(key / 2);
  return { first: Math.floor(both / MOST_WORDS), second: both % MOST_WORDS, apart: key % 2 === 1 ? 1 : 0 };
};
/** Spreads keys that differ in few bits over all places (the constants of MurmurHash3's finaliser). */
const placeOf = (first: number, second: number, apart: 0 | 1, mask: number): number => {
  let hash = Math.imul(first, 0x85ebca6b) ^ Math.imul(second * 2 + apart, 0xc2b2ae35);
  hash ^= hash >>> 15;
  return hash & mask;
};

/** Open addressing with steps of one, at most half full; a `Map` with keys of this size would make an object of each. */
export function pairTable(list: PairList): Pairs {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, list.keys.length * 2))) - 1;
  const keys = new Float64Array(mask + 1).fill(-1);
  const features = new Int32Array(mask + 1);
  list.keys.forEach((key, i) => {
    const { first, second, apart } = pairIn(key);
    let place = placeOf(first, second, apart, mask);
    while (keys[place] !== -1) place = (place + 1) & mask;
    keys[place] = key;
    features[place] = list.features[i]!;
  });
  return {
    list,
    get: (first, second, apart) => {
      const key = pairKey(first, second, apart);
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

/** How many phrases hold each two neighbours. */
export class CountedPairs {
  private keys = new Float64Array(2 ** 16);
  private size = 0;

  /** The words of one more phrase, by their places in a list of words. */
  add(places: readonly number[]): void {
    const found = new Set<number>();
    neighbours(
      places.map((place) => place + END + 1),
      (first, second, apart) => found.add(pairKey(first, second, apart)),
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

  /** Once all are added: those that at least so many phrases hold, by the numbers `neighbours` knows, with how many hold each. */
  heldBy(phrases: number): readonly (Pair & { readonly documents: number })[] {
    const keys = this.keys.subarray(0, this.size).sort();
    const held: (Pair & { readonly documents: number })[] = [];
    for (let from = 0, to = 0; from < keys.length; from = to) {
      const key = keys[from]!;
      while (to < keys.length && keys[to] === key) to++;
      if (to - from >= phrases) held.push({ ...pairIn(key), documents: to - from });
    }
    return held;
  }
}
