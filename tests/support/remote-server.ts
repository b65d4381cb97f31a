// An outside system on loopback that answers what a test tells it to, well or badly; and remotes that forget nothing.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Remote, RemoteOptions, Remotes, RemoteState } from '../../src/core/remote.js';
import { createRemotes } from '../../src/remote/remotes.js';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** `json` is sent as JSON, `text` as it is; `hang` never answers, `cut` ends the connection in the middle of the body. */
export interface Told {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  readonly then?: 'hang' | 'cut';
}

export interface RemoteServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What it says from now on; a list is told in turn, its last for ever. */
  tell(answer: Told | readonly Told[] | ((asked: Asked) => Told)): void;
}

export async function openRemoteServer(first: Parameters<RemoteServer['tell']>[0] = {}): Promise<RemoteServer> {
  const asked: Asked[] = [];
  let answer: (asked: Asked) => Told = () => ({});
  const tell: RemoteServer['tell'] = (next) => {
    if (typeof next === 'function') answer = next;
    else {
      const list = [next].flat();
      let turn = 0;
      answer = () => list[Math.min(turn++, list.length - 1)] ?? {};
    }
  };
  tell(first);
  const server = createServer((request, response) => {
    void receive(request).then((one) => {
      asked.push(one);
      say(response, answer(one));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, tell };
}

async function receive(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://loopback');
  return {
    method: request.method ?? '',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
  };
}

function say(response: ServerResponse, { status = 200, headers, json, text, then }: Told): void {
  if (then === 'hang') return;
  const body = text ?? JSON.stringify(json ?? null);
  const type = text === undefined ? 'application/json' : 'text/html';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  if (then === 'cut') {
    response.write(body.slice(0, Math.ceil(body.length / 2)));
    setTimeout(() => response.destroy(), 20);
  } else response.end(body);
}

export interface TestRemotes {
  readonly remotes: Remotes;
  open(options?: Partial<RemoteOptions>): Remote;
  /** `ok`, `kept`, `slow` … as they came. */
  readonly results: readonly string[];
  readonly states: readonly RemoteState[];
  /** All that was logged, as text. */
  logged(): string;
}

/** Short rests, and deadlines that a busy machine keeps; `now` moves the age of what is kept. */
export function openRemotes(now: () => Date = () => new Date()): TestRemotes {
  const results: string[] = [];
  const states: RemoteState[] = [];
  const lines: string[] = [];
  const write = (fields: object, message: string): void => void lines.push(`${JSON.stringify(fields)} ${message}`);
  const remotes = createRemotes({
    log: { info: write, warn: write, error: write },
    use: { called: (_, result) => results.push(result), state: (_, state) => states.push(state) },
    now,
  });
  onTestFinished(() => remotes.close());
  return {
    remotes,
    open: (options = {}) => remotes.open({ name: 'test', deadlineMs: 3_000, restMs: 200, ...options }),
    results,
    states,
    logged: () => lines.join('\n'),
  };
}

/** Every way in which a remote can go wrong with its answer, and what it comes to. */
export const BAD_ANSWERS: readonly (readonly [what: string, told: Told, why: string])[] = [
  ['an HTML page', { text: '<!doctype html><title>Sorry</title>' }, 'nonsense'],
  ['half a JSON', { text: '{"a": [1, 2' }, 'nonsense'],
  ['another schema', { json: { surprise: true } }, 'nonsense'],
  ['null', { json: null }, 'nonsense'],
  ['nothing at all', { text: '' }, 'nonsense'],
  ['500', { status: 500, text: 'Internal Server Error' }, 'unreachable'],
  ['502 from a gateway', { status: 502, text: '<html>' }, 'unreachable'],
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '60' }, json: {} }, 'busy'],
  ['503', { status: 503, headers: { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' }, text: '' }, 'busy'],
  ['403', { status: 403, json: { error: 'key' } }, 'refused'],
  ['a redirect to another host', { status: 302, headers: { location: 'https://elsewhere.example/' } }, 'nonsense'],
  ['a connection cut half-way', { json: { a: 'x'.repeat(2000) }, then: 'cut' }, 'unreachable'],
  ['silence', { then: 'hang' }, 'slow'],
];
