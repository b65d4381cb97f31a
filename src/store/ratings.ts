// Scores and comments of residents on chats with a person: one for each chat, the last one given.
import { readScore, type Ratings, type Score } from '../core/ratings.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { plain } from './sealed.js';

export const createRatings = ({ engine, vault }: Base): Ratings => ({
  list: async (since, most) => {
    const rows = await engine.read
      .selectFrom('ratings')
      .selectAll()
      .where('at', '>=', since.getTime())
      .orderBy('at', 'desc')
      .orderBy('item')
      .limit(most)
      .execute();
    return rows.map(({ at, score, sealed, reference, agent }) => ({
      at: new Date(at),
      score: readScore(String(score)) ?? 3,
      comment: sealed === null ? null : vault.open(sealed),
      reference,
      agent,
    }));
  },
});

/** Part of the turn's transaction: of the chat that was closed last. Nothing where there is none. `at` is milliseconds UTC. */
export const rate = async (
  base: Base,
  trx: Db,
  {
    conversation,
    score,
    comment,
    at,
  }: { readonly conversation: string; readonly score: Score; readonly comment: string | null; readonly at: number },
): Promise<void> => {
  const item = await trx
    .selectFrom('items')
    .select(['id', 'reference', 'agent_name'])
    .where('conversation', '=', conversation)
    .where('kind', '=', 'chat')
    .where('state', '=', 'closed')
    .where('agent', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!item) return;
  const sealed = comment === null ? null : base.vault.seal(plain(comment));
  await trx
    .insertInto('ratings')
    .values({ item: item.id, conversation, reference: item.reference, agent: item.agent_name, score, sealed, at })
    .onConflict((clash) => clash.column('item').doUpdateSet({ score, at, ...(sealed === null ? {} : { sealed }) }))
    .execute();
};

/** Comments go with the conversation; the figure stays without it. */
export const eraseRatings = async (trx: Db, conversations: readonly string[]): Promise<void> => {
  await trx
    .updateTable('ratings')
    .set({ conversation: null, reference: null, agent: null, sealed: null })
    .where('conversation', 'in', [...conversations])
    .execute();
};
