// Brings the tables up to date. Two processes may start at once: SQLite's caller holds the write lock, PostgreSQL's migrator takes one.
import { Migrator, type Kysely } from 'kysely';
import { Fault } from '../core/fault.js';
import { migrations } from './migrations.js';
import type { Tables } from './tables.js';

/** Throws a Fault when a step fails; nothing of that step stays. */
export const migrate = async (db: Kysely<Tables>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const reason = error instanceof Error ? error.message : 'unknown error';
  throw new Fault(
    'store/migration',
    `The database could not be brought up to date: ${reason}`,
    'If a newer version has used this data, start that version; otherwise restore a backup or report the reason given.',
    { cause: error },
  );
};
