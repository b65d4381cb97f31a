// handoff.yaml: what the demo councils say, what holds without one, and faults planted one at a time.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHandoff } from '../../src/content/council-handoff.js';
import { loadCouncil } from '../../src/content/council.js';
import { closedOn } from '../../src/core/handoff-policy.js';

const FOLDER = 'knowledge/councils/glanmarch';
let root = '';
const file = (): string => join(root, FOLDER, 'handoff.yaml');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handoff-'));
  cpSync(join(process.cwd(), FOLDER, 'handoff.yaml'), file(), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it.each(['glanmarch', 'marchfold'])('%s has a policy with times for calls and answers by message', (key) => {
  const { handoff } = loadCouncil(process.cwd(), key).council;
  expect(handoff).toMatchObject({ misses: 2, when: { anger: 'offer' }, answers: { by: ['email', 'text'] } });
  expect(handoff?.calls?.slots[0]).toEqual({ days: [1, 2, 3, 4, 5], from: 540, to: 660, places: 4 });
});

it('may be left out', () => {
  rmSync(file());
  expect(readHandoff(root, FOLDER)).toBeNull();
});

it('closes the desk on bank holidays and on days of its own', () => {
  const council = { bankHolidays: [{ date: '2026-12-25' }] };
  const policy = readHandoff(root, FOLDER);
  if (!policy) throw new Error('no policy');
  const handoff = { ...policy, closed: [{ from: '2026-12-29', to: '2026-12-31' }] };
  expect(
    ['2026-12-25', '2026-12-28', '2026-12-29', '2026-12-31', '2027-01-01'].map((date) =>
      closedOn(date, { ...council, handoff }),
    ),
  ).toEqual([true, false, true, true, false]);
});

it.each<readonly [string | RegExp, string, RegExp]>([
  ['misses: 2', 'misses: 0', /handoff\.yaml:\d+ misses is too small\. Write 1 or more/],
  ['misses: 2', 'misses: two', /misses is not a whole number\. Write a number from 1 to 5/],
  ['distress: offer', 'distress: maybe', /when\.distress is not something to do\. Write off, offer or hand-over/],
  ['distress: offer', 'distres: offer', /when\.distres is not a field\. Correct its spelling or remove it/],
  ['longestWait: 20', 'longestWait: 900', /queue\.longestWait is too large\. Write 240 or less/],
  ["time: '09:00-11:00'", "time: '9-11'", /calls\.slots\.0\.time is not a time range\. Write it as 09:00-11:00/],
  ["time: '09:00-11:00'", "time: '11:00-09:00'", /calls\.slots\.0\.time ends before it starts/],
  ["time: '11:00-13:00'", "time: '09:00-13:00'", /calls\.slots\.1\.time begins when another time of the same day does/],
  ['places: 4 }', 'places: 0 }', /calls\.slots\.0\.places is too small\. Write 1 or more/],
  ['[wednesday]', '[Weds]', /calls\.slots\.3\.days\.0 is not a day\. Write days in small letters/],
  ['[email, text]', '[post]', /answers\.by\.0 is no way to answer\. Write email or text/],
  ['closed: []', "closed: [{ from: '2026-12-31', to: '2026-12-29' }]", /closed\.0 ends before it starts/],
])('a planted fault (%s → %s) is named with file, line and cure', (what, becomes, told) => {
  const text = readFileSync(file(), 'utf8');
  const planted = text.replace(what, becomes);
  expect(planted).not.toBe(text);
  writeFileSync(file(), planted);
  expect(() => readHandoff(root, FOLDER)).toThrow(told);
  expect(() => readHandoff(root, FOLDER)).toThrow(/handoff\.yaml:\d+/);
});
