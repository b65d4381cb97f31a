// Step 0011: accounts linked to speakers, their codes and tokens, and who signed in to make or to see one.
import type { Kysely } from 'kysely';

export async function speakerLinks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('speaker_sign_ins')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('speaker_links')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('account', 'text')
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('wrong', 'integer', (c) => c.notNull())
    .addColumn('locked_until', 'bigint', (c) => c.notNull())
    .addColumn('linked_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('speaker_grants')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('link', 'text', (c) => c.notNull().references('speaker_links.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text')
    .addColumn('taken', 'integer', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  for (const [table, column] of [
    ['speaker_sign_ins', 'at'],
    ['speaker_links', 'who'],
    ['speaker_links', 'account'],
    ['speaker_links', 'used_at'],
    ['speaker_grants', 'link'],
    ['speaker_grants', 'expires_at'],
  ] as const)
    await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
}
