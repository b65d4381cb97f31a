// By when a call or an answer was promised: the end of the time that was chosen, in London's own hours.
import { describe, expect, it } from 'vitest';
import { loadCouncil } from '../../../src/content/council.js';
import { createClock } from '../../../src/core/clock.js';
import { answerDue, callDue } from '../../../src/services/callback/promised.js';
import { projectRoot } from '../../support/app.js';

const { council } = loadCouncil(projectRoot, 'glanmarch');
const at = (now: string) => {
  const instant = new Date(now);
  return { council, clock: { ...createClock(instant), now: () => instant, council: () => instant } };
};
const slot = (date: string, to: number) => ({ key: '', date, from: to - 120, to, places: 1 });

describe('a call', () => {
  it.each([
    [
      'the end of its time, in winter',
      '2026-11-23T09:00:00Z',
      slot('2026-11-24', 660),
      null,
      '2026-11-24T11:00:00.000Z',
    ],
    ['and in summer', '2026-07-06T09:00:00Z', slot('2026-07-07', 660), null, '2026-07-07T10:00:00.000Z'],
    ['without one today', '2026-11-23T09:00:00Z', undefined, null, '2026-11-23T17:00:00.000Z'],
    [
      'without one and out of hours on a Friday, on Monday',
      '2026-11-27T20:00:00Z',
      undefined,
      { date: '2026-11-30', minutes: 525 },
      '2026-11-30T17:00:00.000Z',
    ],
  ] as const)('is promised by %s', (_name, now, chosen, opens, due) => {
    expect(callDue(chosen, { opens }, at(now))).toBe(due);
  });
});

it('is kept in real time where the council’s clock is another', () => {
  const clock = { now: () => new Date('2030-01-01T00:00:00Z'), council: () => new Date('2026-11-23T09:00:00Z') };
  expect(callDue(slot('2026-11-23', 660), { opens: null }, { council, clock })).toBe('2030-01-01T02:00:00.000Z');
});

it('an answer is promised by the end of a working day: no week-end, no bank holiday', () => {
  expect(answerDue(2, at('2026-11-23T09:00:00Z'))).toBe('2026-11-25T17:00:00.000Z');
  expect(answerDue(2, at('2026-11-27T09:00:00Z'))).toBe('2026-12-01T17:00:00.000Z');
  expect(answerDue(1, at('2026-12-24T09:00:00Z')) > '2026-12-28').toBe(true);
});
