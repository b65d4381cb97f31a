// One suite over both databases.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/core/store.js';
import { openStore, type StoreOptions } from '../../src/store/open.js';
import { startPostgres, type Postgres } from './postgres.js';

export const SECRET = 'a secret for tests only';

/** A database of one test, empty at its start. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

/** Opens a store on the test's database, as a server unless told otherwise; closed after the test. */
export interface Open {
  (options?: Partial<StoreOptions>): Promise<Store>;
  /** Where the test's database is, for other processes. */
  place(): Place;
  readonly kind: 'sqlite' | 'postgres';
}

/** One for all files of a process, and gone with it: to make one takes longer than most of them. */
let postgres: Promise<Postgres> | null = null;

/** Runs the suite once on SQLite and once on PostgreSQL, each test on a database of its own. */
export const describeStores = (name: string, suite: (open: Open) => void): void => {
  describe.each(['sqlite', 'postgres'] as const)(`${name} on %s`, (kind) => {
    const stores: Store[] = [];
    let server: Postgres | null = null;
    let place: Place | null = null;

    const where = (): Place => {
      if (!place) throw new Error('There is a database only inside a test.');
      return place;
    };
    const open = async (options: Partial<StoreOptions> = {}): Promise<Store> => {
      const store = await openStore({ ...where(), secret: SECRET, role: 'server', ...options });
      stores.push(store);
      return store;
    };

    beforeAll(async () => {
      if (kind === 'postgres') server = await (postgres ??= startPostgres());
    }, 90_000);
    beforeEach(async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
      place = { dataDir, databaseUrl: server ? await server.createDatabase() : null };
    });
    afterEach(async () => {
      // Closing twice does no harm: some tests close for themselves.
      for (const store of stores.splice(0)) await store.close();
      if (place) rmSync(place.dataDir, { recursive: true, force: true });
      place = null;
    });
    afterAll(async () => {
      await server?.dropDatabases();
    });

    suite(Object.assign(open, { place: where, kind }));
  });
};
