// Residents who signed in, by conversation, and each time that an account was shown to one.
import { randomUUID } from 'node:crypto';
import type { ResidentSessions } from '../core/sign-in.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { plain } from './sealed.js';

const MOST_VIEWS = 200;
const MINUTE_MS = 60_000;
/** What was shown to whom can be asked for as long. */
export const VIEWS_KEPT_MS = 366 * 86_400_000;

export const createResidentSessions = (base: Base): ResidentSessions => ({
  open: (conversation, subject) =>
    base.engine.write(async (trx) => {
      const known = await trx
        .selectFrom('conversations')
        .select('id')
        .where('id', '=', plain(conversation))
        .executeTakeFirst();
      if (!known) return false;
      const at = base.engine.now();
      const row = { subject: base.sealed.subject.write(subject), since: at, used_at: at };
      await trx
        .insertInto('resident_sessions')
        .values({ conversation: known.id, ...row })
        .onConflict((on) => on.column('conversation').doUpdateSet(row))
        .execute();
      return true;
    }),

  use: (conversation, idleMinutes) =>
    base.engine.write(async (trx) => {
      const at = base.engine.now();
      const row = await trx
        .updateTable('resident_sessions')
        .set({ used_at: at })
        .where('conversation', '=', plain(conversation))
        .where('used_at', '>', at - idleMinutes * MINUTE_MS)
        .returning('subject')
        .executeTakeFirst();
      if (row) return base.sealed.subject.read(row.subject);
      await signOut(trx, plain(conversation));
      return null;
    }),

  close: (conversation) => base.engine.write((trx) => signOut(trx, plain(conversation))),

  views: async (subject) => {
    const rows = await base.engine.read
      .selectFrom('account_views')
      .selectAll()
      .where('who', '=', base.digest(subject))
      .orderBy('at', 'desc')
      .limit(MOST_VIEWS)
      .execute();
    return rows.map(({ sealed, conversation, what, at }) => ({
      subject: base.sealed.subject.read(sealed) ?? '',
      conversation,
      what,
      at: new Date(at),
    }));
  },
});

export const signOut = async (trx: Db, conversation: string): Promise<void> => {
  await trx.deleteFrom('resident_sessions').where('conversation', '=', conversation).execute();
};

interface View {
  readonly conversation: string;
  readonly subject: string;
  readonly what: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** Part of the turn's transaction: what is not written down here is not shown. */
export const addView = async (base: Base, trx: Db, { conversation, subject, what, at }: View): Promise<void> => {
  await trx
    .insertInto('account_views')
    .values({
      id: randomUUID(),
      conversation,
      who: base.digest(subject),
      sealed: base.sealed.subject.write(subject),
      what: plain(what),
      at,
    })
    .execute();
};

/** Part of erasing: who looked at what stays known, from where does not. */
export const eraseResident = async (trx: Db, conversations: readonly string[]): Promise<void> => {
  if (conversations.length === 0) return;
  await trx.deleteFrom('resident_sessions').where('conversation', 'in', conversations).execute();
  await trx
    .updateTable('account_views')
    .set({ conversation: null })
    .where('conversation', 'in', conversations)
    .execute();
};

/** `now` is milliseconds UTC. */
export const sweepViews = async (trx: Db, now: number): Promise<void> => {
  await trx
    .deleteFrom('account_views')
    .where('at', '<', now - VIEWS_KEPT_MS)
    .execute();
};
