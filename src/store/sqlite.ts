// SQLite in DATA_DIR: one connection that writes, one that reads beside it (WAL), every commit synced to the disk.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type Database from 'libsql';
import { Fault } from '../core/fault.js';
import type { Engine, EngineParts } from './engine.js';
import { errorCode } from './errors.js';
import { createGroupCommit } from './group-commit.js';
import { migrate } from './migrate.js';
import { lockServer } from './server-lock.js';
import { commands, createPrivate, kyselyOn, openFile } from './sqlite-file.js';
import type { Tables } from './tables.js';

const FILE = 'assistant.db';
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
  const writer = await openFile(file);
  const db = kyselyOn(writer);
  try {
    await migrateLocked(writer, db);
    const reader = await openFile(file);
    reader.pragma('query_only = on');
    const read = kyselyOn(reader);
    const group = createGroupCommit(db, commands(writer), parts.committed);
    return {
      read,
      write: group.write,
      signal: (change) => {
        parts.committed([change]);
      },
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
