// The classifier at work: for the words of a message, how likely each meaning is, whether it is any of them, and why.
import { probabilities } from './calibrate.js';
import { CONCEPT, vectorOf, type Vector, type Vocabulary } from './features.js';
import { likest, type Near, type PhraseIndex } from './nearest.js';
import { outOfScope, type OutOfScope, type Signals } from './out-of-scope.js';
import { stem } from './stem.js';
import { distances, weightOf, type Planes } from './svm.js';

/** What training leaves behind. */
export interface Model {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly planes: Planes;
  /** Inverse temperature of the probabilities. */
  readonly sharpness: number;
  readonly outside: OutOfScope;
  /** Number of the label whose examples are foreign messages, -1 for none. */
  readonly foreignLabel: number;
  /** Label numbers of the phrases that `near` indexes, in order. */
  readonly phraseLabels: Int32Array;
  readonly near: PhraseIndex;
}

export interface Ranked {
  readonly label: string;
  /** Calibrated probability, 0 to 1. */
  readonly probability: number;
}

export interface Verdict {
  /** The likeliest labels, `RANKED` at most, best first. */
  readonly ranked: readonly Ranked[];
  /** Every label, and the calibrated probability of each, 0 to 1. */
  readonly labels: readonly string[];
  readonly chances: Float64Array;
  /** Probability that it is about nothing that was taught, 0 to 1. */
  readonly outside: number;
  /** The likest phrase of the first label, then the likest of all; numbers count the examples the model was trained on. */
  readonly near: readonly (Near & { readonly label: string })[];
  /** Words that spoke most for the first label, strongest first; found only when asked for. */
  readonly telling: () => readonly string[];
}

/** Nobody looks further down. */
const RANKED = 8;
const NEAREST = 3;
const TELLING = 3;

/** `words` prepared in the same way as the examples'. */
export function classify(words: readonly string[], model: Model): Verdict {
  const vector = vectorOf(words, model.vocabulary);
  const { signals, chances, near, best } = judge(vector, words, distances(vector, model.planes), model);
  const ranked = bestFirst(chances).map((i) => ({ label: model.labels[i] ?? '', probability: chances[i] ?? 0 }));
  return {
    ranked,
    labels: model.labels,
    chances,
    outside: outOfScope(signals, model.outside),
    near: near.map((one) => ({ ...one, label: model.labels[model.phraseLabels[one.phrase]!] ?? '' })),
    telling: () => tellingWords(words, best, model),
  };
}

/** Calibrated probability of a label, 0 to 1; null for one that was not taught. */
export const chanceOf = (label: string, { labels, chances }: Pick<Verdict, 'labels' | 'chances'>): number | null =>
  chances[labels.indexOf(label)] ?? null;

/** Numbers of the likeliest labels, best first; of equals the one taught first. */
function bestFirst(chances: Float64Array): readonly number[] {
  const order: number[] = [];
  for (let i = 0; i < chances.length; i++) {
    let place = order.length;
    if (place === RANKED && chances[i]! <= chances[order[place - 1]!]!) continue;
    for (; place > 0 && chances[order[place - 1]!]! < chances[i]!; place--) order[place] = order[place - 1]!;
    order[place] = i;
    order.length = Math.min(order.length, RANKED);
  }
  return order;
}

/** The likeliest label alone, for a part of a message; null when nothing was taught. */
export function likeliest(words: readonly string[], model: Model): Ranked | null {
  const scores = distances(vectorOf(words, model.vocabulary), model.planes);
  const best = scores.reduce((first, score, i) => (score > scores[first]! ? i : first), 0);
  const label = model.labels[best];
  return label === undefined ? null : { label, probability: probabilities(scores, model.sharpness)[best] ?? 0 };
}

export interface Judged {
  readonly signals: Signals;
  readonly chances: Float64Array;
  readonly near: readonly Near[];
  /** Number of the first label. */
  readonly best: number;
}

/** `scores` are the distances from the planes; `without` is a phrase to leave out of the likest, -1 for none. */
export function judge(
  vector: Vector,
  words: readonly string[],
  scores: Float64Array,
  model: Model,
  without = -1,
): Judged {
  const chances = probabilities(scores, model.sharpness);
  let best = 0;
  let second = -Infinity;
  for (let c = 1; c < scores.length; c++) {
    if (scores[c]! > scores[best]!) [second, best] = [scores[best]!, c];
    else if (scores[c]! > second) second = scores[c]!;
  }
  const { overall, own } = likest(wordsOnly(vector), model.near, {
    labels: model.phraseLabels,
    label: best,
    most: NEAREST,
    without,
  });
  // A word that only the phrase left out holds is unknown to the rest.
  const fewest = without >= 0 ? 2 : 1;
  const plain = words.filter((word) => !word.startsWith(CONCEPT));
  const unknown = plain.filter((word) => (model.vocabulary.words.get(word) ?? 0) < fewest).length;
  return {
    signals: {
      probability: chances[best] ?? 0,
      distance: scores[best] ?? 0,
      margin: Number.isFinite(second) ? (scores[best] ?? 0) - second : 0,
      nearest: overall[0]?.likeness ?? 0,
      agreement: own.likeness,
      unknown: plain.length === 0 ? 1 : unknown / plain.length,
      foreign: chances[model.foreignLabel] ?? null,
    },
    chances,
    near: own.phrase < 0 ? overall : [own, ...overall.filter(({ phrase }) => phrase !== own.phrase)],
    best,
  };
}

/** The word features alone, of length 1: pieces of words make everything a little like everything. */
export function wordsOnly({ at, by, words }: Vector): Vector {
  const part = by.slice(0, words);
  const length = Math.sqrt(part.reduce((sum, value) => sum + value * value, 0));
  return { at: at.subarray(0, words), by: length > 0 ? part.map((value) => value / length) : part, words };
}

/** A word counts by its own weight alone, without its neighbours and pieces. */
function tellingWords(words: readonly string[], label: number, { vocabulary, planes }: Model): readonly string[] {
  const weigh = (word: string): number => {
    const feature = vocabulary.index.get(stem(word));
    return feature === undefined ? 0 : weightOf(feature, label, planes) * (vocabulary.weight[feature] ?? 0);
  };
  return [...new Set(words)]
    .map((word) => ({ word, weight: weigh(word) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TELLING)
    .map(({ word }) => word);
}
