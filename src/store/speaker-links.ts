// Accounts linked to speakers: codes and tokens found by keyed digests only, subjects and hashed PINs sealed.
import { randomUUID } from 'node:crypto';
import {
  DECIDE_MINUTES,
  PIN_LOCK_MINUTES,
  PIN_TRIES,
  type KnownLink,
  type SpeakerLinks,
  type TokenGiven,
} from '../core/speaker-links.js';
import type { Base } from './base.js';
import type { Db } from './engine.js';
import type { SpeakerGrantsTable, SpeakerLinksTable } from './tables-speaker-links.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A link that nobody has used for so long is forgotten; one whose code was never fetched after a day. */
const KEPT_MS = 366 * DAY_MS;
/** How exactly it is kept when a link was last used. */
const USED_MS = 60 * MINUTE_MS;

export const createSpeakerLinks = (base: Base): SpeakerLinks => {
  const { engine, sealed } = base;
  const grantId = (token: string): string => base.digest(`speaker grant ${token}`);
  const signInId = (id: string): string => base.digest(`speaker sign-in ${id}`);
  const whoIs = (subject: string): string => base.digest(`speaker subject ${subject}`);
  const accountOf = (user: string): string => base.digest(`speaker account ${user}`);

  const liveGrant = (db: Db, token: string, kind: SpeakerGrantsTable['kind']) =>
    db
      .selectFrom('speaker_grants')
      .innerJoin('speaker_links', 'speaker_links.id', 'speaker_grants.link')
      .select(['speaker_links.id', 'account', 'speaker_links.sealed', 'locked_until', 'used_at'])
      .where('speaker_grants.id', '=', grantId(token))
      .where('kind', '=', kind)
      .where('expires_at', '>', engine.now())
      .executeTakeFirst();

  const addGrant = (
    trx: Db,
    link: string,
    kind: SpeakerGrantsTable['kind'],
    { token, seconds }: TokenGiven,
    code: string | null = null,
  ) =>
    trx
      .insertInto('speaker_grants')
      .values({ id: grantId(token), link, kind, sealed: code, taken: 0, expires_at: engine.now() + seconds * 1000 })
      .execute();

  const signedInAs = async (db: Db, id: string): Promise<string | null> => {
    const row = await db
      .selectFrom('speaker_sign_ins')
      .select('subject')
      .where('id', '=', signInId(id))
      .where('at', '>', engine.now() - DECIDE_MINUTES * MINUTE_MS)
      .executeTakeFirst();
    return row ? sealed.subject.read(row.subject) : null;
  };
  const signOut = (trx: Db, id: string) => trx.deleteFrom('speaker_sign_ins').where('id', '=', signInId(id)).execute();

  const used = async (row: Pick<SpeakerLinksTable, 'id' | 'account' | 'used_at'>, user: string): Promise<void> => {
    const account = user === '' ? row.account : accountOf(user);
    if (account === row.account && engine.now() - row.used_at < USED_MS) return;
    const change = { account, used_at: engine.now() };
    await engine.write((trx) => trx.updateTable('speaker_links').set(change).where('id', '=', row.id).execute());
  };

  return {
    signedIn: (id, subject) =>
      engine.write(async (trx) => {
        const row = { subject: sealed.subject.write(subject), at: engine.now() };
        await trx
          .insertInto('speaker_sign_ins')
          .values({ id: signInId(id), ...row })
          .onConflict((on) => on.column('id').doUpdateSet(row))
          .execute();
      }),

    signedInAs: (id) => signedInAs(engine.read, id),

    signOut: async (id) => {
      await engine.write((trx) => signOut(trx, id));
    },

    make: ({ id, pinHash, code, codeSeconds, redirect, challenge }) =>
      engine.write(async (trx) => {
        const subject = await signedInAs(trx, id);
        if (subject === null) return false;
        await signOut(trx, id);
        const link = randomUUID();
        const at = engine.now();
        await trx
          .insertInto('speaker_links')
          .values({
            id: link,
            who: whoIs(subject),
            account: null,
            sealed: sealed.link.write({ subject, pinHash }),
            wrong: 0,
            locked_until: 0,
            linked_at: at,
            used_at: at,
          })
          .execute();
        const asked = sealed.code.write({ redirect, challenge });
        await addGrant(trx, link, 'code', { token: code, seconds: codeSeconds }, asked);
        return true;
      }),

    takeCode: (code) =>
      engine.write(async (trx) => {
        const row = await trx
          .updateTable('speaker_grants')
          .set((eb) => ({ taken: eb('taken', '+', 1) }))
          .where('id', '=', grantId(code))
          .where('kind', '=', 'code')
          .returningAll()
          .executeTakeFirst();
        if (!row) return { kind: 'unknown' };
        if (row.taken > 1) {
          await trx.deleteFrom('speaker_links').where('id', '=', row.link).execute();
          return { kind: 'replayed' };
        }
        const asked = sealed.code.read(row.sealed);
        return asked && row.expires_at > engine.now()
          ? { kind: 'taken', link: row.link, ...asked }
          : { kind: 'unknown' };
      }),

    grant: (link, access, refresh) =>
      engine.write(async (trx) => {
        const known = await trx.selectFrom('speaker_links').select('id').where('id', '=', link).executeTakeFirst();
        if (!known) return false;
        await trx
          .deleteFrom('speaker_grants')
          .where('link', '=', link)
          .where('kind', '=', 'access')
          .where('expires_at', '<', engine.now())
          .execute();
        await addGrant(trx, link, 'access', access);
        if (refresh) await addGrant(trx, link, 'refresh', refresh);
        return true;
      }),

    refresh: (token, seconds) =>
      engine.write(async (trx) => {
        const row = await trx
          .updateTable('speaker_grants')
          .set({ expires_at: engine.now() + seconds * 1000 })
          .where('id', '=', grantId(token))
          .where('kind', '=', 'refresh')
          .where('expires_at', '>', engine.now())
          .returning('link')
          .executeTakeFirst();
        return row?.link ?? null;
      }),

    who: async (access, user): Promise<KnownLink | null> => {
      const row = await liveGrant(engine.read, access, 'access');
      const kept = row && sealed.link.read(row.sealed);
      if (!row || !kept) return null;
      await used(row, user);
      return { link: row.id, subject: kept.subject, lockedMinutes: minutesTo(row.locked_until, engine.now()) };
    },

    tryPin: (link) =>
      engine.write(async (trx) => {
        const at = engine.now();
        const row = await trx
          .updateTable('speaker_links')
          .set((eb) => ({ wrong: eb('wrong', '+', 1) }))
          .where('id', '=', link)
          .where('locked_until', '<=', at)
          .returning(['wrong', 'sealed'])
          .executeTakeFirst();
        if (!row) {
          const locked = await trx
            .selectFrom('speaker_links')
            .select('locked_until')
            .where('id', '=', link)
            .executeTakeFirst();
          return locked ? { kind: 'locked', lockedMinutes: minutesTo(locked.locked_until, at) } : null;
        }
        const kept = sealed.link.read(row.sealed);
        if (!kept) return null;
        const left = (PIN_TRIES - (row.wrong % PIN_TRIES)) % PIN_TRIES;
        const lockedMinutes = left === 0 ? Math.min(PIN_LOCK_MINUTES * 4 ** (row.wrong / PIN_TRIES - 1), 24 * 60) : 0;
        if (left === 0)
          await trx
            .updateTable('speaker_links')
            .set({ locked_until: at + lockedMinutes * MINUTE_MS })
            .where('id', '=', link)
            .execute();
        return { kind: 'hash', pinHash: kept.pinHash, left, lockedMinutes };
      }),

    pinRight: async (link) => {
      const right = { wrong: 0, locked_until: 0 };
      await engine.write((trx) => trx.updateTable('speaker_links').set(right).where('id', '=', link).execute());
    },

    of: async (subject) => {
      const rows = await engine.read
        .selectFrom('speaker_links')
        .select('linked_at')
        .where('who', '=', whoIs(subject))
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('speaker_grants')
              .select('speaker_grants.id')
              .whereRef('speaker_grants.link', '=', 'speaker_links.id')
              .where('kind', '=', 'refresh')
              .where('expires_at', '>', engine.now()),
          ),
        )
        .orderBy('linked_at')
        .execute();
      return rows.map((row) => ({ since: new Date(row.linked_at) }));
    },

    changePin: (subject, pinHash) =>
      engine.write(async (trx) => {
        await trx
          .updateTable('speaker_links')
          .set({ sealed: sealed.link.write({ subject, pinHash }), wrong: 0, locked_until: 0 })
          .where('who', '=', whoIs(subject))
          .execute();
      }),

    drop: ({ token, link, subject, user }) =>
      engine.write(async (trx) => {
        const rows = trx.deleteFrom('speaker_links');
        if (token !== undefined)
          await rows
            .where('id', 'in', trx.selectFrom('speaker_grants').select('link').where('id', '=', grantId(token)))
            .execute();
        if (link !== undefined) await rows.where('id', '=', link).execute();
        if (subject !== undefined) await rows.where('who', '=', whoIs(subject)).execute();
        if (user !== undefined) await rows.where('account', '=', accountOf(user)).execute();
      }),
  };
};

/** Whole minutes, rounded up: what a resident is told. */
const minutesTo = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / MINUTE_MS));

/** `now` is milliseconds UTC. A code that was taken is known for a day, so that whoever sends it again is found out. */
export const sweepSpeakerLinks = async (trx: Db, now: number): Promise<void> => {
  await trx
    .deleteFrom('speaker_sign_ins')
    .where('at', '<', now - DECIDE_MINUTES * MINUTE_MS)
    .execute();
  await trx
    .deleteFrom('speaker_grants')
    .where((eb) =>
      eb.or([
        eb.and([eb('kind', '!=', 'code'), eb('expires_at', '<', now)]),
        eb.and([eb('kind', '=', 'code'), eb('expires_at', '<', now - DAY_MS)]),
      ]),
    )
    .execute();
  await trx
    .deleteFrom('speaker_links')
    .where((eb) =>
      eb.or([
        eb('used_at', '<', now - KEPT_MS),
        eb.not(
          eb.exists(
            eb
              .selectFrom('speaker_grants')
              .select('speaker_grants.id')
              .whereRef('speaker_grants.link', '=', 'speaker_links.id')
              .where('kind', 'in', ['code', 'refresh']),
          ),
        ),
      ]),
    )
    .execute();
};
