// Follows stored conversations: every line reaches every follower once, in order, whoever wrote it and on whichever node.
import type { Changes, Message, Messages } from '../../core/store.js';

/** `Messages.after` gives at most so many at once. */
const PAGE = 500;

export interface Follower {
  /** Lines after the watermark, in order, never empty. */
  deliver(lines: readonly Message[]): void;
  /** The lines could not be read; nothing more will come. */
  failed(error: unknown): void;
}

export interface Feed {
  /** Delivers the lines with n > `after`, now and as they come; returns how to stop. */
  follow(conversation: string, after: number, follower: Follower): () => void;
  close(): void;
}

export function createFeed(messages: Messages, changes: Changes): Feed {
  const following = new Map<string, Set<() => void>>();
  const unsubscribe = changes.subscribe((change) => {
    if (change.kind === 'conversation') for (const look of following.get(change.conversation) ?? []) look();
  });
  return {
    follow: (conversation, after, follower) => {
      const all = following.get(conversation) ?? new Set();
      following.set(conversation, all);
      const look = reader(messages, conversation, after, {
        following: () => all.has(look),
        deliver: (lines) => follower.deliver(lines),
        failed: (error) => {
          stop();
          follower.failed(error);
        },
      });
      const stop = (): void => {
        all.delete(look);
        if (all.size === 0 && following.get(conversation) === all) following.delete(conversation);
      };
      all.add(look);
      look();
      return stop;
    },
    close: () => {
      unsubscribe();
      for (const all of following.values()) all.clear();
      following.clear();
    },
  };
}

/** How to look for new lines: one read at a time, and once more for every change that came in the meantime. */
function reader(
  messages: Messages,
  conversation: string,
  after: number,
  follower: Follower & { following(): boolean },
): () => void {
  let looking = false;
  let again = false;
  let watermark = after;
  const read = async (): Promise<void> => {
    looking = true;
    try {
      while (again && follower.following()) {
        again = false;
        const lines = await messages.after(conversation, watermark);
        watermark = lines.at(-1)?.n ?? watermark;
        if (lines.length === PAGE) again = true;
        if (lines.length > 0 && follower.following()) follower.deliver(lines);
      }
    } catch (error) {
      follower.failed(error);
    } finally {
      looking = false;
    }
  };
  return () => {
    again = true;
    if (!looking) void read();
  };
}
