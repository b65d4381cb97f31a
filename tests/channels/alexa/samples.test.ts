// Phrases that people type, turned into what Alexa takes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWords, ordinalInWords } from '../../../src/channels/alexa/number-words.js';
import { expand, SAMPLE, sampleOf, withoutContractions } from '../../../src/channels/alexa/samples.js';

test.each([
  ['WHAT DAY IS MY BIN DAY', 'what day is my bin day'],
  ['bin day?', 'bin day'],
  ["I've just moved in, what's next", "i've just moved in what's next"],
  ['my neighbours’ bins', "my neighbours' bins"],
  ['collection schedule 14 mill lane', 'collection schedule fourteen mill lane'],
  ['going on holiday on the 12th, will it go?', 'going on holiday on the twelfth will it go'],
  ['rubbish & recycling', 'rubbish and recycling'],
  ['e-billing', 'e-billing'],
  ['bins - when', 'bins when'],
  ["the 'green' bin", 'the green bin'],
  ['the {container} on {when}', 'the {container} on {when}'],
  ['siarad â rhywun am y tŷ', 'siarad â rhywun am y tŷ'],
  ['g. m. one', 'g m one'],
])('%s → %s', (phrase, sample) => {
  expect(sampleOf(phrase)).toBe(sample);
});

test.each([
  'bin collection days for CF10 4AB',
  'bin out by 6am or 7',
  "what's the charge for 2026",
  'it costs £40',
  'alexa when is my bin day',
  'bin/bag',
  'me@example.org',
  '¿?',
  '',
  '🗑️',
  `${'very '.repeat(60)}long`,
])('%s cannot be said', (phrase) => {
  expect(sampleOf(phrase)).toBeNull();
});

test('whatever goes in, what comes out is a sample, and stays what it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z0-9'{}. -]{0,40}$/)), (phrase) => {
      const sample = sampleOf(phrase);
      if (sample === null) return;
      expect(sample).toMatch(SAMPLE);
      expect(sampleOf(sample)).toBe(sample);
    }),
  );
});

test.each([
  ["what's my bin day and i'm late", 'what is my bin day and i am late'],
  ["it's been missed", "it's been missed"],
  ["they haven't come and can't", 'they have not come and cannot'],
  ['no contractions', 'no contractions'],
])('%s → %s', (sample, expected) => {
  expect(withoutContractions(sample)).toBe(expected);
});

test('a pattern makes all its sentences', () => {
  expect(expand('(when is|when are) [my|the] {container}', 'here')).toEqual([
    'when is my {container}',
    'when is the {container}',
    'when is {container}',
    'when are my {container}',
    'when are the {container}',
    'when are {container}',
  ]);
  expect(expand('a (b [c|(d|e)]|f)', 'here')).toEqual(['a b c', 'a b d', 'a b e', 'a b', 'a f']);
  expect(expand('[only] [maybe]', 'here')).toEqual(['only maybe', 'only', 'maybe']);
});

test.each(['(a|b', 'a)', '[a', 'a]', '(a]'])('%s is a broken pattern, told with its file', (pattern) => {
  expect(() => expand(pattern, 'intents/en/alexa.yaml')).toThrow(/intents\/en\/alexa\.yaml .* bracket/);
});

test('a pattern of too many sentences is refused', () => {
  expect(() => expand('(a|b|c)'.repeat(12), 'here')).toThrow(/too many/);
});

test.each([
  [0, 'zero', 'zeroth'],
  [1, 'one', 'first'],
  [12, 'twelve', 'twelfth'],
  [20, 'twenty', 'twentieth'],
  [21, 'twenty one', 'twenty first'],
  [104, 'one hundred and four', 'one hundred and fourth'],
  [999, 'nine hundred and ninety nine', 'nine hundred and ninety ninth'],
])('%i is %s, %s', (number, cardinal, ordinal) => {
  expect(inWords(number)).toBe(cardinal);
  expect(ordinalInWords(number)).toBe(ordinal);
});
