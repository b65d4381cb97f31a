// A hub or another bot for tests: a server at the other end, our desk, and the outbox between them.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import { createHub, type Hub } from '../../src/handoff/hub/hub.js';
import { isSigned, sign, SIGNATURE } from '../../src/handoff/hub/signature.js';
import { loadContent } from '../../src/load-content.js';
import { startOutbox } from '../../src/outbox/worker.js';
import { createRemotes } from '../../src/remote/remotes.js';
import { services } from '../../src/services/index.js';
import { memoryLog } from '../server/memory-log.js';
import { projectRoot } from '../support/app.js';
import { MONDAY, openPlace, words, type Place } from './place.js';

export const SECRET = 'a secret that both know, and nobody else at all';
export const C = '/api/desk/conversations';
export const content = loadContent(projectRoot, 'glanmarch', createClock(MONDAY));
export const patience = { timeout: 10_000, interval: 30 };

export interface Heard {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly text?: string;
  readonly from: { readonly role: string; readonly name?: string };
  readonly conversation: { readonly id: string };
  readonly value?: Record<string, unknown>;
  readonly attachments?: readonly { readonly content: { readonly activities: readonly { readonly text: string }[] } }[];
}

/** Whoever is at the other end: keeps what came with a right signature, and answers as told. */
async function partner(): Promise<{
  url: string;
  heard: Heard[];
  state: { status: number; forged: number; refused: number };
  close(): void;
}> {
  const heard: Heard[] = [];
  const state = { status: 200, forged: 0, refused: 0 };
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const raw = Buffer.concat(parts);
      const header = request.headers[SIGNATURE];
      if (!isSigned(typeof header === 'string' ? header : undefined, raw, SECRET, new Date())) state.forged++;
      else if (state.status === 200) heard.push(JSON.parse(raw.toString()) as Heard);
      else state.refused++;
      response.statusCode = state.status;
      response.end('{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/activities`,
    heard,
    state,
    close: () => server.close(),
  };
}

export interface Setting {
  readonly place: Place;
  readonly hub: Awaited<ReturnType<typeof partner>>;
  readonly parts: Hub;
  /** The process that delivers ends, and another begins: nothing but the store goes on. */
  restart(): Promise<void>;
  post(
    path: string,
    activity: object | string,
    secret?: string,
    at?: Date,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** `rests`: it is left alone for some real seconds after trouble; a clock that is moved has none of them. */
export async function openHub(
  which: 'hub' | 'bot',
  { councilTime = MONDAY, rests = true }: { readonly councilTime?: Date; readonly rests?: boolean } = {},
): Promise<Setting> {
  const other = await partner();
  const place = await openPlace({ ticking: true, councilTime });
  const { store, desk } = place;
  const { log } = memoryLog();
  const clock = createClock(MONDAY);
  const { turns, references, requests, bookings, outbox, changes } = store;
  const take = createTake({
    ...content,
    ...{ services, turns, references, requests, bookings, clock },
    desk: desk.port,
    log,
  });
  const settings = { hub: null, bot: null, [which]: { url: other.url, secret: SECRET } };
  const { council } = content;
  const begin = (): { readonly parts: Hub; stop(): Promise<void> } => {
    const remotes = createRemotes({
      log,
      use: { called: () => undefined, state: () => undefined },
      now: () => new Date(),
    });
    const parts = createHub({
      ...store,
      settings,
      council,
      words,
      remotes: { open: (options) => remotes.open({ ...options, ...(rests ? {} : { failures: 10_000 }) }) },
      desk: desk.port,
      take,
      now: () => new Date(),
      log,
    });
    const stop = startOutbox({
      ...{ outbox, changes, log, handlers: parts.handlers, lookMs: 50 },
      reference: (conversation, id) => references.next('GLM', conversation, `outbox:${id}`),
    });
    return { parts, stop: () => stop().then(() => remotes.close()) };
  };
  let running = begin();
  const end = async (): Promise<void> => {
    await running.parts.close();
    await running.stop();
  };
  onTestFinished(async () => {
    await end();
    other.close();
    await place.close();
  });
  return {
    ...{ place, hub: other },
    get parts() {
      return running.parts;
    },
    async restart() {
      await end();
      running = begin();
    },
    post: async (path, activity, secret = SECRET, at = new Date()) => {
      const body = typeof activity === 'string' ? activity : JSON.stringify(activity);
      const route = running.parts.routes.find((one) => one.path === path);
      if (!route) throw new Error(`${path} is not served`);
      const headers = { [SIGNATURE]: sign(body, secret, at) };
      const request = {
        method: 'POST',
        path,
        params: {},
        query: new URLSearchParams(),
        headers,
        ip: '',
        raw: Buffer.from(body),
        body: undefined,
      };
      const { status, body: answer } = await route.handle(request);
      return { status, body: answer as Record<string, unknown> };
    },
  };
}
export const status = (conversation: string, state: string, name = 'Gwen Parry') => ({
  ...{ type: 'event', id: `s-${state}`, name: 'handoff.status', conversation: { id: conversation } },
  ...{ from: { name }, value: { state } },
});
export const said = (conversation: string, id: string, text: string) => ({
  ...{ type: 'message', id, conversation: { id: conversation }, from: { name: 'Gwen Parry' }, text },
});
export const texts = async (place: Place, conversation = 'c1') =>
  (await place.store.messages.after(conversation, 0)).map(({ from, text }) => `${from}: ${text}`);
export const named = (heard: readonly Heard[], name: string) => heard.filter((one) => one.name === name);
