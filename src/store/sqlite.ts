// SQLite in DATA_DIR: one connection that writes, one that reads beside it (WAL), every commit synced to the disk.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Database from 'libsql';
import { Fault } from '../core/fault.js';
import type { Engine, EngineParts } from './engine.js';
import { errorCode } from './errors.js';
import { createGroupCommit, type Connection } from './group-commit.js';
import { migrate } from './migrate.js';
import { lockServer } from './server-lock.js';
import type { Tables } from './tables.js';

const FILE = 'assistant.db';
/** How long a statement blocks the whole process for another process's write; waiting longer is done without blocking. */
const BLOCK_MS = 50;
const RETRY_MS = 5;
const WAIT_MS = 15_000;
const MIGRATION_WAIT_MS = 60_000;

/** Throws a Fault when another server has the file, or the folder or the file cannot be used. */
export const openSqlite = async (dataDir: string, role: 'server' | 'tool', parts: EngineParts): Promise<Engine> => {
  let unlock = (): void => undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (role === 'server') unlock = lockServer(createPrivate(join(dataDir, 'server.lock')), dataDir);
    return await connect(createPrivate(join(dataDir, FILE)), unlock, parts);
  } catch (error) {
    unlock();
    if (error instanceof Fault) throw error;
    throw new Fault(
      'store/data-dir',
      `The data in ${dataDir} could not be opened (${errorCode(error) ?? 'unknown error'})`,
      'Set DATA_DIR to a folder on a local disk that this user may write to, with space left; if the file is damaged, restore a backup.',
      { cause: error },
    );
  }
};

const connect = async (file: string, unlock: () => void, parts: EngineParts): Promise<Engine> => {
  const writer = await open(file);
  const db = kysely(writer);
  try {
    await migrateLocked(writer, db);
    const reader = await open(file);
    reader.pragma('query_only = on');
    const read = kysely(reader);
    const group = createGroupCommit(db, commands(writer, WAIT_MS), parts.committed);
    return {
      read,
      write: group.write,
      now: parts.clock ?? Date.now,
      align: () => Promise.resolve(),
      // One server on a file: nobody else's changes can be missed.
      catchUp: () => Promise.resolve(),
      scrub: () =>
        group.between(() => {
          writer.pragma('wal_checkpoint(truncate)');
        }),
      close: async () => {
        await group.drained();
        await read.destroy();
        await db.destroy();
        // Kysely closes only what has been used.
        for (const one of [reader, writer]) if (one.open) one.close();
        unlock();
      },
    };
  } catch (error) {
    writer.close();
    throw error;
  }
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

const open = async (file: string): Promise<Database.Database> => {
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

const commands = (db: Database.Database, wait: number): Connection => ({
  begin: () => whenFree(wait, () => db.exec('begin immediate')),
  run: (command) => {
    db.exec(command);
  },
});

const migrateLocked = async (db: Database.Database, tables: Kysely<Tables>): Promise<void> => {
  const connection = commands(db, MIGRATION_WAIT_MS);
  await connection.begin();
  try {
    await migrate(tables);
    connection.run('commit');
  } catch (error) {
    connection.run('rollback');
    throw error;
  }
};
