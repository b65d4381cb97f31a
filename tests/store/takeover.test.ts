// Turns that nobody is doing any more.
import { expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.js';
import type { Reply } from '../../src/core/reply.js';
import { newSession } from '../../src/core/session.js';
import type { Change } from '../../src/core/store.js';
import type { Language } from '../../src/core/turn.js';
import { describeStores } from '../support/stores.js';
import { execute } from './raw.js';
import { finish, reply, said, take, turn } from './sample.js';

const LATER_MS = 31_000;

describeStores('taking over', (open) => {
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

  it('counts a claim of its own as free after 30 s too', async () => {
    let ahead = 0;
    const store = await open({ now: () => new Date(Date.now() + ahead) });
    await store.turns.claim(turn('t1'), said('bins'));
    ahead = LATER_MS - 2_000;
    expect(await store.turns.unfinished()).toEqual([]);
    ahead = LATER_MS;
    expect(await store.turns.unfinished()).toEqual([turn('t1')]);
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

  it('believes the heartbeat of a server elsewhere only where there can be another server', async () => {
    const store = await open();
    await store.turns.claim(turn('t1'), said('bins'));
    await store.close();
    await execute(
      open.place(),
      `insert into processes (id, role, machine, pid, beat_at) select process, 'server', 'another', 1, ${Date.now()} from turns`,
    );
    const next = await open();
    expect(await next.turns.unfinished()).toEqual(open.kind === 'sqlite' ? [turn('t1')] : []);
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

  it('answers the turn it gives up, in the language of the conversation, as the reply to that message', async () => {
    const sorry = (language: Language): Reply => reply(language === 'cy' ? 'Mae’n ddrwg gennym.' : 'Sorry.');
    let store = await open({ sorry });
    await take(store, turn('t0', 'cy'), 'helo', finish('Helô.', [], { session: newSession('cy') }));
    for (let tries = 0; tries < 5; tries++) {
      await store.turns.claim(turn('t1', 'en'), said('poison'));
      await store.turns.claim(turn('t1', 'cy'), said('gwenwyn'));
      await store.close();
      store = await open({ sorry });
    }
    const heard: Change[] = [];
    store.changes.subscribe((change) => heard.push(change));
    expect(await store.turns.unfinished()).toEqual([]);
    expect(
      (await store.messages.after('en', 1)).map(({ n, from, text, replyTo, turn: made }) => ({
        n,
        from,
        text,
        replyTo,
        made,
      })),
    ).toEqual([{ n: 2, from: 'bot', text: 'Sorry.', replyTo: 1, made: 't1' }]);
    expect((await store.messages.after('cy', 3)).map(({ n, text, replyTo }) => ({ n, text, replyTo }))).toEqual([
      { n: 4, text: 'Mae’n ddrwg gennym.', replyTo: 3 },
    ]);
    expect(heard).toContainEqual({ kind: 'conversation', conversation: 'en' });
    expect(await store.turns.claim(turn('t1', 'en'), said('poison'))).toEqual({
      kind: 'done',
      reply: reply('Sorry.'),
      said: 1,
    });
    expect(await store.turns.claim(turn('t2', 'en'), said('bins'))).toMatchObject({
      kind: 'mine',
      said: 3,
      lastReply: reply('Sorry.'),
    });
    await store.turns.finish(turn('t2', 'en'), finish('Tuesday.'));
    expect((await store.messages.after('en', 0)).map((line) => line.n)).toEqual([1, 2, 3, 4]);
  });

  it('sends the apology where no page is watching for it', async () => {
    const sorry = (): Reply => reply('Sorry.');
    for (let tries = 0; tries < 5; tries++) {
      const store = await open();
      await store.turns.claim(turn('t1', 'c1', { address: 'there' }), said('poison'));
      await store.close();
    }
    const store = await open({ sorry });
    await store.turns.unfinished();
    expect((await store.outbox.due(10)).map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
      { conversation: 'c1', n: 2 },
    ]);
  });

  it('hands over what whoever took the turn over answers, however long that takes within the wait', async () => {
    const store = await open();
    await store.turns.claim(turn('t1'), said('bins'));
    const later = await open({ role: 'tool', now: () => new Date(Date.now() + LATER_MS) });
    await later.turns.claim(turn('t1'), said('bins'));
    await expect(store.turns.finish(turn('t1'), finish('too late'))).rejects.toMatchObject({
      code: 'store/claim-lost',
    });
    const answered = store.turns.answered(turn('t1'));
    await later.turns.finish(turn('t1'), finish('in time'));
    expect(await answered).toEqual(reply('in time'));
    expect(await store.turns.answered(turn('t1'))).toEqual(reply('in time'));
  });

  it('waits no longer than the wait, and takes nothing: neither a free claim nor an erased conversation', async () => {
    const store = await open();
    await store.turns.claim(turn('t1'), said('bins'));
    await store.turns.claim(turn('t1', 'c2'), said('bins'));
    await store.close();
    const next = await open({ wait: 60 });
    expect(await next.turns.answered(turn('t1'))).toBeNull();
    await next.upkeep.erase('c2');
    expect(await next.turns.answered(turn('t1', 'c2'))).toBeNull();
    expect(await next.messages.conversation('c2')).toBeNull();
    expect(await next.turns.claim(turn('t1'), said('bins'))).toMatchObject({ kind: 'mine' });
  });

  it('gives it up as well when the next message finds it in the way', async () => {
    for (let tries = 0; tries < 5; tries++) {
      const store = await open();
      await store.turns.claim(turn('t1'), said('poison'));
      await store.close();
    }
    const store = await open();
    expect(await store.turns.claim(turn('t2'), said('bins'))).toMatchObject({ kind: 'mine', said: 2 });
    await store.turns.finish(turn('t2'), finish('Tuesday.'));
    expect(await store.turns.claim(turn('t1'), said('poison'))).toEqual({ kind: 'done', reply: null, said: 1 });
  });
});
