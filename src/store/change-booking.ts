// A booking is moved or called off: the place it held is free in the same transaction, and staff are told.
import type { BookingChange } from '../core/bookings.js';
import { MATTER, MATTER_CY } from '../core/matter.js';
import type { Change } from '../core/store.js';
import type { Base } from './base.js';
import { takeSlot } from './bookings.js';
import type { Db } from './engine.js';
import { openTask } from './open-task.js';
import { detailsOf } from './raise.js';
import { plain } from './sealed.js';

/**
 * Part of the turn's transaction, which is to be rolled back when it is false: the request, or the place, is not what it was,
 * or the other place is gone. `at` is milliseconds UTC.
 */
export const changeBooking = async (
  base: Base,
  trx: Db,
  change: BookingChange,
  turn: { readonly conversation: string; readonly id: string },
  at: number,
  tell: (change: Change) => void,
): Promise<boolean> => {
  const { was, about, frees, takes, work } = change;
  const reference = plain(change.reference);
  // Two at once: on PostgreSQL the second waits for the first here, and finds that it is about something else now.
  const row = await trx
    .updateTable('requests')
    .set({ about: plain(about), changed_at: at, ...(takes ? {} : { state: 'closed', ask_at: null }) })
    .where('reference', '=', reference)
    .where('about', '=', plain(was))
    .where('state', '!=', 'closed')
    .returningAll()
    .executeTakeFirst();
  if (!row) return false;
  const freed = await trx
    .deleteFrom('slots')
    .where('slot', '=', plain(frees))
    .where('reference', '=', reference)
    .returning('place')
    .executeTakeFirst();
  if (!freed || (takes && !(await takeSlot(trx, { ...takes, reference }, at)))) return false;
  const told = base.sealed.request.read(row.sealed);
  const sealed = told && base.sealed.request.write({ ...told, details: { ...told.details, ...change.details } });
  if (sealed !== null) await trx.updateTable('requests').set({ sealed }).where('reference', '=', reference).execute();
  // Its summary says what has changed; what it was about when it was made no longer does.
  const { [MATTER]: _was, [MATTER_CY]: _oedd, ...kept } = detailsOf(base, { ...row, sealed: sealed ?? row.sealed });
  const details = { ...kept, booking: reference };
  const waiting = await trx
    .updateTable('items')
    .set({
      reason: plain(work.reason),
      summary: plain(work.summary),
      sealed: base.sealed.details.write(details),
      changed_at: at,
    })
    .where('reference', '=', reference)
    .where('kind', '=', 'task')
    .where('state', '=', 'waiting')
    .returning(['id', 'conversation'])
    .executeTakeFirst();
  if (waiting) {
    tell({ kind: 'desk', item: waiting.id, conversation: waiting.conversation });
    return true;
  }
  const { language, channel } = row;
  const item = { ...work, kind: 'task', conversation: turn.conversation, language, channel, urgent: false } as const;
  await openTask(base, trx, { ...item, details }, `booking:${turn.id}`, at, tell);
  return true;
};
