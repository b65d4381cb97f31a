// The schema, step by step. A step that has been released is never edited; a change is a new step.
import { sql, type Kysely, type Migration } from 'kysely';
import { photos } from './migration-photos.js';
import { deskWork } from './migration-desk.js';
import { ratings } from './migration-ratings.js';
import { waits } from './migration-waits.js';
import { helpful } from './migration-helpful.js';
import { voice } from './migration-voice.js';
import { speakerLinks } from './migration-speaker-links.js';
import { saidOnce } from './migration-said-once.js';
import { read } from './migration-read.js';
import { revoked } from './migration-revoked.js';

export const migrations: Record<string, Migration> = {
  '0001-start': { up: start },
  '0002-requests': { up: requests },
  '0003-slots': { up: slots },
  '0004-residents': { up: residents },
  '0005-reminders': { up: reminders },
  '0007-photos': { up: photos },
  '0006-desk': { up: deskWork },
  '0007-voice': { up: voice },
  '0008-helpful': { up: helpful },
  '0009-waits': { up: waits },
  '0010-ratings': { up: ratings },
  '0011-speaker-links': { up: speakerLinks },
  '0012-said-once': { up: saidOnce },
  '0013-read': { up: read },
  '0014-revoked': { up: revoked },
};

async function start(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('session', 'text')
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addColumn('lines', 'bigint', (c) => c.notNull())
    .addColumn('last_reply', 'bigint')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('active_at', 'bigint', (c) => c.notNull())
    .execute();
  await index(db, 'conversations', ['active_at']);

  await db.schema
    .createTable('messages')
    .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id').onDelete('cascade'))
    .addColumn('n', 'bigint', (c) => c.notNull())
    .addColumn('speaker', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('masked', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('reply_to', 'bigint')
    .addColumn('turn', 'text')
    .addColumn('name', 'text')
    .addPrimaryKeyConstraint('messages_key', ['conversation', 'n'])
    .execute();

  await db.schema
    .createTable('turns')
    .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('process', 'text', (c) => c.notNull())
    .addColumn('claimed_at', 'bigint', (c) => c.notNull())
    .addColumn('takes', 'bigint', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('said', 'bigint')
    .addColumn('sealed', 'text')
    .addColumn('answer', 'bigint')
    .addPrimaryKeyConstraint('turns_key', ['conversation', 'id'])
    .addUniqueConstraint('turns_seq', ['conversation', 'seq'])
    .execute();
  await db.schema
    .createIndex('turns_claimed')
    .on('turns')
    .columns(['at'])
    .where(sql.ref('state'), '=', 'claimed')
    .execute();

  await db.schema
    .createTable('events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversation', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('intent', 'text', (c) => c.notNull())
    .addColumn('ending', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('understood_by', 'text', (c) => c.notNull())
    .addColumn('confidence', 'double precision', (c) => c.notNull())
    .addColumn('milliseconds', 'double precision', (c) => c.notNull())
    .execute();
  await index(db, 'events', ['at']);
  await index(db, 'events', ['conversation']);

  await db.schema
    .createTable('items')
    .addColumn('id', 'text', (c) => c.primaryKey())
    // No foreign key: an open item outlives its transcript, so that nobody who is still waiting drops out of the queue.
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('turn', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull().unique())
    .addColumn('urgent', 'integer', (c) => c.notNull())
    .addColumn('sealed', 'text')
    .addColumn('waiting_since', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('agent', 'text')
    .addColumn('agent_name', 'text')
    .addColumn('closed_at', 'bigint')
    .addColumn('outcome', 'text')
    .addUniqueConstraint('items_turn', ['conversation', 'turn', 'kind'])
    .execute();
  await index(db, 'items', ['state', 'waiting_since']);
  await index(db, 'items', ['closed_at']);
  await index(db, 'items', ['changed_at']);
  await db.schema
    .createIndex('items_one_chat')
    .unique()
    .on('items')
    .column('conversation')
    .where(sql.ref('kind'), '=', 'chat')
    .where(sql.ref('state'), '!=', 'closed')
    .execute();

  await db.schema
    .createTable('request_references')
    .addColumn('reference', 'text', (c) => c.primaryKey())
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('turn', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('request_references_turn', ['conversation', 'turn'])
    .execute();

  await db.schema
    .createTable('staff')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('staff_sessions')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('agent', 'text', (c) => c.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('presence')
    .addColumn('agent', 'text', (c) => c.primaryKey().references('staff.id').onDelete('cascade'))
    .addColumn('available', 'integer', (c) => c.notNull())
    .addColumn('seen_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('sign_in_failures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('key_digest', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await index(db, 'sign_in_failures', ['key_digest', 'at']);

  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('sealed', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await index(db, 'outbox', ['state', 'due_at']);

  await db.schema
    .createTable('processes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('machine', 'text')
    .addColumn('pid', 'bigint', (c) => c.notNull())
    .addColumn('beat_at', 'bigint', (c) => c.notNull())
    .execute();
}

async function requests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('requests')
    .addColumn('reference', 'text', (c) => c.primaryKey())
    // No foreign key: a request outlives its transcript until it is done.
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('service', 'text', (c) => c.notNull())
    .addColumn('lgsl', 'integer')
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('home', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('theirs', 'text')
    .addColumn('token', 'text')
    .addColumn('note', 'text')
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('sent_at', 'bigint')
    .addColumn('asked_at', 'bigint')
    .addColumn('ask_at', 'bigint')
    .execute();
  await index(db, 'requests', ['conversation']);
  await index(db, 'requests', ['home', 'service']);
  await index(db, 'requests', ['changed_at']);
  await index(db, 'requests', ['ask_at']);
}

async function slots(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('slots')
    .addColumn('slot', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('slots_key', ['slot', 'place'])
    .addUniqueConstraint('slots_reference', ['slot', 'reference'])
    .execute();
  await index(db, 'slots', ['at']);
}

async function residents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('resident_sessions')
    .addColumn('conversation', 'text', (c) => c.primaryKey().references('conversations.id').onDelete('cascade'))
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('since', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('account_views')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversation', 'text')
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await index(db, 'account_views', ['who', 'at']);
  await index(db, 'account_views', ['conversation']);
  await index(db, 'account_views', ['at']);
}

async function reminders(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reminders')
    .addColumn('id', 'text', (c) => c.primaryKey())
    // No foreign key: a reminder outlives the conversation it was asked for in.
    .addColumn('conversation', 'text')
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('home', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('from_date', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('reminders_contact_home', ['contact', 'home'])
    .execute();
  await index(db, 'reminders', ['conversation']);
  await db.schema
    .createTable('reminder_codes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversation', 'text', (c) => c.notNull())
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('sealed', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await index(db, 'reminder_codes', ['conversation']);
  await index(db, 'reminder_codes', ['at']);
}

const index = (db: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> =>
  db.schema
    .createIndex(`${table}_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
    .execute();
