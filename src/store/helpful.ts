// What residents said of answers: one word on each, the last one given.
import { randomUUID } from 'node:crypto';
import type { HelpfulStore } from '../core/helpful.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { plain } from './sealed.js';

export const createHelpful = ({ engine, vault }: Base): HelpfulStore => ({
  say: ({ helped, missing, articles, ...said }) =>
    engine.write(async (trx) => {
      const now = {
        helped: helped ? 1 : 0,
        missing: missing === null ? null : vault.seal(plain(missing)),
        at: engine.now(),
      };
      await trx
        .insertInto('helpful')
        .values({ id: randomUUID(), ...said, articles: JSON.stringify(articles), ...now })
        .onConflict((clash) => clash.columns(['conversation', 'line']).doUpdateSet(now))
        .execute();
    }),

  list: async (most) => {
    const rows = await engine.read.selectFrom('helpful').selectAll().orderBy('at', 'desc').limit(most).execute();
    return rows.map(({ id: _id, conversation: _conversation, helped, missing, articles, at, ...said }) => ({
      ...said,
      articles: JSON.parse(articles) as readonly string[],
      helped: helped === 1,
      missing: missing === null ? null : vault.open(missing),
      at: new Date(at),
    }));
  },
});

/** Words go with the conversation; the figure stays without it. */
export const eraseHelpful = async (trx: Db, conversations: readonly string[]): Promise<void> => {
  await trx
    .updateTable('helpful')
    .set({ conversation: null, missing: null })
    .where('conversation', 'in', [...conversations])
    .execute();
};
