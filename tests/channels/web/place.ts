// The web channel for tests: real store, real server, real words; only what the assistant answers is scripted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotFrameworkSettings } from '../../../src/channels/web/cloud-adapter.js';
import { createWebChannel, type WebParts } from '../../../src/channels/web/index.js';
import { loadCouncil } from '../../../src/content/council.js';
import { loadIntents } from '../../../src/content/intents.js';
import { createWordBook } from '../../../src/content/words.js';
import { cleanTurn, saidText } from '../../../src/core/clean.js';
import type { Council } from '../../../src/core/council.js';
import type { HttpRequest, Route } from '../../../src/core/http.js';
import type { DeskStatus, Take } from '../../../src/core/ports.js';
import { mask } from '../../../src/core/redact.js';
import type { Reply } from '../../../src/core/reply.js';
import type { Store } from '../../../src/core/store.js';
import type { Turn } from '../../../src/core/turn.js';
import { startServer } from '../../../src/server/start.js';
import { openStore } from '../../../src/store/open.js';
import { memoryLog } from '../../server/memory-log.js';
import { finish } from '../../store/sample.js';

const root = join(import.meta.dirname, '../../..');
export const words = createWordBook(loadIntents(root, ['en', 'cy']).words);
const SECRET = Buffer.from('a secret for tests only, of 32 bytes or more');
export const UNLIMITED = { perMinute: 0, burst: 1 };
/** Monday 23 November 2026, 09:00 in Wales. */
export const MONDAY = new Date('2026-11-23T09:00:00Z');

export const answer = (text: string, more: Partial<Reply> = {}): Reply => ({
  intent: 'general.capabilities',
  ending: 'answered',
  language: 'en',
  articles: [],
  text,
  speech: text,
  options: [],
  links: [],
  then: 'listen',
  ...more,
});

export type Script = (turn: Turn) => Reply | null | Promise<Reply | null>;

/** Greets, and says what was said. */
export const echo: Script = ({ input, locale }) => {
  switch (input.kind) {
    case 'start':
      return answer(locale === 'cy' ? 'Helô.' : 'Hello.', {
        intent: 'general.greeting',
        ending: 'greeted',
        language: locale,
        options: [
          { value: 'intent:bins.collection-day', label: 'When is my next bin collection?' },
          { value: 'do:person', label: 'Talk to a person' },
        ],
      });
    case 'choice':
      return answer(`You chose ${input.value}`, { language: locale });
    case 'text':
      return answer(`You said ${input.text.slice(0, 100)}`, { language: locale });
    case 'stop':
      return answer('Goodbye.', { ending: 'ended', language: locale });
    case 'intent':
    case 'unheard':
      return null;
  }
};

export interface WebPlace {
  readonly url: string;
  readonly store: Store;
  /** Every turn that was taken, redeliveries too. */
  readonly turns: readonly Turn[];
  readonly log: ReturnType<typeof memoryLog>['lines'];
  /** Real time as the channel sees it. */
  later(minutes: number): void;
  /** The server goes and comes back at the same address, over the same store. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WebOptions extends Partial<Pick<WebParts, 'rate' | 'asset' | 'file' | 'senders' | 'running'>> {
  readonly council?: 'glanmarch' | 'marchfold';
  readonly change?: Partial<Council>;
  readonly script?: Script;
  /** Before a turn is claimed: what a store that fails or is slow does. */
  readonly before?: (turn: Turn) => Promise<void>;
  readonly desk?: DeskStatus;
  readonly routes?: readonly Route[];
  readonly botFramework?: BotFrameworkSettings;
  /** A proxy in front, whose word is taken. */
  readonly trustProxy?: number;
}

export async function openWeb(options: WebOptions = {}): Promise<WebPlace> {
  let moved = 0;
  const dataDir = mkdtempSync(join(tmpdir(), 'web-'));
  const { log, lines } = memoryLog();
  const store = await openStore({ dataDir, databaseUrl: null, secret: SECRET.toString(), role: 'server', log });
  const council = { ...loadCouncil(root, options.council ?? 'glanmarch').council, ...options.change };
  const turns: Turn[] = [];
  const status = options.desk ?? { live: true, waiting: 0, opens: null };
  const parts: WebParts = {
    take: scriptedTake(store, options.script ?? echo, turns, options.before ?? (() => Promise.resolve())),
    messages: store.messages,
    photos: store.photos,
    changes: store.changes,
    revoked: store.revoked,
    council,
    words,
    log,
    secret: SECRET,
    clock: { now: () => new Date(Date.now() + moved), council: () => MONDAY },
    asset: options.asset ?? ((name) => `/assets/${name}`),
    outbox: store.outbox,
    upkeep: store.upkeep,
    helpful: store.helpful,
    ratings: store.ratings,
    ...(options.file && { file: options.file }),
    ...(options.senders && { senders: options.senders }),
    ...(options.running && { running: options.running }),
    desk: {
      status: () => Promise.resolve(status),
      position: (id) => store.items.position(id),
    },
    items: store.items,
    rate: options.rate ?? UNLIMITED,
    botFramework: options.botFramework ?? null,
  };

  const open = async (port: number) => {
    const web = createWebChannel(parts);
    const server = await startServer({
      host: '127.0.0.1',
      port,
      log,
      ready: () => Promise.resolve(true),
      limits: { address: UNLIMITED },
      trustProxy: options.trustProxy ?? 0,
      routes: [...web.routes, ...(options.routes ?? [])],
      sockets: web.sockets,
      errorPage: (request: HttpRequest, failure) => web.errorPage(request, failure),
    });
    return { url: server.url, close: () => server.close().then(() => web.close()) };
  };
  let running = await open(0);
  const port = Number(new URL(running.url).port);
  return {
    url: running.url,
    store,
    turns,
    log: lines,
    later: (minutes) => {
      moved += minutes * 60_000;
    },
    restart: async () => {
      await running.close();
      running = await open(port);
    },
    close: async () => {
      await running.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Claims, asks the script, finishes: what the core does, without its understanding. */
const scriptedTake =
  (store: Store, script: Script, turns: Turn[], before: (turn: Turn) => Promise<void>): Take =>
  async (received, claimed = () => undefined) => {
    const turn = cleanTurn(received);
    turns.push(turn);
    await before(turn);
    const text = saidText(turn.input, (intent) => intent);
    const claim = await store.turns.claim(turn, text === null ? null : { text, masked: mask(text) });
    if (claim.kind === 'busy') throw new Error('busy');
    claimed(claim.said);
    if (claim.kind === 'done') return claim.reply;
    const reply = await script(turn);
    await store.turns.finish(turn, { ...finish(null), reply });
    return reply;
  };
