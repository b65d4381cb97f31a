// Training: from examples to a model, and from how it judges what it has not seen to probabilities that mean what they say.
import { fitSharpness } from './calibrate.js';
import { judge, wordsOnly, type Model } from './classify.js';
import { FEATURES, learnVocabulary, vectorOf, type FeatureOptions, type Vector } from './features.js';
import { indexPhrases } from './nearest.js';
import { wordsOf } from './normalise.js';
import { fitOutOfScope } from './out-of-scope.js';
import { distances, SVM, trainPlanes, type SvmOptions } from './svm.js';

/** What is learnt from: words as they are to be compared (normalised, levelled), and what they mean. */
export interface Example {
  readonly words: readonly string[];
  readonly label: string;
}

export interface TrainOptions {
  readonly features?: FeatureOptions;
  readonly svm?: SvmOptions;
  /** Examples kept out of training, for calibration; without them a fifth of the examples is held back in turn. */
  readonly held?: readonly Example[];
  /** Messages about nothing that is taught, kept out of training. */
  readonly foreign?: readonly (readonly string[])[];
  /** A label whose own examples are such messages. */
  readonly outsideLabel?: string;
}

/** A message that the model has not learnt from, with its distances from the planes. */
interface Unseen {
  readonly words: readonly string[];
  readonly vector: Vector;
  readonly scores: Float64Array;
  readonly label: string;
  /** The phrase it is itself, which must not count as like it; -1 when it is none. */
  readonly phrase: number;
}

/** One phrase in so many is held back for calibration. */
const FOLDS = 5;

/** Seconds of work for thousands of examples; the same examples always give the same model. */
export function trainClassifier(examples: readonly Example[], options: TrainOptions = {}): Model {
  const { features = FEATURES, svm = SVM, outsideLabel = '' } = options;
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const number = new Map(labels.map((label, i) => [label, i]));
  const lessons = [...examples, ...labels.map((label) => ({ words: nameOf(label), label }))];
  const vocabulary = learnVocabulary(
    lessons.map(({ words }) => words),
    features,
  );
  const vectors = lessons.map(({ words }) => vectorOf(words, vocabulary));
  const numbers = Int32Array.from(lessons, ({ label }) => number.get(label) ?? -1);
  const keys = Uint32Array.from(lessons, ({ words }) => keyOf(words));
  const { planes, unseen: before } = trainPlanes(
    vectors,
    numbers,
    labels.length,
    vocabulary.weight.length,
    svm,
    keys,
    (i) => options.held === undefined && i < examples.length && keys[i]! % FOLDS === 0,
  );
  const raw: Model = {
    labels,
    vocabulary,
    planes,
    sharpness: 1,
    outside: { weights: [] },
    foreignLabel: labels.indexOf(outsideLabel),
    phraseLabels: numbers.slice(0, examples.length),
    near: indexPhrases(vectors.slice(0, examples.length).map(wordsOnly), vocabulary.weight.length),
  };

  const unseen = options.held
    ? options.held.map((example) => fresh(example, raw))
    : [...before].map(([phrase, scores]): Unseen => ({
        ...lessons[phrase]!,
        vector: vectors[phrase]!,
        scores,
        phrase,
      }));
  const sharpness = fitSharpness(unseen.map(({ scores, label }) => ({ scores, right: number.get(label) ?? -1 })));
  const sharp: Model = { ...raw, sharpness };
  const signals = (some: readonly Unseen[]) =>
    some.map(({ vector, words, scores, phrase }) => judge(vector, words, scores, sharp, phrase).signals);
  const foreign = (options.foreign ?? []).map((words) => fresh({ words, label: outsideLabel }, raw));
  const outside = fitOutOfScope(
    signals(unseen.filter(({ label }) => label !== outsideLabel)),
    signals([...foreign, ...unseen.filter(({ label }) => label === outsideLabel)]),
  );
  return { ...sharp, outside };
}

function fresh({ words, label }: Example, { vocabulary, planes }: Model): Unseen {
  const vector = vectorOf(words, vocabulary);
  return { words, vector, scores: distances(vector, planes), label, phrase: -1 };
}

/** What a label calls itself is one more example of it: `council-tax.direct-debit` → council tax direct debit. */
const nameOf = (label: string): readonly string[] => wordsOf(label.replace(/^general\./, '').replace(/[^a-z]+/gi, ' '));

/**
 * A number drawn by a phrase's own words (FNV-1a), not by its place: a phrase more in the list leaves those of all others as
 * they were. About every fifth is held back by it. The vocabulary is the whole one: a feature that only the phrase itself
 * holds has no weight then. The labels' names are never held back.
 */
function keyOf(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const sign of words.join(' ')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
