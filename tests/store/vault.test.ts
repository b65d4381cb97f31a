// Encryption at rest.
import { expect, it } from 'vitest';
import { createDigest, createVault } from '../../src/store/vault.js';

const vault = createVault('one secret');

it('opens what it sealed, whatever the characters', () => {
  for (const text of ['', 'a', 'Ffôn 01632 960123', '😀\u0000\u202e', 'x'.repeat(100_000)]) {
    expect(vault.open(vault.seal(text))).toBe(text);
  }
});

it('seals the same text differently each time, and shows nothing of it', () => {
  const [one, two] = [vault.seal('01632 960123'), vault.seal('01632 960123')];
  expect(one).not.toBe(two);
  expect(one).toMatch(/^v1\.[\w-]+$/);
  expect(Buffer.from(one.slice(3), 'base64url').toString('latin1')).not.toContain('960123');
});

it('opens nothing that is damaged, foreign or under another key', () => {
  const sealed = vault.seal('01632 960123');
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  for (let place = 0; place < bytes.length; place++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
    expect(vault.open(`v1.${changed.toString('base64url')}`)).toBeNull();
  }
  expect(createVault('another secret').open(sealed)).toBeNull();
  for (const text of ['', 'v1.', 'v1.AAAA', 'plain text', sealed.slice(0, -4), sealed.replace('v1.', 'v2.')]) {
    expect(vault.open(text)).toBeNull();
  }
});

it('makes digests that need the secret', () => {
  expect(createDigest('one secret')('sam')).toBe(createDigest('one secret')('sam'));
  expect(createDigest('one secret')('sam')).not.toBe(createDigest('another secret')('sam'));
  expect(createDigest('one secret')('sam')).not.toBe(createDigest('one secret')('mair'));
});
