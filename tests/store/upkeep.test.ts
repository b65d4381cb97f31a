// Keeping no longer than promised, and erasing on request.
import { expect, it } from 'vitest';
import type { Change } from '../../src/core/store.js';
import { describeStores } from '../support/stores.js';
import { finish, item, mair, openItem, said, sam, take, turn } from './sample.js';

const DAY_MS = 86_400_000;

describeStores('upkeep', (open) => {
  it('sweeps conversations by their last activity, with all that belongs to them', async () => {
    let day = 0;
    const now = (): Date => new Date(Date.UTC(2026, 10, 22) + day * DAY_MS);
    const store = await open({ now });
    const old = await openItem(store, item('GLM-1', 'old'));
    const left = await openItem(store, item('GLM-2', 'left'));
    const kept = await openItem(store, item('GLM-3', 'kept'));
    await store.items.claim(old, sam, null);
    await store.items.close(old, sam, 'answered', null);
    const reference = await store.references.next('GLM', 'old', 't9');
    await store.outbox.add('sms', 'to old', 'old:t9');
    day = 20;
    await take(store, turn('t2', 'kept'), 'still here', finish('Good.'));
    expect(await store.upkeep.sweep(30, now())).toBe(0);
    day = 31;
    expect(await store.upkeep.sweep(30, now())).toBe(2);
    expect(await store.messages.conversation('old')).toBeNull();
    expect(await store.messages.after('old', 0)).toEqual([]);
    expect(await store.items.get(old)).toBeNull();
    expect(await store.upkeep.erase(reference)).toBe('unknown');
    expect(await store.messages.after('kept', 0)).toHaveLength(4);
    expect(await store.items.get(kept)).toMatchObject({ details: { phone: '01632 960123' } });
    // Still open, so still to be seen to; but what was told is gone.
    expect(await store.items.get(left)).toMatchObject({
      state: 'waiting',
      details: {},
      summary: '',
      reference: 'GLM-2',
    });
    const other = await open({ role: 'tool', now });
    const held = await Promise.all([store.items.claim(left, sam, null), other.items.claim(left, mair, null)]);
    expect([...held].sort()).toEqual(['done', 'taken']);
    const winner = held[0] === 'done' ? sam : mair;
    expect(await store.items.close(left, winner, 'too late', null)).toBe('done');
    day = 62;
    expect(await store.upkeep.sweep(30, now())).toBe(1);
    expect(await store.items.get(left)).toBeNull();
    expect(await store.items.get(kept)).toMatchObject({ state: 'waiting', details: {} });
  });

  it('keeps what residents said of us for a year: the figures, their words only as long as the chat', async () => {
    let day = 0;
    const now = (): Date => new Date(Date.UTC(2026, 10, 22) + day * DAY_MS);
    const store = await open({ now });
    await take(store, turn('t1', 'c1'), 'hello', finish('Hello.'));
    await store.ratings.give({ conversation: 'c1', score: 2, comment: 'too slow' });
    await store.helpful.say({
      ...{ conversation: 'c1', line: 2, channel: 'web', language: 'en', intent: 'bins.missed', ending: 'answered' },
      ...{ articles: [], helped: false, missing: 'the time' },
    });
    const said = async () => [
      (await store.ratings.list(new Date(0), 5)).map(({ score, comment }) => [score, comment]),
      (await store.helpful.list(5)).map(({ helped, missing }) => [helped, missing]),
    ];
    expect(await said()).toEqual([[[2, 'too slow']], [[false, 'the time']]]);
    day = 31;
    await store.upkeep.sweep(30, now());
    expect(await said()).toEqual([[[2, null]], [[false, null]]]);
    day = 365;
    await store.upkeep.sweep(30, now());
    expect(await said()).toEqual([[[2, null]], [[false, null]]]);
    day = 367;
    await store.upkeep.sweep(30, now());
    expect(await said()).toEqual([[], []]);
  });

  it('sweeps what could never be delivered, also when its last try was cut short', async () => {
    let ahead = 0;
    const now = (): Date => new Date(Date.UTC(2026, 10, 22) + ahead);
    const store = await open({ now });
    const add = (): Promise<void> => store.outbox.add('sms', 'payload', 'key');
    await add();
    for (let tries = 0; tries < 12; tries++) {
      expect(await store.outbox.due(10)).toHaveLength(1);
      ahead += 61_000;
    }
    // Once more, to be given up.
    expect(await store.outbox.due(10)).toMatchObject([{ attempts: 13 }]);
    await store.upkeep.sweep(30, now());
    await add();
    expect(await store.outbox.due(10)).toEqual([]);
    ahead += 31 * DAY_MS;
    await store.upkeep.sweep(30, now());
    await add();
    expect(await store.outbox.due(10)).toHaveLength(1);
  });

  it('sweeps more than one transaction holds', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 230 }, (_, n) => store.turns.claim(turn('t1', `c${n}`), said('hello'))));
    expect(await store.upkeep.sweep(1, new Date(Date.now() + 2 * DAY_MS))).toBe(230);
    expect(await store.messages.conversation('c7')).toBeNull();
  }, 30_000);

  it('erases by reference however it is written, or by conversation, and only that', async () => {
    const store = await open();
    const reference = await store.references.next('GLM', 'c1', 't1');
    const id = await openItem(store, item(reference, 'c1'), 't1');
    await openItem(store, item('GLM-2', 'c2'));
    await store.outbox.add('sms', 'to c1', 'c1:t1');
    await store.outbox.add('sms', 'to c11', 'c11:t1');
    const heard: Change[] = [];
    store.changes.subscribe((change) => heard.push(change));
    expect(await store.upkeep.erase('GLM-0000-000')).toBe('unknown');
    expect(await store.upkeep.erase(` ${reference.toLowerCase().replaceAll('-', ' ')}`)).toBe('erased');
    expect(heard).toContainEqual({ kind: 'desk', item: id, conversation: 'c1' });
    expect(heard).toContainEqual({ kind: 'conversation', conversation: 'c1' });
    expect(await store.messages.conversation('c1')).toBeNull();
    expect(await store.items.get(id)).toBeNull();
    expect((await store.outbox.due(10)).map((one) => one.payload)).toEqual(['to c11']);
    expect(await store.upkeep.erase(reference)).toBe('unknown');
    expect(await store.messages.after('c2', 0)).toHaveLength(2);
    expect(await store.upkeep.erase('c2')).toBe('erased');
    expect(await store.items.list('waiting')).toEqual([]);
  });

  it('refuses to finish a turn whose conversation was erased meanwhile', async () => {
    const store = await open();
    await store.turns.claim(turn('t1'), said('hello'));
    await store.upkeep.erase('c1');
    await expect(store.turns.finish(turn('t1'), finish('Hello.'))).rejects.toThrow('erased');
    expect(await store.messages.after('c1', 0)).toEqual([]);
  });

  it('is ready while the database answers', async () => {
    const store = await open();
    expect(await store.upkeep.ready()).toBe(true);
    await store.close();
    expect(await store.upkeep.ready()).toBe(false);
  });
});
