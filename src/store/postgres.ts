// PostgreSQL, for several nodes: a pool, a transaction for each job, and word of what other nodes committed.
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Fault } from '../core/fault.js';
import type { Log } from '../core/ports.js';
import type { Change } from '../core/store.js';
import { changedSince } from './changes.js';
import type { Engine, EngineParts } from './engine.js';
import { errorCode } from './errors.js';
import { migrate } from './migrate.js';
import { openWire } from './wire.js';
import type { Tables } from './tables.js';

const POOL = 10;
const CONNECT_MS = 5_000;
const QUERY_MS = 30_000;
/** serialization_failure and deadlock_detected: nothing was done, so the job can run again. */
const TRY_AGAIN = ['40001', '40P01'];
const MOST_TRIES = 5;

/** Throws a Fault when the database cannot be used. */
export const openPostgres = async (url: string, parts: EngineParts): Promise<Engine> => {
  const { log } = parts;
  const connection = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    // A network that swallows everything must not hold a turn for ever.
    query_timeout: QUERY_MS,
    keepAlive: true,
    types,
    application_name: 'council-assistant',
  };
  const db = connect({ ...connection, max: POOL }, log);
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
    await align();
    await migrateAlone(connection, log);
    const wire = await openWire(connection, { heard: parts.committed, missed: catchUp, now, log });
    return {
      read: db,
      write: async (job) => {
        for (let tries = 1; ; tries++) {
          const changes: Change[] = [];
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
      signal: (change) => {
        parts.committed([change]);
        wire.send([change]);
      },
      now,
      align: async () => {
        await align();
        await wire.check();
      },
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
    if (error instanceof Fault) throw error;
    // The address holds a password, so it is not repeated here.
    throw new Fault(
      'store/database',
      `The database in DATABASE_URL could not be used (${errorCode(error) ?? 'unknown error'})`,
      'Look whether PostgreSQL runs there and whether the address, the name and the password are right.',
      { cause: error },
    );
  }
};

const connect = (config: pg.PoolConfig, log: Log): Kysely<Tables> => {
  const pool = new pg.Pool(config);
  // A connection that breaks is replaced by the pool; without listeners, idle or in use, it would end the process.
  const lost = (error: Error): void => {
    log.warn({ err: error }, 'a database connection was lost');
  };
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
};

/** A step over a large table, or the wait for another node's, may take longer than a query may. */
const migrateAlone = async (config: pg.PoolConfig, log: Log): Promise<void> => {
  const db = connect({ ...config, query_timeout: 0, max: 2 }, log);
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
};

/** Whole numbers as numbers: ours are counts and milliseconds, far below where doubles lose digits. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
