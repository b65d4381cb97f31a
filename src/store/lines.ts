// Lines that the desk and the assistant add to a conversation, and the stored line as a Message.
import type { Selectable } from 'kysely';
import type { Reply } from '../core/reply.js';
import type { Message, Said } from '../core/store.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { addDeskLine } from './outbox.js';
import { plain } from './sealed.js';
import type { Tables } from './tables.js';

export type DeskLine =
  | { readonly from: 'system'; readonly reply: Reply }
  | { readonly from: 'agent'; readonly said: Said; readonly name: string; readonly key: string | null };

/** Whether a line with this key stands in the conversation, which the caller has locked. */
export const isSaid = async (trx: Db, conversation: string, key: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('messages')
    .select('n')
    .where('conversation', '=', conversation)
    .where('said_key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
};

/** Part of the caller's transaction; false when the conversation is gone. `at` is milliseconds UTC. */
export const addLine = async (
  base: Base,
  trx: Db,
  conversation: string,
  line: DeskLine,
  at: number,
): Promise<boolean> => {
  const row = await trx
    .updateTable('conversations')
    .set((eb) => ({ lines: eb('lines', '+', 1), active_at: at }))
    .where('id', '=', conversation)
    .returning(['lines', 'who'])
    .executeTakeFirst();
  if (!row) return false;
  await trx
    .insertInto('messages')
    .values({
      conversation,
      n: row.lines,
      speaker: line.from,
      at,
      masked: line.from === 'agent' ? plain(line.said.masked) : '',
      sealed: base.sealed.line.write(line.from === 'agent' ? { text: line.said.text } : { reply: line.reply }),
      reply_to: null,
      turn: null,
      name: line.from === 'agent' ? plain(line.name) : null,
      said_key: line.from === 'agent' ? line.key : null,
    })
    .execute();
  const address = base.sealed.who.read(row.who)?.address ?? null;
  if (address !== null) await addDeskLine(base, trx, { conversation, n: row.lines });
  return true;
};

/** What the present SECRET cannot open is shown by its masked copy. */
export const readLine = (base: Base, row: Selectable<Tables['messages']>): Message => {
  const line = base.sealed.line.read(row.sealed);
  const reply = line && 'reply' in line ? line.reply : null;
  const text = line && 'text' in line ? line.text : (reply?.text ?? row.masked);
  return {
    conversation: row.conversation,
    n: row.n,
    from: row.speaker,
    at: new Date(row.at),
    text,
    masked: row.masked,
    reply,
    replyTo: row.reply_to,
    turn: row.turn,
    name: row.name,
  };
};
