// The desk's queue. One winner for each claim; each change and the lines it adds are one transaction.
import type { Selectable } from 'kysely';
import type { Reply } from '../core/reply.js';
import type { Agent, Change, Held, Item, Items, ItemState } from '../core/store.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { addLine, type DeskLine } from './lines.js';
import { closeRaised } from './raise.js';
import { plain } from './sealed.js';
import type { Tables } from './tables.js';

const MOST_ITEMS = 200;

type Row = Selectable<Tables['items']>;

/** Columns to set when the move is allowed, or why it is not. */
type Move =
  | {
      readonly set: Partial<Row>;
      readonly line: DeskLine | null;
      /** In the same transaction. */
      readonly also?: (trx: Db, at: number) => Promise<void>;
    }
  | { readonly refused: Held };

export const createItems = (base: Base): Items => {
  /**
   * Decides on the row as it is now and changes it only if it is still so. The conversation is locked first,
   * as a finishing turn does, so that the two cannot deadlock on PostgreSQL.
   */
  const move = (given: string, decide: (row: Row) => Move): Promise<Held> =>
    base.engine.write(async (trx, tell) => {
      const id = plain(given);
      const at = base.engine.now();
      const found = await trx.selectFrom('items').select('conversation').where('id', '=', id).executeTakeFirst();
      if (!found) return 'missing';
      await touch(trx, found.conversation, at);
      const row = await trx.selectFrom('items').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return 'missing';
      const decided = decide(row);
      if ('refused' in decided) return decided.refused;
      const moved = await trx
        .updateTable('items')
        .set({ ...decided.set, changed_at: at })
        .where('id', '=', id)
        // Where the conversation is gone already, nothing was locked.
        .where('state', '=', row.state)
        .where('agent', row.agent === null ? 'is' : '=', row.agent)
        .returning('id')
        .executeTakeFirst();
      if (!moved) return 'taken';
      await decided.also?.(trx, at);
      if (decided.line && (await addLine(base, trx, row.conversation, decided.line, at))) {
        tell({ kind: 'conversation', conversation: row.conversation });
      }
      tell(deskChange(row));
      return 'done';
    });

  return {
    list: async (state) => {
      const rows = await inOrder(base.engine.read, state).execute();
      return rows.map((row) => readItem(base, row));
    },

    get: async (id) => {
      const row = await base.engine.read.selectFrom('items').selectAll().where('id', '=', plain(id)).executeTakeFirst();
      return row ? readItem(base, row) : null;
    },

    claim: (id, agent, joined) =>
      move(id, (row) => {
        if (row.state === 'closed') return { refused: 'closed' };
        if (row.state === 'active') return { refused: row.agent === agent.id ? 'done' : 'taken' };
        return { set: { state: 'active', agent: agent.id, agent_name: plain(agent.name) }, line: system(joined) };
      }),

    say: (id, agent, said) =>
      move(id, (row) => held(row, agent) ?? { set: {}, line: { from: 'agent', said, name: agent.name } }),

    release: (id, holder, told) =>
      move(
        id,
        (row) =>
          held(row, 'away' in holder ? { id: holder.away } : holder) ?? {
            set: { state: 'waiting', agent: null, agent_name: null },
            line: system(told),
          },
      ),

    close: (id, agent, outcome, told) =>
      move(
        id,
        (row) =>
          held(row, agent) ?? {
            set: { state: 'closed', outcome: plain(outcome), closed_at: base.engine.now() },
            line: system(told),
            also: async (trx, at) => {
              if (row.kind === 'task') await closeRaised(base, trx, { reference: row.reference, outcome }, at);
            },
          },
      ),

    position: async (id) => {
      const rows = await base.engine.read
        .selectFrom('items')
        .select('id')
        .where('kind', '=', 'chat')
        .where('state', '=', 'waiting')
        .orderBy('urgent', 'desc')
        .orderBy('waiting_since')
        .orderBy('id')
        .execute();
      const place = rows.findIndex((row) => row.id === id);
      return { ahead: Math.max(place, 0), waiting: rows.length };
    },
  };
};

const inOrder = (db: Db, state: ItemState) => {
  const rows = db.selectFrom('items').selectAll().where('state', '=', state).limit(MOST_ITEMS);
  switch (state) {
    case 'waiting':
      return rows.orderBy('urgent', 'desc').orderBy('waiting_since').orderBy('id');
    case 'active':
      return rows.orderBy('waiting_since').orderBy('id');
    case 'closed':
      return rows.orderBy('closed_at', 'desc').orderBy('id');
  }
};

const touch = (trx: Db, conversation: string, at: number): Promise<unknown> =>
  trx.updateTable('conversations').set({ active_at: at }).where('id', '=', conversation).execute();

const held = (row: Row, agent: Pick<Agent, 'id'>): { readonly refused: Held } | null => {
  if (row.state === 'closed') return { refused: 'closed' };
  return row.state === 'active' && row.agent === agent.id ? null : { refused: 'not-holder' };
};

const system = (reply: Reply | null): DeskLine | null => reply && { from: 'system', reply };

const deskChange = (row: Row): Change => ({ kind: 'desk', item: row.id, conversation: row.conversation });

const readItem = (base: Base, row: Row): Item => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  conversation: row.conversation,
  reason: row.reason,
  language: row.language,
  channel: row.channel,
  summary: row.summary,
  reference: row.reference,
  urgent: row.urgent === 1,
  details: base.sealed.details.read(row.sealed) ?? {},
  waitingSince: new Date(row.waiting_since),
  agent: row.agent === null ? null : { id: row.agent, name: row.agent_name ?? '' },
  closedAt: row.closed_at === null ? null : new Date(row.closed_at),
  outcome: row.outcome,
});
