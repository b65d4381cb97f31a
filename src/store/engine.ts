// What the ports need of a database: reads, durable writes, a clock. SQLite and PostgreSQL each make one.
import type { Kysely } from 'kysely';
import type { Log } from '../core/ports.js';
import type { Change } from '../core/store.js';
import type { Tables } from './tables.js';

export type Db = Kysely<Tables>;

/** Writes of one transaction. It may run twice (a deadlock is tried again), so it changes nothing outside the database; `tell` is heard after commit. */
export type Job<T> = (trx: Db, tell: (change: Change) => void) => Promise<T>;

export interface Engine {
  readonly read: Db;
  /** Resolves once the job's writes are durable; when the job throws, nothing of it stays. */
  write<T>(job: Job<T>): Promise<T>;
  /** Tells, here and on the other nodes, of something that is not kept. */
  signal(change: Change): void;
  /** Milliseconds UTC; on PostgreSQL the database's own clock, so that nodes agree. */
  now(): number;
  /** Compares our clock with the database's again. */
  align(): Promise<void>;
  /** Tells again what changed since then (milliseconds UTC), where another process may have died before it told. */
  catchUp(since: number): Promise<void>;
  /** Takes deleted text out of the files as well, where the database leaves it there for a while. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

export interface EngineParts {
  /** Milliseconds UTC, set by tests; null for real time. */
  readonly clock: (() => number) | null;
  /** Hears what was committed, here or by another node. */
  readonly committed: (changes: readonly Change[]) => void;
  readonly log: Log;
}
