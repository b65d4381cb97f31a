// The step that adds what residents said of chats with a person.
import type { Kysely } from 'kysely';

export async function ratings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ratings')
    .addColumn('item', 'text', (c) => c.primaryKey())
    .addColumn('conversation', 'text')
    .addColumn('reference', 'text')
    .addColumn('agent', 'text')
    .addColumn('score', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('ratings_at').on('ratings').column('at').execute();
  await db.schema.createIndex('ratings_conversation').on('ratings').column('conversation').execute();
}
