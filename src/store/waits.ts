// Waits of chats, measured from when they were taken.
import type { ExpressionBuilder } from 'kysely';
import { GONE_AFTER, type Waits } from '../core/waits.js';
import type { Base } from './base.js';
import type { Tables } from './tables.js';

const MINUTE_MS = 60_000;
const MOST = 20;

export const createWaits = ({ engine }: Base): Waits => ({
  recent: async (minutes) => {
    const now = engine.now();
    const [taken, open] = await Promise.all([
      engine.read
        .selectFrom('items')
        .select(['waiting_since', 'claimed_at'])
        .where('claimed_at', '>', now - minutes * MINUTE_MS)
        .where('kind', '=', 'chat')
        .orderBy('claimed_at', 'desc')
        .limit(MOST)
        .execute(),
      engine.read
        .selectFrom('items')
        .select((eb) => ['state', eb.fn.countAll().as('n'), eb.fn.min('waiting_since').as('since')])
        .where('kind', '=', 'chat')
        .where('state', '!=', 'closed')
        .where((eb) => eb.or([eb('state', '!=', 'waiting'), ...here(eb, now)]))
        .groupBy('state')
        .execute(),
    ]);
    const of = (state: string) => open.find((row) => row.state === state);
    const front = of('waiting')?.since;
    return {
      waited: taken.map((row) => Math.max(0, (row.claimed_at ?? 0) - row.waiting_since) / MINUTE_MS),
      longest: front === undefined || front === null ? 0 : Math.max(0, now - Number(front)) / MINUTE_MS,
      waiting: Number(of('waiting')?.n ?? 0),
      held: Number(of('active')?.n ?? 0),
    };
  },

  urgent: async () => {
    const row = await engine.read
      .selectFrom('items')
      .select((eb) => eb.fn.countAll().as('n'))
      .where('kind', '=', 'chat')
      .where('state', '=', 'waiting')
      .where('urgent', '=', 1)
      .where((eb) => eb.or(here(eb, engine.now())))
      .executeTakeFirst();
    return Number(row?.n ?? 0);
  },
});

/** Not gone for good, any of which holds. */
const here = (eb: ExpressionBuilder<Tables, 'items'>, now: number) => [
  eb('gone_at', 'is', null),
  eb('gone_at', '>', now - GONE_AFTER * MINUTE_MS),
];
