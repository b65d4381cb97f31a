// Jobs that share a transaction: each under its own savepoint, all told only after the commit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { Change } from '../../src/core/store.js';
import type { Db } from '../../src/store/engine.js';
import { createGroupCommit, type Connection } from '../../src/store/group-commit.js';
import type { Tables } from '../../src/store/tables.js';

let folder = '';
let raw: Database.Database;
let other: Database.Database;
let db: Db;
let commands: string[] = [];
let fail: string | null = null;
const heard: (readonly Change[])[] = [];

const connection: Connection = {
  begin: () => {
    commands.push('begin');
    raw.exec('begin immediate');
    return Promise.resolve();
  },
  run: (command) => {
    commands.push(command);
    if (command === fail) throw new Error('the disk is full');
    raw.exec(command);
  },
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  raw = new Database(join(folder, 'a.db'));
  raw.pragma('journal_mode = wal');
  raw.exec('create table presence (agent text primary key, available integer not null, seen_at integer not null)');
  other = new Database(join(folder, 'a.db'));
  db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) });
  commands = [];
  fail = null;
  heard.length = 0;
});

afterEach(async () => {
  await db.destroy();
  other.close();
  rmSync(folder, { recursive: true, force: true });
});

const writer = () => createGroupCommit(db, connection, (changes) => heard.push(changes));
const add = (agent: string) => async (trx: Db, tell: (change: Change) => void) => {
  await trx.insertInto('presence').values({ agent, available: 0, seen_at: 1 }).execute();
  tell({ kind: 'conversation', conversation: agent });
  return agent;
};
/** What another connection can read, which is what has been committed. */
const committed = (): unknown[] =>
  other
    .prepare('select agent from presence order by agent')
    .all([])
    .map((row) => (row as { agent: string }).agent);

it('puts jobs that come together into one transaction', async () => {
  const { write } = writer();
  expect(await Promise.all(['a', 'b', 'c'].map((agent) => write(add(agent))))).toEqual(['a', 'b', 'c']);
  expect(commands.filter((command) => command === 'begin')).toHaveLength(1);
  expect(committed()).toEqual(['a', 'b', 'c']);
  expect(heard).toHaveLength(1);
});

it('resolves no promise and tells nothing before the commit', async () => {
  const { write } = writer();
  const seen: unknown[][] = [];
  const first = write(add('a')).then(() => seen.push(committed()));
  const second = write(async (trx, tell) => {
    await add('b')(trx, tell);
    // The first job is done by now, but nobody may know it yet.
    seen.push(committed(), [...heard]);
  });
  await Promise.all([first, second]);
  expect(seen).toEqual([[], [], ['a', 'b']]);
});

it('rolls a failing job back alone', async () => {
  const { write } = writer();
  const jobs = [
    write(add('a')),
    write(async (trx, tell) => {
      await add('half done')(trx, tell);
      throw new Error('a mistake in a job');
    }),
    write(add('a')),
    write(add('b')),
  ];
  const settled = await Promise.allSettled(jobs);
  expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(committed()).toEqual(['a', 'b']);
  expect(heard.flat()).toEqual([
    { kind: 'conversation', conversation: 'a' },
    { kind: 'conversation', conversation: 'b' },
  ]);
});

it('rejects every job of a commit that fails, and goes on with the next', async () => {
  const { write, drained } = writer();
  fail = 'commit';
  const settled = await Promise.allSettled([write(add('a')), write(add('b'))]);
  expect(settled.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  expect(committed()).toEqual([]);
  expect(heard).toEqual([]);
  fail = null;
  expect(await write(add('c'))).toBe('c');
  await drained();
  expect(committed()).toEqual(['c']);
});

it('takes jobs that come while others are being written', async () => {
  const { write, drained } = writer();
  const late: Promise<string>[] = [];
  await write(async (trx, tell) => {
    late.push(write(add('late')));
    return add('early')(trx, tell);
  });
  await drained();
  expect(await Promise.all(late)).toEqual(['late']);
  expect(committed()).toEqual(['early', 'late']);
});
