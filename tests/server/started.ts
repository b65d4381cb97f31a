// Servers for tests, on free ports, stopped after the test that started them; and what the tests of the server have in common.
import { expect, onTestFinished } from 'vitest';
import type { Route } from '../../src/core/http.js';
import { startServer, type Running, type ServerOptions } from '../../src/server/start.js';
import { memoryLog } from './memory-log.js';

const running: Running[] = [];

export const echo: Route = {
  method: 'POST',
  path: '/echo/:name',
  body: 'json',
  limit: 1000,
  handle: async ({ params, body, raw, query }) => ({
    status: 200,
    body: { params, body, bytes: raw.length, query: Object.fromEntries(query) },
  }),
};

/** Its address; with the echo route unless told otherwise. */
export const start = async (options: Partial<ServerOptions> = {}): Promise<string> => {
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    routes: [echo],
    log: memoryLog().log,
    ready: async () => true,
    ...options,
  });
  running.push(server);
  onTestFinished(async () => {
    if (running.includes(server)) await running.splice(running.indexOf(server), 1)[0]?.close();
  });
  return server.url;
};

/** Stops the server started last, as a signal would. */
export const stop = async (): Promise<void> => {
  await running.pop()?.close();
};

export const post = (url: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: { 'content-type': 'application/json', ...headers },
  });

/** The code of a refusal, whose message must be a sentence. */
export const code = async (response: Response): Promise<string> => {
  const body = (await response.json()) as { error: { code: string; message: string } };
  expect(body.error.message).toMatch(/^[A-Z].*\.$/);
  return body.error.code;
};
