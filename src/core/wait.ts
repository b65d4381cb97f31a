// How long a resident is told that they wait for a person: in minutes, rounded as people would say it.
import type { DeskStatus } from './ports.js';
import type { Say } from './service.js';

/** To the minute up to five, then to five minutes, from an hour on to a quarter. */
export function roundedMinutes(minutes: number): number {
  if (minutes <= 5) return Math.max(1, Math.ceil(minutes));
  const step = minutes < 60 ? 5 : 15;
  return Math.ceil(minutes / step) * step;
}

/** "About 5 minutes", or that nobody can tell; nothing where it is not known here. */
export function waitWords({ wait }: Pick<DeskStatus, 'wait'>): readonly Say[] {
  if (wait === undefined) return [];
  return [wait === null ? { key: 'wait.unknown' } : { key: 'wait.minutes', data: { n: roundedMinutes(wait) } }];
}
