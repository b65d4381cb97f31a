// The client against a scripted server: what it sends, that nothing goes elsewhere, and every way an answer can fail.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ModelAddress } from '../../src/core/language-model.js';
import { createAsk, type Ask } from '../../src/llm/model.js';
import { memoryLog } from '../server/memory-log.js';
import { counted, type Counted } from './counted.js';
import { openModelServer, type ModelServer, type Scripted } from './scripted-server.js';

let server: ModelServer;
let reply: Scripted = {};
let use: Counted;
beforeEach(async () => {
  use = counted();
  server = await openModelServer(() => reply);
});
afterEach(async () => {
  await server.close();
  expect(server.wrong).toEqual([]);
});

const schema = z.object({ colour: z.enum(['red', 'blue']) });
const prompt = { task: 'Name the colour.', material: { message: 'Mrs Jones likes it' } };
const { log, lines } = memoryLog();
const asking = (change: { address?: ModelAddress; off?: () => boolean; key?: string } = {}): Ask => {
  const address: ModelAddress = change.address ?? { kind: 'openai', url: `${server.url}/`, model: 'small' };
  return createAsk({ settings: { address, key: change.key ?? 'k1' }, use, off: change.off ?? (() => false), log });
};
const patient = (): AbortSignal => AbortSignal.timeout(10_000);

describe('the language model', () => {
  it('is asked once, with a schema, and counted', async () => {
    reply = { colour: 'red' };
    expect(await asking()('choose', schema, prompt, patient())).toEqual({ colour: 'red' });
    expect(server.received).toMatchObject([
      {
        path: '/v1/chat/completions',
        model: 'small',
        system: 'Name the colour.',
        user: prompt.material,
        job: 'choose',
      },
    ]);
    expect(server.received[0]?.headers.authorization).toBe('Bearer k1');
    expect([use.calls, use.tokens]).toEqual([['choose done'], { input: 200, output: 50 }]);
  });

  it('may be a deployment of Azure', async () => {
    reply = { colour: 'blue' };
    const endpoint = server.url.replace('/v1', '/');
    const ask = asking({ address: { kind: 'azure', endpoint, deployment: 'dep', version: '2024-10-21' }, key: 'k2' });
    expect(await ask('answer', schema, prompt, patient())).toEqual({ colour: 'blue' });
    expect(server.received[0]?.path).toBe('/openai/deployments/dep/chat/completions?api-version=2024-10-21');
    expect(server.received[0]?.headers['api-key']).toBe('k2');
  });

  it.each([
    ['another shape', { colour: 'green' }],
    ['no JSON', 'It is red.'],
    ['a fault of its own', { status: 500 }],
    ['too many requests', { status: 429 }],
    ['a wrong key', { status: 401 }],
    ['another address', { status: 307 }],
  ])('gives nothing for %s, and asks only once', async (_, scripted) => {
    reply = scripted;
    expect(await asking()('choose', schema, prompt, patient())).toBeNull();
    expect([use.calls, server.received.length]).toEqual([['choose failed'], 1]);
    expect(JSON.stringify(lines)).not.toContain('Jones');
  });

  it('counts what an answer in another shape cost', async () => {
    reply = { colour: 'green' };
    await asking()('choose', schema, prompt, patient());
    expect(use.tokens).toEqual({ input: 200, output: 50 });
  });

  it('gives nothing once its time is over', async () => {
    reply = { silent: true };
    const signal = AbortSignal.timeout(150);
    expect(await asking()('choose', schema, prompt, signal)).toBeNull();
    expect(await asking()('choose', schema, prompt, signal)).toBeNull();
    expect([use.calls, server.received.length]).toEqual([['choose late', 'choose late'], 1]);
  });

  it('gives nothing when nobody is there', async () => {
    const address = { kind: 'openai', url: 'http://127.0.0.1:9/v1', model: 'm' } as const;
    expect(await asking({ address })('choose', schema, prompt, patient())).toBeNull();
    expect(use.calls).toEqual(['choose failed']);
  });

  it('is asked for nothing while it is switched off', async () => {
    let off = true;
    reply = { colour: 'red' };
    const ask = asking({ off: () => off });
    expect(await ask('choose', schema, prompt, patient())).toBeNull();
    expect([use.calls, server.received.length]).toEqual([['choose off'], 0]);
    off = false;
    expect(await ask('choose', schema, prompt, patient())).toEqual({ colour: 'red' });
  });
});
