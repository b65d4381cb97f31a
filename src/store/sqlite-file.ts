// Connections to a SQLite file: how they are set up, waited for and used by kysely.
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Database from 'libsql';
import { errorCode } from './errors.js';
import type { Connection } from './group-commit.js';
import type { Tables } from './tables.js';

/** How long a statement blocks the whole process for another process's write; waiting longer is done without blocking. */
const BLOCK_MS = 50;
const RETRY_MS = 5;
const WAIT_MS = 15_000;

/** Made by us before SQLite does, so that nobody else may read it; the -wal and -shm files take its mode. */
export const createPrivate = (file: string): string => {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    // Never opened when it exists: closing it again would drop SQLite's own locks on it in this process.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return file;
};

/** WAL, and every commit synced to the disk. */
export const openFile = async (file: string): Promise<Database.Database> => {
  const db = new Database(file);
  try {
    db.pragma(`busy_timeout = ${BLOCK_MS}`);
    // Turning it on needs the file to itself for a moment.
    await whenFree(WAIT_MS, () => db.pragma('journal_mode = wal'));
    db.pragma('synchronous = full');
    db.pragma('foreign_keys = on');
    // Deleted text is overwritten in the file, not only unlinked.
    db.pragma('secure_delete = on');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** Tries again, without blocking this process, for as long as another one holds the file (milliseconds). */
const whenFree = async (wait: number, run: () => unknown): Promise<void> => {
  const until = performance.now() + wait;
  for (;;) {
    try {
      run();
      return;
    } catch (error) {
      if (errorCode(error) !== 'SQLITE_BUSY' || performance.now() > until) throw error;
      await sleep(RETRY_MS);
    }
  }
};

export const kyselyOn = (db: Database.Database): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(db) }) });

/** The same few queries run all day: preparing each once saves a third of their time. */
const keepStatements = (db: Database.Database): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known) return known;
      const statement = statementOf(db.prepare(sql));
      if (kept.size < 500) kept.set(sql, statement);
      return statement;
    },
    close: () => {
      kept.clear();
      db.close();
    },
  };
};

const statementOf = (statement: Database.Statement): SqliteStatement => ({
  reader: statement.reader,
  all: (values) => statement.all([...values]),
  run: (values) => statement.run([...values]),
  iterate: (values) => statement.iterate([...values]),
});

/** What a writer needs beside kysely; `wait` is for other processes, in milliseconds. */
export const commands = (db: Database.Database, wait = WAIT_MS): Connection => ({
  begin: () => whenFree(wait, () => db.exec('begin immediate')),
  run: (command) => {
    db.exec(command);
  },
});
