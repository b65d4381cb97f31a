// Step 0007: what speakers remember of whoever speaks.
import type { Kysely } from 'kysely';

export async function voice(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('voice_memories')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account', 'text', (c) => c.notNull())
    .addColumn('kept', 'integer', (c) => c.notNull())
    .addColumn('reminded', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .execute();
  for (const column of ['account', 'reminded', 'changed_at'])
    await db.schema.createIndex(`voice_memories_${column}`).on('voice_memories').column(column).execute();
}
