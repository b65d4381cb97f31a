// The whole server with a language model in its settings: joined, counted at /metrics, and switched off without a restart.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../support/app.js';
import { openClient } from '../support/direct-line.js';
import { openModelServer, type ModelServer } from './scripted-server.js';

let app: TestApp | null = null;
let server: ModelServer | null = null;
afterEach(async () => {
  await app?.close();
  await server?.close();
  expect(server?.wrong ?? []).toEqual([]);
  app = null;
  server = null;
});

/** Nothing that a council's articles speak of, and near enough to some of them for passages to be found. */
const QUESTION = 'a recipe for japanese knotweed curry';
const metrics = async (): Promise<string> => (await fetch(`${app?.url ?? ''}/metrics`)).text();

describe('the server', () => {
  it('asks the model that is set, counts it, and stops at once where llm-off is', async () => {
    server = await openModelServer(({ job }) =>
      job === 'answer' ? { completeness: 'none', sentences: [], missing: '' } : { choice: 0 },
    );
    const settings = { LLM_URL: server.url, LLM_MODEL: 'm', LLM_PRICE_IN: '0.5', LLM_PRICE_OUT: '2' };
    app = await openApp({ ...settings, LLM_ANSWERS: 'on' });
    const client = await openClient(app.url);
    const reply = await client.say(QUESTION);
    expect(reply.channelData?.assistant?.ending).toBe('offered-person');
    const text = await metrics();
    expect(text).toContain('council_llm_calls_total{job="answer",result="done"} 1');
    expect(text).toContain('council_llm_tokens_total{job="answer",kind="input"} 200');
    expect(text).toContain('council_llm_tokens_total{job="answer",kind="output"} 50');
    expect(text).toContain('council_llm_cost_total 0.0002');
    expect(text).not.toContain('curry');

    writeFileSync(join(app.dataDir, 'llm-off'), '');
    await client.say(`${QUESTION} party`);
    expect(server.received).toHaveLength(1);
    expect(await metrics()).toContain('council_llm_calls_total{job="answer",result="off"} 1');
    rmSync(join(app.dataDir, 'llm-off'));
    client.close();
  });

  it('sends nothing with an address alone', async () => {
    server = await openModelServer(() => ({}));
    app = await openApp({ LLM_URL: server.url, LLM_MODEL: 'm' });
    const client = await openClient(app.url);
    await client.say(QUESTION);
    expect(server.received).toEqual([]);
    expect(await metrics()).not.toContain('council_llm');
    client.close();
  });
});

it('is loaded only when it is asked for', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('llm'))
    .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));
  const naming = sources.filter(({ text }) => /['"][^'"\n]*\/llm\/[^'"\n]*['"]/.test(text));
  expect(naming.map(({ path }) => path)).toEqual(['main.ts']);
  expect(naming[0]?.text).toContain("await import('./llm/load.js')");
  expect(naming[0]?.text).not.toMatch(/^import (?!type )[^;]*\/llm\//m);
});
