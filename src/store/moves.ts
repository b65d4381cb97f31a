// Moves of items beyond the queue's own: passing one on, how many somebody holds, and whether the resident is still there.
import type { Moves } from '../core/desk-store.js';
import type { Agent } from '../core/store.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { held, moveItem, system, type ItemRow } from './move-item.js';
import { addNote } from './notes.js';
import { plain } from './sealed.js';

export const createMoves = (base: Base): Moves => ({
  move: (id, agent, to, note, told) =>
    moveItem(
      base,
      id,
      (row) =>
        held(row, agent) ?? {
          set: {
            state: 'waiting',
            agent: null,
            agent_name: null,
            ...(to.queue === undefined ? {} : { queue: plain(to.queue) }),
            for_agent: to.agent?.id ?? null,
            for_name: to.agent ? plain(to.agent.name) : null,
            needs: to.needs ?? null,
            ...(to.due === undefined ? {} : { sealed: dueAt(base, row, to.due) }),
          },
          line: system(told),
          also: (trx) => addNote(base, trx, { item: row.id, name: agent.name, kind: 'moved', text: note }),
        },
    ),

  tell: (id, agent, reply) => moveItem(base, id, (row) => held(row, agent) ?? { set: {}, line: system(reply) }),

  left: async (conversation, gone) => {
    const id = plain(conversation);
    const open = await openChat(base.engine.read, id);
    if (!open || (open.gone_at !== null) === gone) return;
    await base.engine.write(async (trx, tell) => {
      const at = base.engine.now();
      const row = await trx
        .updateTable('items')
        .set({ gone_at: gone ? at : null, changed_at: at })
        .where('id', '=', open.id)
        .where('state', '!=', 'closed')
        .returning('id')
        .executeTakeFirst();
      if (row) tell({ kind: 'desk', item: row.id, conversation: id });
    });
  },

  seen: (conversation, n) => seenBy(base, conversation, n),
});

const seenBy = async (base: Base, conversation: string, n: number): Promise<void> => {
  const id = plain(conversation);
  const open = await openChat(base.engine.read, id);
  if (!open || open.seen >= n) return;
  await base.engine.write(async (trx, tell) => {
    const row = await trx
      .updateTable('items')
      .set({ seen: n })
      .where('id', '=', open.id)
      .where('state', '!=', 'closed')
      .where('seen', '<', n)
      // Nobody has seen what was not said.
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('conversations')
            .select('conversations.id')
            .where('conversations.id', '=', id)
            .where('lines', '>=', n),
        ),
      )
      .returning('id')
      .executeTakeFirst();
    if (row) tell({ kind: 'seen', conversation: id });
  });
};

const dueAt = (base: Base, { sealed }: ItemRow, due: string): string =>
  base.sealed.details.write(triedAgain({ ...base.sealed.details.read(sealed), due }));

/** Another call came to nothing. */
const triedAgain = (details: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...details,
  tries: String(Number(details['tries'] ?? '0') + 1),
});

const openChat = (db: Db, conversation: string) =>
  db
    .selectFrom('items')
    .select(['id', 'gone_at', 'seen'])
    .where('conversation', '=', conversation)
    .where('kind', '=', 'chat')
    .where('state', '!=', 'closed')
    .executeTakeFirst();

/** Chats that somebody holds; their row is locked, so that two browsers of theirs are counted one after the other. */
export const chatsOf = async (trx: Db, agent: Pick<Agent, 'id'>): Promise<number> => {
  await trx
    .updateTable('staff')
    .set((eb) => ({ closed: eb.ref('closed') }))
    .where('id', '=', agent.id)
    .execute();
  const row = await trx
    .selectFrom('items')
    .select((eb) => eb.fn.countAll().as('chats'))
    .where('state', '=', 'active')
    .where('kind', '=', 'chat')
    .where('agent', '=', agent.id)
    .executeTakeFirstOrThrow();
  return Number(row.chats);
};
