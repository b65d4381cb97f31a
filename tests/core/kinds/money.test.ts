import { describe, expect, test } from 'vitest';
import { readMoney } from '../../../src/core/kinds/money.js';

describe('a sum of money', () => {
  test.each([
    ['I paid £1,250.50 in May', 125_050],
    ['£46', 4_600],
    ['mae arna i gant a hanner o bunnoedd', 15_000],
    ['hanner can punt', 5_000],
    ['120 quid a month', 12_000],
    ['fifty pounds', 5_000],
    ['they want one hundred and twenty pounds', 12_000],
    ['£1.2k', 120_000],
    ['95p', 95],
    ['cant punt', 10_000],
    ['2 grand quid', 200_000],
  ])('%s', (text, pence) => {
    expect(readMoney(text)).toBe(pence);
  });

  test.each(['GM1 1AA', 'at 5pm', 'it weighs a pound', '3 bags', '', 'band D'])('none in %s', (text) => {
    expect(readMoney(text)).toBeNull();
  });
});
