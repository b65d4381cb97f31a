// What must leave the process.
import { expect, it } from 'vitest';
import { DESK_LINE, type Finish } from '../../src/core/store.js';
import { describeStores } from '../support/stores.js';
import { finish, item, mair, reply, said, take, turn } from './sample.js';

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

  it('tells what of a kind and of a key’s beginning has not left yet, due or not, and takes none of it', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    for (const [kind, key] of [
      ['hub', 'c_1:hub:line:2'],
      ['hub', 'c_1:hub:line:3'],
      ['hub', 'cX1:hub:line:4'],
      ['sms', 'c_1:hub:line:5'],
      ['hub', 'c_1:hub:accepted'],
    ] as const) {
      ahead += 1;
      await store.outbox.add(kind, key, key);
    }
    const owed = async () => (await store.outbox.owed('hub', 'c_1:hub:line:')).map(({ payload }) => payload);
    expect(await owed()).toEqual(['c_1:hub:line:2', 'c_1:hub:line:3']);
    const due = await store.outbox.due(10, ['hub']);
    expect(due).toHaveLength(4);
    await store.outbox.retry(due[0]?.id ?? '', 3_600);
    expect(await owed()).toEqual(['c_1:hub:line:2', 'c_1:hub:line:3']);
    await store.outbox.done(due[0]?.id ?? '');
    expect(await owed()).toEqual(['c_1:hub:line:3']);
  });

  it('has every desk line of a conversation with an address, and no other line', async () => {
    const store = await open();
    const address = '{"serviceUrl":"https://smba.example/"}';
    const opening = (conversation: string): Finish =>
      finish('Please wait.', [{ kind: 'open-item', item: item(`GLM-${conversation}`, conversation) }]);
    await take(store, turn('t1', 'there', { address }), 'a person please', opening('there'));
    await take(store, turn('t1', 'here'), 'a person please', opening('here'));
    for (const { id } of await store.items.list('waiting')) {
      await store.items.claim(id, mair, reply('Mair has joined.'));
      await store.items.say(id, mair, said('Hello'));
    }
    // Another process, after this one was killed: nothing had to be written after the lines were.
    const other = await open({ role: 'tool' });
    const due = await other.outbox.due(10);
    expect(due.map(({ kind, payload }) => [kind, JSON.parse(payload) as unknown])).toEqual([
      [DESK_LINE, { conversation: 'there', n: 3 }],
      [DESK_LINE, { conversation: 'there', n: 4 }],
    ]);
    await other.outbox.done(due[0]?.id ?? '');
    await store.outbox.add(DESK_LINE, 'again', 'there:3');
    await store.upkeep.erase('there');
    // Erased with their conversation, so that their keys are free.
    await store.outbox.add(DESK_LINE, 'new', 'there:4');
    expect((await store.outbox.due(10)).map(({ payload }) => payload)).toEqual(['new']);
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

  it('is held by one process at a time, due or not, until it is given back or the minute is over', async () => {
    let ahead = 0;
    const now = () => new Date(Date.now() + ahead);
    const [store, other] = [await open({ now }), await open({ role: 'tool', now })];
    await store.outbox.add('sms', 'payload', 'key');
    const [one] = await store.outbox.due(10);
    const id = one?.id ?? '';
    expect(await other.outbox.take(id)).toBe(false);
    expect(await store.outbox.take(id)).toBe(true);
    await store.outbox.retry(id, 300);
    expect(await other.outbox.take(id)).toBe(true);
    expect(await store.outbox.take(id)).toBe(false);
    ahead += 30_000;
    expect(await store.outbox.due(10)).toEqual([]);
    await other.outbox.free(id);
    expect(await store.outbox.take(id)).toBe(true);
    // Whoever took it died.
    ahead += 60_001;
    expect(await other.outbox.take(id)).toBe(true);
    await other.outbox.done(id);
    expect(await other.outbox.take(id)).toBe(false);
  });

  it('counts no attempt where it only had to wait for another', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    await store.outbox.add('sms', 'payload', 'key');
    for (let looks = 0; looks < 20; looks++) {
      const [one] = await store.outbox.due(10);
      expect(one?.attempts).toBe(1);
      await store.outbox.retry(one?.id ?? '', 1, true);
      ahead += 1_001;
    }
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
