// Two nodes on one PostgreSQL, killed in turn in the middle of a chat: first the resident's, then the agent's; nothing is lost or doubled for either.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Activity } from '../support/direct-line.js';
import { startPostgres, type Postgres } from '../support/postgres.js';
import { freePort, startServerProcess, type ServerProcess } from '../support/process.js';

/** Each kills both nodes once. */
const ROUNDS = 3;
/** Messages of either side between two kills. */
const SAID = 12;
const SECRET = 'one secret for every node of this test, long enough';
const STAFF = { email: 'kill@example.org', password: 'a-long-enough-password' };

let postgres: Postgres;
let dataDir: string;
let env: Record<string, string>;
const nodes: ServerProcess[] = [];
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  postgres = await startPostgres();
  dataDir = mkdtempSync(join(tmpdir(), 'council-nodes-'));
  env = {
    ...{ DATABASE_URL: await postgres.createDatabase(), SECRET, DATA_DIR: dataDir },
    ...{ CLOCK: '2026-11-23T09:00:00Z', COUNCIL: 'glanmarch' },
  };
  for (let n = 0; n < 2; n++) nodes.push(await startServerProcess(env, await freePort()));
});
afterAll(async () => {
  for (const node of nodes) await node.kill('SIGKILL');
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const nodeAt = (index: number): ServerProcess => {
  const node = nodes[index];
  if (!node) throw new Error(`there is no node ${String(index)}`);
  return node;
};
/** Null when nobody answered, or not wholly. */
const call = async (
  node: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: object,
): Promise<{ readonly status: number; readonly body: unknown; readonly cookie: string } | null> => {
  try {
    const response = await fetch(`${nodeAt(node).url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { status: response.status, body: await response.json(), cookie };
  } catch {
    return null;
  }
};

interface Resident {
  readonly conversation: string;
  /** All that their page was given, over every connection, as it came. */
  readonly shown: readonly Activity[];
  /** To another node, with the same token and from the same watermark. */
  move(to: number): Promise<void>;
  /** Says it until it is taken, as the real client does. */
  say(text: string): Promise<void>;
  close(): void;
}

async function openResident(at: number): Promise<Resident> {
  let node = at;
  const { token } = (await call(node, 'POST', '/api/webchat/token', {}, {}))?.body as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const begun = (await call(node, 'POST', '/v3/directline/conversations', headers, {}))?.body as {
    conversationId: string;
  };
  const path = `/v3/directline/conversations/${begun.conversationId}`;
  const shown: Activity[] = [];
  let watermark = '0';
  let socket: WebSocket | null = null;
  const connect = async (): Promise<void> => {
    const stream = (await call(node, 'GET', `${path}?watermark=${watermark}`, headers))?.body as { streamUrl: string };
    const fresh = new WebSocket(stream.streamUrl.replace(/^http/, 'ws'));
    fresh.on('message', (data: Buffer) => {
      if (data.length === 0 || fresh !== socket) return;
      const set = JSON.parse(data.toString()) as { activities: Activity[]; watermark: string };
      shown.push(...set.activities.filter(({ type }) => type === 'message'));
      watermark = set.watermark;
    });
    fresh.on('error', () => undefined);
    socket = fresh;
  };
  await connect();
  return {
    conversation: begun.conversationId,
    shown,
    async move(to) {
      socket?.terminate();
      node = to;
      await connect();
    },
    async say(text) {
      const activity = { type: 'message', from: { id: 'r' }, text, channelData: { clientActivityID: text } };
      for (;;) {
        const answer = await call(node, 'POST', `${path}/activities`, headers, activity);
        if (answer?.status === 200) return;
        await pause(answer?.status === 429 ? 500 : 30);
      }
    },
    close: () => socket?.terminate(),
  };
}

interface Agent {
  move(to: number): void;
  claim(): Promise<void>;
  /** Says it until it is taken; as the desk page does, looks before it says it again. */
  say(text: string): Promise<void>;
  texts(): Promise<readonly string[]>;
  close(): Promise<void>;
}

async function openAgent(at: number): Promise<Agent> {
  let node = at;
  await addUser();
  const signedIn = await call(node, 'POST', '/api/desk/session', {}, STAFF);
  const headers = { cookie: signedIn?.cookie ?? '' };
  let path = '';
  const texts = async (): Promise<readonly string[]> => {
    for (;;) {
      const answer = await call(node, 'GET', path, headers);
      if (answer?.status === 200)
        return (answer.body as { messages: { from: string; text: string }[] }).messages.map(
          ({ from, text }) => `${from}: ${text}`,
        );
      await pause(30);
    }
  };
  return {
    move: (to) => void (node = to),
    async claim() {
      const list = await call(node, 'GET', '/api/desk/conversations?state=waiting', headers);
      const [item, ...more] = (list?.body as { items: { id: string }[] }).items;
      expect(more).toEqual([]);
      path = `/api/desk/conversations/${item?.id ?? ''}`;
      expect((await call(node, 'POST', `${path}/claim`, headers, {}))?.status).toBe(200);
    },
    async say(text) {
      for (let tried = false; ; tried = true) {
        if (tried && (await texts()).includes(`agent: ${text}`)) return;
        const answer = await call(node, 'POST', `${path}/messages`, headers, { text });
        if (answer?.status === 200) return;
        await pause(answer?.status === 429 ? 500 : 30);
      }
    },
    texts,
    close: async () => {
      expect((await call(node, 'POST', `${path}/close`, headers, { reason: 'answered' }))?.status).toBe(200);
    },
  };
}

/** At a moment that nobody chose: that node goes, whoever was there goes to the other one, and it comes back. */
async function kill(node: number, move: (to: number) => Promise<void> | void): Promise<void> {
  await pause(100 + Math.random() * 400);
  await nodeAt(node).kill('SIGKILL');
  await move(1 - node);
  nodes[node] = await startServerProcess(env, await freePort());
}

it('loses and doubles nothing, whichever node goes', async () => {
  let residentAt = 0;
  const resident = await openResident(residentAt);
  await resident.say('can I talk to a person');
  await expect.poll(() => resident.shown.at(-1)?.text, { timeout: 30_000 }).toContain('next in the queue');
  const agent = await openAgent(1 - residentAt);
  await agent.claim();
  const [asked, answered]: string[][] = [[], []];
  /** Both write, each one line after the other. */
  const talk = async (name: string): Promise<void> => {
    const side = async (kept: string[] | undefined, who: string, say: (text: string) => Promise<void>) => {
      for (let n = 0; n < SAID; n++) {
        const text = `${who} ${name}, line ${String(n)}`;
        kept?.push(text);
        await say(text);
        await pause(Math.random() * 60);
      }
    };
    await Promise.all([side(asked, 'resident', resident.say), side(answered, 'agent', agent.say)]);
  };
  for (let round = 0; round < ROUNDS; round++) {
    // The resident's node: they go to the agent's.
    const [theirs, others] = [residentAt, 1 - residentAt];
    await Promise.all([talk(`round ${String(round)} one`), kill(theirs, resident.move)]);
    // The agent goes to the node that came back, and it is killed under them.
    agent.move(theirs);
    await Promise.all([talk(`round ${String(round)} two`), kill(theirs, agent.move)]);
    // Each has a node of their own again.
    residentAt = others;
    agent.move(theirs);
  }
  const shown = (who: string): readonly string[] =>
    resident.shown.flatMap(({ text }) => (text?.startsWith(`${who} round`) === true ? [text] : []));
  // Whatever is still on its way has come when the last of both is there.
  for (const [who, all] of [
    ['agent', answered],
    ['resident', asked],
  ] as const) {
    await expect.poll(() => shown(who).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(all?.length ?? Infinity);
    expect(shown(who)).toEqual(all);
  }
  expect(new Set(resident.shown.map(({ id }) => id)).size).toBe(resident.shown.length);
  // The assistant kept quiet all along, and the chat stayed with her.
  expect(resident.shown.filter(({ text }) => text?.startsWith('Kim has') === true)).toHaveLength(1);
  const texts = await agent.texts();
  expect(texts.filter((text) => text.startsWith('resident: resident round'))).toEqual(
    asked?.map((text) => `resident: ${text}`),
  );
  expect(texts.filter((text) => text.startsWith('agent: '))).toEqual(answered?.map((text) => `agent: ${text}`));
  await agent.close();
  await expect.poll(() => resident.shown.at(-1)?.text, { timeout: 30_000 }).toContain('How did we do?');
  resident.close();
}, 300_000);

async function addUser(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ['dist/commands/user.js', 'add', STAFF.email, '--role', 'agent', '--name', 'Kim', '--password-stdin'],
      { env: { ...process.env, ...env } },
      (error, _out, err) => {
        if (error) reject(new Error(err));
        else resolve();
      },
    );
    child.stdin?.end(`${STAFF.password}\n`);
  });
}
