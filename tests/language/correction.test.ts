import { describe, expect, test } from 'vitest';
import { afterCorrection } from '../../src/language/correction.js';

describe('a correction', () => {
  test.each([
    "no, that's not it",
    "that's not what I asked",
    'wrong answer',
    "I didn't mean that",
    'thats wrong',
    "you've misunderstood",
    'not what i meant',
    'wrong!',
    'no thats rubbish',
    'Nope, no use',
    'na, anghywir',
    "That isn't it at all",
    'nid hynny',
    "na, dim dyna o'n i'n ofyn",
  ])('%s', (text) => {
    expect(afterCorrection(text)).not.toBeNull();
  });

  test.each([
    ["no that's not it, I meant the missed bin", 'the missed bin'],
    ['not that, garden waste', 'garden waste'],
    ['no i meant council tax', 'council tax'],
    ['sorry no i meant council tax not bins', 'council tax'],
    ['no not the garden bin i meant the food one', 'the food one'],
    ["nage, ddim hynna, y dreth o'n i'n feddwl", 'y dreth'],
    ["that's not what i asked, when is the tip open", 'when is the tip open'],
  ])('%s: what is left is %s', (text, rest) => {
    expect(afterCorrection(text)).toBe(rest);
  });

  test.each([
    'no',
    'my bin was not collected',
    'is that it',
    "that's great",
    'the wrong bin was taken',
    'I mean to pay tomorrow',
    'nothing else',
    'thats rubbish',
    'no rubbish bin',
    'wrong bin',
    'no not on thursday',
  ])('none in %s', (text) => {
    expect(afterCorrection(text)).toBeNull();
  });
});
