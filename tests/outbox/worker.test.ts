// The one worker: kinds apart, order within a kind, backoff with jitter, nothing claimed that nobody handles, nothing given up in silence.
import { expect, it } from 'vitest';
import type { Delivered, OutboxHandler } from '../../src/core/outbox.js';
import type { OutboxMessage, Store } from '../../src/core/store.js';
import { startOutbox } from '../../src/outbox/worker.js';
import { memoryLog } from '../server/memory-log.js';
import { item } from '../store/sample.js';
import { describeStores } from '../support/stores.js';

const handler = (
  kind: string,
  deliver: (message: OutboxMessage) => Promise<Delivered>,
  more: Partial<OutboxHandler> = {},
): OutboxHandler => ({
  kind,
  atOnce: 2,
  wokenBy: (change) => change.kind === 'outbox' && change.of === kind,
  deliver,
  givenUp: async () => null,
  ...more,
});
const start = (
  store: Store,
  handlers: readonly OutboxHandler[],
  more: Partial<Parameters<typeof startOutbox>[0]> = {},
) =>
  startOutbox({
    ...store,
    handlers,
    reference: async (_, id) => `GLM-${id}`,
    log: memoryLog().log,
    lookMs: 60_000,
    ...more,
  });

describeStores('the outbox worker', (open) => {
  it('delivers each kind in its order, and is held up by no other', async () => {
    const store = await open();
    for (let n = 0; n < 5; n++) await store.outbox.add('sms', `${n}`, `c1:${n}`);
    await store.outbox.add('stuck', 'x', 'c1:x');
    await store.outbox.add('nobody', 'x', 'c1:y');
    let free = (): void => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const sent: string[] = [];
    const stop = start(store, [
      handler('stuck', async () => held.then(() => 'done')),
      handler('sms', async ({ payload }) => (sent.push(payload), 'done')),
    ]);
    await expect.poll(() => sent).toEqual(['0', '1', '2', '3', '4']);
    await store.outbox.add('sms', 'woken', 'c1:6');
    await expect.poll(() => sent).toContain('woken');
    free();
    await stop();
    // Not even an attempt was counted.
    expect(await store.outbox.due(10)).toMatchObject([{ kind: 'nobody', attempts: 1 }]);
  });

  it('waits longer each time, spread, or as long as it is told', async () => {
    const store = await open();
    const waits: number[] = [];
    const outbox = {
      ...store.outbox,
      retry: async (id: string, s: number) => (waits.push(s), store.outbox.retry(id, 0)),
    };
    const answers: Delivered[] = ['later', 'later', { after: 7 }, 'later', 'done'];
    await store.outbox.add('sms', 'x', 'c1:x');
    let next = 0;
    const deliver = async (): Promise<Delivered> => {
      if (next === 1) throw new Error((next++, 'thrown'));
      return answers[next++] ?? 'done';
    };
    const stop = start(store, [handler('sms', deliver, { atOnce: 1 })], { outbox, random: () => 0.5, lookMs: 5 });
    await expect.poll(() => next).toBe(5);
    await stop();
    expect(waits).toEqual([15 * 0.75, 30 * 0.75, 7, 120 * 0.75]);
  });

  it('gives up after twelve attempts, with a task for the desk; also when its process died at the last', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    await store.outbox.add('sms', 'one', 'c1:1');
    await store.outbox.add('sms', 'two', 'c1:2');
    // Twelve processes took it and died.
    for (let n = 0; n < 12; n++) {
      expect(await store.outbox.due(2)).toHaveLength(2);
      ahead += 61_000;
    }
    const tried: string[] = [];
    let asked = 0;
    const stop = start(
      store,
      [
        handler('sms', async ({ payload }) => (tried.push(payload), 'done'), {
          givenUp: async ({ payload }) => {
            if (asked++ === 0) throw new Error('the database is away');
            const { reference: _, ...task } = item('', 'c1', { kind: 'task', reason: 'undelivered', summary: payload });
            return task;
          },
        }),
      ],
      { lookMs: 5 },
    );
    await expect
      .poll(async () => {
        ahead += 61_000;
        return (await store.items.list('waiting')).map(({ summary }) => summary).sort();
      })
      .toEqual(['one', 'two']);
    await stop();
    expect(tried).toEqual([]);
    expect(await store.outbox.due(10)).toEqual([]);
  });
});
