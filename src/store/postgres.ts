// PostgreSQL, for several nodes: a pool, a transaction for each job, and word of what other nodes committed.
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { changedSince } from './changes.js';
import type { Engine, EngineParts } from './engine.js';
import { errorCode } from './errors.js';
import { migrate } from './migrate.js';
import { openWire } from './wire.js';
import type { Tables } from './tables.js';

const POOL = 10;
const CONNECT_MS = 5_000;
/** serialization_failure and deadlock_detected: nothing was done, so the job can run again. */
const TRY_AGAIN = ['40001', '40P01'];
const MOST_TRIES = 5;

export const openPostgres = async (url: string, parts: EngineParts): Promise<Engine> => {
  const connection = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    types,
    application_name: 'council-assistant',
  };
  const pool = new pg.Pool({ ...connection, max: POOL });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => {
    parts.log.warn({ err: error }, 'a database connection was lost');
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let offset = 0;
  const now = parts.clock ?? ((): number => Date.now() + offset);
  const align = async (): Promise<void> => {
    if (parts.clock) return;
    const asked = Date.now();
    const { rows } = await sql<{
      ms: number;
    }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms`.execute(db);
    const ms = rows[0]?.ms;
    if (ms !== undefined) offset = Math.round(ms - (asked + Date.now()) / 2);
  };
  const catchUp = async (since: number): Promise<void> => {
    parts.committed(await changedSince(db, since));
  };
  try {
    await migrate(db);
    await align();
    const wire = await openWire(connection, { heard: parts.committed, missed: catchUp, now, log: parts.log });
    return {
      read: db,
      write: async (job) => {
        for (let tries = 1; ; tries++) {
          const changes: Parameters<typeof parts.committed>[0][number][] = [];
          try {
            const value = await db.transaction().execute((trx) => job(trx, (change) => changes.push(change)));
            parts.committed(changes);
            wire.send(changes);
            return value;
          } catch (error) {
            if (tries === MOST_TRIES || !TRY_AGAIN.includes(errorCode(error) ?? '')) throw error;
          }
        }
      },
      now,
      align,
      catchUp,
      // PostgreSQL clears deleted rows away by itself (autovacuum).
      scrub: () => Promise.resolve(),
      close: async () => {
        await wire.close();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
};

/** Whole numbers as numbers: ours are counts and milliseconds, far below where doubles lose digits. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text'),
};
