// The processes on this database, each with a heartbeat, so that a dead one's claims can be told.
import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import type { Log } from '../core/ports.js';
import { DEAD_MS } from './blocked.js';
import type { Db, Engine } from './engine.js';
import { errorCode } from './errors.js';

const BEAT_MS = 3_000;
/** The rows of the dead are kept this long, for every other process to notice. */
const FORGET_MS = 60_000;

export interface Presence {
  readonly id: string;
  /** False when our own heartbeat could not be written lately. */
  beating(): boolean;
  leave(): Promise<void>;
}

/** `alone`: no other server can be running, so every server left in the table is dead. */
export const joinProcesses = async (
  engine: Engine,
  role: 'server' | 'tool',
  alone: boolean,
  log: Log,
): Promise<Presence> => {
  const id = randomUUID();
  const row = { id, role, machine: machine(), pid: process.pid };
  const mourned = new Set<string>();
  let lastBeat = 0;

  const beat = async (): Promise<void> => {
    await engine.align();
    const now = engine.now();
    const killed = await findKilled(engine.read, row.machine);
    await engine.write(async (trx) => {
      await trx
        .insertInto('processes')
        .values({ ...row, beat_at: now })
        .onConflict((on) => on.column('id').doUpdateSet({ beat_at: now }))
        .execute();
      await trx
        .deleteFrom('processes')
        .where('beat_at', '<', now - FORGET_MS)
        .execute();
      // Long before its heartbeat is missed: this is how a node that was killed and started again finds its turns at once.
      if (killed.length > 0)
        await trx
          .updateTable('processes')
          .set({ beat_at: now - DEAD_MS - 1 })
          .where('id', 'in', killed)
          .execute();
    });
    lastBeat = performance.now();
    for (const dead of await findDead(engine.read, now)) {
      if (mourned.has(dead.id)) continue;
      mourned.add(dead.id);
      await engine.catchUp(dead.beat_at - BEAT_MS);
    }
  };

  if (alone) await engine.write((trx) => trx.deleteFrom('processes').where('role', '=', 'server').execute());
  await beat();

  let beatingNow: Promise<void> | null = null;
  const timer = setInterval(() => {
    beatingNow ??= beat()
      .catch((error: unknown) => {
        log.warn({ err: error }, 'the heartbeat could not be written');
      })
      .finally(() => {
        beatingNow = null;
      });
  }, BEAT_MS).unref();

  return {
    id,
    beating: () => performance.now() - lastBeat < DEAD_MS,
    leave: async () => {
      clearInterval(timer);
      await beatingNow;
      await engine.write((trx) => trx.deleteFrom('processes').where('id', '=', id).execute());
    },
  };
};

const findDead = (db: Db, now: number): Promise<{ id: string; beat_at: number }[]> =>
  db
    .selectFrom('processes')
    .select(['id', 'beat_at'])
    .where('beat_at', '<', now - DEAD_MS)
    .execute();

/** Processes of this machine whose process id is nobody's any more. */
const findKilled = async (db: Db, here: string | null): Promise<string[]> => {
  if (here === null) return [];
  const rows = await db.selectFrom('processes').select(['id', 'pid']).where('machine', '=', here).execute();
  return rows.filter((row) => !isRunning(row.pid)).map((row) => row.id);
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
};

/** Where process ids mean the same processes: one boot of one machine, and on it one container. Null where that cannot be told. */
const machine = (): string | null => {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
};
