// Messages that must leave this process, kept until they have.
import { randomUUID } from 'node:crypto';
import { DESK_LINE, MOST_ATTEMPTS, type DeskLinePayload, type Outbox, type OutboxMessage } from '../core/store.js';
import type { ExpressionBuilder } from 'kysely';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { openTask } from './open-task.js';
import { startsWith } from './starts-with.js';
import type { Tables } from './tables.js';

/** Whoever takes a message has this long to deliver it before another process may. */
const LEASE_MS = 60_000;

export const createOutbox = (base: Base): Outbox => {
  const { engine } = base;
  /** No other process is at it. */
  const free = (eb: ExpressionBuilder<Tables, 'outbox'>) =>
    eb.or([eb('held_until', 'is', null), eb('held_until', '<=', engine.now()), eb('holder', '=', base.process)]);
  const hold = () => ({ holder: base.process, held_until: engine.now() + LEASE_MS });
  return {
    add: (kind, payload, key) =>
      engine.write(async (trx, tell) => {
        await addToOutbox(base, trx, kind, payload, key);
        tell({ kind: 'outbox', of: kind });
      }),

    due: async (limit, kinds) => {
      const due = (db: Db) => {
        const rows = db
          .selectFrom('outbox')
          .select('id')
          .where('state', '=', 'waiting')
          .where('due_at', '<=', engine.now())
          .where(free)
          .orderBy('due_at')
          .limit(limit);
        return kinds ? rows.where('kind', 'in', kinds) : rows;
      };
      // Mostly there is nothing, and a look is cheaper than a write.
      if ((await due(engine.read).execute()).length === 0) return [];
      return engine.write(async (trx) => {
        const now = engine.now();
        // Asked again on the row itself: on PostgreSQL another node may have taken it since.
        const rows = await trx
          .updateTable('outbox')
          .set((eb) => ({ ...hold(), due_at: now + LEASE_MS, attempts: eb('attempts', '+', 1) }))
          .where('id', 'in', due(trx))
          .where('due_at', '<=', now)
          .where('state', '=', 'waiting')
          .where(free)
          .returning(['id', 'kind', 'sealed', 'attempts', 'created_at'])
          .execute();
        return rows.sort((a, b) => a.created_at - b.created_at).map((row) => read(base, row));
      });
    },

    owed: async (kind, start) => {
      const rows = await engine.read
        .selectFrom('outbox')
        .select(['id', 'kind', 'sealed', 'attempts'])
        .where('state', '=', 'waiting')
        .where('kind', '=', kind)
        .where(startsWith('key', start))
        .orderBy('created_at')
        .execute();
      return rows.map((row) => read(base, row));
    },

    take: (id) =>
      engine.write(async (trx) => {
        const taken = await trx
          .updateTable('outbox')
          .set(hold())
          .where('id', '=', id)
          .where('state', '=', 'waiting')
          .where(free)
          .returning('id')
          .executeTakeFirst();
        return taken !== undefined;
      }),

    free: (id) =>
      engine.write(async (trx) => {
        await trx
          .updateTable('outbox')
          .set({ holder: null, held_until: null })
          .where('id', '=', id)
          .where('holder', '=', base.process)
          .execute();
      }),

    done: (id) =>
      engine.write(async (trx) => {
        await trx.updateTable('outbox').set({ state: 'done', sealed: null }).where('id', '=', id).execute();
      }),

    retry: (id, seconds, untried = false) =>
      engine.write(async (trx) => {
        await trx
          .updateTable('outbox')
          .set((eb) => ({
            due_at: engine.now() + Math.round(seconds * 1000),
            holder: null,
            held_until: null,
            ...(untried && { attempts: eb('attempts', '-', 1) }),
            state: eb
              .case()
              .when('attempts', '>=', untried ? MOST_ATTEMPTS + 1 : MOST_ATTEMPTS)
              .then('dead' as const)
              .else('waiting' as const)
              .end(),
          }))
          .where('id', '=', id)
          .where('state', '=', 'waiting')
          .where(free)
          .execute();
      }),

    bury: (id, item) =>
      engine.write(async (trx, tell) => {
        const row = await trx
          .updateTable('outbox')
          .set({ state: 'dead', sealed: null })
          .where('id', '=', id)
          .where('state', '=', 'waiting')
          .returning('id')
          .executeTakeFirst();
        if (row && item) await openTask(base, trx, item, `outbox:${id}`, engine.now(), tell);
      }),
  };
};

const read = ({ vault }: Base, { sealed, ...row }: Omit<OutboxMessage, 'payload'> & { sealed: string | null }) => ({
  id: row.id,
  kind: row.kind,
  payload: sealed === null ? '' : (vault.open(sealed) ?? ''),
  attempts: row.attempts,
});

/** Part of the transaction that adds the line, so that no line is stored without it. */
export const addDeskLine = (base: Base, trx: Db, line: DeskLinePayload): Promise<void> =>
  addToOutbox(base, trx, DESK_LINE, JSON.stringify(line), `${line.conversation}:${String(line.n)}`);

/** Part of the caller's transaction; once for each key. */
export const addToOutbox = async (base: Base, trx: Db, kind: string, payload: string, key: string): Promise<void> => {
  const at = base.engine.now();
  await trx
    .insertInto('outbox')
    .values({
      id: randomUUID(),
      kind,
      key,
      sealed: base.vault.seal(payload),
      state: 'waiting',
      attempts: 0,
      due_at: at,
      created_at: at,
    })
    .onConflict((on) => on.doNothing())
    .execute();
};
