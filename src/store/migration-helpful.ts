// The step that adds what residents said of answers.
import type { Kysely } from 'kysely';

export async function helpful(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('helpful')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversation', 'text')
    .addColumn('line', 'bigint', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('intent', 'text', (c) => c.notNull())
    .addColumn('ending', 'text', (c) => c.notNull())
    .addColumn('articles', 'text', (c) => c.notNull())
    .addColumn('helped', 'integer', (c) => c.notNull())
    .addColumn('missing', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('helpful_line', ['conversation', 'line'])
    .execute();
  await db.schema.createIndex('helpful_at').on('helpful').column('at').execute();
}
