// Numbers that mostly grow, as steps: what went in comes out.
import { describe, expect, it } from 'vitest';
import { numbersFromSteps, stepsToBytes } from '../../src/language/packed.js';

describe('steps', () => {
  it.each([
    ['none', []],
    ['growing ones', [0, 1, 2, 130, 20_000, 3_000_000]],
    ['beginning anew', [5, 900, 3, 4, 0, 77]],
    ['the ends of what 32 bits hold', [2_147_483_647, -2_147_483_648, 0, -1]],
  ])('%s', (_, numbers) => {
    expect([...numbersFromSteps(stepsToBytes(Int32Array.from(numbers)))]).toEqual(numbers);
  });

  it('takes a byte for a small one', () => {
    expect(stepsToBytes(Int32Array.from([10, 20, 60, 61])).byteLength).toBe(4);
  });
});
