// A desk for tests: real store, real server, real words, and agents who call its API; every answer is held to openapi.yaml.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccounts, type Accounts } from '../../src/accounts/accounts.js';
import { NOBODY } from '../../src/accounts/password.js';
import { loadCouncil } from '../../src/content/council.js';
import { loadIntents } from '../../src/content/intents.js';
import { createWordBook } from '../../src/content/words.js';
import type { Council, WeekHours } from '../../src/core/council.js';
import type { Route } from '../../src/core/http.js';
import type { Rate } from '../../src/core/limit.js';
import type { Take, WordBook } from '../../src/core/ports.js';
import type { Agent, Store } from '../../src/core/store.js';
import { createDesk, type Desk, type DeskParts } from '../../src/handoff/desk.js';
import { startServer } from '../../src/server/start.js';
import { openStore } from '../../src/store/open.js';
import { memoryLog } from '../server/memory-log.js';
import { CHEAP } from '../support/password-cost.js';
import { checkContract } from './contract.js';

const root = join(import.meta.dirname, '../..');
export const words: WordBook = createWordBook(loadIntents(root, ['en', 'cy']).words);
const { council: glanmarch } = loadCouncil(root, 'glanmarch');
const SILENT = { perMinute: 0, burst: 1 };

/** Monday 23 November 2026, 09:00 in Wales: the desk is open. */
export const MONDAY = new Date('2026-11-23T09:00:00Z');

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface Caller {
  readonly agent: Agent;
  readonly cookie: string;
  call<T = unknown>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
}

export interface Place {
  readonly url: string;
  readonly store: Store;
  readonly desk: Desk;
  readonly accounts: Accounts;
  readonly log: ReturnType<typeof memoryLog>['lines'];
  /** Real time, as the store, the accounts and the desk see it. */
  later(minutes: number): void;
  /** Someone signed in. */
  agent(name?: string, more?: Partial<Agent>): Promise<Caller>;
  /** Without a session unless a cookie is given. */
  call: Caller['call'];
  close(): Promise<void>;
}

export interface PlaceOptions {
  readonly hours?: WeekHours;
  readonly awayMinutes?: number;
  readonly knowledge?: DeskParts['knowledge'];
  readonly translate?: DeskParts['translate'];
  readonly learning?: DeskParts['learning'];
  readonly council?: Partial<Council>;
  readonly councilTime?: Date;
  readonly asset?: (name: string) => string;
  readonly routes?: readonly Route[];
  /** The clock stands still unless `later` moves it; true: it is the real one. */
  readonly ticking?: boolean;
  /** Default: no limits at all. */
  readonly limits?: { readonly address?: Rate; readonly staff?: Rate };
  /** The core, made of the store and the desk that it is for. */
  readonly core?: (store: Store, desk: Desk) => Take;
}

export async function openPlace(options: PlaceOptions = {}): Promise<Place> {
  let moved = 0;
  const start = Date.now();
  const now = (): Date => new Date((options.ticking === true ? Date.now() : start) + moved);
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-'));
  const { log, lines } = memoryLog();
  const store = await openStore({ dataDir, databaseUrl: null, secret: 'a secret for tests only', role: 'server', now });
  const accounts = createAccounts({ staff: store.staff, now, passwordCost: CHEAP });
  const council: Council = { ...glanmarch, ...(options.hours ? { deskHours: options.hours } : {}), ...options.council };
  const clock = { now, council: () => options.councilTime ?? MONDAY };
  const asset = options.asset ?? ((name: string) => `/assets/${name}`);
  const { awayMinutes, knowledge, translate, learning } = options;
  let core: Take = () => Promise.resolve(null);
  const desk: Desk = createDesk({
    ...store,
    take: (turn) => core(turn),
    accounts,
    council,
    words,
    clock,
    asset,
    log,
    ...(awayMinutes === undefined ? {} : { awayMinutes }),
    ...(knowledge && { knowledge }),
    ...(translate && { translate }),
    ...(learning && { learning }),
  });
  if (options.core) core = options.core(store, desk);
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    routes: [...desk.routes, ...(options.routes ?? [])],
    log,
    ready: async () => true,
    limits: options.limits ?? { address: SILENT },
  });

  const callWith =
    (cookie: string | null): Caller['call'] =>
    async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const raw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers: {
          ...(raw === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookie === null ? {} : { cookie }),
          ...headers,
        },
        ...(raw === undefined ? {} : { body: typeof raw === 'string' ? raw : new Uint8Array(raw) }),
      });
      const text = await response.text();
      const type = response.headers.get('content-type');
      const parsed =
        text === '' ? undefined : type?.startsWith('application/json') === true ? (JSON.parse(text) as unknown) : text;
      if (path.startsWith('/api/desk')) checkContract(method, path.split('?')[0] ?? '', response.status, type, parsed);
      return { status: response.status, body: parsed as T, headers: response.headers };
    };

  return {
    url: server.url,
    store,
    desk,
    accounts,
    log: lines,
    later: (minutes) => void (moved += minutes * 60_000),
    async agent(name = 'Mair Puw', more = {}) {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@glanmarch.example`;
      await store.staff.add({ email, name, role: 'agent', ...more, passwordHash: NOBODY });
      const found = await store.staff.byEmail(email);
      if (!found) throw new Error('the agent was not added');
      const token = randomBytes(32).toString('base64url');
      await store.staff.openSession(
        createHash('sha256').update(token).digest('hex'),
        found.id,
        new Date(now().getTime() + 8 * 3_600_000),
      );
      const { id, role } = found;
      return { agent: { id, email, name, role }, cookie: `desk=${token}`, call: callWith(`desk=${token}`) };
    },
    call: callWith(null),
    async close() {
      desk.close();
      await server.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
