// Conversations with real content, engine and SQLite, loaded once, and with the ports of a model that a test puts in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import type { Ports } from '../../src/core/ports.js';
import type { Reply } from '../../src/core/reply.js';
import type { Can, Input, Language } from '../../src/core/turn.js';
import { loadContent, type Content } from '../../src/load-content.js';
import { services } from '../../src/services/index.js';
import { openStore } from '../../src/store/open.js';
import { memoryLog } from '../server/memory-log.js';
import { projectRoot } from '../support/app.js';

export type Say = (input: string | Input) => Promise<Reply | null>;

export interface ModelTalk {
  readonly content: Content;
  /** A new conversation. */
  open(change: Partial<Ports>, locale?: Language, can?: Can): Say;
  close(): Promise<void>;
}

export async function createModelTalk(): Promise<ModelTalk> {
  const content = loadContent(projectRoot, 'glanmarch');
  const dataDir = mkdtempSync(join(tmpdir(), 'model-talk-'));
  const secret = 'a secret for tests, long enough to be one';
  const store = await openStore({ dataDir, databaseUrl: null, secret, role: 'server' });
  let opened = 0;
  return {
    content,
    open: (change, locale = 'en', can = { push: true, screen: true }) => {
      const take = createTake({
        ...content,
        services,
        turns: store.turns,
        references: store.references,
        requests: store.requests,
        clock: createClock(new Date('2026-11-23T09:00:00Z')),
        desk: {
          status: () => Promise.resolve({ live: true, waiting: 0, opens: null }),
          position: (item) => store.items.position(item),
        },
        log: memoryLog().log,
        ...change,
      });
      const conversation = `c${String(++opened)}`;
      let turn = 0;
      return (input) =>
        take({
          id: `t${String(++turn)}`,
          conversation,
          channel: can.screen ? 'web' : 'alexa',
          user: 'u',
          can,
          locale,
          input: typeof input === 'string' ? { kind: 'text', text: input } : input,
        });
    },
    close: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
