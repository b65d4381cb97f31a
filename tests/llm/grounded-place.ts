// For tests of grounded answers: pages about laptops among all that the council has written, and a model that a test scripts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createSearch } from '../../src/content/article-search.js';
import type { Article } from '../../src/core/articles.js';
import type { Ports } from '../../src/core/ports.js';
import type { Language } from '../../src/core/turn.js';
import { loadModel } from '../../src/llm/load.js';
import { memoryLog } from '../server/memory-log.js';
import { counted, type Counted } from './counted.js';
import { createModelTalk, type ModelTalk, type Say } from './model-talk.js';
import { openModelServer, type ModelServer, type Received, type Scripted } from './scripted-server.js';

interface Place {
  talk: ModelTalk;
  server: ModelServer;
  /** What the model says; set by each test. */
  script: (request: Received) => Scripted;
  use: Counted;
  dataDir: string;
}
/** Made anew before each test of a file that says `groundedPlace()`, but for the content. */
export const place = {} as Place;

export function groundedPlace(): void {
  beforeAll(async () => {
    place.talk = await createModelTalk();
  });
  afterAll(() => place.talk.close());
  beforeEach(async () => {
    place.use = counted();
    place.server = await openModelServer((request) => place.script(request));
    place.dataDir = mkdtempSync(join(tmpdir(), 'grounded-'));
  });
  afterEach(async () => {
    await place.server.close();
    rmSync(place.dataDir, { recursive: true });
    expect(place.server.wrong).toEqual([]);
  });
}

export const LAPTOPS = `You can borrow a laptop from any library for 2 hours a day. It costs £1.50 an hour, and it is free under 18.
Bring your library card. To book a laptop, call 029 2018 0155.`;
export const article = (change: Partial<Article>): Article => ({
  id: 'libraries/laptops',
  language: 'en',
  title: 'Borrowing a laptop',
  intents: [],
  text: LAPTOPS,
  speech: '',
  links: [{ label: 'Libraries', url: 'https://www.glanmarch.example/laptops' }],
  about: [],
  next: [],
  sources: [],
  reviewed: '2026-11-01',
  reviewBy: '2027-11-01',
  ...change,
});
const WELSH = article({
  language: 'cy',
  title: 'Benthyg gliniadur',
  text: 'Gallwch fenthyg gliniadur o unrhyw lyfrgell am 2 awr y dydd. Y gost yw £1.50 yr awr.',
});

export interface Opened {
  readonly articles?: readonly Article[];
  readonly locale?: Language;
  readonly voice?: boolean;
  /** What the engine makes of everything that is not urgent or sure. */
  readonly reads?: string;
  readonly deadline?: number;
}
export const open = ({
  articles: own = [article({}), WELSH],
  locale,
  voice,
  reads,
  deadline = 2_000,
}: Opened = {}): Say => {
  const settings = {
    address: { kind: 'openai', url: place.server.url, model: 'm' },
    key: '',
    deadline,
    reader: false,
    answers: true,
    translate: false,
    price: { input: 0, output: 0 },
  } as const;
  const model = loadModel({ settings, dataDir: place.dataDir, use: place.use, log: memoryLog().log });
  const { reader, register } = place.talk.content;
  // Among all that the council has written.
  const articles = [...place.talk.content.articles.all, ...own];
  const change: Partial<Ports> = {
    ...model,
    register,
    articles: {
      all: articles,
      forIntent: () => null,
      named: () => null,
      titled: () => null,
      search: createSearch(articles),
    },
    reader: {
      read: (text, hint) => ({
        ...reader.read(text, hint),
        followUp: false,
        candidates: [{ intent: reads ?? 'general.out-of-scope', confidence: 0.95 }],
        also: [],
      }),
    },
  };
  return place.talk.open(change, locale, voice ? { push: false, screen: false } : undefined);
};
export const passagesIn = (sent: Received | undefined) =>
  (sent?.user['passages'] ?? []) as { number: number; title: string; text: string }[];
export const QUESTION = 'can I borrow a laptop from the library and what is it';
export const answering = (texts: readonly string[], change: object = {}) => ({
  completeness: 'complete',
  sentences: texts.map((text) => ({ text, passage: 1 })),
  missing: '',
  ...change,
});
