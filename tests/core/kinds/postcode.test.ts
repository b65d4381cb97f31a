import { describe, expect, test } from 'vitest';
import { readPostcode } from '../../../src/core/kinds/postcode.js';

const known = new Set(['GM1 1AA', 'GM1 1AB', 'GM1 2BE', 'GM3 1AA', 'GM7 1AA']);

describe('a postcode', () => {
  test.each([
    ['gm11aa', 'GM1 1AA'],
    ['GM1 1AA', 'GM1 1AA'],
    ['gm1-1aa', 'GM1 1AA'],
    ['gm1.1aa.', 'GM1 1AA'],
    ['g.m.1 1.a.a', 'GM1 1AA'],
    ['GM 1 1 AA', 'GM1 1AA'],
    ['GM1 IAA', 'GM1 1AA'],
    ['GMI 1AA', 'GM1 1AA'],
    ['gm1 laa', 'GM1 1AA'],
    ['6M1 1AA', 'GM1 1AA'],
    ['gm1 28e', 'GM1 2BE'],
    ['my postcode is gm1 2be thanks', 'GM1 2BE'],
    ['fy nghod post yw gm1 1ab', 'GM1 1AB'],
    ['g m one one a a', 'GM1 1AA'],
    ['gee em one one ay ay', 'GM1 1AA'],
    ['it is gee em three one double a', 'GM3 1AA'],
    ['golf mike one two bravo echo', 'GM1 2BE'],
    ['g for golf m for mother one one a a', 'GM1 1AA'],
    ['gm eleven aa', 'GM1 1AA'],
    ['g m un un a a', 'GM1 1AA'],
    ['ｇｍ１ １ａａ', 'GM1 1AA'],
    ['G M 1 space 1 A A', 'GM1 1AA'],
    ['gm one gap two b e', 'GM1 2BE'],
  ])('%s is %s', (text, postcode) => {
    expect(readPostcode(text, known)?.postcode).toBe(postcode);
  });

  test('of another council is read as it stands, and a slip in it is mended when nothing else was said', () => {
    expect(readPostcode('SW1A 1AA', known)?.postcode).toBe('SW1A 1AA');
    expect(readPostcode('GM9 IAB', known)?.postcode).toBe('GM9 1AB');
    expect(readPostcode('when is my bin at m1 1ae', known)?.postcode).toBe('M1 1AE');
    expect(readPostcode('sa forty three two p q', known)?.postcode).toBe('SA43 2PQ');
    expect(readPostcode('my postcode is s a thirty one one a b', known)?.postcode).toBe('SA31 1AB');
    expect(readPostcode('s a forty three p q', new Set(['SA40 3PQ']))?.postcode).toBe('SA40 3PQ');
  });

  test('tells the part it was read from, and whether that was all', () => {
    expect(readPostcode('12, gm1 1aa', known)).toEqual({ postcode: 'GM1 1AA', matched: 'gm1 1aa', whole: false });
    expect(readPostcode("it's gm11aa please", known)).toEqual({ postcode: 'GM1 1AA', matched: 'gm11aa', whole: true });
  });

  test.each([
    'when is my bin day',
    'at 12 by the gate',
    'can you see me at 5 to 2 be quick',
    'the bin was full on 12 th',
    'GM1',
    'gm1 1a',
    '12',
    '',
    'i paid 250 to you on the 1st',
    'bin 1 2 go',
    'GLM-7K2Q9C',
    '01632 960100',
    'are you to be in at one',
    '🗑️',
    'P/2026/0001',
    'is to be',
  ])('is not seen in "%s"', (text) => {
    expect(readPostcode(text, known)).toBeNull();
  });

  test('of several readings the one that is ours wins', () => {
    expect(readPostcode('GM1 1A8', new Set(['GM1 1AB']))?.postcode).toBe('GM1 1AB');
    expect(readPostcode('gm1 i2b', known)).toBeNull();
  });

  test('a very long text is read in bounded time', () => {
    expect(readPostcode('be see to '.repeat(5000), known)).toBeNull();
  });
});
