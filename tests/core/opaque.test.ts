// Names that tell nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOpaque } from '../../src/core/opaque.js';

const opaque = createOpaque('a secret', 'home');

it('reads back what it named, whatever it was, and names it the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
      const name = opaque.name(text);
      expect(name).toMatch(/^[\w-]+$/);
      expect(opaque.name(text)).toBe(name);
      expect(opaque.read(name)).toBe(text);
    }),
  );
});

it('reads nothing that it did not make', () => {
  const name = opaque.name('990010000001');
  expect(createOpaque('another secret', 'home').read(name)).toBeNull();
  expect(createOpaque('a secret', 'reminder').read(name)).toBeNull();
  for (let at = 0; at < name.length; at++) {
    const other = `${name.slice(0, at)}${name[at] === 'A' ? 'B' : 'A'}${name.slice(at + 1)}`;
    if (!Buffer.from(other, 'base64url').equals(Buffer.from(name, 'base64url'))) expect(opaque.read(other)).toBeNull();
  }
  for (const text of ['', 'x', 'é', '../', 'A'.repeat(10_000)]) expect(opaque.read(text)).toBeNull();
});
