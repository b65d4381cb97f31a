// Turns words into a sparse vector: words with their neighbours, and pieces of words, weighted by how telling they are.
import { stem } from './stem.js';

/** Sparse and of length 1 (Euclid) unless empty. */
export interface Vector {
  readonly at: Int32Array;
  readonly by: Float32Array;
  /** How many of them, from the front, are word features. */
  readonly words: number;
}

export interface FeatureOptions {
  /** Shortest and longest piece of a word, in letters. */
  readonly pieceMin: number;
  readonly pieceMax: number;
  /** A feature counts when it occurs in at least so many phrases. */
  readonly pieceIn: number;
  readonly wordIn: number;
  /** Exponent of the inverse document frequency. */
  readonly idfPower: number;
  /** Weight of the piece group against the word group, before the whole is levelled to length 1. */
  readonly pieceWeight: number;
}

/** Fixed on the validation files of the public sets and by cross-validation on the product's phrases. */
export const FEATURES: FeatureOptions = { pieceMin: 2, pieceMax: 5, pieceIn: 2, wordIn: 1, idfPower: 0.75, pieceWeight: 1 };

/** Learnt from the phrases: each feature's number and weight. Word features come first, pieces from `pieces` on. */
export interface Vocabulary {
  readonly index: ReadonlyMap<string, number>;
  /** idf ^ idfPower, by feature. */
  readonly weight: Float32Array;
  readonly options: FeatureOptions;
  /** Every word of the phrases, with the number of phrases that hold it. */
  readonly words: ReadonlyMap<string, number>;
}

/** Marks a piece, so that it is never taken for a word. */
const PIECE = '\u0001';

/** Stems, pairs with the ends of the sentence, and pairs with one word between. */
export function wordFeatures(words: readonly string[]): readonly string[] {
  const stems = ['^', ...words.map(stem), '$'];
  const features: string[] = [];
  for (let i = 0; i < stems.length; i++) {
    const here = stems[i] ?? '';
    if (i > 0 && i < stems.length - 1) features.push(here);
    if (i > 0) features.push(`${stems[i - 1] ?? ''} ${here}`);
    if (i > 1) features.push(`${stems[i - 2] ?? ''}_${here}`);
  }
  return features;
}

/** Pieces of each word with its boundaries: "bin" → _b bi in n_ _bi bin in_ _bin bin_ … */
export function pieceFeatures(words: readonly string[], { pieceMin, pieceMax }: FeatureOptions): readonly string[] {
  const features: string[] = [];
  for (const word of words) {
    const edged = `_${word}_`;
    for (let size = pieceMin; size <= pieceMax; size++) {
      for (let i = 0; i + size <= edged.length; i++) features.push(PIECE + edged.slice(i, i + size));
    }
  }
  return features;
}

/** idf = ln((1 + n) / (1 + df)) + 1 (Salton & Buckley 1988, smoothed as if one more phrase held every feature), raised to `idfPower`. */
export function learnVocabulary(phrases: readonly (readonly string[])[], options: FeatureOptions): Vocabulary {
  const seen = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const words of phrases) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const feature of new Set([...wordFeatures(words), ...pieceFeatures(words, options)])) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  }
  const index = new Map<string, number>();
  const weights: number[] = [];
  for (const [feature, documents] of seen) {
    if (documents < (feature.startsWith(PIECE) ? options.pieceIn : options.wordIn)) continue;
    index.set(feature, weights.length);
    weights.push((Math.log((1 + phrases.length) / (1 + documents)) + 1) ** options.idfPower);
  }
  return { index, weight: Float32Array.from(weights), options, words: counts };
}

/** (1 + ln tf) · idf^p; each group of length 1, then the whole. */
export function vectorOf(words: readonly string[], vocabulary: Vocabulary): Vector {
  const group = (features: readonly string[], scale: number): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const feature of features) {
      const at = vocabulary.index.get(feature);
      if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    let square = 0;
    for (const [at, count] of counts) {
      const value = (1 + Math.log(count)) * (vocabulary.weight[at] ?? 0);
      counts.set(at, value);
      square += value * value;
    }
    const length = Math.sqrt(square) / scale;
    for (const [at, value] of counts) counts.set(at, value / length);
    return counts;
  };
  const words1 = group(wordFeatures(words), 1);
  const pieces = group(pieceFeatures(words, vocabulary.options), vocabulary.options.pieceWeight);
  const size = words1.size + pieces.size;
  const norm = Math.hypot(words1.size > 0 ? 1 : 0, pieces.size > 0 ? vocabulary.options.pieceWeight : 0);
  const at = new Int32Array(size);
  const by = new Float32Array(size);
  let i = 0;
  for (const one of [words1, pieces]) {
    for (const [index, value] of one) {
      at[i] = index;
      by[i++] = value / norm;
    }
  }
  return { at, by, words: words1.size };
}
