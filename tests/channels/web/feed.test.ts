// The feed: in order, without gaps, nothing twice, whenever changes come.
import { describe, expect, it } from 'vitest';
import { createFeed } from '../../../src/channels/web/feed.js';
import type { Change, Changes, Message, Messages } from '../../../src/core/store.js';

const line = (n: number): Message => ({
  conversation: 'c1',
  n,
  from: 'bot',
  at: new Date(0),
  text: String(n),
  masked: '',
  reply: null,
  replyTo: null,
  turn: null,
  name: null,
});

/** Lines in memory, read with a delay, as from a database. */
function memory() {
  const lines: Message[] = [];
  const listeners = new Set<(change: Change) => void>();
  let broken = false;
  let reads = 0;
  const changes: Changes = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const messages: Messages = {
    after: async (_, after) => {
      reads += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (broken) throw new Error('gone');
      return lines.filter(({ n }) => n > after).slice(0, 500);
    },
    conversation: () => Promise.resolve(null),
  };
  return {
    changes,
    messages,
    listeners,
    add: (count: number) => {
      for (let i = 0; i < count; i++) lines.push(line(lines.length + 1));
    },
    tell: (conversation = 'c1') => listeners.forEach((listener) => listener({ kind: 'conversation', conversation })),
    breakIt: () => {
      broken = true;
    },
    reads: () => reads,
  };
}

const follower = () => {
  const got: number[] = [];
  const failures: unknown[] = [];
  return {
    got,
    failures,
    deliver: (lines: readonly Message[]) => got.push(...lines.map(({ n }) => n)),
    failed: (error: unknown) => failures.push(error),
  };
};
const upTo = (count: number, from = 1) => Array.from({ length: count - from + 1 }, (_, i) => i + from);

describe('the feed', () => {
  it('catches up over more lines than are read at once', async () => {
    const store = memory();
    store.add(1234);
    const one = follower();
    createFeed(store.messages, store.changes).follow('c1', 3, one);
    await expect.poll(() => one.got.length).toBe(1231);
    expect(one.got).toEqual(upTo(1234, 4));
  });

  it('delivers what comes while it is reading, once and in order', async () => {
    const store = memory();
    const [one, two] = [follower(), follower()];
    const feed = createFeed(store.messages, store.changes);
    feed.follow('c1', 0, one);
    feed.follow('c1', 0, two);
    for (let i = 0; i < 200; i++) {
      store.add(1);
      store.tell();
      store.tell('another');
      if (i % 7 === 0) await new Promise((resolve) => setTimeout(resolve, i % 3));
    }
    await expect.poll(() => [one.got.length, two.got.length]).toEqual([200, 200]);
    expect([one.got, two.got]).toEqual([upTo(200), upTo(200)]);
    // Changes that come while a read is under way are gathered into one more.
    expect(store.reads()).toBeLessThan(400);
  });

  it('delivers nothing more once stopped or closed, and lets go of the store', async () => {
    const store = memory();
    const feed = createFeed(store.messages, store.changes);
    const [one, two] = [follower(), follower()];
    const stop = feed.follow('c1', 0, one);
    feed.follow('c1', 0, two);
    stop();
    store.add(1);
    store.tell();
    await expect.poll(() => two.got).toEqual([1]);
    feed.close();
    store.add(1);
    store.tell();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([one.got, two.got, store.listeners.size]).toEqual([[], [1], 0]);
  });

  it('tells once that the lines cannot be read', async () => {
    const store = memory();
    const one = follower();
    createFeed(store.messages, store.changes).follow('c1', 0, one);
    await expect.poll(() => store.reads()).toBe(1);
    store.breakIt();
    store.tell();
    store.tell();
    await expect.poll(() => one.failures.length).toBe(1);
    store.tell();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(one.failures).toHaveLength(1);
  });
});
