// The step that remembers when a chat was first taken, so that waits can be measured.
import type { Kysely } from 'kysely';

export async function waits(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('items').addColumn('claimed_at', 'bigint').execute();
  await db.schema.createIndex('items_claimed_at').on('items').columns(['claimed_at']).execute();
}
