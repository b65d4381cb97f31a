import { describe, expect, test } from 'vitest';
import { readYesNo } from '../../../src/core/kinds/yes-no.js';

describe('yes and no', () => {
  test.each([
    'yes',
    'Yes please',
    'yeah go on then',
    'yep',
    'ok',
    'OK thanks',
    "that's right",
    'yes that is correct',
    'go ahead',
    'sure',
    'please',
    '👍',
    'y',
    'yes yes yes',
    'ydw',
    'ie',
    'ia plis',
    'oes',
    'do',
    'iawn',
    'cewch',
    'gallwch',
    'ydw diolch',
    'wrth gwrs',
    'os gwelwch yn dda',
  ])('yes: %s', (text) => {
    expect(readYesNo(text)).toBe('yes');
  });

  test.each([
    'no',
    'No thanks',
    'nope',
    'nah',
    'not really',
    'no thank you',
    'not now',
    "no I don't",
    'n',
    '👎',
    "that's wrong",
    'na',
    'nage',
    'naddo',
    'nac ydw',
    'nag oes',
    'dim diolch',
    'na chewch',
    'nac ydw diolch',
  ])('no: %s', (text) => {
    expect(readYesNo(text)).toBe('no');
  });

  test.each([
    '',
    'no, number 12',
    'yes and the recycling',
    'no one came',
    'do you collect sofas',
    'thanks',
    'right to light',
    'nobody',
    'when is it',
    'na fi di o',
    'no bins were emptied',
    'iawn ond pryd',
    'okay when is my bin',
    'dim bin',
    'correct my address',
    'yes but no',
    'great when is it',
  ])('neither: "%s"', (text) => {
    expect(readYesNo(text)).toBeNull();
  });
});
