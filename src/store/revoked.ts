// Conversations whose tokens count no more; kept until the last of those has expired by itself.
import type { Revoked } from '../core/revoked.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { whyRevoked } from './turn-queries.js';

/** The longest that any token lives is hours. */
const KEPT_MS = 86_400_000;

export const createRevoked = ({ engine }: Base): Revoked => ({
  add: (conversation, why) =>
    engine.write(async (trx) => {
      await trx
        .insertInto('revoked')
        .values({ conversation, why, at: engine.now() })
        .onConflict((clash) => clash.column('conversation').doNothing())
        .execute();
    }),

  why: async (conversation) => {
    const [row] = await whyRevoked(engine.read, { conversation });
    return row?.why ?? null;
  },
});

export const sweepRevoked = async (trx: Db, now: number): Promise<void> => {
  await trx
    .deleteFrom('revoked')
    .where('at', '<', now - KEPT_MS)
    .execute();
};
