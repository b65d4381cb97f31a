// The desk under load: residents who wait, agents with their chats, and how long a request and a message take to arrive.
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { openStore } from '../../store/open.js';

export interface DeskLoad {
  readonly url: string;
  readonly dataDir: string;
  readonly secret: string;
  readonly waiting: number;
  readonly agents: number;
  /** Chats that each agent is to hold; the council's policy must allow them. */
  readonly chats: number;
  readonly seconds: number;
}

export interface DeskFigures {
  /** Residents who asked for a person, the chats that stand at the desk in the end, and those that an agent holds. */
  readonly asked: number;
  readonly queued: number;
  readonly held: number;
  /** Milliseconds from "talk to a person" to the desk's event, and from an agent's message to the resident's socket. */
  readonly requests: readonly number[];
  readonly messages: readonly number[];
  /** Messages sent that never came, and calls that failed. */
  readonly lost: number;
}

interface Resident {
  readonly ask: () => Promise<void>;
  /** When each text came. */
  readonly heard: ReadonlyMap<string, number>;
  readonly leave: () => void;
}

const REQUESTS = 40;
/** Residents who arrive at once, so that the generator does not measure itself. */
const TOGETHER = 20;
/** Milliseconds that an agent thinks between two messages. */
const THINKS = 1_500;
const PATIENCE = 10_000;

