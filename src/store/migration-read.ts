// The step by which one process holds a message of the outbox, a chat knows what its resident has seen, and a rating what it was about.
import type { Kysely } from 'kysely';

export async function read(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('holder', 'text').execute();
  await db.schema.alterTable('outbox').addColumn('held_until', 'bigint').execute();
  await db.schema
    .alterTable('items')
    .addColumn('seen', 'bigint', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('ratings').addColumn('intent', 'text').execute();
}
