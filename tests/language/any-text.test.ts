// Whatever is typed: an answer of the right shape, never an exception, in bounded time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/core/reading.js';
import { taughtReader } from './taught.js';

const reader = taughtReader();

function sound({ language, languageConfidence, candidates, also, slots, reasons }: Reading): boolean {
  const share = (value: number): boolean => value >= 0 && value <= 1;
  return (
    (language === 'en' || language === 'cy') &&
    share(languageConfidence) &&
    candidates.length > 0 &&
    candidates.length <= 5 &&
    candidates.every(({ intent, confidence }) => intent.includes('.') && share(confidence)) &&
    also.every((intent) => intent.includes('.')) &&
    Object.values(slots).every((value) => typeof value === 'string' && value !== '') &&
    reasons.every((reason) => reason !== '')
  );
}

describe('any text', () => {
  test('made of anything Unicode has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en' as const, 'cy' as const),
        (text, hint) => sound(reader.read(text, hint)),
      ),
      { numRuns: 400 },
    );
  });

  test('made of random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        sound(reader.read(Buffer.from(bytes).toString('latin1'), 'en')),
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        sound(reader.read(Buffer.from(bytes).toString('utf8'), 'en')),
      ),
      { numRuns: 300 },
    );
  });

  test('made of words that mean something, in any order, with anything between', () => {
    const word = fc.constantFrom(
      'gas',
      'smell',
      'bin',
      'kill',
      'myself',
      'gm1',
      '1aa',
      'flat',
      '2',
      'next',
      'friday',
      'and',
      'how',
      'pryd',
      'mae',
      "'r",
      'oh',
      'double',
      'seven',
      '07700',
      '24/11',
      'P/2026/0123',
      '@',
      '?',
      '🗑️',
      '\u200b',
      'number',
      'person',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.constantFrom(' ', '', ', ', '\n', ' \u0000 '),
        (words, between) => sound(reader.read(words.join(between), 'en')),
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ['nothing', ''],
    ['one letter', 'x'],
    ['one emoji', '👍'],
    ['a lone surrogate', '\ud83d'],
    ['zero-width signs', '\u200b\u200d\ufeff'],
    ['right-to-left marks', '\u202ewhen is my bin\u202c'],
    ['many accents', `bin${'\u0301'.repeat(2000)}`],
    ['one endless word', 'a'.repeat(50_000)],
    ['50,000 characters', 'when is my bin collected and how do i pay? '.repeat(1200)],
    ['a wall of figures', '0 1 2 3 4 5 6 7 8 9 '.repeat(2500)],
    ['spelt letters without end', 'gee em one one ay ay '.repeat(2500)],
    ['endless questions', 'what about the bin? '.repeat(2500)],
    ['spaces', ' '.repeat(50_000)],
    ['words that almost make a rule', 'smell of something '.repeat(2500)],
    ['brackets', '(((((((((('.repeat(5000)],
  ])('%s', (_name, text) => {
    expect(sound(reader.read(text, 'en'))).toBe(true);
  });
});
