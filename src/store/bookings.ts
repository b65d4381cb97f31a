// Places that are held once each: taken in the turn's transaction, so that none is ever given twice.
import type { Bookings, PlaceWanted } from '../core/bookings.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { plain } from './sealed.js';

export const createBookings = ({ engine }: Base): Bookings => ({
  taken: async (slots) => {
    if (slots.length === 0) return new Map();
    const rows = await engine.read
      .selectFrom('slots')
      .select((eb) => ['slot', eb.fn.countAll().as('held')])
      .where('slot', 'in', slots.map(plain))
      .groupBy('slot')
      .execute();
    return new Map(rows.map(({ slot, held }) => [slot, Number(held)]));
  },
});

/** Part of the turn's transaction: false when no place is left. `at` is milliseconds UTC. */
export const takeSlot = async (trx: Db, { slot, places, reference }: PlaceWanted, at: number): Promise<boolean> => {
  const key = plain(slot);
  const held = await trx.selectFrom('slots').select(['place', 'reference']).where('slot', '=', key).execute();
  if (held.some((one) => one.reference === reference)) return true;
  const taken = new Set(held.map(({ place }) => place));
  for (let place = 1; place <= places; place++) {
    if (taken.has(place)) continue;
    // Two at once: the second waits for the first here, and goes on to the next place.
    const row = await trx
      .insertInto('slots')
      .values({ slot: key, place, reference, at })
      .onConflict((on) => on.doNothing())
      .returning('place')
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
};
