// Large items in a sentence: a question beside them is not a thing that we do not know, and a thing that we do not know is told.
import { expect, it } from 'vitest';
import { namedIn } from '../../src/content/bulky-names.js';

const sofa = { key: 'sofa', name: { en: 'sofa', cy: 'soffa' }, taken: true, counts: 1, note: null };
const known = [{ item: sofa, called: ['sofa', 'soffa'] }];

it.each([
  ["collect a sofa and also what's my band", null],
  ['collect a sofa and when is my bin day', null],
  ['casglu soffa a phryd mae fy miniau', null],
  ['collect a sofa and a trampoline', 'trampoline'],
  ['can you take a sofa and a what-not', 'what-not'],
])('%s', (text, unknown) => {
  const named = namedIn(text, known);
  expect(named.items).toEqual([{ item: sofa, count: 1 }]);
  expect(named.unknown ?? '').toContain(unknown ?? '');
  if (unknown === null) expect(named.unknown).toBeNull();
});
