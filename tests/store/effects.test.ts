// What a finished turn changes beside its session.
import { expect, it } from 'vitest';
import { newSession, type Session } from '../../src/core/session.js';
import { describeStores } from '../support/stores.js';
import { finish, item, mair, openItem, reply, said, sam, take, turn } from './sample.js';

describeStores('effects', (open) => {
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
    await store.turns.claim(turn('t2', 'c2'), said('call me instead'));
    const called = item('GLM-3', 'c2', { kind: 'callback' });
    const leaving = finish('You have left the queue.', [
      { kind: 'open-item', item: called },
      { kind: 'leave-queue', item: two },
    ]);
    await expect(store.turns.finish(turn('t2', 'c2'), leaving)).rejects.toMatchObject({ code: 'store/stale' });
    expect(await store.items.list('waiting')).toEqual([]);
    expect((await store.messages.after('c2', 2)).map((line) => line.text)).toEqual(['call me instead']);
    expect(await store.items.get(one)).toMatchObject({ state: 'closed', outcome: 'left-queue' });
    expect(await store.items.get(two)).toMatchObject({ state: 'active', agent: { id: mair.id, name: 'Mair' } });
    // Still ours, to be answered as things are now.
    expect(await store.turns.refresh(turn('t2', 'c2'))).toMatchObject({ mode: 'agent', deskItem: two });
    await store.turns.finish(turn('t2', 'c2'), finish(null));
    await take(store, turn('t3', 'c2'), 'goodbye', finish(null, [{ kind: 'end-chat', item: two }]));
    expect(await store.items.get(two)).toMatchObject({ state: 'closed', outcome: 'ended-by-resident' });
    expect((await store.items.get(two))?.closedAt).toBeInstanceOf(Date);
  });

  it('keeps the next message waiting while a turn is answered again', async () => {
    const store = await open({ wait: 60 });
    const id = await openItem(store, item('GLM-1'));
    await store.turns.claim(turn('t1'), said('leave'));
    await store.items.claim(id, sam, null);
    const leaving = finish('ok', [{ kind: 'leave-queue', item: id }]);
    await expect(store.turns.finish(turn('t1'), leaving)).rejects.toThrow();
    expect(await store.turns.claim(turn('t2'), said('hello?'))).toEqual({ kind: 'busy' });
    await store.turns.finish(turn('t1'), finish(null));
    expect(await store.turns.claim(turn('t2'), said('hello?'))).toMatchObject({ kind: 'mine' });
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
});
