// The step that adds photos. SQLite takes any name for a type and keeps bytes as bytes under this one too.
import { sql, type Kysely } from 'kysely';

export async function photos(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('photos')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id').onDelete('cascade'))
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('sealed', sql`bytea`, (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('photos_conversation').on('photos').column('conversation').execute();
  await db.schema
    .createTable('photo_views')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('photo', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('photo_views_at').on('photo_views').column('at').execute();
}
