// One writer for SQLite: jobs that arrive together share one transaction and so one fsync, each under a savepoint of its own.
import { setImmediate as nextTick } from 'node:timers/promises';
import type { Change } from '../core/store.js';
import type { Db, EngineParts, Job } from './engine.js';

/** The few commands that kysely has no words for, run on the writer's own connection. */
export interface Connection {
  begin(): Promise<void>;
  run(command: 'savepoint job' | 'release job' | 'rollback to job' | 'commit' | 'rollback'): void;
}

export interface GroupCommit {
  write<T>(job: Job<T>): Promise<T>;
  /** Runs once, between two transactions. */
  between(task: () => void): Promise<void>;
  /** Resolves when everything queued has been settled. */
  drained(): Promise<void>;
}

/** More jobs than this wait for the next transaction, so that the first of them is not kept too long. */
const MOST_JOBS = 128;

interface Queued {
  /** Runs the job; returns how to settle its promise once the transaction is durable. */
  readonly run: () => Promise<Settle>;
  readonly fail: (error: unknown) => void;
}

interface Settle {
  readonly ok: boolean;
  readonly settle: () => void;
  readonly changes: readonly Change[];
}

/** `db` must be the only user of `connection`. A job that throws is rolled back alone; a failed commit rejects every job in it. */
export const createGroupCommit = (db: Db, connection: Connection, committed: EngineParts['committed']): GroupCommit => {
  const queue: Queued[] = [];
  const tasks: (() => void)[] = [];
  let draining: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    while (queue.length > 0 || tasks.length > 0) {
      // Requests that the event loop has already read join this transaction.
      await nextTick();
      for (const task of tasks.splice(0)) task();
      const batch = queue.splice(0, MOST_JOBS);
      if (batch.length === 0) continue;
      try {
        const settled = await transact(batch, connection);
        for (const one of settled) one.settle();
        committed(settled.flatMap((one) => one.changes));
      } catch (error) {
        for (const job of batch) job.fail(error);
      }
    }
    draining = null;
  };

  return {
    write: <T>(job: Job<T>) =>
      new Promise<T>((resolve, reject) => {
        queue.push({ run: () => attempt(job, db, resolve, reject), fail: reject });
        draining ??= drain();
      }),
    between: (task) =>
      new Promise((resolve, reject) => {
        tasks.push(() => {
          try {
            task();
            resolve();
          } catch (error) {
            reject(error instanceof Error ? error : new Error('a task failed', { cause: error }));
          }
        });
        draining ??= drain();
      }),
    drained: async () => {
      await draining;
    },
  };
};

const transact = async (batch: readonly Queued[], connection: Connection): Promise<readonly Settle[]> => {
  await connection.begin();
  try {
    const settled: Settle[] = [];
    for (const job of batch) {
      connection.run('savepoint job');
      const outcome = await job.run();
      if (!outcome.ok) connection.run('rollback to job');
      connection.run('release job');
      settled.push(outcome);
    }
    connection.run('commit');
    return settled;
  } catch (error) {
    rollback(connection);
    throw error;
  }
};

const attempt = async <T>(
  job: Job<T>,
  db: Db,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Promise<Settle> => {
  const changes: Change[] = [];
  try {
    const value = await job(db, (change) => changes.push(change));
    return { ok: true, settle: () => resolve(value), changes };
  } catch (error) {
    return { ok: false, settle: () => reject(error), changes: [] };
  }
};

/** SQLite has already rolled back by itself after some errors, such as a full disk. */
const rollback = (connection: Connection): void => {
  try {
    connection.run('rollback');
  } catch {
    // Nothing was open any more, which is what was wanted.
  }
};
