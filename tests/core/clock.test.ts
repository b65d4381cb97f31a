// The council's clock ticks from CLOCK; real time stays real.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createClock } from '../../src/core/clock.js';

it('is real time without CLOCK', () => {
  const clock = createClock(null);
  const before = Date.now();
  const told = clock.council().getTime();
  expect(told).toBeGreaterThanOrEqual(before);
  expect(told).toBeLessThanOrEqual(Date.now());
});

it('starts at CLOCK and ticks, for the council only', async () => {
  const start = new Date('2026-11-18T09:00:00Z');
  const clock = createClock(start);
  const first = clock.council().getTime();
  expect(first).toBeGreaterThanOrEqual(start.getTime());
  await pause(25);
  expect(clock.council().getTime()).toBeGreaterThan(first);
  // Far apart, whenever this runs: one follows CLOCK, the other the machine.
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(60_000);
});

it('gives dates of its own, which nobody can move', () => {
  const start = new Date('2026-11-18T09:00:00Z');
  const clock = createClock(start);
  clock.council().setFullYear(1999);
  start.setFullYear(1999);
  expect(clock.council().getUTCFullYear()).toBe(2026);
});
