// Request references: made, read back however they are written, and wrong ones noticed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeReference, readReference, speakReference } from '../../src/core/reference.js';

const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Numbers from a list, each cut down to the range asked for; then its own count, so that a rejected draw is not drawn for ever. */
const from = (numbers: readonly number[]): ((below: number) => number) => {
  let drawn = 0;
  return (below) => (numbers[drawn++] ?? drawn * 7) % below;
};

const references = fc
  .tuple(
    fc.constantFrom('GLM', 'MFD', 'LLI', 'OIL', 'AAA', 'ZZZ'),
    fc.array(fc.nat(31), { minLength: 6, maxLength: 6 }),
  )
  .map(([prefix, numbers]) => makeReference(prefix, from(numbers)));

it('is three letters and two groups, of characters that are hard to misread', () => {
  fc.assert(
    fc.property(references, (reference) => {
      expect(reference).toMatch(/^[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/);
    }),
  );
});

it('is read back however it is written', () => {
  fc.assert(
    fc.property(references, (reference) => {
      const [prefix = '', ...groups] = reference.split('-');
      const code = groups.join('');
      expect(readReference(reference)).toBe(reference);
      for (const text of [
        reference.toLowerCase(),
        `  ${reference.replaceAll('-', ' ')}. `,
        prefix + code,
        `${prefix} / ${[...code].join(' ')}`,
        reference.replaceAll('-', '–'),
        prefix + code.replaceAll('0', 'O').replaceAll('1', 'l'),
        prefix + code.replaceAll('0', 'o').replaceAll('1', 'I'),
        prefix.replaceAll('O', '0').replaceAll('I', '1').replaceAll('L', '1') + code,
        speakReference(reference),
      ]) {
        expect(readReference(text)).toBe(reference);
      }
    }),
  );
});

it('notices one wrong character and two exchanged ones', () => {
  fc.assert(
    fc.property(references, fc.nat(6), fc.nat(31), fc.nat(6), (reference, place, other, second) => {
      const bare = [...reference.replaceAll('-', '')];
      const wrong = [...bare];
      wrong[3 + place] = CHARACTERS.charAt(other);
      if (wrong.join('') !== bare.join('')) expect(readReference(wrong.join(''))).not.toBe(reference);
      const exchanged = [...bare];
      [exchanged[3 + place], exchanged[3 + second]] = [bare[3 + second] ?? '', bare[3 + place] ?? ''];
      if (exchanged.join('') !== bare.join('')) expect(readReference(exchanged.join(''))).not.toBe(reference);
    }),
  );
});

it('is no reference', () => {
  for (const text of [
    '',
    'GLM',
    'GLM-0000',
    'hello world',
    'GLM-0000-0000',
    '1234567890',
    'GM1 1AA',
    'GLM-UUUU-UUU',
    'GLM-00*0-000',
  ]) {
    expect(readReference(text)).toBeNull();
  }
});

it('is spoken in groups', () => {
  expect(speakReference('GLM-4K7P-2QX')).toBe('G L M, 4 K 7 P, 2 Q X');
});
