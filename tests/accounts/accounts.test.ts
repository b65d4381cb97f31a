// Staff sign-in over the real store: passwords, sessions, and the pause after wrong tries.
import { scryptSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAccounts, type Accounts } from '../../src/accounts/accounts.js';
import { hashPassword, NOBODY, passwordMatches } from '../../src/accounts/password.js';
import type { Store } from '../../src/core/store.js';
import { openStore } from '../../src/store/open.js';
import { CHEAP } from '../support/password-cost.js';

// Each password costs three tenths of a second, and more on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PASSWORD = 'a good long password';
const MAIR = { email: 'mair@glanmarch.example', name: 'Mair Puw', role: 'agent', password: PASSWORD };

let dataDir: string;
let store: Store;
let accounts: Accounts;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z');
  dataDir = mkdtempSync(join(tmpdir(), 'accounts-'));
  store = await openStore({
    dataDir,
    databaseUrl: null,
    secret: 'a secret for tests only',
    role: 'server',
    now: () => now,
  });
  accounts = createAccounts({ staff: store.staff, now: () => now, passwordCost: CHEAP });
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const signedIn = async (): Promise<string> => {
  const result = await accounts.signIn(MAIR.email, PASSWORD, '192.0.2.1');
  if (!result.ok) throw new Error(`refused: ${result.why}`);
  return `other=1; desk=${result.token}`;
};
const wrong = (email: string, ip = '192.0.2.1') => accounts.signIn(email, 'not the password', ip);

describe('passwords', () => {
  it('are kept as a salted scrypt hash that names its cost', async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await passwordMatches(PASSWORD, one)).toBe(true);
    expect(await passwordMatches(`${PASSWORD}.`, one)).toBe(false);
    expect(await passwordMatches('', NOBODY)).toBe(false);
  });

  it('are the same whichever way a keyboard writes an accent', async () => {
    const hash = await hashPassword('cŵn a thŷ mawr'.normalize('NFC'));
    expect(await passwordMatches('cŵn a thŷ mawr'.normalize('NFD'), hash)).toBe(true);
  });

  it('of another cost match by the cost they name', async () => {
    const key = scryptSync('old password', 'saltsaltsaltsalt', 32, { N: 1024, r: 8, p: 1 })
      .toString('base64')
      .replace(/=+$/, '');
    expect(await passwordMatches('old password', `$scrypt$ln=10,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$${key}`)).toBe(true);
  });
});

describe('what a password costs to try', () => {
  it('is the whole cost wherever nothing else is asked for, and the same for somebody unknown', async () => {
    const whole = createAccounts({ staff: store.staff, now: () => now });
    await whole.addUser(MAIR);
    expect((await store.staff.byEmail(MAIR.email))?.passwordHash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect(NOBODY).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect(await whole.signIn(MAIR.email, PASSWORD, '192.0.2.1')).toMatchObject({ ok: true });
    expect(await whole.signIn('nobody@glanmarch.example', PASSWORD, '192.0.2.1')).toMatchObject({ why: 'wrong' });
  });

  it('is asked for by no command and no setting', () => {
    const src = join(import.meta.dirname, '../../src');
    const named = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && readFileSync(join(src, path), 'utf8').includes('passwordCost'))
      .map((path) => path.replaceAll('\\', '/'));
    expect(named.sort()).toEqual(['accounts/accounts.ts', 'main.ts']);
  });
});

describe('adding users', () => {
  it('refuses what is not right, and says what', async () => {
    expect(await accounts.addUser({ ...MAIR, email: 'mair' })).toBe('bad-email');
    expect(await accounts.addUser({ ...MAIR, name: '  ' })).toBe('bad-name');
    expect(await accounts.addUser({ ...MAIR, role: 'boss' })).toBe('bad-role');
    expect(await accounts.addUser({ ...MAIR, password: 'nine char' })).toBe('short-password');
    expect(await store.staff.count()).toBe(0);
    expect(await accounts.addUser(MAIR)).toBe('added');
    expect(await accounts.addUser({ ...MAIR, email: ' MAIR@glanmarch.example ' })).toBe('exists');
    expect(await store.staff.count()).toBe(1);
  });
});

