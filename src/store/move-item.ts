// One change of an item of the desk's: decided on the row as it is now, with the line it adds, in one transaction.
import type { Selectable } from 'kysely';
import type { Reply } from '../core/reply.js';
import type { Agent, Change, Held } from '../core/store.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { addLine, type DeskLine } from './lines.js';
import { plain } from './sealed.js';
import type { Tables } from './tables.js';

export type ItemRow = Selectable<Tables['items']>;

/** Columns to set when the move is allowed, or why it is not. */
export type Move =
  | {
      readonly set: Partial<ItemRow>;
      readonly line: DeskLine | null;
      /** In the same transaction. */
      readonly also?: (trx: Db, at: number) => Promise<void>;
    }
  | { readonly refused: Held };

/**
 * Decides on the row as it is now and changes it only if it is still so. The conversation is locked first,
 * as a finishing turn does, so that the two cannot deadlock on PostgreSQL.
 */
export const moveItem = (
  base: Base,
  given: string,
  decide: (row: ItemRow, trx: Db) => Move | Promise<Move>,
): Promise<Held> =>
  base.engine.write(async (trx, tell) => {
    const id = plain(given);
    const at = base.engine.now();
    const found = await trx.selectFrom('items').select('conversation').where('id', '=', id).executeTakeFirst();
    if (!found) return 'missing';
    await touch(trx, found.conversation, at);
    const row = await trx.selectFrom('items').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return 'missing';
    const decided = await decide(row, trx);
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

const touch = (trx: Db, conversation: string, at: number): Promise<unknown> =>
  trx.updateTable('conversations').set({ active_at: at }).where('id', '=', conversation).execute();

/** Null when they hold it. */
export const held = (row: ItemRow, agent: Pick<Agent, 'id'>): { readonly refused: Held } | null => {
  if (row.state === 'closed') return { refused: 'closed' };
  return row.state === 'active' && row.agent === agent.id ? null : { refused: 'not-holder' };
};

export const system = (reply: Reply | null): DeskLine | null => reply && { from: 'system', reply };

const deskChange = (row: ItemRow): Change => ({ kind: 'desk', item: row.id, conversation: row.conversation });
