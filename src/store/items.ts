// The desk's queue. One winner for each claim; each change and the lines it adds are one transaction.
import type { Held, Item, Items, ItemState } from '../core/store.js';
import { GONE_AFTER } from '../core/waits.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { held, moveItem, system, type ItemRow } from './move-item.js';
import { isSaid } from './lines.js';
import { chatsOf } from './moves.js';
import { closeRaised } from './raise.js';
import { plain } from './sealed.js';

const MOST_ITEMS = 1_000;

export const createItems = (base: Base): Items => {
  const move = (id: string, decide: Parameters<typeof moveItem>[2]): Promise<Held> => moveItem(base, id, decide);

  return {
    list: async (state) => {
      const rows = await inOrder(base.engine.read, state).execute();
      return rows.map((row) => readItem(base, row));
    },

    get: async (id) => {
      const row = await base.engine.read.selectFrom('items').selectAll().where('id', '=', plain(id)).executeTakeFirst();
      return row ? readItem(base, row) : null;
    },

    openChat: async (conversation) => {
      const row = await base.engine.read
        .selectFrom('items')
        .selectAll()
        .where('conversation', '=', plain(conversation))
        .where('kind', '=', 'chat')
        .where('state', '!=', 'closed')
        .executeTakeFirst();
      return row ? readItem(base, row) : null;
    },

    claim: (id, agent, joined, most) =>
      move(id, async (row, trx) => {
        if (row.state === 'closed') return { refused: 'closed' };
        if (row.state === 'active') return { refused: row.agent === agent.id ? 'done' : 'taken' };
        if (row.kind === 'chat' && most !== undefined && (await chatsOf(trx, agent)) >= most)
          return { refused: 'full' };
        const mine = { state: 'active', agent: agent.id, agent_name: plain(agent.name) } as const;
        const taken = { claimed_at: row.claimed_at ?? base.engine.now() };
        return { set: { ...mine, ...taken, for_agent: null, for_name: null }, line: system(joined) };
      }),

    say: (id, agent, said, key) =>
      move(id, async (row, trx) => {
        const once = key === undefined ? null : plain(`${agent.id}:${key}`);
        if (once !== null && (await isSaid(trx, row.conversation, once))) return { refused: 'done' };
        return held(row, agent) ?? { set: {}, line: { from: 'agent', said, name: agent.name, key: once } };
      }),

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
        // Who has left is not waited for; whoever asks is there.
        .where((eb) =>
          eb.or([
            eb('id', '=', id),
            eb('gone_at', 'is', null),
            eb('gone_at', '>', base.engine.now() - GONE_AFTER * 60_000),
          ]),
        )
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

const readItem = (base: Base, row: ItemRow): Item => ({
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
  queue: row.queue,
  meant: row.for_agent === null ? null : { id: row.for_agent, name: row.for_name ?? '' },
  needs: row.needs,
  goneAt: row.gone_at === null ? null : new Date(row.gone_at),
  seen: row.seen,
});
