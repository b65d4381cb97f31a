// Lines of one chat arrive as they were said: one that could not be passed on goes before those that were said after it.
import type { Delivered } from '../../core/outbox.js';
import type { Outbox } from '../../core/store.js';
import { HUB } from './names.js';

/** The beginning of the outbox's keys for the lines of a conversation. */
export const lineKey = (conversation: string): string => `${conversation}:${HUB}:line:`;

/** A line of the chat that is still in the outbox. */
export interface OwedLine {
  /** The outbox's. */
  readonly id: string;
  readonly n: number;
}

/**
 * Passes on one line of a chat, those before it that are still owed first. What is owed is asked of the outbox, so that
 * a restart, or another node, changes nothing; only whoever has taken a line passes it on, so that two nodes tell none
 * twice. `readN`: the line's number, from its payload. `post` sends one of them.
 */
export async function passInOrder(
  { id, n }: OwedLine,
  conversation: string,
  outbox: Pick<Outbox, 'owed' | 'done' | 'take' | 'free'>,
  readN: (payload: string) => number | null,
  post: (n: number) => Promise<Delivered>,
): Promise<Delivered> {
  const owed = (await outbox.owed(HUB, lineKey(conversation))).flatMap((one): readonly OwedLine[] => {
    const number = readN(one.payload);
    return number === null ? [] : [{ id: one.id, n: number }];
  });
  // It went ahead of a later one, when that one's turn came.
  if (!owed.some((one) => one.id === id)) return 'done';
  const before = owed.filter((one) => one.n < n).sort((one, other) => one.n - other.n);
  for (const one of before) {
    if (!(await outbox.take(one.id))) return 'held';
    const came = await post(one.n);
    if (came !== 'done') {
      await outbox.free(one.id);
      return came;
    }
    await outbox.done(one.id);
  }
  // Those before it may have taken longer than it was taken for.
  return (await outbox.take(id)) ? post(n) : 'held';
}
