// A council's homes in a SQLite file of their own, made once for each state of its files: public data, so nothing in it is sealed.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Address } from '../core/council.js';
import { Fault } from '../core/fault.js';
import { homesInMemory } from '../core/homes-in-memory.js';
import type { Log } from '../core/ports.js';
import { gatherNames, listed, type HomeIndex, type HomeNames, type Homes } from '../core/homes.js';
import { fold } from '../core/kinds/fold.js';
import { errorCode } from './errors.js';
import { createPrivate } from './sqlite-file.js';

/** Changes with the tables below. */
const FORM = 1;
const NAME = /^homes-\d+-[\w-]+\.db$/;
/** Rows of one statement: each costs as much as its call. */
const ROWS = 50;

const TABLES = `
  create table homes (id integer primary key, uprn text not null, postcode text not null, live integer not null, street integer not null, home text not null);
  create table streets (name text not null, id integer not null);
  create table names (names text not null);`;
const INDEXES = `
  create unique index homes_uprn on homes (uprn);
  create index homes_postcode on homes (postcode) where live = 1;
  create index homes_street on homes (street) where live = 1;
  create index streets_name on streets (name);`;

/** In `folder`, made where it is missing. Indexes of other states of the files are cleared away; where nothing can be kept, homes are held in memory. */
export function createHomeIndex(folder: string, log: Log): HomeIndex & { close(): void } {
  const open = new Map<string, { readonly homes: Homes; close(): void }>();
  return {
    open: (key, read) => {
      const name = `homes-${String(FORM)}-${key}.db`;
      const before = open.get(name);
      if (before) return before.homes;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const found = opened(join(folder, name)) ?? made(folder, name, read);
        open.set(name, found);
        clear(folder, [...open.keys()]);
        return found.homes;
      } catch (error) {
        if (error instanceof Fault) throw error;
        log.warn(
          { folder, code: errorCode(error) },
          'no index of homes could be kept in DATA_DIR: they are held in memory',
        );
        const homes: Address[] = [];
        read((home) => homes.push(home));
        return homesInMemory(homes);
      }
    },
    close: () => {
      for (const one of open.values()) one.close();
      open.clear();
    },
  };
}

/** Null where it is not there, or is not whole: it is made again then. */
function opened(file: string): { readonly homes: Homes; close(): void } | null {
  // Opening one that is not there would make it.
  if (!existsSync(file)) return null;
  let db: Database.Database | null = null;
  try {
    db = new Database(file);
    db.pragma('query_only = on');
    const { names } = db.prepare('select names from names').get([]) as { readonly names: string };
    const [using, close] = [db, () => db?.close()];
    return { homes: homesIn(using, JSON.parse(names) as HomeNames), close };
  } catch {
    db?.close();
    return null;
  }
}

/** Under another name until it is whole. */
function made(folder: string, name: string, read: Parameters<HomeIndex['open']>[1]) {
  const [file, unfinished] = [join(folder, name), join(folder, `${name}.${String(process.pid)}`)];
  rmSync(unfinished, { force: true });
  const db = new Database(createPrivate(unfinished));
  try {
    // A file that was not finished is never read.
    db.pragma('journal_mode = off');
    db.pragma('synchronous = off');
    db.exec(TABLES);
    db.exec('begin');
    fill(db, read);
    db.exec(`commit; ${INDEXES}`);
    db.close();
    renameSync(unfinished, file);
  } catch (error) {
    if (db.open) db.close();
    rmSync(unfinished, { force: true });
    throw error;
  }
  const found = opened(file);
  if (!found) throw new Error('the index could not be read');
  return found;
}

function fill(db: Database.Database, read: Parameters<HomeIndex['open']>[1]): void {
  const insert = (rows: number): Database.Statement =>
    db.prepare(`insert into homes values ${Array<string>(rows).fill('(?, ?, ?, ?, ?, ?)').join(', ')}`);
  const many = insert(ROWS);
  const streets = new Map<string, { readonly id: number; readonly names: ReadonlySet<string> }>();
  const idOf = ({ street }: Address): number => {
    const key = `${street.en}|${street.cy ?? ''}`;
    const known = streets.get(key) ?? { id: streets.size, names: new Set(Object.values(street).map(fold)) };
    streets.set(key, known);
    return known.id;
  };
  const gathered = gatherNames();
  let waiting: unknown[] = [];
  let count = 0;
  read((home) => {
    gathered.add(home);
    waiting.push(count, home.uprn, home.postcode, home.status === 'live' ? 1 : 0, idOf(home), JSON.stringify(home));
    if (++count % ROWS === 0) {
      many.run(waiting);
      waiting = [];
    }
  });
  if (waiting.length > 0) insert(count % ROWS).run(waiting);
  const name = db.prepare('insert into streets values (?, ?)');
  for (const { id, names } of streets.values()) for (const one of names) name.run([one, id]);
  db.prepare('insert into names values (?)').run([JSON.stringify(gathered.names())]);
}

function homesIn(db: Database.Database, named: HomeNames): Homes {
  const read = (where: string): ((...given: string[]) => readonly Address[]) => {
    const statement = db.prepare(`select home from homes ${where} order by id`);
    return (...given) =>
      (statement.all(given) as { readonly home: string }[]).map(({ home }) => JSON.parse(home) as Address);
  };
  const byUprn = read('where uprn = ?');
  const byPostcode = read('where postcode = ? and live = 1');
  const byStreet = read('where street in (select id from streets where name = ?) and live = 1');
  const all = read('');
  return {
    byUprn: (uprn) => byUprn(uprn)[0] ?? null,
    byPostcode: (postcode) => listed(byPostcode(postcode)),
    byStreet: (street) => listed(byStreet(street)),
    all: () => all(),
    named,
  };
}

/** What is left of other states, and of a start that was killed. */
function clear(folder: string, keep: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    const whole = name.replace(/\.\d+$/, '');
    if (!NAME.test(whole) || keep.includes(name)) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // Another process may have it open where that forbids it.
    }
  }
}
