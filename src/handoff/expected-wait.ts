// How long a chat that begins now is expected to wait: measured from the last hour, else reckoned from who is on shift.
import type { HandoffPolicy } from '../core/handoff-policy.js';
import type { RecentWaits } from '../core/waits.js';

/** Minutes looked back. */
export const MEASURED_OVER = 60;
/** Fewer chats than this tell too little. */
const ENOUGH = 3;

/**
 * Minutes, at least 1; null when nobody who takes chats is on shift.
 * Somebody free takes it at once. Else, as long as those before it waited, and no less than the one in front has by now.
 * @param ready members of staff who are there and take chats.
 */
export function expectedWait(
  { waited, longest, waiting, held }: RecentWaits,
  ready: number,
  { minutesPerChat, chatsAtOnce }: HandoffPolicy['queue'],
): number | null {
  if (ready === 0) return null;
  const places = ready * chatsAtOnce;
  if (waiting === 0 && held < places) return 1;
  if (waited.length >= ENOUGH) return Math.max(1, median(waited), longest);
  return Math.max(1, longest, ((waiting + 1) * minutesPerChat) / places);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [upper = 0, lower = upper] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? upper : (upper + lower) / 2;
}
