import { describe, expect, test } from 'vitest';
import { fitSharpness, probabilities } from '../../src/language/calibrate.js';
import { classify, type Model } from '../../src/language/classify.js';
import { FEATURES, learnVocabulary, vectorOf } from '../../src/language/features.js';
import { keyOf, modelFromBytes, modelToBytes } from '../../src/language/keep.js';
import { indexPhrases, likest } from '../../src/language/nearest.js';
import { DEFAULT_OUT_OF_SCOPE, fitOutOfScope, outOfScope, type Signals } from '../../src/language/out-of-scope.js';
import { distances, SVM, trainPlanes } from '../../src/language/svm.js';
import { trainClassifier, type Example } from '../../src/language/train.js';

const THINGS: Readonly<Record<string, string>> = {
  bins: 'bin rubbish recycling collected lorry',
  tax: 'tax bill pay band debit',
  trees: 'tree oak hedge felled branch',
};
/** Thirty short made-up phrases a label, each of three of its words and one that all share. */
const examples: readonly Example[] = Object.entries(THINGS).flatMap(([label, list]) => {
  const words = list.split(' ');
  return Array.from({ length: 30 }, (_, i) => ({
    label,
    words: ['my', words[i % 5] ?? '', words[(i * 2 + 1) % 5] ?? '', words[(i * 3 + 2) % 5] ?? ''],
  }));
});
const model = trainClassifier(examples);
const best = (text: string, from: Model = model): string => classify(text.split(' '), from).ranked[0]?.label ?? '';

describe('features', () => {
  const vocabulary = learnVocabulary(examples.map(({ words }) => words), FEATURES); // prettier-ignore

  test('a vector has length 1, and none at all for words nobody taught', () => {
    const { by } = vectorOf(['my', 'bin', 'lorry'], vocabulary);
    expect(by.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
    expect(vectorOf(['qqqq'], vocabulary).at).toHaveLength(0);
    expect(vectorOf([], vocabulary).at).toHaveLength(0);
  });

  test('endings do not matter to words', () => {
    const of = (word: string) =>
      Array.from(vectorOf([word], vocabulary).at).some((feature) => feature === vocabulary.index.get('collect'));
    expect(of('collected')).toBe(true);
    expect(of('collecting')).toBe(true);
  });
});

describe('planes', () => {
  test('part what can be parted', () => {
    const vectors = [[0], [0, 2], [1], [1, 2]].map((at) => ({
      at: Int32Array.from(at),
      by: Float32Array.from(at, () => 1 / Math.sqrt(at.length)),
      words: at.length,
    }));
    const { planes } = trainPlanes(vectors, Int32Array.from([0, 0, 1, 1]), 2, 3, SVM, Uint32Array.from([5, 2, 7, 1]));
    vectors.forEach((vector, i) => {
      const [first = 0, second = 0] = distances(vector, planes);
      expect(first > second).toBe(i < 2);
    });
  });
});

describe('a classifier', () => {
  test('knows what it was taught, in other words order and number', () => {
    expect(best('recycling lorry bins')).toBe('bins');
    expect(best('pay the bill')).toBe('tax');
    expect(best('an oak branch')).toBe('trees');
  });

  test('is the same each time it is taught the same', () => {
    expect(modelToBytes(trainClassifier(examples))).toEqual(modelToBytes(model));
  });

  test('gives probabilities that add up to one, and says which words spoke for the first', () => {
    const { ranked, telling, near } = classify(['my', 'oak', 'hedge'], model);
    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    expect(telling()).toEqual(expect.arrayContaining(['oak', 'hedge']));
    expect(examples[near[0]?.phrase ?? -1]?.label).toBe('trees');
  });

  test('finds foreign words more foreign than its own', () => {
    expect(classify(['pizza', 'topping', 'recipe'], model).outside).toBeGreaterThan(
      classify(['my', 'bin', 'lorry'], model).outside,
    );
  });

  test('is not upset by nothing', () => {
    const { ranked, near } = classify([], model);
    expect(ranked).toHaveLength(3);
    expect(near).toEqual([]);
  });
});

describe('a kept model', () => {
  test('reads back as it was', () => {
    const again = modelFromBytes(modelToBytes(model));
    const told = (by: typeof model): object => {
      const { telling, ...verdict } = classify(['my', 'oak'], by);
      return { ...verdict, telling: telling() };
    };
    expect(again && told(again)).toEqual(told(model));
  });

  test('is refused when it is not whole', () => {
    const bytes = modelToBytes(model);
    for (const broken of [
      new Uint8Array(),
      bytes.subarray(0, 40),
      bytes.subarray(0, bytes.length - 1),
      Buffer.from('{"some":"json"}'),
      Buffer.concat([bytes, Buffer.from('x')]),
    ])
      expect(modelFromBytes(broken)).toBeNull();
  });

  test('has a key that follows its contents', () => {
    expect(keyOf(['a', 1])).toBe(keyOf(['a', 1]));
    expect(keyOf(['a', 1])).not.toBe(keyOf(['a', 2]));
    expect(keyOf([])).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('calibration', () => {
  test('finds the sharpness that the answers were drawn with', () => {
    const scored = Array.from({ length: 400 }, (_, i) => ({ scores: [0.5, 0], right: i % 4 === 0 ? 1 : 0 }));
    const sharpness = fitSharpness(scored);
    expect(probabilities([0.5, 0], sharpness)[0]).toBeCloseTo(0.75, 2);
  });

  test('has an answer for nothing to learn from', () => {
    expect(fitSharpness([])).toBeGreaterThan(0);
    expect(fitOutOfScope([], [])).toBe(DEFAULT_OUT_OF_SCOPE);
  });

  test('out of scope is learnt from signals', () => {
    const signals = (probability: number, unknown: number): Signals => ({
      probability,
      distance: probability,
      margin: probability,
      nearest: probability,
      agreement: probability,
      unknown,
      foreign: null,
    });
    const inside = Array.from({ length: 40 }, (_, i) => signals(0.7 + i / 200, 0));
    const outside = Array.from({ length: 40 }, (_, i) => signals(0.1 + i / 200, 0.6));
    const fitted = fitOutOfScope(inside, outside);
    expect(outOfScope(signals(0.9, 0), fitted)).toBeLessThan(0.3);
    expect(outOfScope(signals(0.15, 0.7), fitted)).toBeGreaterThan(0.7);
  });
});

test('the likest phrases come best first', () => {
  const vectors = [[0, 1], [0], [2]].map((at) => ({
    at: Int32Array.from(at),
    by: Float32Array.from(at, () => 1 / Math.sqrt(at.length)),
    words: at.length,
  }));
  const message = { at: Int32Array.of(0), by: Float32Array.of(1), words: 1 };
  const look = (most: number, label: number, without = -1) =>
    likest(message, indexPhrases(vectors, 3), { labels: Int32Array.of(0, 1, 1), label, most, without });
  expect(look(5, 0).overall.map(({ phrase }) => phrase)).toEqual([1, 0]);
  expect(look(1, 0).overall).toHaveLength(1);
  expect(look(5, 0).own.phrase).toBe(0);
  expect(look(5, 1, 1).own.phrase).toBe(-1);
  expect(look(5, 0, 1).overall.map(({ phrase }) => phrase)).toEqual([0]);
});
