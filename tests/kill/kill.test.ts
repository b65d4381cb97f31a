// Killed twenty times at random moments under load: nothing acknowledged is lost, unanswered or answered twice, and no handoff is lost.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, startServerProcess, type ServerProcess } from '../support/process.js';
import type { Activity } from '../support/direct-line.js';

const KILLS = 20;
const RESIDENTS = 12;
const SAID = [
  'when is my bin collected',
  'gm2 1aa',
  'number 8',
  'and the glass',
  'hello',
  'how do I contact the council',
  'thanks',
  'start again',
];

interface Resident {
  readonly token: string;
  readonly conversation: string;
  /** Ids the server acknowledged with 200, by what the client called them. */
  readonly acknowledged: Map<string, string>;
  askedForPerson: boolean;
}

let dataDir: string;
let port: number;
let server: ServerProcess;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const env = (): Record<string, string> => ({ DATA_DIR: dataDir, CLOCK: '2026-11-23T09:00:00Z', COUNCIL: 'glanmarch' });

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'council-kill-'));
  port = await freePort();
  server = await startServerProcess(env(), port);
});
afterAll(async () => {
  await server.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const call = async (path: string, init: RequestInit, token = ''): Promise<Response> =>
  fetch(`http://127.0.0.1:${String(port)}${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });

async function arrive(): Promise<Resident> {
  const { token } = (await (await call('/api/webchat/token', { method: 'POST', body: '{}' })).json()) as {
    token: string;
  };
  const { conversationId } = (await (
    await call('/v3/directline/conversations', { method: 'POST', body: '{}' }, token)
  ).json()) as { conversationId: string };
  return { token, conversation: conversationId, acknowledged: new Map(), askedForPerson: false };
}

/** Says one thing until it is acknowledged, with the same client id each time, as the real client does; false when time was over first. */
async function say(resident: Resident, text: string, stopped: () => boolean): Promise<boolean> {
  const client = randomUUID();
  const body = JSON.stringify({ type: 'message', from: { id: 'r' }, text, channelData: { clientActivityID: client } });
  while (!stopped()) {
    const response = await call(
      `/v3/directline/conversations/${resident.conversation}/activities`,
      { method: 'POST', body },
      resident.token,
    ).catch(() => null);
    if (response?.status === 200) {
      const answer = (await response.json().catch(() => null)) as { id: string } | null;
      if (answer) {
        resident.acknowledged.set(client, answer.id);
        return true;
      }
    }
    if (response?.status === 429) await pause(250);
    else await pause(20);
  }
  return false;
}

async function history(resident: Resident): Promise<readonly Activity[]> {
  const all: Activity[] = [];
  for (let watermark = '0'; ;) {
    const response = await call(
      `/v3/directline/conversations/${resident.conversation}/activities?watermark=${watermark}`,
      { method: 'GET' },
      resident.token,
    );
    const set = (await response.json()) as { activities: Activity[]; watermark: string };
    all.push(...set.activities);
    if (set.activities.length === 0 || set.watermark === watermark) return all;
    watermark = set.watermark;
  }
}

it('loses nothing', async () => {
  const residents = await Promise.all(Array.from({ length: RESIDENTS }, arrive));
  let over = false;
  const load = residents.map(async (resident, index) => {
    for (let turn = 0; !over; turn++) {
      const person = turn > 6 && index % 3 === 0 && !resident.askedForPerson;
      const text = person ? 'I want to talk to a person' : (SAID[(turn + index) % SAID.length] ?? 'hello');
      if ((await say(resident, text, () => over)) && person) resident.askedForPerson = true;
      await pause(Math.random() * 300);
    }
  });
  for (let kill = 0; kill < KILLS; kill++) {
    await pause(150 + Math.random() * 700);
    await server.kill('SIGKILL');
    server = await startServerProcess(env(), port);
  }
  await pause(500);
  over = true;
  await Promise.all(load);

  for (const resident of residents) {
    const wanted = [...resident.acknowledged];
    let lines = await history(resident);
    const unanswered = (): readonly string[] =>
      wanted.map(([, id]) => id).filter((id) => !lines.some(({ replyToId }) => replyToId === id));
    for (let look = 0; unanswered().length > 0 && look < 100; look++) {
      await pause(100);
      lines = await history(resident);
    }
    expect(unanswered()).toEqual([]);
    for (const [client, id] of wanted) {
      expect(
        lines.filter(({ channelData }) => channelData?.clientActivityID === client),
        `said once: ${client}`,
      ).toHaveLength(1);
      expect(
        lines.filter(({ replyToId }) => replyToId === id),
        `answered once: ${id}`,
      ).toHaveLength(1);
    }
    expect(lines.map(({ id }) => id)).toEqual([...new Set(lines.map(({ id }) => id))]);
  }
  expect(residents.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)).toBeGreaterThan(KILLS);
  await expectHandoffs(residents.filter(({ askedForPerson }) => askedForPerson));
}, 240_000);

/** Everyone who asked for a person and was acknowledged stands in the queue, once. */
async function expectHandoffs(asked: readonly Resident[]): Promise<void> {
  const email = 'kill@example.org';
  const password = 'a-long-enough-password';
  await addUser(email, password);
  const signedIn = await call('/api/desk/session', { method: 'POST', body: JSON.stringify({ email, password }) });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const response = await fetch(`http://127.0.0.1:${String(port)}/api/desk/conversations?state=waiting`, {
    headers: { cookie },
  });
  const { items } = (await response.json()) as { items: { id: string; reference: string }[] };
  expect(asked.length).toBeGreaterThan(0);
  expect(items).toHaveLength(asked.length);
}

async function addUser(email: string, password: string): Promise<void> {
  const { execFile } = await import('node:child_process');
  await new Promise<void>((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ['dist/commands/user.js', 'add', email, '--role', 'agent', '--name', 'Kim', '--password-stdin'],
      { env: { ...process.env, ...env() } },
      (error, _out, err) => {
        if (error) reject(new Error(err));
        else resolve();
      },
    );
    child.stdin?.end(`${password}\n`);
  });
}
