// Statements past the store, for what it does not do itself.
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import type { Place } from '../support/stores.js';

export const execute = async (place: Place, statement: string): Promise<void> => {
  if (place.databaseUrl === null) {
    const db = new Database(join(place.dataDir, 'assistant.db'));
    db.pragma('busy_timeout = 5000');
    db.exec(statement);
    db.close();
    return;
  }
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** Process ids of the database's connections; PostgreSQL only. */
export const connections = async (place: Place): Promise<readonly number[]> => {
  const client = new pg.Client({ connectionString: place.databaseUrl ?? '' });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
  return rows.map((row) => row.pid);
};

/** Every row of a query, as JSON has it. */
export const query = async (place: Place, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  if (place.databaseUrl === null) {
    const db = new Database(join(place.dataDir, 'assistant.db'));
    const rows = db.prepare(statement).all() as Readonly<Record<string, unknown>>[];
    db.close();
    return rows;
  }
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return rows;
};
