// What must leave this process, as the store keeps it.
import type { NewItem } from './store.js';

export interface OutboxMessage {
  readonly id: string;
  readonly kind: string;
  readonly payload: string;
  readonly attempts: number;
}

export interface Outbox {
  /** Once for each key. What belongs to a conversation has a key that begins with its id and a colon: it is erased with it. */
  add(kind: string, payload: string, key: string): Promise<void>;
  /**
   * Takes due messages for one minute; `done` or `retry` each. Only of these kinds, all when absent. One whose process
   * died at its last attempt comes again with more than MOST_ATTEMPTS, to be given up.
   */
  due(limit: number, kinds?: readonly string[]): Promise<readonly OutboxMessage[]>;
  done(id: string): Promise<void>;
  /** Those of a kind that have not left yet, due or not, whose key begins so: oldest first. Takes none of them. */
  owed(kind: string, start: string): Promise<readonly OutboxMessage[]>;
  /** Takes one for a minute, due or not, or holds it for another. False where it has left, or another process has it. */
  take(id: string): Promise<boolean>;
  /** Gives back what was taken so; when it is due stays as it was. */
  free(id: string): Promise<void>;
  /** Tries again after `seconds`; dead after `attempts` reaches MOST_ATTEMPTS. `untried`: this was no attempt. */
  retry(id: string, seconds: number, untried?: boolean): Promise<void>;
  /** Gives it up; with an item, that is opened for the desk in the same transaction. */
  bury(id: string, item: NewItem | null): Promise<void>;
}
