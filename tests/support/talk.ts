// The core with real content, engine and SQLite, and no channel: a test says things and reads replies.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import type { DeskStatus, Ports } from '../../src/core/ports.js';
import type { Reply } from '../../src/core/reply.js';
import type { Can, Input, Language } from '../../src/core/turn.js';
import { loadContent } from '../../src/load-content.js';
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

export interface TalkOptions {
  readonly council?: string;
  readonly clock?: string;
  readonly locale?: Language;
  readonly can?: Can;
  readonly desk?: DeskStatus;
}

export async function openTalk({
  council: key = 'glanmarch',
  clock = '2026-11-23T09:00:00Z',
  locale = 'en',
  can = { push: true, screen: true },
  desk,
}: TalkOptions = {}): Promise<Talk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'talk-'));
  const store = await openStore({
    dataDir,
    databaseUrl: null,
    secret: 'a secret for tests, long enough to be one',
    role: 'server',
  });
  const { council, addresses, reader, words, register, articles, items, guides } = loadContent(projectRoot, key);
  const quiet = (): void => undefined;
  const ports: Ports = {
    council,
    addresses,
    reader,
    words,
    register,
    articles,
    guides,
    items,
    services,
    turns: store.turns,
    references: store.references,
    clock: createClock(new Date(clock)),
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
