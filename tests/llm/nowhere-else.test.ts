// Variables that langchain reads could send every prompt to a tracing service or to another address: a start forgets them.
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/config.js';
import { createAsk } from '../../src/llm/model.js';
import { memoryLog } from '../server/memory-log.js';
import { counted } from './counted.js';
import { openModelServer, type ModelServer } from './scripted-server.js';

let elsewhere: Server;
let server: ModelServer;
const seen: string[] = [];
beforeAll(async () => {
  server = await openModelServer(() => ({ colour: 'red' }));
  elsewhere = createServer((request, response) => {
    seen.push(`${String(request.method)} ${String(request.url)}`);
    request.resume();
    response.end('{}');
  });
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
});
afterAll(async () => {
  await server.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
});

const traced = (): Record<string, string> => {
  const url = `http://127.0.0.1:${String((elsewhere.address() as AddressInfo).port)}`;
  return {
    LANGSMITH_TRACING: 'true',
    LANGSMITH_ENDPOINT: url,
    LANGSMITH_API_KEY: 'k',
    LANGSMITH_GATEWAY: url,
    LANGCHAIN_TRACING_V2: 'true',
    LANGCHAIN_ENDPOINT: url,
    LANGCHAIN_API_KEY: 'k',
    LANGCHAIN_CALLBACKS_BACKGROUND: 'false',
    OPENAI_BASE_URL: url,
  };
};
const ask = async (): Promise<unknown> => {
  const address = { kind: 'openai', url: server.url, model: 'm' } as const;
  const parts = { settings: { address, key: 'k' }, use: counted(), off: () => false, log: memoryLog().log };
  const signal = AbortSignal.timeout(10_000);
  const prompt = { task: 'Name it.', material: { message: 'a red bin' } };
  return createAsk(parts)('choose', z.object({ colour: z.string() }), prompt, signal);
};

it('sends the question to the model and nothing anywhere else', async () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'nowhere-'));
  Object.assign(process.env, traced());
  readConfig({ DATA_DIR });
  expect(await ask()).toEqual({ colour: 'red' });
  // Long enough for a trace that was sent behind our back; the next test shows that it would have been seen.
  await new Promise((done) => setTimeout(done, 1_000));
  expect(seen).toEqual([]);
  rmSync(DATA_DIR, { recursive: true });
});

it('would have been sent there without that', async () => {
  const variables = traced();
  Object.assign(process.env, variables);
  try {
    await ask();
    await expect.poll(() => seen.length, { timeout: 15_000 }).toBeGreaterThan(0);
  } finally {
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
  }
});
