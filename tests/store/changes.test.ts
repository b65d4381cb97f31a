// Word of what was committed, here and from other nodes.
import { expect, it, vi } from 'vitest';
import type { Change, Store } from '../../src/core/store.js';
import { describeStores } from '../support/stores.js';
import { connections, execute } from './raw.js';
import { finish, item, openItem, said, take, turn } from './sample.js';

const listen = (store: Store): Change[] => {
  const heard: Change[] = [];
  store.changes.subscribe((change) => heard.push(change));
  return heard;
};

const heardOf = (heard: readonly Change[]): Promise<void> =>
  vi.waitFor(() => expect(heard).toContainEqual({ kind: 'conversation', conversation: 'c1' }), { timeout: 15_000 });

describeStores('changes', (open) => {
  it('are told once what they tell of can be read', async () => {
    const store = await open();
    const read: Promise<number>[] = [];
    store.changes.subscribe((change) => {
      if (change.kind === 'conversation')
        read.push(store.messages.after(change.conversation, 0).then((lines) => lines.length));
    });
    await take(store, turn('t1'), 'hello', finish('Hello.'));
    await store.turns.claim(turn('t0', 'c2', { input: { kind: 'start' } }), null);
    expect(await Promise.all(read)).toEqual([1, 2]);
  });

  it('are not told of what failed', async () => {
    const store = await open();
    await take(store, turn('t1'), 'hello', finish('Hello.'));
    const heard = listen(store);
    await store.turns.claim(turn('t1'), said('hello'));
    await expect(store.turns.finish(turn('t1'), finish('again'))).rejects.toThrow();
    expect(heard).toEqual([]);
  });

  it('stop with the subscription, and survive a listener that throws', async () => {
    const error = vi.fn();
    const store = await open({ log: { info: () => undefined, warn: () => undefined, error } });
    const heard = listen(store);
    const stop = store.changes.subscribe(() => {
      throw new Error('a mistake in a listener');
    });
    const after = listen(store);
    await take(store, turn('t1'), 'hello', finish('Hello.'));
    expect(heard).toHaveLength(2);
    expect(after).toEqual(heard);
    expect(error).toHaveBeenCalledTimes(2);
    stop();
    await take(store, turn('t2'), 'hello', finish('Hello.'));
    expect(error).toHaveBeenCalledTimes(2);
    expect(heard).toHaveLength(4);
  });

  it.runIf(open.kind === 'postgres')('reach other nodes, and do not come back', async () => {
    const [one, two] = [await open(), await open()];
    const [here, there] = [listen(one), listen(two)];
    const id = await openItem(one, item('GLM-1'));
    await vi.waitFor(() => expect(there).toHaveLength(3));
    expect(there).toContainEqual({ kind: 'desk', item: id, conversation: 'c1' });
    expect(there).toContainEqual({ kind: 'conversation', conversation: 'c1' });
    // Many at once go in few notifications, each below PostgreSQL's limit.
    await Promise.all(
      Array.from({ length: 150 }, (_, n) => two.turns.claim(turn('t1', `${'long'.repeat(30)}${n}`), said('hello'))),
    );
    await vi.waitFor(() => expect(here).toHaveLength(153));
    expect(new Set(here.map((change) => ('conversation' in change ? change.conversation : change.of))).size).toBe(151);
  });

  it.runIf(open.kind === 'postgres')('made while a node was cut off reach it when it is back', async () => {
    const one = await open();
    const others = await connections(open.place());
    const two = await open();
    const there = listen(two);
    const lost = (await connections(open.place())).filter((pid) => !others.includes(pid));
    await execute(open.place(), `select ${lost.map((pid) => `pg_terminate_backend(${pid})`).join(', ')}`);
    await take(one, turn('t1'), 'hello', finish('Hello.'));
    await heardOf(there);
    there.length = 0;
    await take(one, turn('t2'), 'hello', finish('Hello.'));
    await heardOf(there);
  });

  it.runIf(open.kind === 'postgres')('are told when the node that makes them was cut off', async () => {
    const [one, two] = [await open(), await open()];
    const there = listen(two);
    const lost = await connections(open.place());
    await execute(open.place(), `select ${lost.map((pid) => `pg_terminate_backend(${pid})`).join(', ')}`);
    await vi.waitFor(() => take(one, turn('t1'), 'hello', finish('Hello.')));
    await heardOf(there);
  });

  it.runIf(open.kind === 'postgres')('of a node that died before it could tell are told for it', async () => {
    const store = await open();
    const heard = listen(store);
    await take(store, turn('t1'), 'hello', finish('Hello.'));
    heard.length = 0;
    // As a killed node leaves it: its line is there, its heartbeat has stopped, and it has told nobody.
    const now = Date.now();
    await execute(
      open.place(),
      `insert into processes (id, role, pid, beat_at) values ('dead', 'server', 1, ${now - 20_000});
       update conversations set active_at = ${now - 15_000}`,
    );
    await heardOf(heard);
  });
});
