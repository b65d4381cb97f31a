// Claim before act, finish in one transaction.
import { expect, it } from 'vitest';
import { newSession, type Session } from '../../src/core/session.js';
import { describeStores } from '../support/stores.js';
import { finish, reply, said, sam, take, turn } from './sample.js';

describeStores('turns', (open) => {
  it('gives the first turn no session, and the next what the last one kept', async () => {
    const store = await open();
    const session: Session = { ...newSession('cy'), known: { postcode: 'GM1 1AA' }, misses: 1, languageChosen: true };
    const first = await store.turns.claim(turn('t1'), said('hello'));
    expect(first).toMatchObject({ kind: 'mine', session: null, lastReply: null, said: 1 });
    await store.turns.finish(turn('t1'), finish('Hello.', [], { session }));
    const second = await store.turns.claim(turn('t2'), said('again'));
    expect(second).toMatchObject({ kind: 'mine', session, lastReply: reply('Hello.'), said: 3 });
  });

  it('writes what was said and what was answered, in order and without gaps', async () => {
    const store = await open();
    const before = Date.now();
    await take(store, turn('t0', 'c1', { input: { kind: 'start' } }), null, finish('Welcome.'));
    await take(store, turn('t1'), 'my card is ****', finish('Thank you.'));
    await take(store, turn('t2'), 'relayed', finish(null));
    const lines = await store.messages.after('c1', 0);
    expect(lines.map(({ n, from, text, replyTo, turn: made }) => [n, from, text, replyTo, made])).toEqual([
      [1, 'bot', 'Welcome.', null, 't0'],
      [2, 'resident', 'my card is ****', null, 't1'],
      [3, 'bot', 'Thank you.', 2, 't1'],
      [4, 'resident', 'relayed', null, 't2'],
    ]);
    expect(lines[2]?.reply).toEqual(reply('Thank you.'));
    expect(lines[0]?.at.getTime()).toBeGreaterThan(before - 5_000);
    expect((await store.messages.after('c1', 2)).map((line) => line.n)).toEqual([3, 4]);
  });

  it('answers a redelivery with the first reply, and with silence where there was silence', async () => {
    const store = await open();
    await take(store, turn('t1'), 'bins', finish('Tuesday.'));
    await take(store, turn('t2'), 'to the agent', finish(null));
    expect(await store.turns.claim(turn('t1'), said('bins'))).toEqual({
      kind: 'done',
      reply: reply('Tuesday.'),
      said: 1,
    });
    expect(await store.turns.claim(turn('t2'), said('to the agent'))).toEqual({ kind: 'done', reply: null, said: 3 });
    expect(await store.messages.after('c1', 0)).toHaveLength(3);
  });

  it('lets a redelivery wait for the reply that is being made, here and in another process', async () => {
    const store = await open();
    const other = await open({ role: 'tool' });
    await store.turns.claim(turn('t1'), said('bins'));
    const again = [store.turns.claim(turn('t1'), said('bins')), other.turns.claim(turn('t1'), said('bins'))];
    await store.turns.finish(turn('t1'), finish('Tuesday.'));
    for (const claim of again) expect(await claim).toEqual({ kind: 'done', reply: reply('Tuesday.'), said: 1 });
  });

  it('lets the next message wait for the one before it, in the order of arrival', async () => {
    const store = await open();
    await store.turns.claim(turn('t1'), said('one'));
    const order: string[] = [];
    const next = ['t2', 't3', 't4'].map(async (id) => {
      const claim = await store.turns.claim(turn(id), said(id));
      order.push(id);
      await store.turns.finish(turn(id), finish(`to ${id}`));
      return claim;
    });
    await store.turns.finish(turn('t1'), finish('to t1'));
    expect((await Promise.all(next)).map((claim) => claim.kind)).toEqual(['mine', 'mine', 'mine']);
    expect(order).toEqual(['t2', 't3', 't4']);
    const lines = await store.messages.after('c1', 0);
    expect(lines.map((line) => line.text)).toEqual(['one', 'to t1', 't2', 'to t2', 't3', 'to t3', 't4', 'to t4']);
  });

  it('is busy when the turn in flight outlasts the wait, and leaves nothing behind', async () => {
    const store = await open({ wait: 60 });
    const other = await open({ role: 'tool', wait: 60 });
    await store.turns.claim(turn('t1'), said('one'));
    expect(await store.turns.claim(turn('t2'), said('two'))).toEqual({ kind: 'busy' });
    expect(await other.turns.claim(turn('t3'), said('three'))).toEqual({ kind: 'busy' });
    expect(await other.turns.claim(turn('t1'), said('one'))).toEqual({ kind: 'busy' });
    await store.turns.finish(turn('t1'), finish('done'));
    expect((await store.messages.after('c1', 0)).map((line) => line.text)).toEqual(['one', 'done']);
    expect(await store.turns.claim(turn('t2'), said('two'))).toMatchObject({ kind: 'mine', said: 3 });
  });

  it('answers an old redelivery at once while another turn is in flight', async () => {
    const store = await open();
    await take(store, turn('t1'), 'bins', finish('Tuesday.'));
    await store.turns.claim(turn('t2'), said('two'));
    expect(await store.turns.claim(turn('t1'), said('bins'))).toMatchObject({ kind: 'done', said: 1 });
  });

  it('keeps conversations apart', async () => {
    const store = await open();
    await store.turns.claim(turn('t1', 'c1'), said('one'));
    expect(await store.turns.claim(turn('t1', 'c2'), said('two'))).toMatchObject({ kind: 'mine', said: 1 });
  });

  it('takes characters that databases dislike', async () => {
    const store = await open();
    const odd = 'a\u0000b\u202e😀\ud800';
    const strange = turn(`t${odd}`, `c${odd}`);
    await take(store, strange, odd, finish(odd));
    expect((await store.messages.after(`c${odd}`, 0)).map((line) => line.text)).toEqual([odd, odd]);
    expect(await store.turns.claim(strange, said(odd))).toMatchObject({ kind: 'done', said: 1 });
    expect(await store.messages.conversation('\u0000')).toBeNull();
    expect(await store.items.get('\u0000')).toBeNull();
    expect(await store.items.claim('\u0000', sam, null)).toBe('missing');
    expect(await store.upkeep.erase('\u0000')).toBe('unknown');
    expect(await store.staff.byEmail('\u0000')).toBeNull();
  });

  it('remembers the conversation: channel, user, address, and the language it has come to', async () => {
    const store = await open();
    expect(await store.messages.conversation('c1')).toBeNull();
    await take(
      store,
      turn('t1', 'c1', { address: 'first' }),
      'hello',
      finish('Helo.', [], { session: newSession('cy') }),
    );
    expect(await store.messages.conversation('c1')).toMatchObject({
      id: 'c1',
      channel: 'web',
      user: 'visitor-7',
      language: 'cy',
      address: 'first',
    });
    await take(store, turn('t2', 'c1', { address: 'second' }), 'hello', finish('Hello.'));
    await take(store, turn('t3'), 'hello', finish('Hello.'));
    const row = await store.messages.conversation('c1');
    expect(row).toMatchObject({ language: 'en', address: 'second' });
    expect(row?.createdAt).toBeInstanceOf(Date);
  });
});
