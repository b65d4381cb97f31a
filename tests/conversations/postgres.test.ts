// The whole application on PostgreSQL: a bin day, and a handoff that survives a restart.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '../support/app.js';
import { openClient } from '../support/direct-line.js';
import { startPostgres } from '../support/postgres.js';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let env: Record<string, string>;
let app: TestApp;

beforeAll(async () => {
  postgres = await startPostgres();
  env = {
    DATABASE_URL: await postgres.createDatabase(),
    SECRET: 'one secret for every node of this test, long enough',
    CLOCK: '2026-11-23T09:00:00Z',
  };
  app = await openApp(env);
}, 120_000);
afterAll(async () => {
  await app.close();
  await postgres.stop();
});

it('answers, hands over, and goes on after a restart', async () => {
  const resident = await openClient(app.url);
  await resident.say('when is my bin collected');
  await resident.say('gm2 1aa');
  expect((await resident.say('number 8')).text).toContain('Monday 23 November');
  const waiting = await resident.say('can I talk to a person');
  expect(waiting.channelData?.assistant?.ending).toBe('handed-over');
  resident.close();
  await app.close();

  app = await openApp(env);
  const back = await openClient(app.url, 'en', { conversation: resident.conversation, token: resident.token });
  await back.until(({ text }) => text?.includes('You are next in the queue') === true, 'the place in the queue');
  const kept = await back.say('are you still there?');
  expect(kept.channelData?.assistant?.ending).toBe('relayed');
  expect(kept.text).toContain('You are next');
  back.close();
}, 60_000);