describe('signing in', () => {
  beforeEach(async () => {
    await accounts.addUser(MAIR);
  });

  it('gives a token whose cookie names the agent, in any case of the e-mail', async () => {
    const result = await accounts.signIn(' Mair@Glanmarch.EXAMPLE', PASSWORD, '192.0.2.1');
    expect(result).toMatchObject({ ok: true, agent: { name: 'Mair Puw', role: 'agent', email: MAIR.email } });
    expect(JSON.stringify(result)).not.toContain('scrypt');
    const agent = await accounts.agentOf(await signedIn());
    expect(agent).toMatchObject({ name: 'Mair Puw' });
  });

  it('answers an unknown e-mail as it does a wrong password', async () => {
    // Whose it was is for the audit alone: the API leaves it out.
    expect({ ...(await wrong('nobody@glanmarch.example')), who: 0 }).toEqual({ ...(await wrong(MAIR.email)), who: 0 });
  });

  it('knows no forged, empty or foreign cookie', async () => {
    const cookie = await signedIn();
    const token = cookie.split('desk=')[1] ?? '';
    for (const forged of [
      undefined,
      '',
      'desk=',
      'desk=x',
      `desk=${'A'.repeat(43)}`,
      `desks=${token}`,
      `desk=${token}x`,
      `desk=${token.toLowerCase()}`,
    ])
      expect(await accounts.agentOf(forged), forged).toBeNull();
  });

  it('ends a session after eight hours, or when they sign out', async () => {
    const cookie = await signedIn();
    later(8 * 60 - 1);
    expect(await accounts.agentOf(cookie)).not.toBeNull();
    later(2);
    expect(await accounts.agentOf(cookie)).toBeNull();
    const second = await signedIn();
    await accounts.signOut(second);
    expect(await accounts.agentOf(second)).toBeNull();
  });

  it('keeps no token in the store, only its hash', async () => {
    const token = (await signedIn()).split('desk=')[1] ?? '';
    expect(await store.staff.session(token)).toBeNull();
  });

  it('makes a cookie that scripts cannot read and other sites cannot send', () => {
    expect(accounts.cookie('t0ken', false)).toBe('desk=t0ken; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict');
    expect(accounts.cookie('t0ken', true)).toBe('desk=t0ken; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict; Secure');
    expect(accounts.cookie(null, false)).toBe('desk=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict');
  });

  it('locks an e-mail after five wrong tries, known or not, and the right password with it', async () => {
    for (const email of [MAIR.email, 'nobody@glanmarch.example']) {
      for (let n = 1; n <= 5; n++) expect(await wrong(email), `${email} ${n}`).toMatchObject({ why: 'wrong' });
      expect({ ...(await wrong(email)), who: 0 }).toEqual({ ok: false, why: 'locked', retryAfter: 900, who: 0 });
    }
    expect(await accounts.signIn(MAIR.email, PASSWORD, '192.0.2.2')).toMatchObject({ why: 'locked' });
    later(6);
    expect(await accounts.signIn(MAIR.email, PASSWORD, '192.0.2.2')).toMatchObject({ why: 'locked', retryAfter: 600 });
    later(10);
    expect(await accounts.signIn(MAIR.email, PASSWORD, '192.0.2.2')).toMatchObject({ ok: true });
  });

  it('counts tries that come at once, one by one', async () => {
    const results = await Promise.all(Array.from({ length: 9 }, () => wrong(MAIR.email)));
    expect(results.map((result) => (result.ok ? 'ok' : result.why)).sort()).toEqual([
      ...Array<string>(4).fill('locked'),
      ...Array<string>(5).fill('wrong'),
    ]);
  });

  it('locks an address after twenty wrong tries under any e-mails', async () => {
    for (let n = 0; n < 20; n++) await store.staff.recordFailure('address:192.0.2.9');
    expect(await accounts.signIn(MAIR.email, PASSWORD, '192.0.2.9')).toMatchObject({ why: 'locked' });
    expect(await accounts.signIn(MAIR.email, PASSWORD, '192.0.2.1')).toMatchObject({ ok: true });
    await wrong('someone@glanmarch.example', '192.0.2.8');
    expect(await store.staff.failures('address:192.0.2.8', 900)).toBe(1);
  });
});
