// A street named in a message, as people shorten it.
import { expect, test } from 'vitest';
import { streetIn } from '../../src/core/street-names.js';

const STREETS = ["St Mary's Street", 'High Street', 'Upper High Street', 'Mill Fields Road', 'Lôn y Felin', 'Allt'];

test.each([
  ["8 st mary's street", "St Mary's Street"],
  ["8 St. Mary's St", "St Mary's Street"],
  ['outside 14 Mill Fields Rd', 'Mill Fields Road'],
  ['12 upper high st', 'Upper High Street'],
  ['HIGH STREET', 'High Street'],
  ['rhif 3, lon y felin', 'Lôn y Felin'],
  ['the mill fields are flooded', null],
  ['highstreet', null],
  ['', null],
])('%s: %s', (text, street) => {
  expect(streetIn(text, STREETS)).toBe(street);
});

test('the longest of two names in it, whichever stands first in the list', () => {
  expect(streetIn('upper high street', [...STREETS].reverse())).toBe('Upper High Street');
});
