// What agents would rather have had understood or said, until an editor decides.
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Proposal, Proposals } from '../core/desk-store.js';
import type { Base } from './base.js';
import { plain } from './sealed.js';
import type { Tables } from './tables.js';

const MOST = 500;

export const createProposals = (base: Base): Proposals => {
  const { engine, sealed } = base;
  const read = ({ decided_by, decided_at, at, sealed: words, ...row }: Selectable<Tables['proposals']>): Proposal => ({
    ...row,
    ...(sealed.proposal.read(words) ?? { said: '', should: '' }),
    at: new Date(at),
    decidedBy: decided_by,
    decidedAt: decided_at === null ? null : new Date(decided_at),
  });
  return {
    add: ({ said, should, ...proposal }) =>
      engine.write(async (trx) => {
        const id = randomUUID();
        await trx
          .insertInto('proposals')
          .values({
            id,
            at: engine.now(),
            ...proposal,
            by: plain(proposal.by),
            sealed: sealed.proposal.write({ said: plain(said), should: plain(should) }),
            state: 'open',
            decided_by: null,
            decided_at: null,
          })
          .execute();
        return id;
      }),
    list: async (state) => {
      const rows = await engine.read
        .selectFrom('proposals')
        .selectAll()
        .where('state', '=', state)
        .orderBy('at')
        .orderBy('id')
        .limit(MOST)
        .execute();
      return rows.map(read);
    },
    get: async (id) => {
      const row = await engine.read.selectFrom('proposals').selectAll().where('id', '=', plain(id)).executeTakeFirst();
      return row ? read(row) : null;
    },
    decide: (id, state, by) =>
      engine.write(async (trx) => {
        const row = await trx
          .updateTable('proposals')
          .set({ state, decided_by: plain(by), decided_at: engine.now() })
          .where('id', '=', plain(id))
          .where('state', '=', 'open')
          .returning('id')
          .executeTakeFirst();
        return row !== undefined;
      }),
  };
};
