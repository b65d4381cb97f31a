// A booking that is moved or called off: its place is free at once, for one other, and what is not as it was changes nothing.
import { expect, it } from 'vitest';
import type { Effect, Store } from '../../src/core/store.js';
import { describeStores } from '../support/stores.js';
import { finish, reply, request, sam, take, turn } from './sample.js';

const R = 'GLM-4K7P-2QX';
const [WED, FRI, MON] = ['glanmarch:bulky:2026-11-25', 'glanmarch:bulky:2026-11-27', 'glanmarch:bulky:2026-11-30'];
const day = (slot: string): string => slot.slice(-10);

const booking = (reference: string, slot: string, places = 1): readonly Effect[] => [
  {
    kind: 'make-request',
    request: request(reference, 'c1', { service: 'bins.bulky-waste', about: day(slot), details: { day: day(slot) } }),
  },
  { kind: 'take-slot', place: { slot, places, reference } },
];
const book = (store: Store, reference: string, slot: string, places = 1): Promise<void> =>
  take(store, turn(`book-${reference}`), 'yes', finish('Booked.', booking(reference, slot, places)));

let works = 0;
const change = (from: string, to: string | null, places = 1, reference = R): Effect => ({
  kind: 'change-booking',
  change: {
    reference,
    was: day(from),
    about: to === null ? 'cancelled' : day(to),
    frees: from,
    takes: to === null ? null : { slot: to, places },
    details: { day: to === null ? `${day(from)}, cancelled` : day(to) },
    work: {
      reason: to === null ? 'booking-cancelled' : 'booking-moved',
      summary: `Large items ${reference}: changed`,
      reference: `GLM-WORK-${String(++works).padStart(3, '0')}`,
    },
  },
});

/** Whether it was done; refused, the turn is answered without it. */
async function apply(store: Store, id: string, effect: Effect): Promise<boolean> {
  const one = turn(id, `c-${id}`);
  await store.turns.claim(one, { text: 'yes', masked: 'yes' });
  try {
    await store.turns.finish(one, finish('Done.', [effect]));
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'store/stale' });
    await store.turns.finish(one, finish('It is not as it was.'));
    return false;
  }
}
const held = async (store: Store): Promise<Record<string, number>> =>
  Object.fromEntries(await store.bookings.taken([WED, FRI, MON]));

describeStores('bookings that change', (open) => {
  it('free the place, which another takes at once', async () => {
    const store = await open();
    await book(store, R, WED);
    expect(await apply(store, 'other', { kind: 'take-slot', place: { slot: WED, places: 1, reference: 'X' } })).toBe(
      false,
    );
    expect(await apply(store, 'cancel', change(WED, null))).toBe(true);
    expect(await held(store)).toEqual({});
    expect(await apply(store, 'again', { kind: 'take-slot', place: { slot: WED, places: 1, reference: 'X' } })).toBe(
      true,
    );
    expect(await store.requests.byReference(R)).toMatchObject({ state: 'closed', about: 'cancelled' });
  });

  it('move from one day to another, and stay the same request', async () => {
    const store = await open();
    await book(store, R, WED);
    expect(await apply(store, 'move', change(WED, FRI))).toBe(true);
    expect(await held(store)).toEqual({ [FRI]: 1 });
    expect(await store.requests.byReference(R)).toMatchObject({ state: 'staff', about: day(FRI) });
    expect(await store.requests.details(R)).toMatchObject({ day: day(FRI) });
    expect(await store.requests.details('GLM-0000-000')).toBeNull();
  });

  it('tell staff in the work that waits, or in new work once somebody has taken that', async () => {
    const store = await open();
    await book(store, R, WED);
    await apply(store, 'move', change(WED, FRI));
    const [waiting, ...more] = await store.items.list('waiting');
    expect(more).toEqual([]);
    expect(waiting).toMatchObject({ reference: R, reason: 'booking-moved', details: { day: day(FRI), booking: R } });
    await store.items.claim(waiting?.id ?? '', sam, reply('Sam is here.'));
    await apply(store, 'cancel', change(FRI, null));
    const [fresh, ...others] = await store.items.list('waiting');
    expect(others).toEqual([]);
    expect(fresh).toMatchObject({ kind: 'task', reason: 'booking-cancelled', queue: 'bins', details: { booking: R } });
    expect(fresh?.reference).toMatch(/^GLM-WORK/);
  });

  it('are refused, and change nothing, when the other day is full or they were changed meanwhile', async () => {
    const store = await open();
    await book(store, R, WED);
    await book(store, 'GLM-FULL-000', FRI);
    expect(await apply(store, 'full', change(WED, FRI))).toBe(false);
    expect(await held(store)).toEqual({ [WED]: 1, [FRI]: 1 });
    expect(await store.requests.byReference(R)).toMatchObject({ state: 'staff', about: day(WED) });
    expect(await apply(store, 'move', change(WED, MON))).toBe(true);
    expect(await apply(store, 'late', change(WED, null))).toBe(false);
    expect(await held(store)).toEqual({ [FRI]: 1, [MON]: 1 });
  });

  it('by many at once are done once, and the freed place goes to one', async () => {
    const store = await open();
    await book(store, R, WED);
    const done = await Promise.all([
      ...Array.from({ length: 5 }, (_, n) => apply(store, `cancel-${String(n)}`, change(WED, null))),
      ...Array.from({ length: 5 }, (_, n) => apply(store, `move-${String(n)}`, change(WED, FRI))),
    ]);
    expect(done.filter(Boolean)).toHaveLength(1);
    const got = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        apply(store, `take-${String(n)}`, {
          kind: 'take-slot',
          place: { slot: WED, places: 1, reference: `N${String(n)}` },
        }),
      ),
    );
    expect(got.filter(Boolean)).toHaveLength(1);
    expect((await held(store))[WED]).toBe(1);
  });
});
