import { describe, expect, test } from 'vitest';
import { createLanguages, identify, learnLanguages } from '../../src/language/identify.js';
import { radicalsOf, unmutated } from '../../src/language/mutations.js';
import { wordsOf } from '../../src/language/normalise.js';
import { taughtReader } from './taught.js';

describe('mutations', () => {
  test.each([
    ['fin', ['bin', 'min']],
    ['ngasgliad', ['gasgliad']],
    ['nghasgliad', ['casgliad', 'ghasgliad']],
    ['ddyled', ['dyled']],
    ['thrwydded', ['trwydded']],
    ['llwyd', []],
    ['ardd', ['gardd']],
  ])('%s may come from %s', (word, radicals) => {
    expect(radicalsOf(word)).toEqual(expect.arrayContaining(radicals));
  });

  test('a word goes back to the form that is most used, if that is used at all', () => {
    const counts = new Map([['bin', 9], ['fin', 2], ['ffin', 3]]); // prettier-ignore
    expect(unmutated('fin', counts)).toBe('bin');
    expect(unmutated('ffin', counts)).toBe('ffin');
    expect(unmutated('xyz', counts)).toBe('xyz');
  });
});

describe('the language of a message', () => {
  const reader = taughtReader();
  test.each([
    ['pryd ma bins fi', 'cy'],
    ['dwi angen new bin plis', 'cy'],
    ["ma'r tax fi'n rong", 'cy'],
    ['pryd mae fy min yn cael ei gasglu', 'cy'],
    ['oes angen caniatad am sied', 'cy'],
    ['diolch yn fawr', 'cy'],
    ['when is my bin collected', 'en'],
    ['how do i pay', 'en'],
    ['the bin outside Ty Newydd on Ffordd yr Orsaf was missed', 'en'],
    ['council tax', 'en'],
    ['bins', 'en'],
  ] as const)('%s: %s', (text, language) => {
    expect(reader.read(text, 'en').language).toBe(language);
  });

  test('stays what it was when a message tells nothing', () => {
    for (const text of ['gm1 1aa', '12', '', '?', 'bin', 'ok']) {
      expect(reader.read(text, 'cy').language).toBe('cy');
      expect(reader.read(text, 'en').language).toBe('en');
      expect(reader.read(text, 'en').languageConfidence).toBeLessThan(0.9);
    }
  });

  test('is not told by the names of places', () => {
    const model = createLanguages(
      learnLanguages([{ words: ['pryd', 'mae', 'bin'], language: 'cy' }, { words: ['when', 'is', 'bin'], language: 'en' }]),
      wordsOf('Ffordd y Gors Uchaf'),
    ); // prettier-ignore
    expect(identify(wordsOf('ffordd y gors uchaf bins'), model, 'en').language).toBe('en');
    expect(identify(wordsOf('pryd mae bins ffordd y gors uchaf'), model, 'en').language).toBe('cy');
  });
});
