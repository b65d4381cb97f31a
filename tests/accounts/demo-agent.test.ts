// The demo agent: made once, for a demo council without users, and it can sign in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccounts, type Accounts } from '../../src/accounts/accounts.js';
import { demoAgent } from '../../src/accounts/demo-agent.js';
import { loadCouncil } from '../../src/content/council.js';
import type { Store } from '../../src/core/store.js';
import { openStore } from '../../src/store/open.js';
import { CHEAP } from '../support/password-cost.js';

const { council } = loadCouncil(join(import.meta.dirname, '../..'), 'glanmarch');
let dataDir: string;
let store: Store;
let accounts: Accounts;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'demo-agent-'));
  store = await openStore({ dataDir, databaseUrl: null, secret: 'a secret for tests only', role: 'server' });
  accounts = createAccounts({ staff: store.staff, now: () => new Date(), passwordCost: CHEAP });
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});
const make = (demo = true) => demoAgent({ council: { ...council, demo }, staff: store.staff, accounts });

describe('the demo agent', () => {
  it('can sign in with what was told, and is made only once', async () => {
    const made = await make();
    expect(made?.email).toBe('agent@glanmarch.example');
    expect(made?.password).toMatch(/^([b-v][aeiou]){2}(-([b-v][aeiou]){2}){3}$/);
    expect(await accounts.signIn(made?.email ?? '', made?.password ?? '', '127.0.0.1')).toMatchObject({ ok: true });
    expect(await make()).toBeNull();
    expect(await store.staff.count()).toBe(1);
  });

  it('is made by one of two servers that start at once', async () => {
    const made = await Promise.all([make(), make()]);
    expect(made.filter((agent) => agent !== null)).toHaveLength(1);
  });

  it('is not made for a real council, or where there is a user', async () => {
    expect(await make(false)).toBeNull();
    await accounts.addUser({
      email: 'mair@glanmarch.example',
      name: 'Mair',
      role: 'agent',
      password: 'a good long password',
    });
    expect(await make()).toBeNull();
  });
});
