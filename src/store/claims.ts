// The steps of a claim, each one transaction: take a new turn, look at what is in the way, take over from the dead, give up.
import type { Claim, Said } from '../core/store.js';
import type { Turn } from '../core/turn.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { plain, readSession } from './sealed.js';

/** A process without a heartbeat for this long is dead. */
export const DEAD_MS = 10_000;
/** A claim older than this counts for nothing, even when its process lives. */
export const ABANDONED_MS = 30_000;
/** A turn taken this often and never finished would hold up its conversation for ever, or stop every process that tries. */
export const MOST_TAKES = 5;

type Mine = Extract<Claim, { kind: 'mine' }>;

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

/** Thrown to roll a claim back; caught by unlessClash. */
const CLASH = new Error('the turn, or its place in the conversation, is taken');

/** Null when the turn id or the conversation's next place is taken: nothing was written then. */
export const takeNew = async (base: Base, turn: Turn, said: Said | null): Promise<Mine | null> => {
  const at = base.engine.now();
  const lines = said ? 1 : 0;
  const who = base.sealed.who.write({ user: turn.user, address: turn.address ?? null });
  const sealedTurn = base.sealed.turn.write(turn);
  const sealedLine = said && base.sealed.line.write({ text: said.text });
  return unlessClash(
    base.engine.write(async (trx, tell) => {
      // The update, even of an old conversation, locks it on PostgreSQL until we commit.
      const conversation = await trx
        .insertInto('conversations')
        .values({
          id: turn.conversation,
          channel: turn.channel,
          language: turn.locale,
          who,
          session: null,
          version: 0,
          lines,
          last_reply: null,
          created_at: at,
          active_at: at,
        })
        .onConflict((on) =>
          on.column('id').doUpdateSet((eb) => ({
            lines: eb('conversations.lines', '+', lines),
            active_at: at,
            ...(turn.address === undefined ? {} : { who }),
          })),
        )
        .returning(['version', 'lines'])
        .executeTakeFirstOrThrow();
      const claimed = await trx
        .insertInto('turns')
        .values({
          conversation: turn.conversation,
          id: turn.id,
          seq: conversation.version + 1,
          state: 'claimed',
          process: base.process,
          claimed_at: at,
          takes: 1,
          at,
          said: said ? conversation.lines : null,
          sealed: sealedTurn,
          answer: null,
        })
        .onConflict((on) => on.doNothing())
        .returning('seq')
        .executeTakeFirst();
      if (!claimed) throw CLASH;
      if (said && sealedLine) {
        await trx
          .insertInto('messages')
          .values({
            conversation: turn.conversation,
            n: conversation.lines,
            speaker: 'resident',
            at,
            masked: plain(said.masked),
            sealed: sealedLine,
            reply_to: null,
            turn: turn.id,
            name: null,
          })
          .execute();
        tell({ kind: 'conversation', conversation: turn.conversation });
      }
      return mine(base, trx, turn, said ? conversation.lines : null, at);
    }),
  );
};

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

/** Null when another process was faster. */
export const takeOver = (base: Base, turn: Turn, takes: number): Promise<Mine | null> =>
  base.engine.write(async (trx) => {
    const row = await trx
      .updateTable('turns')
      .set({ process: base.process, claimed_at: base.engine.now(), takes: takes + 1 })
      .where('conversation', '=', turn.conversation)
      .where('id', '=', turn.id)
      .where('state', '=', 'claimed')
      .where('takes', '=', takes)
      .returning(['said', 'at'])
      .executeTakeFirst();
    return row ? mine(base, trx, turn, row.said, row.at) : null;
  });

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

/** Who the resident is talking to is read from the desk, not from the session: an agent may have claimed the chat since. */
const mine = async (base: Base, trx: Db, turn: Turn, said: number | null, at: number): Promise<Mine> => {
  const row = await trx
    .selectFrom('conversations as c')
    .leftJoin('messages as m', (on) => on.onRef('m.conversation', '=', 'c.id').onRef('m.n', '=', 'c.last_reply'))
    .leftJoin('items as i', (on) =>
      on.onRef('i.conversation', '=', 'c.id').on('i.kind', '=', 'chat').on('i.state', '!=', 'closed'),
    )
    .select(['c.session', 'm.sealed as reply', 'i.id as item', 'i.state'])
    .where('c.id', '=', turn.conversation)
    .executeTakeFirstOrThrow();
  const session = readSession(base.sealed.session.read(row.session), turn.locale);
  return {
    kind: 'mine',
    session: session && {
      ...session,
      mode: row.state === 'active' ? 'agent' : row.state === 'waiting' ? 'waiting' : 'bot',
      deskItem: row.item,
    },
    lastReply: readReply(base, row.reply),
    said,
    at: new Date(at),
  };
};

const unlessClash = <T>(write: Promise<T>): Promise<T | null> =>
  write.catch((error: unknown) => {
    if (error === CLASH) return null;
    throw error;
  });

const readReply = (base: Base, sealed: string | null): Mine['lastReply'] => {
  const line = base.sealed.line.read(sealed);
  return line && 'reply' in line ? line.reply : null;
};
