// Who delivers what must leave this process: one handler for each kind of message, all served by one worker.
import type { Change, NewItem, OutboxMessage } from './store.js';

/**
 * Tried again later, as the worker sees fit or after so many seconds; either counts as an attempt. `held`: another process
 * is at what must leave before it; looked at again in a moment, which is no attempt.
 */
export type Delivered = 'done' | 'later' | 'held' | { readonly after: number };

export interface OutboxHandler {
  readonly kind: string;
  /** Taken together and delivered one after the other: all of them must be over within a minute, or another process takes them too. */
  readonly atOnce: number;
  /** Whether this may have put something into the outbox. */
  wokenBy(change: Change): boolean;
  /** May run twice for one message, after a crash. To throw is to say `later`. */
  deliver(message: OutboxMessage): Promise<Delivered>;
  /** After the last attempt; may run twice. What the desk is to do about it; null for nothing, or when it is done. */
  givenUp(message: OutboxMessage): Promise<Omit<NewItem, 'reference'> | null>;
}
