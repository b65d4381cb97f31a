// Turns that somebody else overtakes: the desk between a turn's claim and its finish, another process, an erasure.
import { expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import type { Ports, Take } from '../../src/core/ports.js';
import type { Item, Store, Turns } from '../../src/core/store.js';
import type { Input, Turn } from '../../src/core/turn.js';
import { loadContent } from '../../src/load-content.js';
import { services } from '../../src/services/index.js';
import { memoryLog } from '../server/memory-log.js';
import { mair, reply, said, sam } from '../store/sample.js';
import { projectRoot } from '../support/app.js';
import { describeStores } from '../support/stores.js';

const content = loadContent(projectRoot, 'glanmarch');
const LATER_MS = 31_000;

/** The assistant over a store, with what happens before each try to finish a turn. */
const assistant = (
  store: Store,
  before: (tries: number) => Promise<unknown> = () => Promise.resolve(),
  change: Partial<Turns> = {},
): Take => {
  let tries = 0;
  const turns: Turns = {
    ...store.turns,
    ...change,
    finish: async (turn, finish) => {
      await before(++tries);
      await store.turns.finish(turn, finish);
    },
  };
  const ports: Ports = {
    ...content,
    services,
    turns,
    references: store.references,
    requests: store.requests,
    clock: createClock(new Date('2026-11-23T09:00:00Z')),
    desk: {
      status: () => Promise.resolve({ live: true, waiting: 0, opens: null }),
      position: (item) => store.items.position(item),
    },
    log: memoryLog().log,
  };
  return createTake(ports);
};

const turn = (id: string, input: string | Input): Turn => ({
  id,
  conversation: 'c1',
  channel: 'web',
  user: 'u',
  can: { push: true, screen: true },
  locale: 'en',
  input: typeof input === 'string' ? { kind: 'text', text: input } : input,
});
const PERSON = turn('person', { kind: 'choice', value: 'do:person', text: 'Talk to a person' });
const LEAVE = turn('leave', { kind: 'choice', value: 'do:leave', text: 'Leave the queue' });

const queued = async (store: Store): Promise<Item> => {
  await assistant(store)(PERSON);
  const [item] = await store.items.list('waiting');
  if (!item) throw new Error('Nobody is waiting.');
  return item;
};
const texts = async (store: Store): Promise<readonly string[]> =>
  (await store.messages.after('c1', 2)).map(({ text }) => text);

describeStores('a turn that is overtaken', (open) => {
  it('is left to the agent who took the chat just before it would leave the queue', async () => {
    const store = await open();
    const { id } = await queued(store);
    const take = assistant(store, (tries) =>
      tries === 1 ? store.items.claim(id, sam, reply('Sam is here')) : Promise.resolve(),
    );
    expect(await take(LEAVE)).toBeNull();
    expect(await texts(store)).toEqual(['Leave the queue', 'Sam is here']);
    expect(await store.items.get(id)).toMatchObject({ state: 'active', agent: { id: sam.id } });
    expect(await take(LEAVE)).toBeNull();
    expect(await store.turns.unfinished()).toEqual([]);
  });

  it('does not book a call back beside a chat that an agent has just taken', async () => {
    const store = await open();
    const { id } = await queued(store);
    await assistant(store)(turn('t1', { kind: 'choice', value: 'do:callback', text: 'Call me back' }));
    const take = assistant(store, (tries) => (tries === 1 ? store.items.claim(id, sam, null) : Promise.resolve()));
    expect(await take(turn('t2', '01632 960123'))).toBeNull();
    expect(await store.items.list('waiting')).toEqual([]);
    expect(await store.items.list('active')).toMatchObject([{ id, kind: 'chat' }]);
  });

  it('gets an apology when it is overtaken again, and nothing of it stays', async () => {
    const store = await open();
    const { id } = await queued(store);
    const refresh: Turns['refresh'] = async (one) => {
      // Given back, so that the second try would leave the queue again.
      await store.items.release(id, sam, null);
      return store.turns.refresh(one);
    };
    const claims = [sam, mair];
    const take = assistant(
      store,
      async (tries) => {
        const agent = claims[tries - 1];
        if (agent) await store.items.claim(id, agent, null);
      },
      { refresh },
    );
    expect(await take(LEAVE)).toMatchObject({ ending: 'failed', options: [{ value: 'do:person' }] });
    expect(await store.items.get(id)).toMatchObject({ state: 'active', agent: { id: mair.id } });
    expect(await texts(store)).toHaveLength(2);
  });

  it('gives the reply of the process that took it over', async () => {
    const store = await open();
    const later = await open({ role: 'tool', now: () => new Date(Date.now() + LATER_MS) });
    const hello = turn('t1', 'hello');
    const take = assistant(store, async () => {
      await assistant(later)(hello);
    });
    const answer = await take(hello);
    expect(answer?.text).toBeTruthy();
    expect((await store.messages.after('c1', 0)).map(({ from, reply: line }) => [from, line])).toEqual([
      ['resident', null],
      ['bot', answer],
    ]);
  });

  it('does not bring back a conversation that was erased meanwhile', async () => {
    const store = await open();
    const take = assistant(store, () => store.upkeep.erase('c1'));
    expect(await take(turn('t1', 'hello'))).toBeNull();
    expect(await store.messages.conversation('c1')).toBeNull();
    expect(await store.turns.claim(turn('t2', 'hello'), said('hello'))).toMatchObject({ kind: 'mine', said: 1 });
  });
});
