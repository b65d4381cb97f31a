// Times for calls: to come, on days that are open, with a place left; across bank holidays and the change of the clocks.
import { describe, expect, it } from 'vitest';
import { readHandoff } from '../../../src/content/council-handoff.js';
import { loadCouncil } from '../../../src/content/council.js';
import type { Council } from '../../../src/core/council.js';
import { slotsNamed } from '../../../src/services/callback/slot-field.js';
import { comingSlots, freeSlots, slotLabel, slotName, slotWords } from '../../../src/services/callback/slots.js';

const { council } = loadCouncil(process.cwd(), 'glanmarch');
const at = (instant: string) => {
  const now = () => new Date(instant);
  return { now, council: now };
};
const keys = (instant: string, change: Partial<Council> = {}): readonly string[] =>
  comingSlots({ council: { ...council, ...change }, clock: at(instant) }).map(({ key }) => key);

describe('times to come', () => {
  it('begin after the notice, today included', () => {
    expect(keys('2026-11-23T08:29:00Z')[0]).toBe('2026-11-23T540');
    expect(keys('2026-11-23T08:31:00Z')[0]).toBe('2026-11-23T660');
    expect(keys('2026-11-23T23:00:00Z')[0]).toBe('2026-11-24T540');
  });
  it('leave out weekends, and have what is only on one day there', () => {
    const found = keys('2026-11-23T07:00:00Z');
    expect(found.filter((key) => key.startsWith('2026-11-25'))).toHaveLength(4);
    expect(found.filter((key) => key.startsWith('2026-11-24'))).toHaveLength(3);
    expect(found.some((key) => /2026-11-2[89]/.test(key))).toBe(false);
    expect(found.some((key) => key > '2026-11-30')).toBe(false);
  });
  it('leave out bank holidays and days of the council’s own', () => {
    expect(keys('2026-12-24T18:00:00Z')[0]).toBe('2026-12-29T540');
    const handoff = readHandoff(process.cwd(), 'knowledge/councils/glanmarch');
    if (!handoff) throw new Error('no policy');
    const closed = { ...handoff, closed: [{ from: '2026-12-29', to: '2026-12-29' }] };
    expect(keys('2026-12-24T18:00:00Z', { handoff: closed })[0]).toBe('2026-12-30T540');
  });
  it('are the clock on the wall when the clocks change', () => {
    // 26 March 2027 is Good Friday and 29 March Easter Monday; the clocks went forward on the 28th.
    expect(keys('2027-03-28T12:00:00Z')[0]).toBe('2027-03-30T540');
    expect(keys('2027-03-30T07:29:00Z')[0]).toBe('2027-03-30T540');
    expect(keys('2027-03-30T07:31:00Z')[0]).toBe('2027-03-30T660');
  });
  it('are none for a council that lists none', () => {
    const { handoff, ...bare } = council;
    expect(handoff).toBeDefined();
    expect(comingSlots({ council: bare, clock: at('2026-11-23T07:00:00Z') })).toEqual([]);
  });
});

it('full ones are not offered, and none is where places cannot be held', async () => {
  const clock = at('2026-11-23T07:00:00Z');
  const first = slotName({ key: '2026-11-23T540' }, { council });
  const bookings = { taken: () => Promise.resolve(new Map([[first, 4]])) };
  expect((await freeSlots({ council, clock, bookings }))[0]?.key).toBe('2026-11-23T660');
  expect(await freeSlots({ council, clock })).toEqual([]);
});

it('are told in both languages', () => {
  const [slot] = comingSlots({ council, clock: at('2026-11-23T07:00:00Z') });
  if (!slot) throw new Error('no time');
  expect(slotLabel(slot, '2026-11-23', 'en')).toBe('Today, 9am to 11am');
  expect(slotLabel(slot, '2026-11-22', 'en')).toBe('Monday 23 November, 9am to 11am');
  expect(slotLabel(slot, '2026-11-22', 'cy')).toBe('Dydd Llun 23 Tachwedd, 9am tan 11am');
  expect(slotWords(slot, '2026-11-22', 'en')).toEqual({ day: 'on Monday 23 November', from: '9am', to: '11am' });
});

it.each([
  ['as soon as possible', '2026-11-23T540'],
  ['tomorrow morning', '2026-11-24T540'],
  ['this afternoon', '2026-11-23T840'],
  ['wednesday evening', '2026-11-25T1020'],
  ['dydd Gwener', '2026-11-27T540'],
  ['prynhawn yfory', '2026-11-24T840'],
])('"%s" is %s', (text, key) => {
  const free = comingSlots({ council, clock: at('2026-11-23T07:00:00Z') });
  expect(slotsNamed(text, free, '2026-11-23')?.[0]?.key).toBe(key);
});
it('a time that there is not is none, and other words are nothing', () => {
  const free = comingSlots({ council, clock: at('2026-11-23T07:00:00Z') });
  expect(slotsNamed('saturday', free, '2026-11-23')).toEqual([]);
  expect(slotsNamed('banana', free, '2026-11-23')).toBeNull();
});
