// Transcripts, read by watermark.
import type { Messages } from '../core/store.js';
import type { Base } from './base.js';
import { readLine } from './lines.js';
import { plain } from './sealed.js';

const MOST_MESSAGES = 500;

export const createMessages = (base: Base): Messages => ({
  after: async (conversation, after) => {
    const rows = await base.engine.read
      .selectFrom('messages')
      .selectAll()
      .where('conversation', '=', plain(conversation))
      .where('n', '>', after)
      .orderBy('n')
      .limit(MOST_MESSAGES)
      .execute();
    return rows.map((row) => readLine(base, row));
  },

  conversation: async (id) => {
    const row = await base.engine.read
      .selectFrom('conversations')
      .select(['id', 'channel', 'language', 'who', 'created_at'])
      .where('id', '=', plain(id))
      .executeTakeFirst();
    if (!row) return null;
    const who = base.sealed.who.read(row.who);
    return {
      id: row.id,
      channel: row.channel,
      user: who?.user ?? '',
      language: row.language,
      createdAt: new Date(row.created_at),
      address: who?.address ?? null,
    };
  },
});
