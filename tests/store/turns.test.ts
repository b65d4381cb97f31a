// Claim before act, finish in one transaction.
import { expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.js';
import { newSession, type Session } from '../../src/core/session.js';
import { describeStores } from '../support/stores.js';
import { finish, item, mair, openItem, reply, said, sam, take, turn } from './sample.js';

const LATER_MS = 31_000;

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

  it('takes over a claim older than 30 s, as the same turn', async () => {
    const store = await open();
    const first = await store.turns.claim(turn('t1'), said('bins'));
    const later = await open({ role: 'tool', now: () => new Date(Date.now() + LATER_MS) });
    expect(await later.turns.unfinished()).toEqual([turn('t1')]);
    const over = await later.turns.claim(turn('t1'), said('bins'));
    expect(over).toEqual(first);
    await expect(store.turns.finish(turn('t1'), finish('too late'))).rejects.toThrow(Fault);
    await later.turns.finish(turn('t1'), finish('in time'));
    await expect(later.turns.finish(turn('t1'), finish('twice'))).rejects.toThrow(Fault);
    expect((await store.messages.after('c1', 0)).map((line) => line.text)).toEqual(['bins', 'in time']);
    expect(await later.turns.unfinished()).toEqual([]);
  });

  it('leaves a claim alone while its process lives and it is young', async () => {
    const store = await open();
    const other = await open({ role: 'tool', wait: 30 });
    await store.turns.claim(turn('t1'), said('bins'));
    expect(await other.turns.unfinished()).toEqual([]);
    expect(await store.turns.unfinished()).toEqual([]);
    expect(await other.turns.claim(turn('t1'), said('bins'))).toEqual({ kind: 'busy' });
  });

  it('frees the claims of a process that was closed, oldest first, the input as it was', async () => {
    const store = await open();
    const started = turn('t1', 'c2', {
      input: { kind: 'choice', value: 'address:100', text: '4 Hill Street' },
      address: '{"serviceUrl":"x"}',
    });
    await store.turns.claim(started, said('4 Hill Street'));
    await store.turns.claim(turn('t1', 'c1'), said('bins'));
    await store.close();
    const next = await open();
    expect(await next.turns.unfinished()).toEqual([started, turn('t1', 'c1')]);
    expect(await next.turns.claim(started, said('4 Hill Street'))).toMatchObject({ kind: 'mine', said: 1 });
  });

  it('lets one of several take a free claim over; the others get its reply', async () => {
    const store = await open();
    await store.turns.claim(turn('t1'), said('bins'));
    await store.close();
    const others = await Promise.all([open(), open({ role: 'tool' }), open({ role: 'tool' })]);
    const claims = await Promise.all(
      others.map(async (other) => {
        const claim = await other.turns.claim(turn('t1'), said('bins'));
        if (claim.kind === 'mine') await other.turns.finish(turn('t1'), finish('Tuesday.'));
        return claim;
      }),
    );
    expect(claims.filter((claim) => claim.kind === 'mine')).toHaveLength(1);
    expect(claims.filter((claim) => claim.kind === 'done')).toMatchObject([
      { reply: reply('Tuesday.'), said: 1 },
      { reply: reply('Tuesday.'), said: 1 },
    ]);
    expect(await others[0]?.messages.after('c1', 0)).toHaveLength(2);
  });

  it('gives a turn up after five tries, so that its conversation goes on', async () => {
    let store = await open();
    for (let tries = 0; tries < 5; tries++) {
      expect(await store.turns.claim(turn('t1'), said('poison'))).toMatchObject({ kind: 'mine', said: 1 });
      await store.close();
      store = await open();
    }
    expect(await store.turns.unfinished()).toEqual([]);
    expect(await store.turns.claim(turn('t1'), said('poison'))).toEqual({ kind: 'done', reply: null, said: 1 });
    expect(await store.turns.claim(turn('t2'), said('bins'))).toMatchObject({ kind: 'mine', said: 2 });
  });

  it('reads who the resident talks to from the desk, not from the session', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    const mode = async (turnId: string): Promise<unknown> => {
      const claim = await store.turns.claim(turn(turnId), said('hello?'));
      // What a turn in flight writes must not undo what the desk does meanwhile.
      if (turnId === 't1') await store.items.claim(id, sam, null);
      await store.turns.finish(
        turn(turnId),
        finish(null, [], { session: { ...newSession('en'), mode: 'waiting', deskItem: id } }),
      );
      return claim.kind === 'mine' && [claim.session?.mode, claim.session?.deskItem];
    };
    expect(await mode('t1')).toEqual(['waiting', id]);
    expect(await mode('t2')).toEqual(['agent', id]);
    await store.items.close(id, sam, 'answered', null);
    expect(await mode('t3')).toEqual(['bot', null]);
  });

  it('opens an item once for a turn and one chat for a conversation', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    await take(store, turn('t2'), 'again', finish('ok', [{ kind: 'open-item', item: item('GLM-2') }]));
    await take(
      store,
      turn('t3'),
      'call me',
      finish('ok', [{ kind: 'open-item', item: item('GLM-3', 'c1', { kind: 'callback' }) }]),
    );
    const waiting = await store.items.list('waiting');
    expect(waiting.map((one) => [one.kind, one.reference])).toEqual([
      ['chat', 'GLM-1'],
      ['callback', 'GLM-3'],
    ]);
    expect(waiting[0]).toMatchObject({
      id,
      ...item('GLM-1'),
      state: 'waiting',
      agent: null,
      closedAt: null,
      outcome: null,
    });
  });

  it('does not finish when an item would take the reference of another', async () => {
    const store = await open();
    await openItem(store, item('GLM-1', 'c1'));
    await store.turns.claim(turn('t1', 'c2'), said('a person'));
    const taken = finish('ok', [{ kind: 'open-item', item: item('GLM-1', 'c2') }]);
    await expect(store.turns.finish(turn('t1', 'c2'), taken)).rejects.toThrow('reference');
    expect((await store.messages.after('c2', 0)).map((line) => line.text)).toEqual(['a person']);
    await store.turns.finish(turn('t1', 'c2'), finish('ok', [{ kind: 'open-item', item: item('GLM-2', 'c2') }]));
  });

  it('leaves the queue only while nobody has claimed', async () => {
    const store = await open();
    const one = await openItem(store, item('GLM-1', 'c1'));
    const two = await openItem(store, item('GLM-2', 'c2'));
    await store.items.claim(two, mair, null);
    await take(store, turn('t2', 'c1'), 'leave', finish('ok', [{ kind: 'leave-queue', item: one }]));
    await take(store, turn('t2', 'c2'), 'leave', finish('ok', [{ kind: 'leave-queue', item: two }]));
    expect(await store.items.get(one)).toMatchObject({ state: 'closed', outcome: 'left-queue' });
    expect(await store.items.get(two)).toMatchObject({ state: 'active', agent: { id: mair.id, name: 'Mair' } });
    await take(store, turn('t3', 'c2'), 'goodbye', finish(null, [{ kind: 'end-chat', item: two }]));
    expect(await store.items.get(two)).toMatchObject({ state: 'closed', outcome: 'ended-by-resident' });
    expect((await store.items.get(two))?.closedAt).toBeInstanceOf(Date);
  });

  it('flags an item urgent', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    await take(
      store,
      turn('t2'),
      'I smell gas',
      finish('Ring now.', [{ kind: 'flag-urgent', item: id, reason: 'gas' }]),
    );
    expect(await store.items.get(id)).toMatchObject({ urgent: true, reason: 'gas', state: 'waiting' });
  });

  it('erases the conversation when asked, keeps the reply to that, and counts on', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    const reference = await store.references.next('GLM', 'c1', 't1');
    const session: Session = { ...newSession('en'), known: { postcode: 'GM1 1AA' } };
    await take(store, turn('t1'), 'I live at GM1 1AA', finish('Thank you.', [], { session }));
    await take(store, turn('t2'), 'forget me', finish('Forgotten.', [{ kind: 'erase-conversation' }], { session }));
    expect((await store.messages.after('c1', 0)).map((line) => [line.n, line.text])).toEqual([[6, 'Forgotten.']]);
    expect(await store.items.get(id)).toBeNull();
    expect(await store.upkeep.erase(reference)).toBe('unknown');
    expect(await store.turns.claim(turn('t2'), said('forget me'))).toMatchObject({
      kind: 'done',
      reply: reply('Forgotten.'),
    });
    const next = await store.turns.claim(turn('t3'), said('hello'));
    expect(next).toMatchObject({ kind: 'mine', said: 7, session: { known: {}, mode: 'bot' } });
  });

  it('takes characters that databases dislike', async () => {
    const store = await open();
    const odd = 'a\u0000b\u202e😀\ud800';
    await take(store, turn('t\u00001'), odd, finish(odd));
    expect((await store.messages.after('c1', 0)).map((line) => line.text)).toEqual([odd, odd]);
    expect(await store.turns.claim(turn('t\u00001'), said(odd))).toMatchObject({ kind: 'done', said: 1 });
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
