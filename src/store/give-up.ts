// Giving up a turn that nobody can finish, so that its conversation can go on.
import type { Base } from './base.js';
import { CLASH, unlessClash } from './clash.js';
import type { Db } from './engine.js';
import { addDeskLine } from './outbox.js';
import { addReply } from './turn-queries.js';

interface Stuck {
  readonly conversation: string;
  readonly id: string;
  readonly takes: number;
}

/** Closes the turn with an apology: its message was acknowledged, so it is answered. Does nothing when it has moved on meanwhile. */
export const giveUp = async (base: Base, stuck: Stuck): Promise<void> => {
  const { conversation, takes } = stuck;
  const given = await unlessClash(
    base.engine.write(async (trx, tell) => {
      await close(base, trx, stuck);
      tell({ kind: 'conversation', conversation });
      return true;
    }),
  );
  if (given) base.log.error({ conversation, takes }, 'a message could not be answered and was given up');
};

const close = async (base: Base, trx: Db, { conversation, id, takes }: Stuck): Promise<void> => {
  const found = await trx
    .updateTable('conversations')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', conversation)
    .returning(['language', 'lines', 'who'])
    .executeTakeFirst();
  const reply = found && base.sorry(found.language);
  const n = reply ? found.lines + 1 : null;
  const turn = await trx
    .updateTable('turns')
    .set({ state: 'done', sealed: null, answer: n })
    .where('conversation', '=', conversation)
    .where('id', '=', id)
    .where('state', '=', 'claimed')
    .where('takes', '=', takes)
    .returning('said')
    .executeTakeFirst();
  if (!found || !turn) throw CLASH;
  if (!reply || n === null) return;
  const at = base.engine.now();
  await trx
    .updateTable('conversations')
    .set({ lines: n, last_reply: n, active_at: at })
    .where('id', '=', conversation)
    .execute();
  const sealed = base.sealed.line.write({ reply });
  await addReply(trx, { conversation, n, at, sealed, reply_to: turn.said, turn: id });
  // No request is waiting for it: where it is to be sent, it has to be sent unasked.
  if (base.sealed.who.read(found.who)?.address) await addDeskLine(base, trx, { conversation, n });
};
