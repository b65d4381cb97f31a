// Who is at the desk: every call and every open event stream counts as being seen.
import type { Agent } from '../core/store.js';
import type { Staff } from '../core/staff.js';

/** An agent seen within this long who set themselves available makes chat live. */
export const PRESENT_SECONDS = 60;
/** Being seen is written down at most this often, since each write is a disk's fsync. */
const WRITE_EVERY_MS = 10_000;

export interface Presence {
  seen(agent: Agent): Promise<void>;
  /** Signed in: whoever was not here a moment ago has to say anew that they take chats. */
  arrived(agent: Agent): Promise<void>;
  setAvailable(agent: Agent, available: boolean): Promise<void>;
  isAvailable(agent: Agent): Promise<boolean>;
  /** Who is there and takes chats. */
  available(): Promise<readonly Agent[]>;
  /** Someone is there and takes chats. */
  anyone(): Promise<boolean>;
  /** Ids of the agents seen within so many seconds. */
  ids(seconds: number): Promise<ReadonlySet<string>>;
}

export function createPresence(staff: Staff): Presence {
  const written = new Map<string, number>();
  return {
    async seen(agent) {
      const now = performance.now();
      if (now - (written.get(agent.id) ?? -Infinity) < WRITE_EVERY_MS) return;
      written.set(agent.id, now);
      await staff.seen(agent.id, null);
    },
    async arrived(agent) {
      const here = (await staff.present(PRESENT_SECONDS)).some(({ id }) => id === agent.id);
      await staff.seen(agent.id, here ? null : false);
    },
    setAvailable: (agent, available) => staff.seen(agent.id, available),
    isAvailable: async (agent) =>
      (await staff.present(PRESENT_SECONDS)).some(({ id, available }) => id === agent.id && available),
    available: async () => {
      const ready = new Set(
        (await staff.present(PRESENT_SECONDS)).filter(({ available }) => available).map(({ id }) => id),
      );
      return (await staff.all()).filter(({ id, closed }) => ready.has(id) && !closed);
    },
    anyone: async () => (await staff.present(PRESENT_SECONDS)).some(({ available }) => available),
    ids: async (seconds) => new Set((await staff.present(seconds)).map(({ id }) => id)),
  };
}
