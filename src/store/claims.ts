// The two ways to a claim, each one transaction: a new turn, and one that nobody is doing any more.
import type { ExpressionBuilder } from 'kysely';
import type { Claim, Said } from '../core/store.js';
import type { Turn } from '../core/turn.js';
import type { Base } from './base.js';
import { readReply } from './blocked.js';
import { CLASH, unlessClash } from './clash.js';
import type { Db } from './engine.js';
import { plain, readSession } from './sealed.js';
import type { Tables } from './tables.js';

type Mine = Extract<Claim, { kind: 'mine' }>;

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

const mine = async (base: Base, trx: Db, turn: Turn, said: number | null, at: number): Promise<Mine> => {
  const { session, lastReply } = await readNow(base, trx, turn);
  return { kind: 'mine', session, lastReply, said, at: new Date(at) };
};

/** Whether one of these spoke after our last answer. */
const saidSince = (
  eb: ExpressionBuilder<Tables & { c: Tables['conversations'] }, 'c'>,
  speakers: readonly ('agent' | 'system')[],
) =>
  eb.exists(
    eb
      .selectFrom('messages as a')
      .select('a.n')
      .whereRef('a.conversation', '=', 'c.id')
      .where('a.speaker', 'in', speakers)
      // One bound, so that the index leads past all that was said before; lines are numbered from 1.
      .where((a) => a('a.n', '>', a.fn.coalesce('c.last_reply', a.lit(0)))),
  );

/** Who the resident is talking to is read from the desk, not from the session: an agent may have claimed the chat since. */
export const readNow = async (base: Base, db: Db, turn: Turn): Promise<Pick<Mine, 'session' | 'lastReply'>> => {
  const row = await db
    .selectFrom('conversations as c')
    .leftJoin('messages as m', (on) => on.onRef('m.conversation', '=', 'c.id').onRef('m.n', '=', 'c.last_reply'))
    .leftJoin('items as i', (on) =>
      on.onRef('i.conversation', '=', 'c.id').on('i.kind', '=', 'chat').on('i.state', '!=', 'closed'),
    )
    .select(['c.session', 'm.sealed as reply', 'i.id as item', 'i.state'])
    .select((eb) => [
      saidSince(eb, ['agent']).as('overtaken'),
      // "Gwen has ended the chat" is the desk's own.
      saidSince(eb, ['agent', 'system']).as('parted'),
    ])
    .where('c.id', '=', turn.conversation)
    .executeTakeFirst();
  if (!row) return { session: null, lastReply: null };
  const session = readSession(base.sealed.session.read(row.session), turn.locale);
  return {
    session: session && {
      ...session,
      mode: row.state === 'active' ? 'agent' : row.state === 'waiting' ? 'waiting' : 'bot',
      deskItem: row.item,
      overtaken: row.state === 'active' && Boolean(row.overtaken),
      parted: row.item === null && Boolean(row.parted),
    },
    lastReply: readReply(base, row.reply),
  };
};
