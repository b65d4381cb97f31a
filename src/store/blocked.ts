// What stands in the way of a claim, and whose claims are free.
import type { Reply } from '../core/reply.js';
import type { Claim } from '../core/store.js';
import type { Base } from './base.js';

/** A process without a heartbeat for this long is dead. */
export const DEAD_MS = 10_000;
/** A claim older than this counts for nothing, even when its process lives. */
export const ABANDONED_MS = 30_000;
/** A turn taken this often and never finished would hold up its conversation for ever, or stop every process that tries. */
export const MOST_TAKES = 5;

type Blocked =
  | { readonly kind: 'clear' }
  /** `own`: it is this very turn that somebody else is doing. */
  | { readonly kind: 'wait'; readonly own: boolean }
  /** Another turn that nobody could finish, to be given up. */
  | { readonly kind: 'stuck'; readonly row: TurnKey & { readonly takes: number } }
  | { readonly kind: 'done'; readonly claim: Extract<Claim, { kind: 'done' }> }
  /** This very turn, whose claim is free again. */
  | { readonly kind: 'ours-to-take'; readonly takes: number };

interface TurnKey {
  readonly conversation: string;
  readonly id: string;
}

interface ClaimRow {
  readonly process: string;
  readonly claimed_at: number;
  readonly beat_at: number | null;
}

/** Why a turn could not be taken, as things stand now. Only looks. */
export const findBlocked = async (base: Base, turn: TurnKey): Promise<Blocked> => {
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
  if (own) return isFree(own, base) ? { kind: 'ours-to-take', takes: own.takes } : { kind: 'wait', own: true };
  const other = rows[0];
  if (!other) return { kind: 'clear' };
  return isFree(other, base) && other.takes >= MOST_TAKES
    ? { kind: 'stuck', row: other }
    : { kind: 'wait', own: false };
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
