// Giving up a turn that nobody can finish, so that its conversation can go on.
import type { Base } from './base.js';
import { CLASH, unlessClash } from './clash.js';
import { addReply } from './lines.js';
import { addDeskLine } from './outbox.js';

interface Stuck {
  readonly conversation: string;
  readonly id: string;
  readonly takes: number;
}

/** Closes the turn with an apology: its message was acknowledged, so it is answered. Does nothing when it has moved on meanwhile. */
export const giveUp = async (base: Base, { conversation, id, takes }: Stuck): Promise<void> => {
  const given = await unlessClash(
    base.engine.write(async (trx, tell) => {
      const at = base.engine.now();
      const found = await trx
        .updateTable('conversations')
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', conversation)
        .returning(['language', 'who'])
        .executeTakeFirst();
      const turn = await trx
        .updateTable('turns')
        .set({ state: 'done', sealed: null })
        .where('conversation', '=', conversation)
        .where('id', '=', id)
        .where('state', '=', 'claimed')
        .where('takes', '=', takes)
        .returning('said')
        .executeTakeFirst();
      if (!found || !turn) throw CLASH;
      const reply = base.sorry(found.language);
      if (!reply) return true;
      const n = await trx
        .updateTable('conversations')
        .set((eb) => ({ lines: eb('lines', '+', 1), last_reply: eb('lines', '+', 1), active_at: at }))
        .where('id', '=', conversation)
        .returning('lines')
        .executeTakeFirstOrThrow();
    }),
  );
};
