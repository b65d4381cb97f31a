// The step that gave the desk its queues, notes, audit and proposals.
import type { Kysely } from 'kysely';

export async function deskWork(db: Kysely<unknown>): Promise<void> {
  const items = (name: string, type: 'text' | 'bigint'): Promise<void> =>
    db.schema.alterTable('items').addColumn(name, type).execute();
  await db.schema
    .alterTable('items')
    .addColumn('queue', 'text', (c) => c.notNull().defaultTo('general'))
    .execute();
  await items('for_agent', 'text');
  await items('for_name', 'text');
  await items('needs', 'text');
  await items('gone_at', 'bigint');
  await db.schema
    .alterTable('staff')
    .addColumn('languages', 'text', (c) => c.notNull().defaultTo('en'))
    .execute();
  await db.schema
    .alterTable('staff')
    .addColumn('closed', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();

  await db.schema
    .createTable('item_notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item', 'text', (c) => c.notNull().references('items.id').onDelete('cascade'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('item_notes_item_at').on('item_notes').columns(['item', 'at']).execute();

  await db.schema
    .createTable('desk_audit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('agent', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('reference', 'text')
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('desk_audit_at').on('desk_audit').columns(['at']).execute();

  await db.schema
    .createTable('proposals')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('got', 'text', (c) => c.notNull())
    .addColumn('intent', 'text', (c) => c.notNull())
    .addColumn('article', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('reference', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'bigint')
    .execute();
  await db.schema.createIndex('proposals_state_at').on('proposals').columns(['state', 'at']).execute();
}
