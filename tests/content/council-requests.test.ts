// Requests that did not begin here: read as a council supplies them, faults planted one at a time, and always the ten days before the clock.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createEarlierRequests, readRequests } from '../../src/content/council-requests.js';
import { loadCouncil } from '../../src/content/council.js';
import { createClock } from '../../src/core/clock.js';
import { isoDate } from '../../src/core/format.js';

const NAME = 'knowledge/councils/glanmarch/requests.csv';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'requests-'));
  cpSync(join(process.cwd(), 'knowledge/councils'), join(root, 'knowledge/councils'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
const { homes } = loadCouncil(process.cwd(), 'glanmarch');
const read = (demo = true) =>
  readRequests(root, 'knowledge/councils/glanmarch', { demo, homes, referencePrefix: 'GLM' });
const plant = (what: string | RegExp, becomes: string): void => {
  const text = readFileSync(join(root, NAME), 'utf8');
  const planted = text.replace(what, becomes);
  if (planted === text) throw new Error(`${String(what)} is not there`);
  writeFileSync(join(root, NAME), planted);
};

describe('a planted fault is named by file and line, with its cure', () => {
  it.each<readonly [string, string | RegExp, string, RegExp]>([
    ['a wrong check character', 'GLM-NBWK-KS2', 'GLM-NBWK-KS3', /requests\.csv:2 reference "GLM-NBWK-KS3" is not a reference\. Write it whole, beginning with GLM/],
    ['a neighbour’s', /^GLM-NBWK-KS2/m, 'MFD-NBWK-KS2', /requests\.csv:2 reference/],
    ['one listed twice', /^(GLM-NBWK-KS2.*\n)/m, '$1$1', /requests\.csv:3 has the reference GLM-NBWK-KS2 again; it is on line 2/],
    ['an unknown home', '990010000317', '123', /requests\.csv:2 has the UPRN 123, which addresses\.csv does not have/],
    ['no service', 'bins.missed', 'missed bin', /requests\.csv:2 service "missed bin" is not a service\. Write it as bins\.missed/],
    ['a state of its own', ',closed', ',kept', /requests\.csv:2 state "kept" is not known\. Use confirmed, staff, closed/],
    ['no day', ',-10,', ',,', /requests\.csv:2 made "" is empty/],
    ['days out of order', ',-8,', ',-12,', /requests\.csv:2 has changed -12 before made -10/],
  ])('%s', (_, what, becomes, told) => {
    plant(what, becomes);
    expect(read).toThrow(told);
  }); // prettier-ignore

  it('days of the clock in a council that is no demonstration', () => {
    expect(() => read(false)).toThrow(/requests\.csv:2 made "-10" counts days from the clock of a demonstration/);
  });
});

it('may be left out', () => {
  rmSync(join(root, NAME));
  expect(read()).toBeNull();
});

it.each(['glanmarch', 'marchfold'])('%s has sixty, as many of each kind as the design says', (key) => {
  const filed = loadCouncil(process.cwd(), key).earlier ?? [];
  const count = (id: string): number => filed.filter(({ service }) => service === id).length;
  expect(filed).toHaveLength(60);
  expect(
    ['missed', 'new-container', 'bulky-waste', 'fly-tipping', 'assisted-collection'].map((id) => count(`bins.${id}`)),
  ).toEqual([21, 12, 9, 9, 3]);
  expect(count('council-tax.moving')).toBe(6);
});

it('is always of the ten days before the clock, a year later too, and in real time', () => {
  const filed = read() ?? [];
  for (const start of ['2026-11-23T09:00:00Z', '2027-06-01T23:30:00Z']) {
    const clock = createClock(new Date(start));
    const made = filed.map(({ reference }) => createEarlierRequests(filed, clock).byReference(reference)?.madeAt);
    const days = made.map((at) => Math.round(((at?.getTime() ?? 0) - Date.now()) / 86_400_000));
    expect([Math.min(...days) >= -11, Math.max(...days) <= 0, new Set(days).size >= 10]).toEqual([true, true, true]);
  }
});

it('tells one that is open of the same home and sort, and made since', () => {
  // At nine as the clock below: what was made at noon three days ago is of another day by an evening's time.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T09:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  const clock = createClock(new Date('2026-11-23T09:00:00Z'));
  const row = { reference: 'GLM-4K7P-2QX', service: 'bins.missed', about: 'food', uprn: '1', made: '-3', changed: '' };
  const earlier = createEarlierRequests([{ ...row, state: 'confirmed' }], clock);
  const since = (days: number): Date => new Date(Date.now() - days * 86_400_000);
  expect(earlier.open('bins.missed', '1', 'food', since(5))).toMatchObject([{ state: 'confirmed', elsewhere: true }]);
  expect(earlier.open('bins.missed', '1', 'food', since(1))).toEqual([]);
  expect(earlier.open('bins.missed', '1', 'glass', since(5))).toEqual([]);
  expect(earlier.open('bins.missed', '2', 'food', since(5))).toEqual([]);
  expect(createEarlierRequests([{ ...row, state: 'closed' }], clock).open('bins.missed', '1', 'food', since(5))).toEqual([]); // prettier-ignore
  expect(isoDate(earlier.byReference('GLM-4K7P-2QX')!.madeAt)).toBe(isoDate(since(3)));
});
