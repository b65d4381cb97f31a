import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/core/fault.js';
import type { Reader } from '../../src/core/reading.js';
import { evaluate, type Question } from '../../src/language/measure/evaluation.js';
import { areaUnderCurve, calibrationError, percentile } from '../../src/language/measure/figures.js';
import { readLines } from '../../src/language/measure/jsonl.js';
import { measurePublicSet } from '../../src/language/measure/public-set.js';
import { withTypos } from '../../src/language/measure/typos.js';

describe('figures', () => {
  test('area under the curve: apart, the wrong way round, and no difference', () => {
    expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
    expect(areaUnderCurve([1, 2], [3, 4])).toBe(0);
    expect(areaUnderCurve([1, 1], [1, 1])).toBe(0.5);
    expect(areaUnderCurve([2, 3], [1, 2])).toBe(0.875);
  });

  test('calibration error is the gap between confidence and truth', () => {
    expect(calibrationError([{ right: true, confidence: 1 }, { right: false, confidence: 0 }])).toBe(0); // prettier-ignore
    expect(calibrationError([{ right: false, confidence: 0.9 }, { right: true, confidence: 0.9 }])).toBeCloseTo(0.4); // prettier-ignore
  });

  test('percentiles', () => {
    expect(percentile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(percentile([], 0.5)).toBe(0);
  });
});

describe('made typing slips', () => {
  test('are the same for a seed, and none at rate 0', () => {
    const text = 'when is my recycling bin collected';
    expect(withTypos(text, 0, 1)).toBe(text);
    expect(withTypos(text, 0.3, 1)).toBe(withTypos(text, 0.3, 1));
    expect(withTypos(text, 0.3, 1)).not.toBe(withTypos(text, 0.3, 2));
  });

  test('come about as often as asked', () => {
    const text = 'abcdefghij '.repeat(2000);
    const spaces = withTypos(text, 0.1, 3).split(' ').slice(0, -1);
    const changed = spaces.filter((word) => word !== 'abcdefghij').length / spaces.length;
    // Ten letters: 1 - 0.9 ^ 10 = 0.65, a little less since a swap takes two.
    expect(changed).toBeGreaterThan(0.55);
    expect(changed).toBeLessThan(0.72);
  });
});

describe('lines of JSON', () => {
  const check = (value: unknown): number | string => (typeof value === 'number' ? value : 'is no number');

  test('are read, empty ones left out', () => {
    expect(readLines('1\n\n2\n', 'some.jsonl', check)).toEqual([1, 2]);
  });

  test('a mistake is told with file and line', () => {
    expect(() => readLines('1\n{', 'some.jsonl', check)).toThrow(Fault);
    expect(() => readLines('1\n{', 'some.jsonl', check)).toThrow(/^some\.jsonl:2 is not JSON/);
    expect(() => readLines('1\n"x"', 'some.jsonl', check)).toThrow(/^some\.jsonl:2 is no number/);
  });
});

test('an evaluation counts what it says', () => {
  const reader: Reader = {
    read: (text) => ({
      language: 'en', languageConfidence: 1, urgent: text.includes('fire') ? 'danger' : null, sure: text === 'person' ? 'general.human' : null,
      candidates: [{ intent: text.includes('bin') ? 'bins.missed' : 'bins.collection-day', confidence: 0.9 }, { intent: 'council-tax.pay', confidence: 0.1 }],
      also: [], slots: {}, followUp: false, correction: false, reasons: [],
    }),
  }; // prettier-ignore
  const ask = (text: string, intent: string, language: 'en' | 'cy' = 'en'): Question => ({
    id: text,
    text,
    intent,
    accept: [],
    language,
  });
  const measured = evaluate(
    [
      ask('bin', 'bins.missed'),
      ask('bin tax', 'council-tax.pay', 'cy'),
      ask('fire', 'general.emergency'),
      ask('fire bin', 'bins.missed'),
      ask('person', 'general.human'),
      ask('joke', 'general.out-of-scope'),
    ],
    reader,
    (_, text) => (text === 'bin tax' ? ['council-tax.pay', 'bins.missed'] : []),
  );
  expect(measured.first).toEqual({ right: 3, of: 6 });
  expect(measured.two).toEqual({ right: 5, of: 6 });
  expect(measured.byLanguage.get('cy')).toEqual({ right: 0, of: 1 });
  expect(measured.emergenciesFound).toEqual({ right: 1, of: 1 });
  expect(measured.falseAlarms).toEqual({ right: 1, of: 5 });
  expect(measured.offTopicLeft).toEqual({ right: 0, of: 1 });
  expect(measured.personFound).toEqual({ right: 1, of: 1 });
  expect(measured.clarified).toEqual({ right: 1, of: 6 });
  expect(measured.rightPlace).toEqual({ right: 4, of: 6 });
  expect(measured.languageTold).toEqual({ right: 5, of: 6 });
  expect(measured.confusions[0]).toMatchObject({ times: 1 });
});

test('second questions: found, missed, and made up', () => {
  const reader: Reader = {
    read: (text) => ({
      language: 'en', languageConfidence: 1, urgent: null, sure: null,
      candidates: [{ intent: text.startsWith('tax') ? 'council-tax.pay' : 'bins.missed', confidence: 0.9 }],
      also: text.endsWith('bin') ? ['bins.missed'] : text.endsWith('tax') ? ['council-tax.pay'] : [],
      slots: {}, followUp: false, correction: false, reasons: [],
    }),
  }; // prettier-ignore
  const ask = (text: string, also?: readonly string[]): Question => ({
    id: text,
    text,
    intent: 'bins.missed',
    accept: ['council-tax.pay', 'bins.reminders'],
    ...(also && { also }),
    language: null,
  });
  const measured = evaluate(
    [
      ask('bin and tax', ['council-tax.pay']),
      ask('tax and bin', ['council-tax.pay']),
      ask('bin or not', ['council-tax.pay']),
      ask('tax and tax', ['council-tax.pay']),
      ask('bin and tax', ['bins.reminders']),
      ask('bin, tax'),
      ask('bin alone', []),
      ask('bins only'),
    ],
    reader,
    () => [],
  );
  expect(measured.bothFound).toEqual({ right: 2, of: 5 });
  expect(measured.notAsked).toEqual({ right: 1, of: 3 });
});

test('a public set is trained on and measured', () => {
  const about = (thing: string, intent: string) =>
    Array.from({ length: 12 }, (_, i) => ({
      text: `${['where is my', 'i want a', 'tell me about the', 'show the'][i % 4] ?? ''} ${thing} ${['now', 'today', 'please'][i % 3] ?? ''}`,
      intent,
    }));
  const train = [...about('bin', 'bins'), ...about('tax', 'tax'), ...about('tree', 'trees')];
  const test = [
    { text: 'my bin', intent: 'bins' },
    { text: 'the tree please', intent: 'trees' },
  ];
  const measured = measurePublicSet(
    { train, test, val: test, oosVal: ['pizza'], oosTest: ['quantum physics lecture'] },
    {},
  );
  expect(measured.accuracy).toBe(1);
  expect(measured.outside?.auroc).toBe(1);
  expect(measured.typos.map(({ rate }) => rate)).toEqual([0.03, 0.1]);
});
