// Staff, their sign-ins and who is at the desk.
import { randomUUID } from 'node:crypto';
import type { Agent } from '../core/store.js';
import type { Staff } from '../core/staff.js';
import type { Language } from '../core/turn.js';
import type { Base } from './base.js';
import { plain } from './sealed.js';

/** Wrong sign-ins older than this are of no use to any limit. */
export const FAILURE_DAY_MS = 86_400_000;

const AGENT = ['staff.id', 'staff.email', 'staff.name', 'staff.role', 'staff.languages'] as const;

export const createStaff = (base: Base, digest: (text: string) => string): Staff => {
  const { engine } = base;
  return {
    add: (agent) =>
      engine.write(async (trx) => {
        const row = await trx
          .insertInto('staff')
          .values({
            id: randomUUID(),
            email: address(agent.email),
            name: plain(agent.name),
            role: agent.role,
            password_hash: agent.passwordHash,
            languages: written(agent.languages),
          })
          .onConflict((on) => on.doNothing())
          .returning('id')
          .executeTakeFirst();
        return row ? 'added' : 'exists';
      }),

    byEmail: async (email) => {
      const row = await engine.read
        .selectFrom('staff')
        .select([...AGENT, 'password_hash'])
        .where('email', '=', address(email))
        .where('closed', '=', 0)
        .executeTakeFirst();
      if (!row) return null;
      const { password_hash: passwordHash, ...agent } = row;
      return { ...readAgent(agent), passwordHash };
    },

    all: async () => {
      const rows = await engine.read
        .selectFrom('staff')
        .select([...AGENT, 'closed'])
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(({ closed, ...agent }) => ({ ...readAgent(agent), closed: closed === 1 }));
    },

    change: (email, { name, role, languages, passwordHash, closed }) =>
      engine.write(async (trx) => {
        const row = await trx
          .updateTable('staff')
          .set({
            email: address(email),
            ...(name === undefined ? {} : { name: plain(name) }),
            ...(role === undefined ? {} : { role }),
            ...(languages === undefined ? {} : { languages: written(languages) }),
            ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
            ...(closed === undefined ? {} : { closed: closed ? 1 : 0 }),
          })
          .where('email', '=', address(email))
          .returning('id')
          .executeTakeFirst();
        if (!row) return false;
        if (closed === true || passwordHash !== undefined)
          await trx.deleteFrom('staff_sessions').where('agent', '=', row.id).execute();
        return true;
      }),

    count: async () => {
      const row = await engine.read
        .selectFrom('staff')
        .select((eb) => eb.fn.countAll().as('staff'))
        .executeTakeFirstOrThrow();
      return Number(row.staff);
    },

    openSession: (tokenHash, agent, expires) =>
      engine.write(async (trx) => {
        await trx.deleteFrom('staff_sessions').where('expires_at', '<=', engine.now()).execute();
        await trx
          .insertInto('staff_sessions')
          .values({ token_hash: tokenHash, agent, expires_at: expires.getTime() })
          .onConflict((on) => on.column('token_hash').doUpdateSet({ agent, expires_at: expires.getTime() }))
          .execute();
      }),

    session: async (tokenHash) => {
      const row = await engine.read
        .selectFrom('staff_sessions')
        .innerJoin('staff', 'staff.id', 'staff_sessions.agent')
        .select(AGENT)
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', engine.now())
        .where('staff.closed', '=', 0)
        .executeTakeFirst();
      return row ? readAgent(row) : null;
    },

    closeSession: (tokenHash) =>
      engine.write(async (trx) => {
        await trx.deleteFrom('staff_sessions').where('token_hash', '=', tokenHash).execute();
      }),

    seen: (agent, available) =>
      engine.write(async (trx) => {
        const seen = { seen_at: engine.now(), ...(available === null ? {} : { available: available ? 1 : 0 }) };
        await trx
          .insertInto('presence')
          .values({ agent, available: 0, ...seen })
          .onConflict((on) => on.column('agent').doUpdateSet(seen))
          .execute();
      }),

    present: async (seconds) => {
      const rows = await engine.read
        .selectFrom('presence')
        .innerJoin('staff', 'staff.id', 'presence.agent')
        .select(['staff.id', 'staff.name', 'presence.available', 'presence.seen_at'])
        .where('presence.seen_at', '>=', engine.now() - seconds * 1000)
        .orderBy('staff.name')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        available: row.available === 1,
        seenAt: new Date(row.seen_at),
      }));
    },

    failures: async (key, seconds) => {
      const row = await engine.read
        .selectFrom('sign_in_failures')
        .select((eb) => eb.fn.countAll().as('failures'))
        .where('key_digest', '=', digest(key))
        .where('at', '>', engine.now() - seconds * 1000)
        .executeTakeFirstOrThrow();
      return Number(row.failures);
    },

    recordFailure: (key) =>
      engine.write(async (trx) => {
        await trx
          .insertInto('sign_in_failures')
          .values({ id: randomUUID(), key_digest: digest(key), at: engine.now() })
          .execute();
      }),
  };
};

const LANGUAGES: readonly Language[] = ['en', 'cy'];

const readAgent = ({ languages, ...agent }: Omit<Agent, 'languages'> & { readonly languages: string }): Agent => ({
  ...agent,
  languages: LANGUAGES.filter((language) => languages.split(',').includes(language)),
});

const written = (languages: readonly Language[] = ['en']): string => [...new Set(languages)].join(',');

const address = (email: string): string => plain(email).trim().toLowerCase();
