// By when a resident was to have somebody: what the list is ordered by, and what a supervisor sees broken.
import { USUAL_HANDOFF, type HandoffPolicy } from '../core/handoff-policy.js';
import type { Item } from '../core/store.js';

/** Minutes: danger, a call at no agreed time, and a piece of work. */
const URGENT = 2;
const CALL = 24 * 60;
const TASK = 72 * 60;

/** Milliseconds UTC. `due` among the details (an ISO instant) is a time that the resident was given. */
export function promiseOf(item: Item, { queue }: HandoffPolicy = USUAL_HANDOFF): number {
  const due = Date.parse(item.details['due'] ?? '');
  if (!Number.isNaN(due)) return due;
  const usual = { chat: queue.longestWait, callback: CALL, task: TASK }[item.kind];
  return item.waitingSince.getTime() + (item.urgent ? Math.min(URGENT, usual) : usual) * 60_000;
}

/** Danger first, then the oldest promise. */
export const byPromise =
  (policy?: HandoffPolicy) =>
  (one: Item, other: Item): number =>
    Number(other.urgent) - Number(one.urgent) ||
    promiseOf(one, policy) - promiseOf(other, policy) ||
    one.id.localeCompare(other.id);
