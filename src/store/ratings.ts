// Scores and comments of residents: one for each chat, the last one given.
import { readScore, type Ratings, type Score } from '../core/ratings.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { plain } from './sealed.js';

interface Given {
  readonly conversation: string;
  readonly score: Score;
  readonly comment: string | null;
}

export const createRatings = (base: Base): Ratings => ({
  list: async (since, most) => {
    const rows = await base.engine.read
      .selectFrom('ratings')
      .selectAll()
      .where('at', '>=', since.getTime())
      .orderBy('at', 'desc')
      .orderBy('item')
      .limit(most)
      .execute();
    return rows.map(({ at, score, sealed, reference, agent, intent }) => ({
      at: new Date(at),
      score: readScore(String(score)) ?? 3,
      comment: sealed === null ? null : base.vault.open(sealed),
      reference,
      agent,
      intent,
    }));
  },
  give: (given) =>
    base.engine.write(async (trx) => {
      const known = await trx
        .selectFrom('conversations')
        .select('id')
        .where('id', '=', given.conversation)
        .executeTakeFirst();
      if (!known) return false;
      // Where a person held it, it is the same rating that they are asked for in the chat.
      const alone = { id: `chat:${base.digest(given.conversation)}`, reference: null, agent_name: null };
      await put(base, trx, (await heldChat(trx, given.conversation)) ?? alone, given, base.engine.now());
      return true;
    }),
});

/** Part of the turn's transaction: of the chat that was closed last. Nothing where there is none. `at` is milliseconds UTC. */
export const rate = async (base: Base, trx: Db, { at, ...given }: Given & { readonly at: number }): Promise<void> => {
  const item = await heldChat(trx, given.conversation);
  if (item) await put(base, trx, item, given, at);
};

interface Rated {
  readonly id: string;
  readonly reference: string | null;
  readonly agent_name: string | null;
}

/** The chat with a person that was closed last. */
const heldChat = (trx: Db, conversation: string): Promise<Rated | undefined> =>
  trx
    .selectFrom('items')
    .select(['id', 'reference', 'agent_name'])
    .where('conversation', '=', conversation)
    .where('kind', '=', 'chat')
    .where('state', '=', 'closed')
    .where('agent', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Greetings and wishes for a person are no subject. */
const subjectOf = async (trx: Db, conversation: string): Promise<string | null> => {
  const last = await trx
    .selectFrom('events')
    .select('intent')
    .where('conversation', '=', conversation)
    .where('intent', 'not like', 'general.%')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.intent ?? null;
};

const put = async (base: Base, trx: Db, item: Rated, given: Given, at: number): Promise<void> => {
  const { conversation, score, comment } = given;
  const intent = await subjectOf(trx, conversation);
  const sealed = comment === null ? null : base.vault.seal(plain(comment));
  await trx
    .insertInto('ratings')
    .values({
      item: item.id,
      conversation,
      reference: item.reference,
      agent: item.agent_name,
      intent,
      score,
      sealed,
      at,
    })
    .onConflict((clash) =>
      clash.column('item').doUpdateSet({ score, at, intent, ...(sealed === null ? {} : { sealed }) }),
    )
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
