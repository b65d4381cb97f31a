// Turns words into a sparse vector: the words, their neighbours, the concepts they name, and pieces of them, each weighted by how telling it is.
import { stem } from './stem.js';

/** Sparse and of length 1 (Euclid) unless empty. */
export interface Vector {
  readonly at: Int32Array;
  readonly by: Float32Array;
  /** How many, from the front, are words or neighbours rather than pieces. */
  readonly words: number;
}

export interface GroupOptions {
  /** Weight against the other groups; each group is of length 1 before. */
  readonly weight: number;
  /** A feature counts when at least so many phrases hold it. */
  readonly phrases: number;
}

export interface FeatureOptions {
  readonly words: GroupOptions;
  readonly neighbours: GroupOptions;
  readonly pieces: GroupOptions & { readonly shortest: number; readonly longest: number };
  readonly concepts: GroupOptions;
  /** Exponent of the inverse document frequency. */
  readonly idfPower: number;
}

/** Chosen on the validation files of the public sets and by cross-validation on the product's phrases; the maximum is flat. */
export const FEATURES: FeatureOptions = {
  words: { weight: 1, phrases: 1 },
  neighbours: { weight: 0.9, phrases: 2 },
  pieces: { weight: 1.3, phrases: 2, shortest: 2, longest: 4 },
  concepts: { weight: 0.6, phrases: 2 },
  idfPower: 0.75,
};

/** Learnt from the phrases: each feature's number and weight. */
export interface Vocabulary {
  readonly index: ReadonlyMap<string, number>;
  /** idf ^ idfPower, by feature. */
  readonly weight: Float32Array;
  readonly options: FeatureOptions;
  /** Every word of the phrases as it stands, with the number of phrases that hold it. */
  readonly words: ReadonlyMap<string, number>;
}

/** What a concept's name begins with. */
export const CONCEPT = '~';
/** Marks a piece, so that it is never taken for a word. */
const PIECE = '\u0001';

interface Grouped {
  readonly words: readonly string[];
  readonly neighbours: readonly string[];
  readonly pieces: readonly string[];
  readonly concepts: readonly string[];
}

function featuresOf(all: readonly string[], { pieces }: FeatureOptions): Grouped {
  const words = all.filter((word) => !word.startsWith(CONCEPT));
  const stems = words.map(stem);
  return {
    words: stems,
    neighbours: neighboursOf(stems),
    concepts: conceptsOf(all.filter((word) => word.startsWith(CONCEPT))),
    pieces: piecesOf(words, pieces.shortest, pieces.longest),
  };
}

/** Each concept once, and each two together, wherever they stand. */
function conceptsOf(named: readonly string[]): readonly string[] {
  const concepts = [...new Set(named)].sort();
  return concepts.flatMap((one, i) => [one, ...concepts.slice(i + 1).map((other) => `${one} ${other}`)]);
}

/** Pairs, with the ends of the sentence, and pairs with one word between. */
function neighboursOf(stems: readonly string[]): readonly string[] {
  const edged = ['^', ...stems, '$'];
  const pairs: string[] = [];
  for (let i = 1; i < edged.length; i++) {
    pairs.push(`${edged[i - 1] ?? ''} ${edged[i] ?? ''}`);
    if (i > 1) pairs.push(`${edged[i - 2] ?? ''}_${edged[i] ?? ''}`);
  }
  return pairs;
}

/** Pieces of each word with its ends: "bin" → _b bi in n_ _bi bin in_ _bin bin_. */
function piecesOf(words: readonly string[], shortest: number, longest: number): readonly string[] {
  const pieces: string[] = [];
  for (const word of words) {
    const edged = `_${word}_`;
    for (let size = shortest; size <= longest; size++) {
      for (let i = 0; i + size <= edged.length; i++) pieces.push(PIECE + edged.slice(i, i + size));
    }
  }
  return pieces;
}

/** idf = ln((1 + n) / (1 + df)) + 1 (Salton & Buckley 1988, smoothed as if one more phrase held every feature), raised to `idfPower`. */
export function learnVocabulary(phrases: readonly (readonly string[])[], options: FeatureOptions): Vocabulary {
  const seen = {
    words: new Map<string, number>(),
    neighbours: new Map<string, number>(),
    pieces: new Map<string, number>(),
    concepts: new Map<string, number>(),
  };
  const words = new Map<string, number>();
  for (const phrase of phrases) {
    count(phrase, words);
    const features = featuresOf(phrase, options);
    for (const group of GROUPS) count(features[group], seen[group]);
  }
  // The usual ones first: training touches them most, and side by side they stay in the processor's cache.
  const kept = GROUPS.flatMap((group) =>
    [...seen[group]].filter(([, documents]) => documents >= options[group].phrases),
  );
  kept.sort((a, b) => b[1] - a[1]);
  const index = new Map(kept.map(([feature], at) => [feature, at]));
  const weight = Float32Array.from(
    kept,
    ([, documents]) => (Math.log((1 + phrases.length) / (1 + documents)) + 1) ** options.idfPower,
  );
  return { index, weight, options, words };
}

const GROUPS = ['words', 'neighbours', 'concepts', 'pieces'] as const;

function count(features: readonly string[], into: Map<string, number>): void {
  for (const feature of new Set(features)) into.set(feature, (into.get(feature) ?? 0) + 1);
}

/** (1 + ln tf) · idf^p in each group, the group brought to its weight, the whole to length 1. */
export function vectorOf(words: readonly string[], vocabulary: Vocabulary): Vector {
  const features = featuresOf(words, vocabulary.options);
  const groups = GROUPS.map((group) => weighed(features[group], vocabulary));
  const size = groups.reduce((sum, { values }) => sum + values.size, 0);
  const whole = Math.hypot(
    ...groups.map(({ length }, i) => (length > 0 ? vocabulary.options[GROUPS[i] ?? 'words'].weight : 0)),
  );
  const at = new Int32Array(size);
  const by = new Float32Array(size);
  let place = 0;
  groups.forEach(({ values, length }, i) => {
    const scale = vocabulary.options[GROUPS[i] ?? 'words'].weight / length / whole;
    for (const [feature, value] of values) {
      at[place] = feature;
      by[place++] = value * scale;
    }
  });
  return { at, by, words: (groups[0]?.values.size ?? 0) + (groups[1]?.values.size ?? 0) };
}

function weighed(
  features: readonly string[],
  { index, weight }: Vocabulary,
): { readonly values: ReadonlyMap<number, number>; readonly length: number } {
  const values = new Map<number, number>();
  for (const feature of features) {
    const at = index.get(feature);
    if (at !== undefined) values.set(at, (values.get(at) ?? 0) + 1);
  }
  let square = 0;
  for (const [at, times] of values) {
    const value = (1 + Math.log(times)) * (weight[at] ?? 0);
    values.set(at, value);
    square += value * value;
  }
  return { values, length: Math.sqrt(square) };
}
