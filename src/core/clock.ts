// The two times: real time, and the council's, which CLOCK can start somewhere else.
import type { Clock } from './ports.js';

/**
 * `start` is the instant at which the council's clock begins; it ticks on from there at the pace of real time.
 * Null: the council's time is real time. Dates are instants (UTC inside); the caller puts them into Europe/London.
 */
export const createClock = (start: Date | null): Clock => {
  const now = () => new Date();
  if (start === null) return { now, council: now };
  const from = start.getTime();
  // The process's own timer, so that a correction of the machine's clock does not move the council's.
  const began = performance.now();
  return { now, council: () => new Date(from + (performance.now() - began)) };
};

/** The council's time of a moment kept in real time, and the other way about. */
export const asCouncilTime = (real: Date, { now, council }: Clock): Date =>
  new Date(real.getTime() + council().getTime() - now().getTime());
export const asRealTime = (told: Date, { now, council }: Clock): Date =>
  new Date(told.getTime() + now().getTime() - council().getTime());
