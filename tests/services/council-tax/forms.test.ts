// What the council tax forms read: exact days with the reason where there is none, and which way somebody moves.
import { describe, expect, test } from 'vitest';
import { asksToSignOut } from '../../../src/services/council-tax/account/access.js';
import { readDay } from '../../../src/services/council-tax/forms/date-field.js';
import { readMove } from '../../../src/services/council-tax/forms/moving.js';

const TODAY = '2026-11-23';

describe('a day', () => {
  test.each([
    ['28 November 2026', '2026-11-28'],
    ['on the 1st of December', '2026-12-01'],
    ['27/11/26', '2026-11-27'],
    ['yesterday', '2026-11-22'],
    ['29 Chwefror 2024', '2024-02-29'],
    ['1 April 1993', '1993-04-01'],
    ['23 November 2027', '2027-11-23'],
  ])('%s is %s', (text, date) => {
    expect(readDay('d', text, TODAY)).toEqual({ kind: 'answers', answers: { d: date } });
  });

  test.each([
    ['31 November', 'tax-date.unreal'],
    ['29 February 2026', 'tax-date.unreal'],
    ['32/12/2026', 'tax-date.unreal'],
    ['30 Chwefror', 'tax-date.unreal'],
    ['next week', 'tax-date.one-day'],
    ['between 1 December and 3 December', null],
    ['31 March 1993', 'tax-date.early'],
    ['25 November 2027', 'tax-date.far'],
  ])('%s is refused: %s', (text, key) => {
    const read = readDay('d', text, TODAY);
    if (key === null) expect(read.kind).not.toBe('other');
    else expect(read).toEqual({ kind: 'refused', say: [{ key }] });
  });

  test.each(['I do not know yet', 'what is the council tax for', 'answer:yes', `28 November 2026 ${'x'.repeat(80)}`])(
    '%s is no answer',
    (text) => {
      expect(readDay('d', text, TODAY).kind).toBe('other');
    },
  );
});

test.each([
  ["I'm moving out", 'out'],
  ['we sold the house', 'out'],
  ['moving into a new flat', 'in'],
  ['we have bought a house here', 'in'],
  ['from one home to another in your area', 'within'],
  ["dw i'n symud allan", 'out'],
  ['symud i mewn', 'in'],
  ['moving', null],
  ['out of one and into another', null],
])('%s is %s', (text, move) => {
  expect(readMove(text)).toBe(move);
});

test.each([
  ['sign out', true],
  ['please log me out', true],
  ['Log off now', true],
  ['allgofnodi plis', true],
  ['how do i sign out of paper bills', false],
  ['logout page is broken', false],
])('%s: %s', (text, signs) => {
  expect(asksToSignOut(text)).toBe(signs);
});
