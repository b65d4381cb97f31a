// The step by which what an agent says carries a key, so that the same asked for twice is said once.
import type { Kysely } from 'kysely';

export async function saidOnce(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('messages').addColumn('said_key', 'text').execute();
  await db.schema
    .createIndex('messages_said_key')
    .unique()
    .on('messages')
    .columns(['conversation', 'said_key'])
    .execute();
}
