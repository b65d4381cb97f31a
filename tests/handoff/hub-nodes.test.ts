// An outside hub with two nodes on one PostgreSQL: whatever node hears a line, the hub is told it once, and in order.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/core/store.js';
import { createHub, type HubParts } from '../../src/handoff/hub/hub.js';
import { startOutbox } from '../../src/outbox/worker.js';
import { createRemotes } from '../../src/remote/remotes.js';
import { openStore } from '../../src/store/open.js';
import { memoryLog } from '../server/memory-log.js';
import { finish, item, openItem, take, turn } from '../store/sample.js';
import { startPostgres, type Postgres } from '../support/postgres.js';
import { content, SECRET, type Heard } from './hub-place.js';
import { words } from './place.js';

const LINES = 24;
/** How long the hub takes over each: long enough for the other node to have its turn meanwhile. */
const SLOW_MS = 60;
const heard: Heard[] = [];
/** Of so many posts the hub answers 500. */
let trouble = 0;
let postgres: Postgres;
const closing: (() => Promise<unknown> | void)[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
}, 90_000);
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await postgres.stop();
});

async function hub(): Promise<string> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () =>
      setTimeout(() => {
        const activity = JSON.parse(Buffer.concat(parts).toString()) as Heard;
        const refused = activity.type === 'message' && trouble-- > 0;
        if (!refused) heard.push(activity);
        response.statusCode = refused ? 500 : 200;
        response.end('{}');
      }, SLOW_MS),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => void server.close());
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/activities`;
}

async function node(databaseUrl: string, url: string): Promise<Store> {
  const store = await openStore({ dataDir: '', databaseUrl, secret: SECRET, role: 'server' });
  const { log } = memoryLog();
  const remotes = createRemotes({
    log,
    use: { called: () => undefined, state: () => undefined },
    now: () => new Date(),
  });
  const nobody = {} as HubParts['desk'];
  const parts = createHub({
    ...store,
    settings: { hub: { url, secret: SECRET }, bot: null },
    council: content.council,
    words,
    remotes: { open: (options) => remotes.open({ ...options, failures: 10_000 }) },
    desk: nobody,
    take: () => Promise.resolve(null),
    now: () => new Date(),
    log,
  });
  const stop = startOutbox({
    ...{ outbox: store.outbox, changes: store.changes, log, handlers: parts.handlers, lookMs: 40 },
    reference: (conversation, id) => store.references.next('GLM', conversation, `outbox:${id}`),
    random: () => 0,
  });
  closing.push(async () => {
    await parts.close();
    await stop();
    remotes.close();
    await store.close();
  });
  return store;
}

it('tells each line once, in order, though both nodes hear of it and some are refused at first', async () => {
  const url = await hub();
  const databaseUrl = await postgres.createDatabase();
  const here = await node(databaseUrl, url);
  const there = await node(databaseUrl, url);
  await openItem(here, item('GLM-1'));
  const [chat] = await here.items.list('waiting');
  const holder = { id: 'handoff-hub', email: '', name: 'Gwen Parry', role: 'agent' } as const;
  expect(await here.items.claim(chat?.id ?? '', holder, null)).toBe('done');
  trouble = 2;
  const said = Array.from({ length: LINES }, (_, n) => `line ${String(n)}`);
  for (const [n, text] of said.entries()) await take(n % 2 === 0 ? here : there, turn(text), text, finish(null));
  const told = () => heard.filter(({ type }) => type === 'message').map(({ text }) => text);
  await expect.poll(() => new Set(told()).size, { timeout: 60_000, interval: 50 }).toBe(LINES);
  // Whatever either still means to send.
  await new Promise((done) => setTimeout(done, 1_500));
  expect(told()).toEqual(said);
}, 120_000);
