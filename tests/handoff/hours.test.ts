// Opening hours: edges of the day, week-ends, bank holidays, and both changes of the clocks.
import { describe, expect, it } from 'vitest';
import type { WeekHours } from '../../src/core/council.js';
import { isOpen, nextOpening } from '../../src/handoff/hours.js';

const day = { from: 9 * 60, to: 17 * 60 };
const weekdays: WeekHours = { 1: day, 2: day, 3: day, 4: day, 5: { from: 9 * 60, to: 16 * 60 + 30 } };
const always: WeekHours = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day };
const none = new Set<string>();
const at = (iso: string) => new Date(iso);

describe('is the desk open', () => {
  it('opens on the minute and closes on the minute', () => {
    expect(isOpen(weekdays, none, at('2026-11-23T08:59:59Z'))).toBe(false);
    expect(isOpen(weekdays, none, at('2026-11-23T09:00:00Z'))).toBe(true);
    expect(isOpen(weekdays, none, at('2026-11-23T16:59:59Z'))).toBe(true);
    expect(isOpen(weekdays, none, at('2026-11-23T17:00:00Z'))).toBe(false);
  });

  it('goes by the clock on the wall in summer', () => {
    expect(isOpen(weekdays, none, at('2026-07-06T07:59:00Z'))).toBe(false);
    expect(isOpen(weekdays, none, at('2026-07-06T08:00:00Z'))).toBe(true);
    expect(isOpen(weekdays, none, at('2026-07-06T16:00:00Z'))).toBe(false);
  });

  it('is right on both sides of each change of the clocks', () => {
    // Sunday 29 March 2026: clocks go forward at 01:00. Sunday 25 October 2026: back at 02:00.
    expect(isOpen(always, none, at('2026-03-28T09:00:00Z'))).toBe(true);
    expect(isOpen(always, none, at('2026-03-29T08:00:00Z'))).toBe(true);
    expect(isOpen(always, none, at('2026-03-28T08:00:00Z'))).toBe(false);
    expect(isOpen(always, none, at('2026-10-24T08:00:00Z'))).toBe(true);
    expect(isOpen(always, none, at('2026-10-25T08:00:00Z'))).toBe(false);
    expect(isOpen(always, none, at('2026-10-25T09:00:00Z'))).toBe(true);
  });

  it('knows which day it is in London, not in UTC', () => {
    // 23:30 UTC on Sunday is 00:30 on Monday in summer.
    const nights: WeekHours = { 1: { from: 0, to: 60 } };
    expect(isOpen(nights, none, at('2026-07-05T23:30:00Z'))).toBe(true);
    expect(isOpen(nights, none, at('2026-07-06T23:30:00Z'))).toBe(false);
  });

  it('is closed at week-ends and on bank holidays', () => {
    expect(isOpen(weekdays, none, at('2026-11-22T12:00:00Z'))).toBe(false);
    expect(isOpen(weekdays, new Set(['2026-12-25']), at('2026-12-25T12:00:00Z'))).toBe(false);
    expect(isOpen(weekdays, none, at('2026-12-25T12:00:00Z'))).toBe(true);
  });
});

describe('when it opens next', () => {
  it('is today before opening, else the next working day', () => {
    expect(nextOpening(weekdays, none, at('2026-11-23T07:00:00Z'))).toEqual({ date: '2026-11-23', minutes: 540 });
    expect(nextOpening(weekdays, none, at('2026-11-23T12:00:00Z'))).toEqual({ date: '2026-11-24', minutes: 540 });
    expect(nextOpening(weekdays, none, at('2026-11-27T17:00:00Z'))).toEqual({ date: '2026-11-30', minutes: 540 });
  });

  it('skips bank holidays, also several in a row with a week-end', () => {
    const christmas = new Set(['2026-12-25', '2026-12-28']);
    expect(nextOpening(weekdays, christmas, at('2026-12-24T18:00:00Z'))).toEqual({ date: '2026-12-29', minutes: 540 });
  });

  it('keeps to wall time over a change of the clocks', () => {
    expect(nextOpening(weekdays, none, at('2026-03-27T18:00:00Z'))).toEqual({ date: '2026-03-30', minutes: 540 });
    expect(nextOpening(weekdays, none, at('2026-10-23T18:00:00Z'))).toEqual({ date: '2026-10-26', minutes: 540 });
  });

  it('is null for a desk that never opens', () => {
    expect(nextOpening({}, none, at('2026-11-23T12:00:00Z'))).toBeNull();
  });
});
