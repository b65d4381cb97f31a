// The classifier: learns from examples which words mean what, and says for a message how likely each meaning is and why.
import { fitSharpness, probabilities, type Scored } from './calibrate.js';
import { FEATURES, learnVocabulary, vectorOf, type FeatureOptions, type Vector, type Vocabulary } from './features.js';
import { indexPhrases, likenesses, nearest, type Near, type PhraseIndex } from './nearest.js';
import { fitOutOfScope, outOfScope, type OutOfScope, type Signals } from './out-of-scope.js';
import { stem } from './stem.js';
import { distances, SVM, trainPlanes, weightOf, type Planes, type SvmOptions } from './svm.js';

/** What is learnt from: words as they are to be compared (normalised, spelt), and what they mean. */
export interface Example {
  readonly words: readonly string[];
  readonly label: string;
}

export interface Model {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly planes: Planes;
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
  /** All labels, most likely first. */
  readonly ranked: readonly Ranked[];
  /** Probability that it is about nothing that was taught, 0 to 1. */
  readonly outside: number;
  /** The likest phrase of the first label, then the likest of all; numbers count the examples given to `trainClassifier`. */
  readonly near: readonly Near[];
  /** Words that spoke most for the first label, strongest first. */
  readonly telling: readonly string[];
  readonly signals: Signals;
}

export interface TrainOptions {
  readonly features?: FeatureOptions;
  readonly svm?: SvmOptions;
  /** In-scope examples kept out of training, for calibration; a fifth of the examples is held back in turn when absent. */
  readonly held?: readonly Example[];
  /** Messages about nothing that is taught, kept out of training. */
  readonly foreign?: readonly (readonly string[])[];
  /** A label whose own examples are such messages; held back ones teach what being out of scope looks like. */
  readonly outsideLabel?: string;
}

const NEAREST = 3;

/** Seconds of work for thousands of examples; the same examples always give the same model. */
export function trainClassifier(examples: readonly Example[], options: TrainOptions = {}): Model {
  const model = learn(examples, options);
  const { sharpness, outside } = calibrate(model, examples, options);
  return { ...model, sharpness, outside };
}

function learn(examples: readonly Example[], { features = FEATURES, svm = SVM, outsideLabel }: TrainOptions): Model {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const number = new Map(labels.map((label, i) => [label, i]));
  const vocabulary = learnVocabulary(
    examples.map(({ words }) => words),
    features,
  );
  const vectors = examples.map(({ words }) => vectorOf(words, vocabulary));
  const phraseLabels = Int32Array.from(examples, ({ label }) => number.get(label) ?? -1);
  const planes = trainPlanes(vectors, phraseLabels, labels.length, vocabulary.index.size, svm);
  return {
    labels,
    vocabulary,
    planes,
    sharpness: 1,
    outside: { weights: [] },
    foreignLabel: labels.indexOf(outsideLabel ?? ''),
    phraseLabels,
    near: indexPhrases(vectors.map(wordsOnly), vocabulary.index.size),
  };
}

/** The word features alone, of length 1: pieces of words make everything a little like everything. */
function wordsOnly({ at, by, words }: Vector): Vector {
  const part = by.slice(0, words);
  const length = Math.hypot(...part);
  return { at: at.slice(0, words), by: length > 0 ? part.map((value) => value / length) : part, words };
}

function calibrate(
  model: Model,
  examples: readonly Example[],
  options: TrainOptions,
): Pick<Model, 'sharpness' | 'outside'> {
  const { outsideLabel } = options;
  let judge = model;
  let held = options.held;
  if (!held) {
    // Every fifth example, the fifths spread over the labels in the order given.
    const seen = new Map<string, number>();
    const back = examples.map(({ label }) => {
      const n = seen.get(label) ?? 0;
      seen.set(label, n + 1);
      return n % 5 === 4;
    });
    held = examples.filter((_, i) => back[i]);
    judge = learn(
      examples.filter((_, i) => !back[i]),
      options,
    );
  }
  const number = new Map(judge.labels.map((label, i) => [label, i]));
  const scored: Scored[] = held.map(({ words, label }) => ({
    scores: distances(vectorOf(words, judge.vocabulary), judge.planes),
    right: number.get(label) ?? -1,
  }));
  const sharpness = fitSharpness(scored);
  const sharp = { ...judge, sharpness };
  const inside = held.filter(({ label }) => label !== outsideLabel).map(({ words }) => signalsOf(words, sharp).signals);
  const foreign = [
    ...(options.foreign ?? []),
    ...held.filter(({ label }) => label === outsideLabel).map(({ words }) => words),
  ];
  return {
    sharpness,
    outside: fitOutOfScope(
      inside,
      foreign.map((words) => signalsOf(words, sharp).signals),
    ),
  };
}

/** `words` prepared in the same way as the examples'. */
export function classify(words: readonly string[], model: Model): Verdict {
  const { signals, chances, near, best } = signalsOf(words, model);
  const ranked = model.labels
    .map((label, i) => ({ label, probability: chances[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  return {
    ranked,
    outside: outOfScope(signals, model.outside),
    near,
    signals,
    telling: tellingWords(words, best, model),
  };
}

interface Judged {
  readonly signals: Signals;
  readonly chances: Float64Array;
  readonly near: readonly Near[];
  /** Number of the first label. */
  readonly best: number;
}

function signalsOf(words: readonly string[], model: Model): Judged {
  const vector = vectorOf(words, model.vocabulary);
  const scores = distances(vector, model.planes);
  const chances = probabilities(scores, model.sharpness);
  let best = 0;
  let second = -Infinity;
  for (let c = 1; c < scores.length; c++) {
    if (scores[c]! > scores[best]!) [second, best] = [scores[best]!, c];
    else if (scores[c]! > second) second = scores[c]!;
  }
  const sums = likenesses(wordsOnly(vector), model.near);
  const overall = nearest(sums, NEAREST);
  let own: Near = { phrase: -1, likeness: 0 };
  for (let phrase = 0; phrase < sums.length; phrase++)
    if (sums[phrase]! > own.likeness && model.phraseLabels[phrase] === best) own = { phrase, likeness: sums[phrase]! };
  const unknown =
    words.length === 0 ? 1 : words.filter((word) => !model.vocabulary.words.has(word)).length / words.length;
  return {
    signals: {
      probability: chances[best] ?? 0,
      distance: scores[best] ?? 0,
      margin: Number.isFinite(second) ? (scores[best] ?? 0) - second : 0,
      nearest: overall[0]?.likeness ?? 0,
      agreement: own.likeness,
      unknown,
      foreign: chances[model.foreignLabel] ?? null,
    },
    chances,
    near: own.phrase < 0 ? overall : [own, ...overall.filter(({ phrase }) => phrase !== own.phrase)],
    best,
  };
}

/** At most three; a word counts by its own weight alone, without its neighbours and pieces. */
function tellingWords(words: readonly string[], label: number, { vocabulary, planes }: Model): readonly string[] {
  return [...new Set(words)]
    .map((word) => {
      const feature = vocabulary.index.get(stem(word));
      return {
        word,
        weight: feature === undefined ? 0 : weightOf(feature, label, planes) * (vocabulary.weight[feature] ?? 0),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ word }) => word);
}
