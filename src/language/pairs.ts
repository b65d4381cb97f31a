// A table from two words' numbers to the number of the feature they make side by side, in flat arrays: a message looks dozens up.

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
