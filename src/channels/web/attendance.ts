// Who is at the other end: residents whose page is open or has closed, and who is writing, on either side.
import type { Changes, Store } from '../../core/store.js';
import type { Log } from '../../core/ports.js';

/** A page that is loaded again, or a network that changes, closes its line for a moment. */
const GONE_AFTER_MS = 5_000;
/** The page of a closed chat asks every ten seconds, an open chat more often. */
const ASKS_WITHIN_MS = 12_000;
/** Web Chat says every three seconds that somebody writes. */
const TYPING_EVERY_MS = 2_000;
/** How far so many have read; the store knows it of all. */
const MOST_REMEMBERED = 10_000;

export interface Attendance {
  /** A page opened its line; returns what to call when it closes. */
  came(conversation: string): () => void;
  /** A page without a line of its own asked for messages: it is there until it asks no more. */
  asked(conversation: string): void;
  /** The resident is writing. */
  typing(conversation: string): void;
  /** Messages up to `n` are in front of them. */
  seen(conversation: string, n: number): void;
  /** Calls back with the first name of an agent who is writing; returns how to stop. */
  onTyping(conversation: string, listener: (name: string) => void): () => void;
  close(): void;
}

interface Parts {
  readonly changes: Changes;
  readonly log: Log;
  /** Absent: nobody is told. */
  readonly moves?: Pick<Store['moves'], 'left' | 'seen'>;
  readonly signals?: Store['signals'];
}

export function createAttendance({ changes, moves, signals, log }: Parts): Attendance {
  const open = new Map<string, number>();
  const leaving = new Map<string, NodeJS.Timeout>();
  const asking = new Map<string, { readonly left: () => void; readonly timer: NodeJS.Timeout }>();
  const wrote = new Map<string, number>();
  const read = new Map<string, number>();
  const listeners = new Map<string, Set<(name: string) => void>>();
  const unsubscribe = changes.subscribe((change) => {
    if (change.kind !== 'typing' || change.name === null) return;
    for (const listener of listeners.get(change.conversation) ?? []) listener(change.name);
  });
  const tell = (conversation: string, gone: boolean): void => {
    moves?.left(conversation, gone).catch((error: unknown) => {
      log.error({ err: error, channel: 'web' }, 'the desk could not be told who is there');
    });
  };
  const forget = (conversation: string): void => {
    clearTimeout(leaving.get(conversation));
    leaving.delete(conversation);
  };
  const came = (conversation: string): (() => void) => {
    const others = open.get(conversation) ?? 0;
    open.set(conversation, others + 1);
    forget(conversation);
    if (others === 0) tell(conversation, false);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const rest = (open.get(conversation) ?? 1) - 1;
      if (rest > 0) {
        open.set(conversation, rest);
        return;
      }
      open.delete(conversation);
      wrote.delete(conversation);
      const timer = setTimeout(() => {
        leaving.delete(conversation);
        tell(conversation, true);
      }, GONE_AFTER_MS);
      leaving.set(conversation, timer.unref());
    };
  };
  return {
    came,
    asked(conversation) {
      const before = asking.get(conversation);
      clearTimeout(before?.timer);
      const left = before?.left ?? came(conversation);
      const timer = setTimeout(() => {
        asking.delete(conversation);
        left();
      }, ASKS_WITHIN_MS);
      asking.set(conversation, { left, timer: timer.unref() });
    },
    typing(conversation) {
      const now = performance.now();
      if (!open.has(conversation) || now - (wrote.get(conversation) ?? -Infinity) < TYPING_EVERY_MS) return;
      wrote.set(conversation, now);
      signals?.tell({ kind: 'typing', conversation, name: null });
    },
    seen(conversation, n) {
      if (n <= (read.get(conversation) ?? 0)) return;
      if (read.size >= MOST_REMEMBERED) read.clear();
      read.set(conversation, n);
      moves?.seen(conversation, n).catch((error: unknown) => {
        log.error({ err: error, channel: 'web' }, 'the desk could not be told what was read');
      });
    },
    onTyping(conversation, listener) {
      const all = listeners.get(conversation) ?? new Set();
      listeners.set(conversation, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0) listeners.delete(conversation);
      };
    },
    close() {
      unsubscribe();
      for (const timer of leaving.values()) clearTimeout(timer);
      for (const { timer } of asking.values()) clearTimeout(timer);
      asking.clear();
      leaving.clear();
      open.clear();
    },
  };
}
