// Days that are in no calendar, and words and figures that only look like one.
import { expect, it } from 'vitest';
import { namesNoDay } from '../../../src/core/kinds/unreal-day.js';

it.each([
  '31 February',
  '31st of June',
  'since the 30th February 2026',
  'February 30',
  '31 Chwefror',
  '31 o Fehefin',
  '99 December',
  '30/02/2026',
  '12.13.2026',
  'rhwng 1 Mawrth a 32 Ebrill',
])('%s', (text) => {
  expect(namesNoDay(text)).toBe(true);
});
it.each([
  '28 February',
  '29 February',
  '31 January',
  'March 2025',
  'last month',
  '3.5 metres',
  'it may be 40 cm',
  '2 marquees',
  '01632 960100',
  '12/11/2026',
  '',
  'version 3.14.15926',
])('"%s" may be one, or is none at all', (text) => {
  expect(namesNoDay(text)).toBe(false);
});
