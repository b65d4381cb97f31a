// The desk's queue.
import { expect, it } from 'vitest';
import type { Change } from '../../src/core/store.js';
import { describeStores } from '../support/stores.js';
import { finish, item, mair, openItem, reply, said, sam, take, turn } from './sample.js';

describeStores('items', (open) => {
  it('lists urgent first, then the longest wait, and closed ones the newest first', async () => {
    const start = Date.now();
    let minute = 0;
    const store = await open({ now: () => new Date(start + (minute += 1) * 1000) });
    const first = await openItem(store, item('GLM-1', 'c1'));
    const second = await openItem(store, item('GLM-2', 'c2'));
    const third = await openItem(store, item('GLM-3', 'c3', { urgent: true, kind: 'callback' }));
    expect((await store.items.list('waiting')).map((one) => one.id)).toEqual([third, first, second]);
    for (const id of [second, first]) {
      await store.items.claim(id, sam, null);
    }
    expect((await store.items.list('active')).map((one) => one.id)).toEqual([first, second]);
    for (const id of [second, first]) await store.items.close(id, sam, 'answered', null);
    expect((await store.items.list('closed')).map((one) => one.id)).toEqual([first, second]);
    expect((await store.items.get(first))?.details).toEqual({ phone: '01632 960123' });
    expect(await store.items.get('nothing')).toBeNull();
  });

  it('has one winner when all claim at once, and one line for it', async () => {
    const store = await open();
    const other = await open({ role: 'tool' });
    const id = await openItem(store, item('GLM-1'));
    const agents = Array.from({ length: 8 }, (_, n) => ({ ...sam, id: `a${n}`, name: `Agent ${n}` }));
    const held = await Promise.all(
      agents.map((agent, n) => (n % 2 ? store : other).items.claim(id, agent, reply(`${agent.name} is here`))),
    );
    expect(held.filter((one) => one === 'done')).toHaveLength(1);
    expect(held.filter((one) => one === 'taken')).toHaveLength(7);
    const winner = agents[held.indexOf('done')];
    expect(await store.items.get(id)).toMatchObject({ state: 'active', agent: { id: winner?.id, name: winner?.name } });
    const lines = await store.messages.after('c1', 2);
    expect(lines).toMatchObject([
      { n: 3, from: 'system', text: `${winner?.name} is here`, reply: reply(`${winner?.name} is here`) },
    ]);
  });

  it('tells the same agent again that they have it, without a second line', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    expect(await store.items.claim(id, sam, reply('Sam is here'))).toBe('done');
    expect(await store.items.claim(id, sam, reply('Sam is here'))).toBe('done');
    expect(await store.messages.after('c1', 2)).toHaveLength(1);
  });

  it('lets only the holder speak, and puts it into the conversation', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    expect(await store.items.say(id, sam, said('hello'))).toBe('not-holder');
    await store.items.claim(id, sam, null);
    expect(await store.items.say(id, mair, said('hello'))).toBe('not-holder');
    expect(await store.items.say(id, sam, said('Is it 4 Hill Street?', 'Is it [address]?'))).toBe('done');
    expect(await store.items.say('nothing', sam, said('hello'))).toBe('missing');
    await store.items.close(id, sam, 'answered', reply('Sam has left'));
    expect(await store.items.say(id, sam, said('hello'))).toBe('closed');
    const lines = await store.messages.after('c1', 2);
    expect(lines.map(({ n, from, text, masked, name }) => [n, from, text, masked, name])).toEqual([
      [3, 'agent', 'Is it 4 Hill Street?', 'Is it [address]?', 'Sam'],
      [4, 'system', 'Sam has left', '', null],
    ]);
    expect(await store.items.get(id)).toMatchObject({ state: 'closed', outcome: 'answered', agent: { id: sam.id } });
  });

  it('says what comes twice with one key once, also at the same time, from two processes and after the end', async () => {
    const store = await open();
    const other = await open({ role: 'tool' });
    const id = await openItem(store, item('GLM-1'));
    await store.items.claim(id, sam, null);
    const say = (key: string | undefined, n = 0, text = 'one moment') =>
      (n % 2 ? store : other).items.say(id, sam, said(text), key);
    expect(await Promise.all(Array.from({ length: 6 }, (_, n) => say('a', n)))).toEqual(Array(6).fill('done'));
    for (const key of ['b', 'b', undefined, undefined]) expect(await say(key)).toBe('done');
    expect(await say('a', 0, 'something else')).toBe('done');
    expect((await store.messages.after('c1', 2)).map(({ text }) => text)).toEqual(Array(4).fill('one moment'));
    await store.items.release(id, sam, null);
    expect(await store.items.say(id, mair, said('one moment'), 'a')).toBe('not-holder');
    await store.items.claim(id, mair, null);
    // Keys are each person's own.
    expect(await store.items.say(id, mair, said('one moment'), 'a')).toBe('done');
    await store.items.close(id, mair, 'answered', null);
    expect([await say('a'), await say('c')]).toEqual(['done', 'closed']);
    expect(await store.messages.after('c1', 2)).toHaveLength(5);
  });

  it('gives a chat back with its first waiting time', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    const since = (await store.items.get(id))?.waitingSince;
    expect(await store.items.release(id, sam, null)).toBe('not-holder');
    expect(await store.items.release(id, { away: sam.id }, null)).toBe('not-holder');
    await store.items.claim(id, sam, null);
    expect(await store.items.release(id, mair, null)).toBe('not-holder');
    expect(await store.items.release(id, { away: sam.id }, reply('We are finding someone else'))).toBe('done');
    expect(await store.items.get(id)).toMatchObject({ state: 'waiting', agent: null, waitingSince: since });
    expect((await store.messages.after('c1', 2)).map((line) => line.text)).toEqual(['We are finding someone else']);
    await store.items.claim(id, mair, null);
    expect(await store.items.release(id, mair, null)).toBe('done');
    await store.items.claim(id, mair, null);
    expect(await store.items.close(id, sam, 'no', null)).toBe('not-holder');
    expect(await store.items.close(id, mair, 'answered', null)).toBe('done');
    expect(await store.items.close(id, mair, 'answered', null)).toBe('closed');
    expect(await store.items.release(id, { away: mair.id }, null)).toBe('closed');
    expect(await store.items.claim(id, sam, null)).toBe('closed');
    expect(await store.items.claim('nothing', sam, null)).toBe('missing');
  });

  it('takes a chat from the agent who was judged away, never from the next one', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    await store.items.claim(id, sam, null);
    await store.items.release(id, sam, null);
    await store.items.claim(id, mair, null);
    expect(await store.items.release(id, { away: sam.id }, reply('We are finding someone else'))).toBe('not-holder');
    expect(await store.items.get(id)).toMatchObject({ state: 'active', agent: { id: mair.id } });
    expect(await store.messages.after('c1', 2)).toEqual([]);
  });

  it('knows the place in the queue of chats', async () => {
    const store = await open();
    const first = await openItem(store, item('GLM-1', 'c1'));
    const second = await openItem(store, item('GLM-2', 'c2'));
    await openItem(store, item('GLM-3', 'c3', { kind: 'callback' }));
    const urgent = await openItem(store, item('GLM-4', 'c4', { urgent: true }));
    expect(await store.items.position(first)).toEqual({ ahead: 1, waiting: 3 });
    expect(await store.items.position(second)).toEqual({ ahead: 2, waiting: 3 });
    expect(await store.items.position(urgent)).toEqual({ ahead: 0, waiting: 3 });
    expect(await store.waits.urgent()).toBe(1);
    await store.items.claim(urgent, sam, null);
    expect(await store.items.position(second)).toEqual({ ahead: 1, waiting: 2 });
    expect(await store.items.position(urgent)).toEqual({ ahead: 0, waiting: 2 });
    expect(await store.waits.urgent()).toBe(0);
  });

  it('counts nobody who left five minutes ago; they keep their place, and have it again when they are back', async () => {
    let now = Date.parse('2026-11-23T09:00:00Z');
    const store = await open({ now: () => new Date(now) });
    const first = await openItem(store, item('GLM-1', 'c1'));
    now += 1;
    const second = await openItem(store, item('GLM-2', 'c2'));
    await store.moves.left('c1', true);
    now += 4 * 60_000;
    expect(await store.items.position(second)).toEqual({ ahead: 1, waiting: 2 });
    now += 60_000;
    expect(await store.items.position(second)).toEqual({ ahead: 0, waiting: 1 });
    expect(await store.waits.recent(60)).toMatchObject({ waiting: 1 });
    expect(await store.items.position(first)).toEqual({ ahead: 0, waiting: 2 });
    await store.moves.left('c1', false);
    expect(await store.items.position(second)).toEqual({ ahead: 1, waiting: 2 });
    expect(await store.waits.recent(60)).toMatchObject({ waiting: 2 });
  });

  it('works while turns of the same conversation finish: no line is lost or doubled', async () => {
    const store = await open();
    const other = await open({ role: 'tool' });
    const id = await openItem(store, item('GLM-1'));
    await store.items.claim(id, sam, null);
    const turns = Array.from({ length: 10 }, (_, n) =>
      take(n % 2 ? store : other, turn(`r${n}`), `resident ${n}`, finish(null)),
    );
    const lines = Array.from({ length: 10 }, (_, n) => (n % 2 ? other : store).items.say(id, sam, said(`agent ${n}`)));
    await Promise.all([...turns, ...lines]);
    const all = await store.messages.after('c1', 2);
    expect(all.map((line) => line.n)).toEqual(Array.from({ length: 20 }, (_, n) => n + 3));
    expect(new Set(all.map((line) => line.text)).size).toBe(20);
  });

  it('tells of every change', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    const heard: Change[] = [];
    store.changes.subscribe((change) => heard.push(change));
    await store.items.claim(id, sam, reply('Sam is here'));
    expect(heard).toEqual([
      { kind: 'conversation', conversation: 'c1' },
      { kind: 'desk', item: id, conversation: 'c1' },
    ]);
    await store.items.claim(id, mair, reply('Mair is here'));
    expect(heard).toHaveLength(2);
  });
});
