import { expect, test } from 'vitest';
import { readEmail } from '../../../src/core/kinds/email.js';

test.each([
  ['sian@example.org', 'sian@example.org'],
  ['my email is Sian.Jones+bins@Example.ORG.', 'Sian.Jones+bins@example.org'],
  ['sian at example dot org', 'sian@example.org'],
  ['s underscore jones at mail dot example dot org', 's_jones@mail.example.org'],
  ['you can reach me on sian dot jones at example dot org if you need to', 'sian.jones@example.org'],
  ['fy e-bost yw sian malu example dot cymru diolch', 'sian@example.cymru'],
  ['my email is bob_smith at gmail dot com', 'bob_smith@gmail.com'],
  ['siân at example dot co dot uk', 'sian@example.co.uk'],
  ['email me at jane dot smith at gmail dot com', 'jane.smith@gmail.com'],
  ['e-bostiwch fi ar sian dot jones malu example dot cymru', 'sian.jones@example.cymru'],
  ['email jane at gmail dot com', 'jane@gmail.com'],
  ['my email is me at example dot org', 'me@example.org'],
  ['sian at example dot org at any time', 'sian@example.org'],
  ['jane smith at gmail dot com', null],
  ['my email is jane smith at gmail dot com', null],
  ['email me at gmail dot com', null],
  ['meet me at home', null],
  ['the bin was left at number dot', null],
  ['a@b', null],
  ['', null],
])('%s is %s', (text, email) => {
  expect(readEmail(text)?.email ?? null).toBe(email);
});