export async function benchDesk(load: DeskLoad): Promise<DeskFigures> {
  const agents = await signIn(load);
  const [first] = agents;
  if (!first) throw new Error('no agent');
  const desk = caller(load.url);
  await Promise.all(agents.map((cookie) => desk('POST', '/api/desk/presence', cookie, { available: true })));
  const residents: Resident[] = [];
  const wanted = load.waiting + load.agents * load.chats;
  while (residents.length < wanted) {
    const batch = await Promise.all(
      Array.from({ length: Math.min(TOGETHER, wanted - residents.length) }, () => arrive(load.url)),
    );
    await Promise.all(batch.map(({ ask }) => ask()));
    residents.push(...batch);
  }
  const held = await claimAll(load, agents, desk);
  const requests = await timeRequests(load.url, first);
  const sent = new Map<string, number>();
  const until = performance.now() + load.seconds * 1000;
  let lost = 0;
  await Promise.all(
    held.map(async ({ cookie, items }, agent) => {
      await sleep((agent / held.length) * THINKS);
      for (let n = 0; performance.now() < until; n++) {
        const text = `message ${String(agent)} ${String(n)}`;
        sent.set(text, performance.now());
        const status = await desk(
          'POST',
          `/api/desk/conversations/${items[n % items.length] ?? ''}/messages?after=999999999`,
          cookie,
          { text, id: text },
        );
        if (status !== 200) {
          sent.delete(text);
          lost += 1;
        }
        await sleep(THINKS);
      }
    }),
  );
  await sleep(1_000);
  const came = new Map(residents.flatMap(({ heard }) => [...heard]));
  const messages = [...sent].flatMap(([text, at]) => {
    const arrived = came.get(text);
    return arrived === undefined ? [] : [arrived - at];
  });
  const [waiting, active] = [await chats(load.url, first, 'waiting'), await chats(load.url, first, 'active')];
  for (const { leave } of residents) leave();
  return {
    asked: residents.length + REQUESTS,
    queued: waiting.length + active.length,
    held: active.length,
    requests,
    messages,
    lost: lost + sent.size - messages.length,
  };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Sessions made in the database: fifty passwords hashed would be most of the time. */
async function signIn({ dataDir, secret, agents }: DeskLoad): Promise<readonly string[]> {
  const store = await openStore({ dataDir, databaseUrl: null, secret, role: 'tool' });
  const cookies: string[] = [];
  for (let n = 0; n < agents; n++) {
    const email = `bench-${String(n)}@example.org`;
    await store.staff.add({ email, name: `Agent ${String(n)}`, role: 'agent', passwordHash: 'none' });
    const agent = await store.staff.byEmail(email);
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(Date.now() + 3_600_000);
    if (agent) await store.staff.openSession(createHash('sha256').update(token).digest('hex'), agent.id, expires);
    cookies.push(`desk=${token}`);
  }
  await store.close();
  return cookies;
}

type Call = (method: string, path: string, cookie: string, body?: object) => Promise<number>;
const caller =
  (url: string): Call =>
  async (method, path, cookie, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    await response.arrayBuffer();
    return response.status;
  };

/** Ids, at most a thousand. */
async function chats(url: string, cookie: string, state: 'waiting' | 'active'): Promise<readonly string[]> {
  const response = await fetch(`${url}/api/desk/conversations?state=${state}`, { headers: { cookie } });
  const { items } = (await response.json()) as { items: { id: string; kind: string }[] };
  return items.filter(({ kind }) => kind === 'chat').map(({ id }) => id);
}

/** Each agent takes chats until they have as many as they are to have. */
async function claimAll({ url, chats: each }: DeskLoad, agents: readonly string[], desk: Call) {
  const held = agents.map((cookie) => ({ cookie, items: [] as string[] }));
  for (let round = 0; round < each; round++) {
    const ids = await chats(url, agents[0] ?? '', 'waiting');
    await Promise.all(
      held.map(async ({ cookie, items }, n) => {
        const id = ids[n] ?? '';
        if ((await desk('POST', `/api/desk/conversations/${id}/claim?after=999999999`, cookie, {})) === 200)
          items.push(id);
      }),
    );
  }
  return held.filter(({ items }) => items.length > 0);
}

/** One after the other, each until the desk's stream of events tells of it. */
async function timeRequests(url: string, cookie: string): Promise<readonly number[]> {
  const stop = new AbortController();
  const stream = await fetch(`${url}/api/desk/events`, { headers: { cookie }, signal: stop.signal });
  const reader = stream.body?.getReader();
  const waiting: { tell: () => void } = { tell: () => undefined };
  const decoder = new TextDecoder();
  void (async () => {
    for (;;) {
      const chunk = await reader?.read().catch(() => undefined);
      if (!chunk || chunk.done) return;
      if (decoder.decode(chunk.value as Uint8Array).includes('event: item')) waiting.tell();
    }
  })();
  const times: number[] = [];
  for (let n = 0; n < REQUESTS; n++) {
    const resident = await arrive(url);
    const began = performance.now();
    const told = new Promise<boolean>((resolve) => {
      waiting.tell = () => resolve(true);
      setTimeout(() => resolve(false), PATIENCE);
    });
    await Promise.all([resident.ask(), told.then((came) => (came ? times.push(performance.now() - began) : 0))]);
    resident.leave();
  }
  stop.abort();
  return times;
}

let homes = 0;
/** Each resident has an address of their own, as the proxy in front tells it. */
const fromHome = (): Readonly<Record<string, string>> => {
  homes += 1;
  return { 'x-forwarded-for': `10.${String(homes >> 16)}.${String((homes >> 8) & 255)}.${String(homes & 255)}` };
};

async function arrive(url: string): Promise<Resident> {
  const home = fromHome();
  const post = async <T>(path: string, body: object, token = ''): Promise<T> => {
    const headers = {
      ...home,
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
    return (await response.json()) as T;
  };
  const { token } = await post<{ token: string }>('/api/webchat/token', {});
  const begun = await post<{ conversationId: string; streamUrl: string }>('/v3/directline/conversations', {}, token);
  const socket = new WebSocket(begun.streamUrl.replace(/^http/, 'ws'), { headers: home });
  const heard = new Map<string, number>();
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (text === '') return;
    for (const activity of (JSON.parse(text) as { activities: { text?: string }[] }).activities)
      if (activity.text?.startsWith('message ')) heard.set(activity.text, performance.now());
  });
  await once(socket, 'open');
  const path = `/v3/directline/conversations/${begun.conversationId}/activities`;
  return {
    ask: async () => {
      await post(path, { type: 'message', from: { id: 'resident' }, text: 'can I talk to a person' }, token);
    },
    heard,
    leave: () => socket.close(),
  };
}
