import { describe, expect, test } from 'vitest';
import { loadWordLists } from '../../src/content/word-lists.js';
import { conceptsIn, createLexicon, inEnglish } from '../../src/language/lexicon.js';
import { wordsOf } from '../../src/language/normalise.js';

const LEXICON = createLexicon(loadWordLists('.'));
const english = (text: string): string => inEnglish(wordsOf(text), LEXICON).join(' ');
const concepts = (text: string): readonly string[] => conceptsIn(wordsOf(text), LEXICON);

describe('Welsh words', () => {
  test.each([
    ['pryd mae fy min', 'when'],
    ['y gasgliad nesaf', 'collection'],
    ["mae'r treth y cyngor yn ddrud", 'council tax'],
    ['caniatâd cynllunio', 'planning permission'],
    ['fy nghymydog', 'neighbour'],
    ['dros y ffordd', 'street'],
  ])('%s holds %s', (welsh, expected) => {
    expect(english(welsh)).toContain(expected);
  });

  test('the longest turn of phrase is read, not its words', () => {
    expect(english('gwastraff bwyd')).toBe('food waste');
    expect(english('canolfan ailgylchu')).toBe('recycling centre tip dump');
  });

  test('words that nobody wrote down stand for nothing', () => {
    expect(english('xyzzy qwerty')).toBe('');
    expect(english('')).toBe('');
  });
});

describe('concepts', () => {
  test('different words name the same', () => {
    for (const word of ['sofa', 'settee', 'sofas', 'chest of drawers'])
      expect(concepts(`my ${word}`)).toContain('~furniture');
    for (const word of ['nicked', 'pinched', 'stolen']) expect(concepts(word)).toContain('~stolen');
  });

  test('a word may name several, or none', () => {
    expect(concepts('nan')).toEqual(expect.arrayContaining(['~old']));
    expect(concepts('xyzzy')).toEqual([]);
  });
});
