// "How can I pay less council tax?" begins the guide; who tells of somebody, or asks how to pay, is answered as before.
import { expect, test } from 'vitest';
import { fold } from '../../../src/core/kinds/fold.js';
import { lowerBill } from '../../../src/services/council-tax/lower-bill.js';

const begins = (text: string): boolean =>
  (lowerBill.follows ?? []).some(({ after, words }) => after === undefined && words.test(fold(text)));

test.each([
  'how can I pay less council tax',
  'How could we be paying less on our council tax?',
  'is there any way to lower my council tax bill',
  'can i reduce my council tax',
  'ways to cut my council tax',
  'sut alla i dalu llai o dreth gyngor?',
  'oes modd gostwng fy nhreth gyngor',
])('%s', (text) => {
  expect(begins(text)).toBe(true);
});

test.each([
  'how can I pay my council tax',
  'my husband moved out can i pay less council tax',
  'can i pay less council tax as a student',
  'how much less council tax do students pay',
  'can I pay less each month on my council tax arrears',
  'why is next door paying less council tax than us',
  'council tax reduction',
  'sut mae talu treth gyngor',
])('not: %s', (text) => {
  expect(begins(text)).toBe(false);
});
