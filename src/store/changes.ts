// Tells listeners in this process of what was committed.
import type { Log } from '../core/ports.js';
import type { Change, Changes } from '../core/store.js';

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
