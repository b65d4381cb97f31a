// The two ways to a claim, each one transaction: a new turn, and one that nobody is doing any more.
import { sql } from 'kysely';
import type { Claim, Said } from '../core/store.js';
import type { Turn } from '../core/turn.js';
import type { Base } from './base.js';
import { readReply } from './blocked.js';
import { CLASH, unlessClash } from './clash.js';
import type { Db } from './engine.js';
import { plain, readSession } from './sealed.js';
import { addSaid, arrive, claimTurn, standing } from './turn-queries.js';

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
      const [conversation] = await arrive(trx, {
        id: turn.conversation,
        channel: turn.channel,
        language: turn.locale,
        who,
        newWho: turn.address === undefined ? null : who,
        lines,
        at,
      });
      if (!conversation) throw new Error('a conversation was neither begun nor found');
      const [claimed] = await claimTurn(trx, {
        conversation: turn.conversation,
        id: turn.id,
        seq: conversation.version + 1,
        process: base.process,
        at,
        said: said ? conversation.lines : null,
        sealed: sealedTurn,
      });
      if (!claimed) throw CLASH;
      if (said && sealedLine) {
        await addSaid(trx, {
          conversation: turn.conversation,
          n: conversation.lines,
          at,
          masked: plain(said.masked),
          sealed: sealedLine,
          turn: turn.id,
        });
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
      .where('state', '=', sql.lit('claimed'))
      .where('takes', '=', takes)
      .returning(['said', 'at'])
      .executeTakeFirst();
    return row ? mine(base, trx, turn, row.said, row.at) : null;
  });

const mine = async (base: Base, trx: Db, turn: Turn, said: number | null, at: number): Promise<Mine> => {
  const { session, lastReply } = await readNow(base, trx, turn);
  return { kind: 'mine', session, lastReply, said, at: new Date(at) };
};

/** Who the resident is talking to is read from the desk, not from the session: an agent may have claimed the chat since. */
export const readNow = async (base: Base, db: Db, turn: Turn): Promise<Pick<Mine, 'session' | 'lastReply'>> => {
  const [row] = await standing(db, { id: turn.conversation });
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
