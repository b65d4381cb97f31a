import { expect, test } from 'vitest';
import { readEmail } from '../../../src/core/kinds/email.js';

test.each([
  ['sian@example.org', 'sian@example.org'],
  ['my email is Sian.Jones+bins@Example.ORG.', 'Sian.Jones+bins@example.org'],
  ['sian at example dot org', 'sian@example.org'],
  ['s underscore jones at mail dot example dot org', 's_jones@mail.example.org'],
  ['meet me at home', null],
  ['a@b', null],
  ['', null],
])('%s is %s', (text, email) => {
  expect(readEmail(text)?.email ?? null).toBe(email);
});
