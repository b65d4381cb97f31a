// People's names are not mended into words, and where something stands is no danger.
import { describe, expect, test } from 'vitest';
import { createSpeller, learnSpelling } from '../../src/language/spell.js';
import { NAMES } from '../../src/language/name-list.js';
import { taughtReader } from './taught.js';

describe('a name', () => {
  test.each(['Alys Prydderch', 'Alys Jones', 'Alys'])('%s is read as it is', (name) => {
    const { reasons, candidates, urgent } = taughtReader().read(name, 'en');
    expect(reasons.join(' ')).not.toMatch(/alys read as|prydderch read as/);
    expect(candidates[0]?.intent).not.toBe('council-tax.arrears');
    expect(urgent).toBeNull();
  });

  test('of the list is no likely slip for a word that residents need', () => {
    const needed = 'bin bins tax band bill pay council planning court box bag green brown black food glass'.split(' ');
    const speller = createSpeller(learnSpelling([needed]), (word) => NAMES.has(word));
    for (const slip of ['bni', 'tacks', 'councli', 'plannign', 'blak', 'geen', 'brwon', 'foood', 'glas'])
      expect(NAMES.has(slip), slip).toBe(false);
    expect(speller.correct(['councli', 'bni'])).toEqual(['council', 'bin']);
  });
});

describe('where something stands', () => {
  test.each([
    'no, by the front door',
    "it's by the front door",
    'na, wrth y drws ffrynt',
    'kept next to the garage',
    'the bins are behind the shed',
    'by the side gate',
  ])('"%s" is no danger', (text) => {
    expect(taughtReader().read(text, 'en').urgent).toBeNull();
  });

  test.each([
    'someone is trying the handle on my back door',
    'there is smoke by the front door and it is getting worse',
    "he's outside the front door with a knife",
    'water is pouring in under the front door',
  ])('"%s" is one', (text) => {
    expect(taughtReader().read(text, 'en').urgent).not.toBeNull();
  });
});

describe('what needs no question back', () => {
  test.each([
    ["hoffwn i roi gwybod i chi fy mod i'n symud", 'council-tax.moving'],
    ['cais am gasgliad â chymorth', 'bins.assisted-collection'],
    ['trefnu cynllun talu ar gyfer treth y cyngor', 'council-tax.arrears'],
    ['I would like to ask for a payment plan please', 'council-tax.arrears'],
    ['mae angen blwch gwydr newydd arna i', 'bins.new-container'],
  ])('%s is %s', (text, intent) => {
    const [best] = taughtReader().read(text, 'en').candidates;
    expect(best?.intent).toBe(intent);
    expect(best?.confidence).toBeGreaterThan(0.8);
  });
});
