// Work for the desk that no turn opened: what came of something that was under way.
import { randomUUID } from 'node:crypto';
import type { Change, NewItem } from '../core/store.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { plain } from './sealed.js';

/** Part of the caller's transaction; once for each `cause`, which stands where others have their turn. `at` is milliseconds UTC. */
export const openTask = async (
  base: Base,
  trx: Db,
  item: NewItem,
  cause: string,
  at: number,
  tell: (change: Change) => void,
): Promise<void> => {
  const row = await trx
    .insertInto('items')
    .values({
      id: randomUUID(),
      conversation: item.conversation,
      turn: cause,
      kind: item.kind,
      state: 'waiting',
      reason: plain(item.reason),
      language: item.language,
      channel: item.channel,
      summary: plain(item.summary),
      reference: item.reference,
      urgent: item.urgent ? 1 : 0,
      sealed: base.sealed.details.write(item.details),
      waiting_since: at,
      changed_at: at,
      agent: null,
      agent_name: null,
      closed_at: null,
      outcome: null,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row) tell({ kind: 'desk', item: row.id, conversation: item.conversation });
};
