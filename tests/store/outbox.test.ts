// What must leave the process.
import { expect, it } from 'vitest';
import { describeStores } from '../support/stores.js';

describeStores('outbox', (open) => {
  it('keeps a message once for its key, the payload as it was', async () => {
    const store = await open();
    await store.outbox.add('sms', '{"to":"07700 900123"}', 'c1:t1');
    await store.outbox.add('sms', 'another', 'c1:t1');
    const due = await store.outbox.due(10);
    expect(due).toMatchObject([{ kind: 'sms', payload: '{"to":"07700 900123"}', attempts: 1 }]);
    await store.outbox.done(due[0]?.id ?? '');
    await store.outbox.add('sms', 'another', 'c1:t1');
    expect(await store.outbox.due(10)).toEqual([]);
  });

  it('gives each message to one process, for a minute, oldest first', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    const other = await open({ role: 'tool', now: () => new Date(Date.now() + ahead) });
    for (let n = 0; n < 20; n++) {
      ahead += 1;
      await store.outbox.add('sms', `payload ${n}`, `key ${n}`);
    }
    expect((await store.outbox.due(2)).map((one) => one.payload)).toEqual(['payload 0', 'payload 1']);
    const taken = await Promise.all([
      store.outbox.due(12),
      other.outbox.due(12),
      store.outbox.due(12),
      other.outbox.due(12),
    ]);
    const payloads = taken.flat().map((one) => one.payload);
    expect(new Set(payloads).size).toBe(payloads.length);
    const rest = await store.outbox.due(20);
    expect(payloads.length + rest.length).toBe(18);
    ahead += 60_001;
    expect(await other.outbox.due(50)).toHaveLength(20);
  });

  it('tries again when told to, and no more than twelve times', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    await store.outbox.add('sms', 'payload', 'key');
    for (let tries = 1; tries <= 12; tries++) {
      const [one] = await store.outbox.due(10);
      expect(one?.attempts).toBe(tries);
      await store.outbox.retry(one?.id ?? '', 300);
      expect(await store.outbox.due(10)).toEqual([]);
      ahead += 301_000;
    }
    expect(await store.outbox.due(10)).toEqual([]);
  });
});
