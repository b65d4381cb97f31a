// Opening: migrations, private files, one server on a SQLite file, tools beside it.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.js';
import { openStore } from '../../src/store/open.js';
import { describeStores, SECRET } from '../support/stores.js';
import { bundle, start } from './child.js';
import { execute } from './raw.js';
import { finish, sam, take, turn } from './sample.js';

describeStores('opening', (open) => {
  it('brings a new database up to date when several processes start at once', async () => {
    const worker = await bundle('worker');
    const order = { ...open.place(), secret: SECRET, role: 'tool', turns: [['c1', 't1']], rush: false };
    const children = [1, 2, 3].map(() => start(worker, order));
    await Promise.all(children.map((child) => child.ended));
    rmSync(worker);
    const store = await open();
    expect(await store.messages.after('c1', 0)).toHaveLength(2);
  }, 60_000);

  it('brings a new database up to date once when one process opens it several times at once', async () => {
    const stores = await Promise.all([open(), open({ role: 'tool' }), open({ role: 'tool' })]);
    expect(await Promise.all(stores.map((store) => store.upkeep.ready()))).toEqual([true, true, true]);
  });

  it('finds everything again', async () => {
    const store = await open();
    await take(store, turn('t1'), 'hello', finish('Hello.'));
    await store.close();
    const again = await open();
    expect((await again.messages.after('c1', 0)).map((line) => line.text)).toEqual(['hello', 'Hello.']);
  });

  it('lets a tool work while the server runs', async () => {
    const server = await open();
    const tool = await open({ role: 'tool' });
    expect(await tool.staff.add({ ...sam, passwordHash: 'h' })).toBe('added');
    expect(await server.staff.byEmail(sam.email)).toMatchObject({ name: 'Sam' });
    await tool.close();
    await take(server, turn('t1'), 'hello', finish('Hello.'));
  });

  it('refuses data that a newer version has changed', async () => {
    const store = await open();
    await store.close();
    await execute(
      open.place(),
      "insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01T00:00:00.000Z')",
    );
    await expect(open()).rejects.toThrow(/newer version/);
  });
});

it('says what is wrong when PostgreSQL is not there, without the password', async () => {
  const options = { dataDir: '', secret: SECRET, role: 'server' } as const;
  const opening = openStore({ ...options, databaseUrl: 'postgres://name:hidden-word@127.0.0.1:1/none' });
  await expect(opening).rejects.toThrow(/DATABASE_URL could not be used \(ECONNREFUSED\)/);
  await expect(opening).rejects.not.toThrow(/hidden-word/);
});

describe('opening on sqlite', () => {
  const inFolder = async (run: (dataDir: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    try {
      await run(join(folder, 'data'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const server = { databaseUrl: null, secret: SECRET, role: 'server' } as const;

  it('refuses a second server until the first is gone', () =>
    inFolder(async (dataDir) => {
      const first = await openStore({ ...server, dataDir });
      const second = openStore({ ...server, dataDir });
      await expect(second).rejects.toThrow(Fault);
      await expect(second).rejects.toThrow(/Another server is running/);
      await take(first, turn('t1'), 'hello', finish('Hello.'));
      await first.close();
      await (await openStore({ ...server, dataDir })).close();
    }));

  it('keeps its files to itself', () =>
    inFolder(async (dataDir) => {
      const store = await openStore({ ...server, dataDir });
      await take(store, turn('t1'), 'hello', finish('Hello.'));
      const mode = (file: string): string => (statSync(join(dataDir, file)).mode & 0o777).toString(8);
      expect(mode('.')).toBe('700');
      for (const file of ['assistant.db', 'assistant.db-wal', 'assistant.db-shm', 'server.lock'])
        expect(mode(file)).toBe('600');
      await store.close();
    }));

  it('says what is wrong when the folder cannot be used', () =>
    inFolder(async (dataDir) => {
      const store = await openStore({ ...server, dataDir });
      await store.close();
      await expect(openStore({ ...server, dataDir: join(dataDir, 'assistant.db') })).rejects.toThrow(Fault);
    }));
});
