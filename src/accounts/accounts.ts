// Staff sign-in: users with hashed passwords, sessions of eight hours, and a pause after wrong tries.
import type { Agent } from '../core/store.js';
import type { Staff } from '../core/staff.js';
import { hashToken, newToken, readToken, sessionCookie } from './cookie.js';
import { hashPassword, nobodyAt, passwordMatches, type PasswordCost } from './password.js';
import { createTurnstile } from './turnstile.js';

export const ROLES = ['agent', 'supervisor', 'editor', 'administrator'] as const satisfies readonly Agent['role'][];
export const SHORTEST_PASSWORD = 10;

export const SESSION_SECONDS = 8 * 60 * 60;
const LOCK_SECONDS = 15 * 60;
/** Wrong tries within the lock's time that lock an e-mail or a caller's address. */
const TRIES = { email: 5, address: 20 };
/** Hashes at once (33 MB each), and how many may wait for them. */
const AT_ONCE = 2;
const IN_LINE = 60;

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

export type Added = 'added' | 'exists' | 'bad-email' | 'bad-name' | 'bad-role' | 'short-password';

export type SignIn =
  | { readonly ok: true; readonly token: string; readonly agent: Agent }
  /** `retryAfter` in seconds; 0 when trying again at once is allowed. */
  | {
      readonly ok: false;
      readonly why: 'wrong' | 'locked';
      readonly retryAfter: number;
      /** Whose e-mail it was, for the audit only. */
      readonly who?: Agent | null;
    };

export interface Accounts {
  addUser(user: NewUser): Promise<Added>;
  /** Answers an unknown e-mail as it does a wrong password, and as slowly. `ip` is the caller's address. */
  signIn(email: string, password: string, ip: string): Promise<SignIn>;
  /** Ends the session of a Cookie header, if it has one. */
  signOut(cookies: string | undefined): Promise<void>;
  /** Who a Cookie header belongs to; null without a live session. */
  agentOf(cookies: string | undefined): Promise<Agent | null>;
  /** A Set-Cookie value; null takes the cookie away. `secure` when the request came by https. */
  cookie(token: string | null, secure: boolean): string;
}

export interface AccountsParts {
  readonly staff: Staff;
  /** Real time. */
  readonly now: () => Date;
  /** What a new password costs to try, for tests: no setting changes it. */
  readonly passwordCost?: PasswordCost | undefined;
}

export function createAccounts({ staff, now, passwordCost }: AccountsParts): Accounts {
  const nobody = nobodyAt(passwordCost);
  const turnstile = createTurnstile(AT_ONCE, IN_LINE);

  async function attempt(email: string, password: string, ip: string): Promise<SignIn> {
    const retryAfter = Math.max(
      await lockedFor(staff, emailKey(email), TRIES.email),
      await lockedFor(staff, addressKey(ip), TRIES.address),
    );
    const found = await staff.byEmail(email);
    const who = found && agentOnly(found);
    if (retryAfter > 0) return { ok: false, why: 'locked', retryAfter, who };
    const right = await passwordMatches(password, found?.passwordHash ?? nobody);
    if (!found || !right) {
      await staff.recordFailure(emailKey(email));
      await staff.recordFailure(addressKey(ip));
      return { ok: false, why: 'wrong', retryAfter: 0, who };
    }
    const token = newToken();
    await staff.openSession(hashToken(token), found.id, new Date(now().getTime() + SESSION_SECONDS * 1000));
    return { ok: true, token, agent: agentOnly(found) };
  }

  return {
    async addUser(user) {
      const email = sameEmail(user.email);
      const name = user.name.trim().replace(/\s+/g, ' ');
      const role = ROLES.find((each) => each === user.role);
      if (!/^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) return 'bad-email';
      if (name === '' || name.length > 80) return 'bad-name';
      if (role === undefined) return 'bad-role';
      if ([...user.password].length < SHORTEST_PASSWORD) return 'short-password';
      return staff.add({ email, name, role, passwordHash: await hashPassword(user.password, passwordCost) });
    },
    async signIn(email, password, ip) {
      // One try at a time for each e-mail: a hundred at once must not all be counted before the first has failed.
      const result = await turnstile.pass(sameEmail(email), () => attempt(sameEmail(email), password, ip));
      return result ?? { ok: false, why: 'locked', retryAfter: 5 };
    },
    async signOut(cookies) {
      const token = readToken(cookies);
      if (token !== null) await staff.closeSession(hashToken(token));
    },
    async agentOf(cookies) {
      const token = readToken(cookies);
      return token === null ? null : staff.session(hashToken(token));
    },
    cookie: (token, secure) => sessionCookie(token, secure, SESSION_SECONDS),
  };
}

/** Seconds until the next try is allowed, to five minutes; 0 when it is now. */
async function lockedFor(staff: Staff, key: string, tries: number): Promise<number> {
  if ((await staff.failures(key, LOCK_SECONDS)) < tries) return 0;
  const third = LOCK_SECONDS / 3;
  if ((await staff.failures(key, third)) >= tries) return LOCK_SECONDS;
  return (await staff.failures(key, 2 * third)) >= tries ? 2 * third : third;
}

const agentOnly = ({ passwordHash: _, ...agent }: Agent & { readonly passwordHash: string }): Agent => agent;

const sameEmail = (email: string): string => email.trim().normalize('NFKC').toLowerCase();

// The store keeps a digest of these, never the key: people type passwords into the wrong box.
const emailKey = (email: string): string => `email:${email}`;
const addressKey = (ip: string): string => `address:${ip}`;
