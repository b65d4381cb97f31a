// What stands in the way of a claim, whose claims are free, and giving up.
import type { Reply } from '../core/reply.js';
import type { Claim } from '../core/store.js';
import type { Turn } from '../core/turn.js';
import type { Base } from './base.js';
import { CLASH, unlessClash } from './clash.js';

/** A process without a heartbeat for this long is dead. */
export const DEAD_MS = 10_000;
/** A claim older than this counts for nothing, even when its process lives. */
export const ABANDONED_MS = 30_000;
/** A turn taken this often and never finished would hold up its conversation for ever, or stop every process that tries. */
export const MOST_TAKES = 5;

type Blocked =
  | { readonly kind: 'clear' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'done'; readonly claim: Extract<Claim, { kind: 'done' }> }
  /** This very turn, whose claim is free again. */
  | { readonly kind: 'ours-to-take'; readonly takes: number };

interface ClaimRow {
  readonly process: string;
  readonly claimed_at: number;
  readonly beat_at: number | null;
}

/** Why a turn could not be taken, as things stand now. */
export const findBlocked = async (base: Base, turn: Turn): Promise<Blocked> => {
  const rows = await base.engine.read
    .selectFrom('turns as t')
    .leftJoin('processes as p', 'p.id', 't.process')
    .leftJoin('messages as m', (on) => on.onRef('m.conversation', '=', 't.conversation').onRef('m.n', '=', 't.answer'))
    .select([
      't.conversation',
      't.id',
      't.state',
      't.said',
      't.process',
      't.claimed_at',
      't.takes',
      'p.beat_at',
      'm.sealed as answer',
    ])
    .where('t.conversation', '=', turn.conversation)
    .where((eb) => eb.or([eb('t.id', '=', turn.id), eb('t.state', '=', 'claimed')]))
    .execute();
  const own = rows.find((row) => row.id === turn.id);
  if (own?.state === 'done') {
    return { kind: 'done', claim: { kind: 'done', reply: readReply(base, own.answer), said: own.said } };
  }
  if (own) return isFree(own, base) ? { kind: 'ours-to-take', takes: own.takes } : { kind: 'wait' };
  const other = rows[0];
  if (!other) return { kind: 'clear' };
  if (!isFree(other, base) || other.takes < MOST_TAKES) return { kind: 'wait' };
  await giveUp(base, other);
  return { kind: 'clear' };
};

/** Closes a turn that nobody can finish, without a reply, so that its conversation can go on. */
export const giveUp = async (base: Base, row: { conversation: string; id: string; takes: number }): Promise<void> => {
  const gone = await unlessClash(
    base.engine.write(async (trx) => {
      await trx
        .updateTable('conversations')
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', row.conversation)
        .execute();
      const turn = await trx
        .updateTable('turns')
        .set({ state: 'done', sealed: null })
        .where('conversation', '=', row.conversation)
        .where('id', '=', row.id)
        .where('state', '=', 'claimed')
        .where('takes', '=', row.takes)
        .returning('seq')
        .executeTakeFirst();
      if (!turn) throw CLASH;
      return turn;
    }),
  );
  if (gone)
    base.log.error(
      { conversation: row.conversation, takes: row.takes },
      'a message could not be answered and was given up',
    );
};

export const isFree = (row: ClaimRow, base: Base): boolean => {
  const now = base.engine.now();
  if (row.claimed_at < now - ABANDONED_MS) return true;
  return row.process !== base.process && (row.beat_at === null || row.beat_at < now - DEAD_MS);
};

export const readReply = (base: Base, sealed: string | null): Reply | null => {
  const line = base.sealed.line.read(sealed);
  return line && 'reply' in line ? line.reply : null;
};
