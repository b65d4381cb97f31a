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
    ['a tenner', 1_000],
    ['a fiver a week', 500],
    ['two tenners', 2_000],
    ['a couple of tenners', 2_000],
    ['fifty quid', 5_000],
    ['a couple of hundred quid', 20_000],
    ['it cost two grand', 200_000],
    ['five pounds fifty', 550],
    ['ten pounds eighty pence', 1_080],
    ['fifty pounds ten days ago', 5_000],
    ['ninety pence', 90],
    ['ugain punt', 2_000],
    ['deg punt ar hugain', 3_000],
    ['pymtheg punt ar hugain', 3_500],
    ['un bunt ar ddeg', 1_100],
    ['deugain punt', 4_000],
    ['pymtheg punt a deugain', 5_500],
    ['trigain punt', 6_000],
    ['pedwar ugain punt', 8_000],
    ['dau ddeg pump o bunnoedd', 2_500],
    ['cant ac ugain o bunnau', 12_000],
    ['dau gan punt', 20_000],
    ['papur decpunt', 1_000],
    ['pumpunt yr wythnos', 500],
    ['hanner can ceiniog', 50],
  ])('%s', (text, pence) => {
    expect(readMoney(text)).toBe(pence);
  });

  test.each([
    'GM1 1AA',
    'at 5pm',
    'it weighs a pound',
    '3 bags',
    '',
    'band D',
    'a grand piano',
    'do you take tenners',
    'a few hundred pounds',
  ])('none in %s', (text) => {
    expect(readMoney(text)).toBeNull();
  });
});
