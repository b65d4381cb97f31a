// What is wrong with the phrases as a whole: each complaint names file, line and cure.
import { describe, expect, it } from 'vitest';
import type { PlacedPhrase } from '../../src/content/intents.js';
import { phraseProblems } from '../../src/content/phrase-checks.js';
import type { Language } from '../../src/core/turn.js';

const phrases = (texts: readonly string[], language: Language = 'en', intent = 'bins.missed'): PlacedPhrase[] =>
  texts.map((text, index) => ({
    text,
    intent,
    language,
    template: false,
    file: `intents/${language}/bins.yaml`,
    line: index + 1,
  }));
const problems = (some: readonly PlacedPhrase[]): readonly string[] =>
  phraseProblems(some, new Map(), ['en', 'cy'], ['Castle Street']);

describe('phrases that differ by a slot only', () => {
  it.each([
    ['English numbers in words', 'en', 'they left two of the bins', 'they left six of the bins'],
    ['Welsh numbers', 'cy', 'mae dau fin heb eu gwagio', 'mae tri fin heb eu gwagio'],
    ['Welsh numbers, feminine and mutated', 'cy', 'dim ond dwy sach oedd yno', 'dim ond dair sach oedd yno'],
  ] as const)('%s', (_name, language, one, other) => {
    expect(problems(phrases([one, other], language))).toEqual([
      `intents/${language}/bins.yaml:2 "${other}" differs from intents/${language}/bins.yaml:1 by a number only. Write it as another person would, or take it out`,
    ]);
  });
  it('a street, a day', () => {
    expect(
      problems(phrases(['nobody came to castle street on monday', 'nobody came to castle street on friday'])),
    ).toEqual([expect.stringContaining('intents/en/bins.yaml:2') as string]);
  });
  it('but not a figure beside a number in words, "one" that counts nothing, few words, or another intent', () => {
    expect(problems(phrases(['you left 2 of my bins', 'you left two of my bins']))).toEqual([]);
    expect(problems(phrases(['you forgot the blue one again', 'you forgot the blue bin again']))).toEqual([]);
    expect(problems(phrases(['two missed bins', 'six missed bins']))).toEqual([]);
    expect(
      problems([
        ...phrases(['i have two of the bins']),
        ...phrases(['i have six of the bins'], 'en', 'bins.new-container'),
      ]),
    ).toEqual([]);
  });
});

it('signs alone stand under one intent only', () => {
  expect(problems([...phrases(['👍', '👎'], 'en', 'general.yes'), ...phrases(['👍'], 'en', 'general.thanks')])).toEqual(
    [
      'intents/en/bins.yaml:1 "👍" teaches general.thanks, and intents/en/bins.yaml:1 teaches general.yes by the same words. Keep the one that fits',
    ],
  );
});
