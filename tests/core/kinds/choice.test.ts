import { describe, expect, test } from 'vitest';
import { readChoice } from '../../../src/core/kinds/choice.js';

const street = ['3 High Street', '5 High Street', '7 High Street', '9 High Street'];
const subjects = ['When my bin is collected', 'My bin was missed', 'Order a new bin'];

describe('a choice', () => {
  test.each([
    ['7', 2],
    ['number 5', 1],
    ['no 4', null],
    ['number 4', null],
    ['4', null],
    ['the second', 1],
    ['the last one', 3],
    ['5 high street', 1],
    ['trydydd', 2],
    ['12', null],
  ])('among houses: %s', (text, index) => {
    expect(readChoice(text, street)).toBe(index);
  });

  test.each([
    ['2', 1],
    ['the first one', 0],
    ['two', 1],
    ['option 3', 2],
    ['a new bin', 2],
    ['missed', 1],
    ['it was missed', 1],
    ['4', null],
    ['bin', null],
    ['something else', null],
    ['', null],
    ['yr ail', 1],
    ['order', 2],
  ])('among subjects: %s', (text, index) => {
    expect(readChoice(text, subjects)).toBe(index);
  });

  test('flats come before numbers', () => {
    expect(readChoice('flat 2', ['Flat 1, 14 High Street', 'Flat 2, 14 High Street'])).toBe(1);
    expect(readChoice('2', ['Flat 1, 14 High Street', 'Flat 2, 14 High Street'])).toBeNull();
  });
});
