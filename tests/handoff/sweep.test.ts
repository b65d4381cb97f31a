// The sweep against the desk: between its look at who is there and its release, a chat can pass to somebody else.
import { expect, it } from 'vitest';
import { createLines } from '../../src/handoff/lines.js';
import { createSweep } from '../../src/handoff/sweep.js';
import { memoryLog } from '../server/memory-log.js';
import { item, mair, openItem, sam } from '../store/sample.js';
import { describeStores } from '../support/stores.js';

describeStores('the sweep', (open) => {
  it('leaves a chat alone that another agent has claimed meanwhile', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    await store.items.claim(id, sam, null);
    let now = new Date();
    const sweep = createSweep({
      items: store.items,
      presence: {
        seen: () => Promise.resolve(),
        arrived: () => Promise.resolve(),
        setAvailable: () => Promise.resolve(),
        isAvailable: () => Promise.resolve(true),
        available: () => Promise.resolve([]),
        anyone: () => Promise.resolve(true),
        ids: async () => {
          await store.items.release(id, sam, null);
          await store.items.claim(id, mair, null);
          return new Set([mair.id]);
        },
      },
      lines: createLines({ text: (key) => key, speech: (key) => key, has: () => true }),
      clock: { now: () => now, council: () => now },
      log: memoryLog().log,
      awayMinutes: 3,
    });
    now = new Date(now.getTime() + 4 * 60_000);
    await sweep();
    expect(await store.items.get(id)).toMatchObject({ state: 'active', agent: { id: mair.id } });
    expect(await store.messages.after('c1', 2)).toEqual([]);
  });
});
