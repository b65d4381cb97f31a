// What speakers remember: one sealed record for whoever speaks, found by keyed digests only.
import type { VoiceMemory, VoiceRecord } from '../core/voice.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';

/** What nobody has used for so long is forgotten, consent or not. */
const KEPT_MS = 366 * 86_400_000;

export const createVoiceMemory = (base: Base): VoiceMemory => {
  const { engine, sealed } = base;
  const idOf = (who: string): string => base.digest(`voice ${who}`);
  const read = (text: string | undefined): VoiceRecord => sealed.voice.read(text ?? null) ?? {};

  const rowOf = (db: Db, id: string) =>
    db.selectFrom('voice_memories').selectAll().where('id', '=', id).executeTakeFirst();

  /** Nobody else changes them until this is committed. */
  const locked = (trx: Db) => trx.updateTable('voice_memories').set({ changed_at: engine.now() });

  /** `account` is its digest already. */
  const write = async (trx: Db, id: string, account: string, record: VoiceRecord): Promise<void> => {
    if (Object.keys(record).length === 0) {
      await trx.deleteFrom('voice_memories').where('id', '=', id).execute();
      return;
    }
    const row = {
      account,
      kept: record.home || record.reminders ? 1 : 0,
      reminded: record.reminders ? 1 : 0,
      sealed: sealed.voice.write(record),
      changed_at: engine.now(),
    };
    await trx
      .insertInto('voice_memories')
      .values({ id, ...row })
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
  };

  return {
    get: async (who) => read((await rowOf(engine.read, idOf(who)))?.sealed),

    change: (who, account, how) =>
      engine.write(async (trx) => {
        const id = idOf(who);
        const digest = base.digest(`voice account ${account}`);
        // Written before it is read, also where there is none yet: on PostgreSQL that locks it until we commit.
        const changed_at = engine.now();
        const { sealed: before } = await trx
          .insertInto('voice_memories')
          .values({ id, account: digest, kept: 0, reminded: 0, sealed: sealed.voice.write({}), changed_at })
          .onConflict((on) => on.column('id').doUpdateSet({ changed_at }))
          .returning('sealed')
          .executeTakeFirstOrThrow();
        const changed = withoutNothing(how(read(before)));
        await write(trx, id, digest, changed);
        return changed;
      }),

    changeAccount: (account, how) =>
      engine.write(async (trx) => {
        const digest = base.digest(`voice account ${account}`);
        const rows = await locked(trx).where('account', '=', digest).returningAll().execute();
        for (const row of rows) await write(trx, row.id, digest, withoutNothing(how(read(row.sealed))));
      }),

    reminded: async (after, limit) => {
      const rows = engine.read.selectFrom('voice_memories').selectAll().where('reminded', '=', 1).orderBy('id');
      const some = await (after === null ? rows : rows.where('id', '>', after)).limit(limit).execute();
      return some.map((row) => ({ id: row.id, record: read(row.sealed) }));
    },

    byId: async (id) => read((await rowOf(engine.read, id))?.sealed),

    changeById: (id, how) =>
      engine.write(async (trx) => {
        const row = await locked(trx).where('id', '=', id).returningAll().executeTakeFirst();
        if (row) await write(trx, id, row.account, withoutNothing(how(read(row.sealed))));
      }),
  };
};

const withoutNothing = (record: VoiceRecord): VoiceRecord =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** Without a consent, no longer than a transcript. `before` and `now` are milliseconds UTC. */
export const sweepVoice = async (trx: Db, before: number, now: number): Promise<void> => {
  await trx
    .deleteFrom('voice_memories')
    .where('changed_at', '<', before)
    .where((eb) => eb.or([eb('kept', '=', 0), eb('changed_at', '<', now - KEPT_MS)]))
    .execute();
};
