// "What discounts are there?" is told the list; "what can I get?" is asked who lives there.
import { expect, test } from 'vitest';
import type { Article } from '../../../src/core/articles.js';
import { saysEnough } from '../../../src/services/council-tax/says-enough.js';

const article = { about: [] as readonly string[] } as Article;

test.each([
  'What council tax discounts are there?',
  'which discounts do you give',
  'list of council tax discounts',
  'any discounts on offer',
  'Pa ddisgowntiau treth gyngor sydd ar gael?',
  'pa ostyngiadau sydd ar gael',
])('the list: %s', (text) => {
  expect(saysEnough(text, article, {})).toBe(true);
});

test.each(['which discounts can i get', 'can I get a discount', 'pa ddisgowntiau ga i', 'pa ddisgownt ga i'])(
  'asked: %s',
  (text) => {
    expect(saysEnough(text, article, {})).toBe(false);
  },
);
