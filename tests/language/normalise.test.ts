import { describe, expect, test } from 'vitest';
import { cleaned, LONGEST, MOST_WORDS, wordsOf } from '../../src/language/normalise.js';

describe('words', () => {
  test.each([
    ["When's the BIN on 24/11?", ['when', 'the', 'bin', 'on', '00', '00', '?']],
    ["I can't, I won't and I don't", ['i', 'can', 'not', 'i', 'will', 'not', 'and', 'i', 'do', 'not']],
    ['dont empty it pls', ['do', 'not', 'empty', 'it', 'please']],
    ['u r late', ['you', 'are', 'late']],
    ['they’re “late”', ['they', 'are', 'late']],
    ["mae'r bin wedi'i ddwyn", ['mae', "'r", 'bin', 'wedi', "'i", 'ddwyn']],
    ['Tŷ Newydd', ['ty', 'newydd']],
    ['soooo late', ['soo', 'late']],
    ['bіn dаy', ['bin', 'day']],
    ['b\u200bin', ['bin']],
    ['ＢＩＮ', ['bin']],
    ['the constructor next door', ['the', 'constructor', 'next', 'door']],
    ['🗑️', []],
    ['', []],
    ['мусор', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('are bounded in number, whatever comes', () => {
    expect(wordsOf('bin '.repeat(50_000))).toHaveLength(MOST_WORDS);
    expect(cleaned('x'.repeat(50_000))).toHaveLength(LONGEST);
  });

  test('of another alphabet are left alone, look-alikes in a Latin word are not', () => {
    expect(cleaned('Привет')).toBe('Привет');
    expect(cleaned('rеcyсle')).toBe('recycle');
  });
});
