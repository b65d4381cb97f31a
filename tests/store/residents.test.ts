// Residents who signed in: by conversation, until they are idle, out, or forgotten; and what was shown to whom.
import { expect, it } from 'vitest';
import { describeStores } from '../support/stores.js';
import { finish, said, turn } from './sample.js';

const START = Date.UTC(2026, 10, 23, 9);
const minutes = (n: number): number => n * 60_000;

describeStores('residents', (open) => {
  const begin = async (conversation = 'c1') => {
    const time = { now: START };
    const store = await open({ now: () => new Date(time.now) });
    const first = turn('t1', conversation);
    await store.turns.claim(first, said('hello'));
    await store.turns.finish(first, finish('hi'));
    return { store, time };
  };

  it('are signed in in one conversation, and the next one takes the place of the last', async () => {
    const { store } = await begin();
    expect(await store.residents.use('c1', 30)).toBeNull();
    expect(await store.residents.open('c1', 'first')).toBe(true);
    expect(await store.residents.use('c1', 30)).toBe('first');
    expect(await store.residents.open('c1', 'second')).toBe(true);
    expect(await store.residents.use('c1', 30)).toBe('second');
    expect(await store.residents.use('c2', 30)).toBeNull();
    expect(await store.residents.open('no such conversation', 'first')).toBe(false);
  });

  it('are out after half an hour without a use, and stay out', async () => {
    const { store, time } = await begin();
    await store.residents.open('c1', 'sub');
    time.now += minutes(29);
    expect(await store.residents.use('c1', 30)).toBe('sub');
    time.now += minutes(29);
    expect(await store.residents.use('c1', 30)).toBe('sub');
    time.now += minutes(30);
    expect(await store.residents.use('c1', 30)).toBeNull();
    expect(await store.residents.use('c1', 300)).toBeNull();
  });

  it('are out by the effect of a turn; what was shown is written down with the reply', async () => {
    const { store } = await begin();
    await store.residents.open('c1', 'sub');
    const shown = turn('t2', 'c1');
    await store.turns.claim(shown, said('what do i owe'));
    const view = { kind: 'view-account', subject: 'sub', what: 'council-tax.balance' } as const;
    await store.turns.finish(shown, finish('money', [view]));
    expect(await store.residents.views('sub')).toMatchObject([
      { subject: 'sub', conversation: 'c1', what: 'council-tax.balance' },
    ]);
    expect(await store.residents.views('somebody else')).toEqual([]);
    const out = turn('t3', 'c1');
    await store.turns.claim(out, said('sign out'));
    await store.turns.finish(out, finish('out', [{ kind: 'sign-out' }]));
    expect(await store.residents.use('c1', 30)).toBeNull();
  });

  it('go with the conversation; that somebody looked is kept for a year', async () => {
    const { store, time } = await begin();
    await store.residents.open('c1', 'sub');
    const shown = turn('t2', 'c1');
    await store.turns.claim(shown, said('what do i owe'));
    await store.turns.finish(
      shown,
      finish('money', [{ kind: 'view-account', subject: 'sub', what: 'council-tax.balance' }]),
    );
    time.now += minutes(60 * 24 * 31);
    await store.upkeep.sweep(30, new Date(time.now));
    expect(await store.residents.use('c1', 1_000_000)).toBeNull();
    expect(await store.residents.views('sub')).toMatchObject([{ conversation: null }]);
    time.now += minutes(60 * 24 * 366);
    await store.upkeep.sweep(30, new Date(time.now));
    expect(await store.residents.views('sub')).toEqual([]);
  });
});
