// Step 0014: conversations whose tokens count no more. No foreign key: a deleted conversation is one of them.
import type { Kysely } from 'kysely';

export async function revoked(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revoked')
    .addColumn('conversation', 'text', (c) => c.primaryKey())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('revoked_at').on('revoked').column('at').execute();
}
