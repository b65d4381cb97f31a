// The steps of a request's delivery. What is about to be sent is marked before the call, so that a crash leaves no doubt unrecorded.
import type { Selectable } from 'kysely';
import type { Deliveries, Delivery } from '../core/deliveries.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { raise } from './raise.js';
import { readRequest } from './requests.js';
import { plain } from './sealed.js';
import type { Tables } from './tables.js';

type Row = Selectable<Tables['requests']>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The longer it has been there, the less often its state is asked for. Milliseconds. */
const ASK = {
  sent: { least: MINUTE_MS, most: 6 * HOUR_MS },
  confirmed: { least: HOUR_MS, most: 24 * HOUR_MS },
};

const nextAsk = (state: 'sent' | 'confirmed', madeAt: number, now: number): number =>
  now + Math.min(ASK[state].most, Math.max(ASK[state].least, Math.round((now - madeAt) / 2)));

export const createDeliveries = (base: Base): Deliveries => {
  const { engine } = base;
  const change = (reference: string, decide: (row: Row, at: number) => Partial<Row> | null): Promise<void> =>
    engine.write(async (trx) => {
      const row = await find(trx, reference);
      const at = engine.now();
      const set = row && decide(row, at);
      if (!row || !set) return;
      await trx
        .updateTable('requests')
        .set(set)
        .where('reference', '=', row.reference)
        // On PostgreSQL another node may have moved it since it was read.
        .where('state', '=', row.state)
        .execute();
    });

  return {
    get: async (reference) => {
      const row = await find(engine.read, reference);
      return row ? readDelivery(base, row) : null;
    },

    begin: (reference, was) =>
      engine.write(async (trx) => {
        const row = await trx
          .updateTable('requests')
          .set({ sent_at: engine.now() })
          .where('reference', '=', plain(reference))
          .where('state', '=', 'kept')
          .where('sent_at', was === null ? 'is' : '=', was === null ? null : was.getTime())
          .returning('reference')
          .executeTakeFirst();
        return row !== undefined;
      }),

    unsent: (reference, was) =>
      change(reference, (row) => (row.state === 'kept' ? { sent_at: was?.getTime() ?? null } : null)),

    accepted: (reference, { theirs, token }) =>
      change(reference, (row, at) => {
        const got = {
          theirs: theirs === null ? row.theirs : plain(theirs),
          token: token === null ? row.token : plain(token),
        };
        if (row.state === 'staff') return got;
        if (row.state !== 'kept' && row.state !== 'sent') return null;
        const state = got.theirs === null ? 'sent' : 'confirmed';
        return { ...got, state, changed_at: at, ask_at: nextAsk(state, row.made_at, at) };
      }),

    told: (reference, { closed, note: given }) =>
      change(reference, (row, at) => {
        if (row.state !== 'confirmed') return null;
        const before = row.note === null ? null : base.vault.open(row.note);
        const note = given === null ? null : plain(given);
        if (!closed && note === before) return { asked_at: at };
        return {
          note: note === null ? null : base.vault.seal(note),
          asked_at: at,
          changed_at: at,
          ...(closed ? { state: 'closed', ask_at: null } : {}),
        };
      }),

    raise: (reference, reason) =>
      engine.write(async (trx, tell) => {
        const row = await find(trx, reference);
        if (row?.state === 'kept' || row?.state === 'sent') await raise(base, trx, row, reason, engine.now(), tell);
      }),

    toAsk: (limit) =>
      engine.write(async (trx) => {
        const now = engine.now();
        const rows = await trx
          .selectFrom('requests')
          .selectAll()
          .where('ask_at', '<=', now)
          .where('state', 'in', ['sent', 'confirmed'])
          .orderBy('ask_at')
          .limit(limit)
          .execute();
        const taken: Delivery[] = [];
        for (const row of rows) {
          const state = row.state === 'sent' ? 'sent' : 'confirmed';
          const mine = await trx
            .updateTable('requests')
            .set({ ask_at: nextAsk(state, row.made_at, now) })
            .where('reference', '=', row.reference)
            .where('ask_at', '=', row.ask_at)
            .returning('reference')
            .executeTakeFirst();
          if (mine) taken.push(readDelivery(base, row));
        }
        return taken;
      }),
  };
};

const find = (db: Db, reference: string): Promise<Row | undefined> =>
  db.selectFrom('requests').selectAll().where('reference', '=', plain(reference)).executeTakeFirst();

const readDelivery = (base: Base, row: Row): Delivery => {
  const told = base.sealed.request.read(row.sealed);
  const { reference, service, lgsl, conversation, language, channel, about, summary } = row;
  return {
    ...readRequest(base, row),
    conversation,
    request: told && { reference, service, lgsl, conversation, language, channel, about, summary, ...told },
    token: row.token,
    sentAt: row.sent_at === null ? null : new Date(row.sent_at),
    sentAgo: row.sent_at === null ? null : base.engine.now() - row.sent_at,
    askedAt: row.asked_at === null ? null : new Date(row.asked_at),
  };
};
