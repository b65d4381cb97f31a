// What every message asks of the database: claim a turn, read where the conversation stands, finish it, read its lines.
import { sql, type ExpressionBuilder, type Insertable } from 'kysely';
import { compiledOnce } from './compiled-once.js';
import type { Tables } from './tables.js';

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

type Arrival = Pick<Row<'conversations'>, 'id' | 'channel' | 'language' | 'who' | 'lines'> & {
  /** Null where who it is stays as it is known. */
  readonly newWho: string | null;
  /** Milliseconds UTC. */
  readonly at: number;
};

/** Begins a conversation or goes on with it. The update, even of an old one, locks it on PostgreSQL until we commit. */
export const arrive = compiledOnce((db, { id, channel, language, who, newWho, lines, at }: Arrival) =>
  db
    .insertInto('conversations')
    .values({
      ...{ id, channel, language, who, lines },
      ...{ session: null, version: 0, last_reply: null, created_at: at, active_at: at },
    })
    .onConflict((on) =>
      on.column('id').doUpdateSet((eb) => ({
        lines: eb('conversations.lines', '+', lines),
        active_at: at,
        who: eb.fn.coalesce(eb.val(newWho), 'conversations.who'),
      })),
    )
    .returning(['version', 'lines']),
);

type Claim = Pick<Row<'turns'>, 'conversation' | 'id' | 'seq' | 'process' | 'at' | 'said' | 'sealed'>;

/** No row where the turn id or its place in the conversation is taken. */
export const claimTurn = compiledOnce((db, { conversation, id, seq, process, at, said, sealed }: Claim) =>
  db
    .insertInto('turns')
    .values({
      ...{ conversation, id, seq, process, at, said, sealed },
      ...{ state: 'claimed', claimed_at: at, takes: 1, answer: null },
    })
    .onConflict((on) => on.doNothing())
    .returning('seq'),
);

type Line = Pick<Row<'messages'>, 'conversation' | 'n' | 'at' | 'masked' | 'sealed' | 'turn'>;

export const addSaid = compiledOnce((db, { conversation, n, at, masked, sealed, turn }: Line) =>
  db.insertInto('messages').values({
    ...{ conversation, n, at, masked, sealed, turn },
    ...{ speaker: 'resident', reply_to: null, name: null },
  }),
);

/** The assistant's line that ends a turn. What it says can hold the resident's address, so there is no plain copy of it. */
export const addReply = compiledOnce(
  (db, { conversation, n, at, sealed, turn, reply_to }: Omit<Line, 'masked'> & Pick<Row<'messages'>, 'reply_to'>) =>
    db.insertInto('messages').values({
      ...{ conversation, n, at, sealed, turn, reply_to },
      ...{ speaker: 'bot', masked: '', name: null },
    }),
);

type Standing = ExpressionBuilder<Tables & { c: Tables['conversations'] }, 'c'>;
/** Whether one of these spoke after our last answer. */
const saidSince = (eb: Standing, speakers: readonly ('agent' | 'system')[]) =>
  eb.exists(
    eb
      .selectFrom('messages as a')
      .select('a.n')
      .whereRef('a.conversation', '=', 'c.id')
      .where((a) => a.or(speakers.map((speaker) => a('a.speaker', '=', sql.lit(speaker)))))
      // One bound, so that the index leads past all that was said before; lines are numbered from 1.
      .where((a) => a('a.n', '>', a.fn.coalesce('c.last_reply', a.lit(0)))),
  );

/** Who the resident is talking to is read from the desk, not from the session: an agent may have claimed the chat since. */
export const standing = compiledOnce((db, { id }: { readonly id: string }) =>
  db
    .selectFrom('conversations as c')
    .leftJoin('messages as m', (on) => on.onRef('m.conversation', '=', 'c.id').onRef('m.n', '=', 'c.last_reply'))
    .leftJoin('items as i', (on) =>
      on.onRef('i.conversation', '=', 'c.id').on('i.kind', '=', sql.lit('chat')).on('i.state', '!=', sql.lit('closed')),
    )
    .select(['c.session', 'm.sealed as reply', 'i.id as item', 'i.state'])
    .select((eb) => [
      saidSince(eb, ['agent']).as('overtaken'),
      // "Gwen has ended the chat" is the desk's own.
      saidSince(eb, ['agent', 'system']).as('parted'),
    ])
    .where('c.id', '=', id),
);

type Kept = Pick<Row<'conversations'>, 'id' | 'session' | 'language'> & { readonly at: number };

const keptWith = (reply: boolean) =>
  compiledOnce((db, { id, session, language, at }: Kept) =>
    db
      .updateTable('conversations')
      .set((eb) => ({
        ...{ session, language, active_at: at },
        version: eb('version', '+', 1),
        ...(reply ? { lines: eb('lines', '+', 1), last_reply: eb('lines', '+', 1) } : {}),
      }))
      .where('id', '=', id)
      .returning('lines'),
  );
export const keepSession = keptWith(false);
/** The same, with room for one line more. */
export const keepSessionAndReply = keptWith(true);

type Done = Pick<Row<'turns'>, 'conversation' | 'id' | 'process' | 'answer'>;

/** No row where the claim is not that process's any more. */
export const endTurn = compiledOnce((db, { conversation, id, process, answer }: Done) =>
  db
    .updateTable('turns')
    .set({ state: 'done', sealed: null, answer })
    .where('conversation', '=', conversation)
    .where('id', '=', id)
    .where('state', '=', sql.lit('claimed'))
    .where('process', '=', process)
    .returning('said'),
);

export const addEvent = compiledOnce((db, event: Row<'events'>) =>
  db.insertInto('events').values({
    ...{ id: event.id, conversation: event.conversation, at: event.at, channel: event.channel },
    ...{ intent: event.intent, ending: event.ending, language: event.language },
    ...{ understood_by: event.understood_by, confidence: event.confidence, milliseconds: event.milliseconds },
  }),
);

/** The lines of a conversation after one of them, in order. */
export const linesAfter = compiledOnce(
  (
    db,
    { conversation, after, most }: { readonly conversation: string; readonly after: number; readonly most: number },
  ) =>
    db
      .selectFrom('messages')
      .selectAll()
      .where('conversation', '=', conversation)
      .where('n', '>', after)
      .orderBy('n')
      .limit(most),
);

export const whyRevoked = compiledOnce((db, { conversation }: { readonly conversation: string }) =>
  db.selectFrom('revoked').select('why').where('conversation', '=', conversation),
);
