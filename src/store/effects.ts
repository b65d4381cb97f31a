// What a finished turn changes beyond its conversation: at the desk, in the outbox, in what is kept for residents.
import { Fault } from '../core/fault.js';
import { MESSAGE } from '../core/messages-out.js';
import type { Change, Effect, NewItem } from '../core/store.js';
import type { Turn } from '../core/turn.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { insertItem } from './open-task.js';
import { addToOutbox } from './outbox.js';
import { rate } from './ratings.js';
import { addReminder, stopReminders } from './reminders.js';
import { makeRequest } from './requests.js';
import { takeSlot } from './bookings.js';
import { changeBooking } from './change-booking.js';
import { addView, signOut } from './residents.js';
import { plain } from './sealed.js';

/** Code of the Fault for a turn that the desk has overtaken. */
export const STALE = 'store/stale';

interface Applied {
  readonly turn: Turn;
  readonly effect: Effect;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly tell: (change: Change) => void;
}

/**
 * Part of the turn's transaction. Items that have moved on in the meantime are left as they are; who was to leave the queue
 * and is in it no more was told something untrue, as was who took a place that is gone: the transaction is rolled back by a Fault
 * `store/stale`.
 */
export const applyEffect = async (base: Base, trx: Db, applied: Applied): Promise<void> => {
  const { effect, at, turn, tell } = applied;
  const changed = (item: string | undefined): void => {
    if (item !== undefined) tell({ kind: 'desk', item, conversation: turn.conversation });
  };
  switch (effect.kind) {
    case 'open-item':
      changed(await openItem(base, trx, turn, effect.item, at));
      return;
    case 'leave-queue': {
      const left = await closeItem(trx, effect.item, ['waiting'], 'left-queue', at);
      if (left === undefined)
        throw stale('would leave the queue for a person who has taken the chat, or closed it, since it was claimed');
      changed(left);
      return;
    }
    case 'end-chat':
      changed(await closeItem(trx, effect.item, ['waiting', 'active'], 'ended-by-resident', at));
      return;
    case 'rate':
      await rate(base, trx, { conversation: turn.conversation, score: effect.score, comment: effect.comment, at });
      return;
    case 'flag-urgent': {
      const row = await trx
        .updateTable('items')
        .set({ urgent: 1, reason: plain(effect.reason), changed_at: at })
        .where('id', '=', effect.item)
        .where('state', '!=', 'closed')
        .returning('id')
        .executeTakeFirst();
      changed(row?.id);
      return;
    }
    case 'make-request':
      await makeRequest(base, trx, effect.request, at, tell);
      return;
    case 'take-slot':
      if (!(await takeSlot(trx, effect.place, at))) throw stale('would hold a place, and the last one is taken');
      return;
    case 'change-booking':
      if (!(await changeBooking(base, trx, effect.change, turn, at, tell)))
        throw stale('would change a booking that is not what it was, or take a place that is gone');
      return;
    case 'send-message': {
      const { message } = effect;
      const key = `${turn.conversation}:${MESSAGE}:${message.reference}`;
      await addToOutbox(base, trx, MESSAGE, JSON.stringify(message), key);
      tell({ kind: 'outbox', of: MESSAGE });
      return;
    }
    case 'add-reminder':
      await addReminder(base, trx, { conversation: turn.conversation, reminder: effect.reminder, at });
      return;
    case 'stop-reminders':
      await stopReminders(base, trx, effect.contact);
      return;
    case 'view-account': {
      const { subject, what } = effect;
      await addView(base, trx, { conversation: turn.conversation, subject, what, at });
      return;
    }
    case 'sign-out':
      await signOut(trx, turn.conversation);
      return;
    case 'erase-conversation':
      // Done before the reply was added: see finish.ts.
      return;
  }
};

/** One item of a kind for a turn, and one open chat for a conversation: a second is the first. */
const openItem = async (base: Base, trx: Db, turn: Turn, item: NewItem, at: number): Promise<string> => {
  const { conversation } = turn;
  const id = await insertItem(base, trx, { ...item, conversation }, turn.id, at);
  if (id !== undefined) return id;
  const present = await trx
    .selectFrom('items')
    .select('id')
    .where('conversation', '=', turn.conversation)
    .where('kind', '=', item.kind)
    .where((eb) => eb.or([eb('turn', '=', turn.id), eb.and([eb('kind', '=', 'chat'), eb('state', '!=', 'closed')])]))
    .executeTakeFirst();
  if (present) return present.id;
  throw new Fault(
    'store/reference-taken',
    'An item could not be opened because another one has its reference',
    'Take references from `References.next` only.',
  );
};

const stale = (why: string): Fault =>
  new Fault(STALE, `A turn ${why}`, 'Answer it again with the session from `Turns.refresh`.');

const closeItem = async (
  trx: Db,
  id: string,
  from: readonly ('waiting' | 'active')[],
  outcome: string,
  at: number,
): Promise<string | undefined> => {
  const row = await trx
    .updateTable('items')
    .set({ state: 'closed', outcome, closed_at: at, changed_at: at })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
};
