import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpeller, learnSpelling } from '../../src/language/spell.js';
import { plant, within } from '../../src/language/spell-tree.js';

const phrases = [
  'when is my bin collected', 'my recycling was not collected', 'how do i pay my council tax', 'do i need planning permission', 'is the bin day changed at christmas',
].map((phrase) => phrase.split(' ')); // prettier-ignore
const speller = createSpeller(learnSpelling(phrases), (word) => word === 'collision' || word === 'bun');
const corrected = (text: string): string => speller.correct(text.split(' ')).join(' ');

describe('spelling', () => {
  test.each([
    ['wehn is my bni colected', 'when is my bin collected'],
    ['my recylcing was nto colllected', 'my recycling was not collected'],
    ['plannign permision', 'planning permission'],
    ['councli tx', 'council tax'],
    ['when is my bin collected', 'when is my bin collected'],
  ])('%s', (typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });

  test('leaves words alone that anyone knows, that are far from all, or that are no words', () => {
    expect(corrected('collision bun zygomorphic 000 ?')).toBe('collision bun zygomorphic 000 ?');
  });

  test('of two as near, the one that fits beside its neighbours', () => {
    const two = createSpeller(
      learnSpelling(
        ['the bin is full', 'the ban is new', 'the ban is off', 'my bin'].map((phrase) => phrase.split(' ')),
      ),
      () => false,
    );
    expect(two.correct(['my', 'bn'])).toEqual(['my', 'bin']);
    expect(two.correct(['the', 'bn', 'is', 'new'])).toEqual(['the', 'ban', 'is', 'new']);
  });
});

describe('the tree', () => {
  const words = ['bin', 'bins', 'been', 'ban', 'band', 'collect'];
  const tree = plant(words);
  const found = (typed: string, most: number): readonly string[] =>
    within(typed, most, tree).map(({ number }) => words[number] ?? '');

  test('finds every word within so many slips, and none beyond', () => {
    expect(found('bin', 0)).toEqual(['bin']);
    expect(found('bni', 0.7)).toEqual(['bin']);
    expect(found('bin', 0.9)).toEqual(expect.arrayContaining(['bin', 'bins']));
    expect(found('xyzzy', 1)).toEqual([]);
    expect(found('colect', 0.9)).toEqual(['collect']);
  });

  test('counts a doubled letter and a key beside as less than any other', () => {
    const slips = (typed: string): number =>
      within(typed, 3, tree).find(({ number }) => words[number] === 'band')?.slips ?? Infinity;
    expect(slips('bandd')).toBeLessThan(slips('bandx'));
    expect(slips('bsnd')).toBeLessThan(slips('bpnd'));
  });

  test('what it leaves out by the letters below is never near enough', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const some = fc.string({ unit: fc.constantFrom('a', 'b', 's', 'e', 'n'), minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(some, some, fc.constantFrom(1, 1.5, 2, 2.8), (typed, word, most) => {
        // Below every letter of the word stands every letter: nothing can be left out.
        const decoys = Array.from(`${word} `, (_, i) => word.slice(0, i) + letters.repeat(2));
        const among = within(typed, most, plant([word, ...decoys])).filter(({ number }) => number === 0);
        expect(within(typed, most, plant([word]))).toEqual(among);
      }),
      { numRuns: 3000 },
    );
  });
});
