// `npm run user`, as a process of its own beside a running server's store: what it adds, what it refuses, how it ends.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAccounts } from '../../src/accounts/accounts.js';
import type { Store } from '../../src/core/store.js';
import { openStore } from '../../src/store/open.js';

vi.setConfig({ testTimeout: 60_000 });

const SECRET = 'a secret for tests only, of some length';
const root = join(import.meta.dirname, '../..');
const scratch = join(root, 'node_modules/.cache');
let program: string;
let dataDir: string;
let store: Store;

beforeAll(async () => {
  mkdirSync(scratch, { recursive: true });
  // Inside the project, so that it finds the packages it needs.
  program = join(mkdtempSync(join(scratch, 'user-')), 'user.mjs');
  await build({
    entryPoints: [join(root, 'src/commands/user.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  dataDir = mkdtempSync(join(tmpdir(), 'user-'));
  // The server holds the store open all the while.
  store = await openStore({ dataDir, databaseUrl: null, secret: SECRET, role: 'server' });
});
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(join(program, '..'), { recursive: true, force: true });
});

const run = async (
  args: readonly string[],
  input: string,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> => {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: dataDir,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, SECRET },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, out, err };
};
const add = (
  email: string,
  more: readonly string[] = ['--role', 'agent', '--name', 'Mair Puw', '--password-stdin'],
) => ['add', email, ...more];

describe('npm run user', () => {
  it('adds someone who can sign in at once, while the server runs', async () => {
    const done = await run(add('mair@glanmarch.example'), 'a good long password\n');
    expect(done).toEqual({ code: 0, out: 'Added mair@glanmarch.example with the role agent.\n', err: '' });
    const accounts = createAccounts({ staff: store.staff, now: () => new Date() });
    expect(await accounts.signIn('mair@glanmarch.example', 'a good long password', '192.0.2.1')).toMatchObject({
      ok: true,
      agent: { name: 'Mair Puw', role: 'agent' },
    });
  });

  it('refuses what is not right, in words and with 1', async () => {
    const refused: readonly (readonly [args: readonly string[], input: string, words: RegExp])[] = [
      [add('mair@glanmarch.example'), 'a good long password', /already/],
      [add('nobody'), 'a good long password', /email address/],
      [add('sam@glanmarch.example'), 'short', /at least 10 characters/],
      [add('sam@glanmarch.example'), '', /at least 10 characters/],
      [
        add('sam@glanmarch.example', ['--role', 'king', '--name', 'Sam', '--password-stdin']),
        'a good long password',
        /agent, supervisor, editor, administrator/,
      ],
      [
        add('sam@glanmarch.example', ['--role', 'agent', '--name', '', '--password-stdin']),
        'a good long password',
        /--name/,
      ],
    ];
    const before = await store.staff.count();
    for (const [args, input, words] of refused) {
      const done = await run(args, input);
      expect([done.code, done.out], args.join(' ')).toEqual([1, '']);
      expect(done.err).toMatch(words);
      expect(done.err).not.toMatch(/\n\s+at /);
    }
    expect(await store.staff.count()).toBe(before);
  });

  it('tells how it is used, with 2, when it does not understand', async () => {
    for (const args of [
      [],
      ['remove', 'a@b.cy'],
      add('a@b.cy', ['--role', 'agent', '--name', 'A']),
      add('a@b.cy', ['--nonsense']),
      ['add', '--role', 'agent', '--name', 'A', '--password-stdin'],
    ]) {
      const done = await run(args, 'a good long password');
      expect([done.code, done.out], args.join(' ')).toEqual([2, '']);
      expect(done.err).toMatch(/^Usage: npm run user -- add EMAIL/);
    }
  });
});

describe('changing and listing', () => {
  it('changes what is named, shuts out and lets in again, and writes it down', async () => {
    await run(
      [
        'add',
        'ann@glanmarch.example',
        '--role',
        'agent',
        '--name',
        'Ann Rees',
        '--languages',
        'en,cy',
        '--password-stdin',
      ],
      'a good long password\n',
    );
    const changed = await run(
      ['change', 'ann@glanmarch.example', '--role', 'supervisor', '--languages', 'cy', '--close'],
      '',
    );
    expect([changed.code, changed.out]).toEqual([0, 'Changed ann@glanmarch.example: role, languages, closed.\n']);
    expect((await run(['list'], '')).out).toContain('ann@glanmarch.example\tAnn Rees\tsupervisor\tcy\tclosed\n');
    const accounts = createAccounts({ staff: store.staff, now: () => new Date() });
    expect(await accounts.signIn('ann@glanmarch.example', 'a good long password', '192.0.2.1')).toMatchObject({
      ok: false,
    });
    await run(['change', 'ann@glanmarch.example', '--open', '--password-stdin'], 'another long password\n');
    expect(await accounts.signIn('ann@glanmarch.example', 'another long password', '192.0.2.1')).toMatchObject({
      ok: true,
    });
    expect((await store.audit.list({ what: 'user-changed', most: 9 })).map(({ detail }) => detail).sort()).toEqual([
      'Ann Rees: closed, password',
      'Ann Rees: role, languages, closed',
    ]);
  });

  it('refuses nobody, nothing, a wrong role, language and password', async () => {
    for (const [args, input, code] of [
      [['change', 'nobody@glanmarch.example', '--close'], '', 1],
      [['change', 'ann@glanmarch.example'], '', 2],
      [['change', 'ann@glanmarch.example', '--role', 'boss'], '', 1],
      [['change', 'ann@glanmarch.example', '--languages', 'fr'], '', 2],
      [['change', 'ann@glanmarch.example', '--open', '--close'], '', 2],
      [['change', 'ann@glanmarch.example', '--password-stdin'], 'short\n', 1],
      [['list', 'extra'], '', 2],
    ] as const)
      expect((await run(args, input)).code, args.join(' ')).toBe(code);
  });
});
