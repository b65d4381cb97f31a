// SQLite in DATA_DIR: one connection that writes, one that reads beside it (WAL), every commit synced to the disk.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Database from 'libsql';
import type { Engine, EngineParts } from './engine.js';
import { errorCode } from './errors.js';
import { createGroupCommit, type Connection } from './group-commit.js';
import { migrate } from './migrate.js';
import { lockServer } from './server-lock.js';
import type { Tables } from './tables.js';

const FILE = 'assistant.db';
/** How long a statement blocks the whole process for another process's write; waiting longer is done without blocking. */
const BLOCK_MS = 50;
const WAIT_MS = 15_000;
const MIGRATION_WAIT_MS = 60_000;

export const openSqlite = async (dataDir: string, role: 'server' | 'tool', parts: EngineParts): Promise<Engine> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, FILE);
  createPrivate(file);
  const unlock = role === 'server' ? lockServer(createPrivate(join(dataDir, 'server.lock')), dataDir) : () => undefined;
  try {
    return await connect(file, unlock, parts);
  } catch (error) {
    unlock();
    throw error;
  }
};

const connect = async (file: string, unlock: () => void, parts: EngineParts): Promise<Engine> => {
  const writer = open(file);
  const db = kysely(writer);
  const connection = commands(writer);
  await migrateLocked(writer, connection, db);
  const reader = open(file);
  reader.pragma('query_only = on');
  const read = kysely(reader);
  const group = createGroupCommit(db, connection, parts.committed);
  return {
    read,
    write: group.write,
    now: parts.clock ?? Date.now,
    align: () => Promise.resolve(),
    // One server on a file: nobody else's changes can be missed.
    catchUp: () => Promise.resolve(),
    scrub: async () => {
      await group.drained();
      writer.pragma('wal_checkpoint(truncate)');
    },
    close: async () => {
      await group.drained();
      await read.destroy();
      await db.destroy();
      unlock();
    },
  };
};

/** Made by us before SQLite does, so that nobody else may read it; the -wal and -shm files take its mode. */
const createPrivate = (file: string): string => {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    // Never opened when it exists: closing it again would drop SQLite's own locks on it in this process.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return file;
};

const open = (file: string): Database.Database => {
  const db = new Database(file);
  db.pragma(`busy_timeout = ${BLOCK_MS}`);
  db.pragma('journal_mode = wal');
  db.pragma('synchronous = full');
  db.pragma('foreign_keys = on');
  // Deleted text is overwritten in the file, not only unlinked.
  db.pragma('secure_delete = on');
  return db;
};

const kysely = (db: Database.Database): Kysely<Tables> =>
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

const commands = (db: Database.Database): Connection => ({
  begin: async () => {
    const until = performance.now() + WAIT_MS;
    for (;;) {
      try {
        db.exec('begin immediate');
        return;
      } catch (error) {
        if (errorCode(error) !== 'SQLITE_BUSY' || performance.now() > until) throw error;
        await sleep(5);
      }
    }
  },
  run: (command) => {
    db.exec(command);
  },
});

const migrateLocked = async (db: Database.Database, connection: Connection, tables: Kysely<Tables>): Promise<void> => {
  db.pragma(`busy_timeout = ${MIGRATION_WAIT_MS}`);
  await connection.begin();
  try {
    await migrate(tables);
    connection.run('commit');
  } catch (error) {
    connection.run('rollback');
    throw error;
  }
  db.pragma(`busy_timeout = ${BLOCK_MS}`);
};
