// Puts an item on the desk's list: for a turn, or for what came of something that was under way.
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
  const id = await insertItem(base, trx, item, cause, at);
  if (id !== undefined) tell({ kind: 'desk', item: id, conversation: item.conversation });
};

/** The services that have a queue of their own; all else is one. */
const QUEUES = new Set(['bins', 'council-tax', 'planning']);

const queueOf = (topic: string | undefined): string => {
  const first = topic?.split('.')[0] ?? '';
  return QUEUES.has(first) ? first : 'general';
};

/** The new item's id; undefined when the desk has one for this `cause` (a turn's id, or what raised it) already. */
export const insertItem = async (
  base: Base,
  trx: Db,
  item: NewItem,
  cause: string,
  at: number,
): Promise<string | undefined> => {
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
      queue: queueOf(item.topic ?? item.details['service']),
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
};
