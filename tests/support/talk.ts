// The core with real content, engine and SQLite, and no channel: a test says things and reads replies.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNotices, wardsOf } from '../../src/content/notices.js';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import { createResidentLinks } from '../../src/core/resident-links.js';
import type { DeskStatus, Ports } from '../../src/core/ports.js';
import type { Reply } from '../../src/core/reply.js';
import type { Can, Input, Language } from '../../src/core/turn.js';
import { loadContent, type Content } from '../../src/load-content.js';
import { withEarlier } from '../../src/requests/earlier.js';
import { services } from '../../src/services/index.js';
import type { Store } from '../../src/core/store.js';
import { openStore } from '../../src/store/open.js';
import { projectRoot } from './app.js';

export interface Talk {
  readonly store: Store;
  /** Null when the assistant is silent. */
  say(input: string | Input): Promise<Reply | null>;
  readonly ports: Ports;
  close(): Promise<void>;
}

const SECRET = 'a secret for tests, long enough to be one';

export interface TalkOptions {
  readonly council?: string;
  readonly clock?: string;
  readonly locale?: Language;
  readonly can?: Can;
  readonly desk?: DeskStatus;
  /** In place of what the council's files and the store give. */
  readonly change?: Partial<Ports>;
}

/** What a council knows at a clock, loaded once for the talks of some files: it holds nothing of any of them. */
const loaded = new Map<string, Promise<Known>>();
const MOST = 2;
interface Known {
  readonly content: Content;
  readonly notices: ReturnType<typeof readNotices>;
}
function knowledgeOf(key: string, clock: string): Promise<Known> {
  const name = `${key} ${clock}`;
  const known = loaded.get(name) ?? load(key, clock);
  // Those used last stand last; each takes some hundred megabytes.
  loaded.delete(name);
  loaded.set(name, known);
  for (const old of [...loaded.keys()].slice(0, -MOST)) loaded.delete(old);
  return known;
}

async function load(key: string, clock: string): Promise<Known> {
  const content = loadContent(projectRoot, key, createClock(new Date(clock)));
  const { council, addresses, register } = content;
  const places = { council, postcodes: addresses.postcodes(), wards: await wardsOf(addresses) };
  return { content, notices: readNotices(projectRoot, { ...places, intents: new Set(register.keys()) }) };
}

export async function openTalk({
  council: key = 'glanmarch',
  clock = '2026-11-23T09:00:00Z',
  locale = 'en',
  can = { push: true, screen: true, photos: true },
  desk,
  change,
}: TalkOptions = {}): Promise<Talk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'talk-'));
  const store = await openStore({
    dataDir,
    databaseUrl: null,
    secret: SECRET,
    role: 'server',
  });
  const ticking = createClock(new Date(clock));
  const { content, notices } = await knowledgeOf(key, clock);
  const quiet = (): void => undefined;
  const ports: Ports = {
    ...content,
    services,
    turns: store.turns,
    references: store.references,
    requests: withEarlier(store.requests, content.earlierRequests),
    reminders: { ...store.reminders, can: ['email', 'text'] },
    calendar: createResidentLinks(SECRET).calendar,
    notices: { all: () => notices },
    bookings: store.bookings,
    clock: ticking,
    desk: {
      status: () => Promise.resolve(desk ?? { live: true, waiting: 0, opens: null }),
      position: (item) => store.items.position(item),
    },
    log: {
      info: quiet,
      warn: quiet,
      error: (fields) =>
        process.stderr.write(
          `${JSON.stringify(fields, (_, value: unknown) => (value instanceof Error ? value.stack : value))}\n`,
        ),
    },
    ...change,
  };
  const take = createTake(ports);
  let turn = 0;
  return {
    ports,
    store,
    say: (input) =>
      take({
        id: `t${String(++turn)}`,
        conversation: 'c1',
        channel: 'web',
        user: 'u',
        can,
        locale,
        input: typeof input === 'string' ? { kind: 'text', text: input } : input,
      }),
    close: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What is answered to the last of `said`, in a talk of its own. */
export async function lastOf(council: string, locale: 'en' | 'cy', said: readonly string[]): Promise<string> {
  const talk = await openTalk({ council, locale });
  try {
    let text = '';
    for (const words of said) text = (await talk.say(words))?.text ?? '';
    return text;
  } finally {
    await talk.close();
  }
}
