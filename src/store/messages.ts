// Transcripts, read by watermark.
import type { Messages } from '../core/store.js';
import type { Base } from './base.js';
import { readLine } from './lines.js';
import { plain } from './sealed.js';
import { linesAfter } from './turn-queries.js';

const MOST_MESSAGES = 500;

export const createMessages = (base: Base): Messages => ({
  after: async (conversation, after) => {
    const rows = await linesAfter(base.engine.read, { conversation: plain(conversation), after, most: MOST_MESSAGES });
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
