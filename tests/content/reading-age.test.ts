// Syllables and reading age, against words and sentences counted by hand.
import { describe, expect, it } from 'vitest';
import { readingAge, syllables } from '../../src/content/reading-age.js';

/** One syllable after another: those of the words of the first line are one, and so on. */
const BY_SYLLABLES = [
  'the like likes asked used home phone large change leave piece friends weeks Wales we’ll isn’t',
  'table houses wanted something careful council being people rubbish planning refused centre business every client',
  'area idea recycling collection permission usual reduction different period disabled decided museum',
  'application available January conservation material situation experience variation',
  'individual association liability evaluation',
];

describe('syllables', () => {
  it.each(BY_SYLLABLES.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)))(
    '%s has %i',
    (word, count) => {
      expect(syllables(word)).toBe(count);
    },
  );
});

describe('reading age', () => {
  it('is the Flesch–Kincaid grade and five years', () => {
    // Six words of one syllable: 0.39 × 6 + 11.8 × 1 - 15.59 + 5.
    expect(readingAge(['the cat sat on the mat'.split(' ')])).toBeCloseTo(3.55, 2);
    // Two sentences of four words, sixteen syllables: 0.39 × 4 + 11.8 × 2 - 15.59 + 5.
    expect(
      readingAge([
        ['council', 'table', 'rubbish', 'planning'],
        ['people', 'being', 'careful', 'houses'],
      ]),
    ).toBeCloseTo(14.57, 2);
  });

  it('takes figures for words without syllables, and nothing for nothing', () => {
    expect(readingAge([['pay', '46', 'by', '1']])).toBeCloseTo(0.39 * 4 + 11.8 - 10.59, 2);
    expect(readingAge([])).toBe(0);
  });
});
