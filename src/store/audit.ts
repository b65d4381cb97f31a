// Who did what at the desk; kept for a year, then swept.
import { randomUUID } from 'node:crypto';
import type { Audit } from '../core/desk-store.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import { plain } from './sealed.js';

/** As long as views of residents' accounts. */
const KEPT_MS = 366 * 86_400_000;
/** A proposal that nobody decided, or that was decided long ago. */
const PROPOSAL_MS = 366 * 86_400_000;

export const createAudit = ({ engine }: Base): Audit => ({
  add: (entry) =>
    engine.write(async (trx) => {
      const { agent, what, reference } = entry;
      const words = { name: plain(entry.name), detail: plain(entry.detail).slice(0, 200) };
      await trx
        .insertInto('desk_audit')
        .values({ id: randomUUID(), at: engine.now(), agent, what, reference, ...words })
        .execute();
    }),
  list: async ({ what, agent, before, most }) => {
    const rows = await engine.read
      .selectFrom('desk_audit')
      .selectAll()
      .$if(what !== undefined, (query) => query.where('what', '=', what ?? 'view'))
      .$if(agent !== undefined, (query) => query.where('agent', '=', plain(agent ?? '')))
      .$if(before !== undefined, (query) => query.where('at', '<', before?.getTime() ?? 0))
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(most)
      .execute();
    return rows.map((row) => ({ ...row, at: new Date(row.at) }));
  },
});

/** `now` is milliseconds UTC. */
export const sweepDesk = async (trx: Db, now: number): Promise<void> => {
  await trx
    .deleteFrom('desk_audit')
    .where('at', '<', now - KEPT_MS)
    .execute();
  await trx
    .deleteFrom('proposals')
    .where('at', '<', now - PROPOSAL_MS)
    .execute();
};
