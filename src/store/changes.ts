// Tells listeners in this process of what was committed.
import type { Log } from '../core/ports.js';
import type { Change, Changes } from '../core/store.js';
import type { Db } from './engine.js';

export interface ChangeHub extends Changes {
  tell(changes: readonly Change[]): void;
}

/** A listener that throws is logged and does not keep the others from hearing. */
export const createChanges = (log: Log): ChangeHub => {
  const listeners = new Set<(change: Change) => void>();
  return {
    subscribe: (listener) => {
      // Wrapped, so that one function subscribed twice is two subscriptions.
      const own = (change: Change): void => {
        listener(change);
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    tell: (changes) => {
      for (const change of changes) {
        for (const listener of [...listeners]) {
          try {
            listener(change);
          } catch (error) {
            log.error({ err: error, kind: change.kind }, 'a listener to changes failed');
          }
        }
      }
    },
  };
};

/** What changed since then (milliseconds UTC), for whoever may have missed being told. */
export const changedSince = async (db: Db, since: number): Promise<readonly Change[]> => {
  const conversations = await db.selectFrom('conversations').select('id').where('active_at', '>=', since).execute();
  const items = await db.selectFrom('items').select(['id', 'conversation']).where('changed_at', '>=', since).execute();
  return [
    ...conversations.map((row): Change => ({ kind: 'conversation', conversation: row.id })),
    ...items.map((row): Change => ({ kind: 'desk', item: row.id, conversation: row.conversation })),
  ];
};
