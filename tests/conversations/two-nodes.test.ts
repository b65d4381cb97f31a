// Two nodes on one PostgreSQL: an agent at one serves a resident at the other, and when either ends nothing is lost.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NOBODY } from '../../src/accounts/password.js';
import { openStore } from '../../src/store/open.js';
import { openApp, type TestApp } from '../support/app.js';
import { openClient } from '../support/direct-line.js';
import { startPostgres } from '../support/postgres.js';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let env: Record<string, string>;
let [here, there]: (TestApp | null)[] = [null, null];
const SECRET = 'one secret for every node of this test, long enough';

beforeAll(async () => {
  postgres = await startPostgres();
  env = { DATABASE_URL: await postgres.createDatabase(), SECRET, CLOCK: '2026-11-23T09:00:00Z' };
  here = await openApp(env);
  there = await openApp(env);
}, 240_000);
afterAll(async () => {
  await here?.close();
  await there?.close();
  await postgres.stop();
});

/** Calls the desk of a node as an agent who has signed in. */
async function agent(): Promise<
  (app: TestApp, method: string, path: string, body?: object) => Promise<{ status: number; body: unknown }>
> {
  const store = await openStore({ dataDir: '', databaseUrl: env['DATABASE_URL'] ?? '', secret: SECRET, role: 'tool' });
  await store.staff.add({ email: 'mair@example.org', name: 'Mair Puw', role: 'agent', passwordHash: NOBODY });
  const found = await store.staff.byEmail('mair@example.org');
  const token = randomBytes(32).toString('base64url');
  const digest = createHash('sha256').update(token).digest('hex');
  await store.staff.openSession(digest, found?.id ?? '', new Date(Date.now() + 3_600_000));
  await store.close();
  return async (app, method, path, body) => {
    const response = await fetch(`${app.url}/api/desk${path}`, {
      method,
      headers: { cookie: `desk=${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: await response.json() };
  };
}

it('serves across the nodes, and over the end of either', async () => {
  if (!here || !there) throw new Error('no nodes');
  const mair = await agent();
  const resident = await openClient(here.url);
  const waiting = await resident.say('can I talk to a person');
  expect(waiting.channelData?.assistant?.ending).toBe('handed-over');
  const list = (await mair(there, 'GET', '/conversations')).body as { items: { id: string }[] };
  const id = list.items[0]?.id ?? '';
  expect((await mair(there, 'POST', `/conversations/${id}/claim`, {})).status).toBe(200);
  await resident.until(({ text }) => text?.startsWith('Mair has joined') === true, 'that Mair joined');
  expect(
    (await mair(there, 'POST', `/conversations/${id}/messages`, { text: 'Hello from the other node' })).status,
  ).toBe(200);
  await resident.until(({ text }) => text === 'Hello from the other node', 'her words');
  await resident.post('thank you');

  await there.close();
  there = null;
  const read = (await mair(here, 'GET', `/conversations/${id}`)).body as {
    messages: { text: string }[];
    mine: boolean;
  };
  expect(read.mine).toBe(true);
  expect(read.messages.map(({ text }) => text)).toContain('thank you');
  expect((await mair(here, 'POST', `/conversations/${id}/messages`, { text: 'I am still here' })).status).toBe(200);
  await resident.until(({ text }) => text === 'I am still here', 'her words from this node');
  resident.close();

  there = await openApp(env);
  await here.close();
  here = null;
  const back = await openClient(there.url, 'en', { conversation: resident.conversation, token: resident.token });
  await back.until(({ text }) => text === 'I am still here', 'what was said before');
  expect((await mair(there, 'POST', `/conversations/${id}/close`, { reason: 'answered' })).status).toBe(200);
  await back.until(({ text }) => text?.includes('How did we do?') === true, 'the question how it was');
  back.close();
}, 240_000);
