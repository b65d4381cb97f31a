// Places that are held once each, by however many residents at once.
import { expect, it } from 'vitest';
import type { Effect, Store } from '../../src/core/store.js';
import { describeStores } from '../support/stores.js';
import { finish, said, take, turn } from './sample.js';

const SLOT = 'bulky:2026-11-27';
const hold = (reference: string, slot = SLOT): Effect => ({
  kind: 'take-slot',
  place: { slot, places: 10, reference },
});

/** One resident's turn, from claim to finish: whether it got its place. */
async function book(store: Store, n: number): Promise<boolean> {
  const one = turn('t1', `c${String(n)}`);
  await store.turns.claim(one, said('yes, book it'));
  try {
    await store.turns.finish(one, finish('Booked.', [hold(`GLM-${String(n)}`)]));
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'store/stale' });
    await store.turns.finish(one, finish('That day is full.'));
    return false;
  }
}

describeStores('bookings', (open) => {
  it('give the last ten places to exactly ten of a hundred at once', async () => {
    const store = await open();
    const got = await Promise.all(Array.from({ length: 100 }, (_, n) => book(store, n)));
    expect(got.filter(Boolean)).toHaveLength(10);
    expect([...(await store.bookings.taken([SLOT, 'bulky:2026-11-30']))]).toEqual([[SLOT, 10]]);
    // Who did not get one was told so, and nothing else of that turn was written.
    for (const [n, booked] of got.entries()) {
      const lines = await store.messages.after(`c${String(n)}`, 0);
      expect(lines.map(({ text }) => text)).toEqual(['yes, book it', booked ? 'Booked.' : 'That day is full.']);
    }
  }, 60_000);

  it('hold one place for one request, however often it asks', async () => {
    const store = await open();
    await take(store, turn('t1'), 'yes', finish('ok', [hold('GLM-1')]));
    await take(store, turn('t2'), 'yes', finish('ok', [hold('GLM-1')]));
    await take(store, turn('t3'), 'yes', finish('ok', [hold('GLM-2', 'bulky:2026-11-30')]));
    expect(Object.fromEntries(await store.bookings.taken([SLOT, 'bulky:2026-11-30']))).toEqual({
      [SLOT]: 1,
      'bulky:2026-11-30': 1,
    });
    expect((await store.bookings.taken([])).size).toBe(0);
  });
});
