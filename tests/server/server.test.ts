// The HTTP server over real connections: bodies, errors, headers, limits, streams, sockets and stopping.
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { problem, type Route, type Sink, type Socket, type SocketRoute } from '../../src/core/http.js';
import { startServer, type Running, type ServerOptions } from '../../src/server/start.js';
import { memoryLog } from './memory-log.js';

const running: Running[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

const echo: Route = {
  method: 'POST',
  path: '/echo/:name',
  body: 'json',
  limit: 1000,
  handle: async ({ params, body, raw, query }) => ({
    status: 200,
    body: { params, body, bytes: raw.length, query: Object.fromEntries(query) },
  }),
};

const start = async (options: Partial<ServerOptions> = {}): Promise<string> => {
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    routes: [echo],
    log: memoryLog().log,
    ready: async () => true,
    ...options,
  });
  running.push(server);
  return server.url;
};

const post = (url: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers: { 'content-type': 'application/json', ...headers } });

const code = async (response: Response): Promise<string> => {
  const body = (await response.json()) as { error: { code: string; message: string } };
  expect(body.error.message).toMatch(/^[A-Z].*\.$/);
  return body.error.code;
};

/** Sends bytes that no well-behaved client would, and gives back all that comes. */
const speak = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });

describe('bodies', () => {
  it('gives the route its parameters, query, parsed JSON and raw bytes', async () => {
    const url = await start();
    const response = await post(`${url}/echo/Tŷ%20Newydd?a=1`, '{"b": "ŷ"}');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ params: { name: 'Tŷ Newydd' }, body: { b: 'ŷ' }, bytes: 11, query: { a: '1' } });
  });

  it.each([
    ['malformed', '{"a":', 400, 'MalformedJson'],
    ['an array', '[1]', 400, 'NotAnObject'],
    ['a number', '7', 400, 'NotAnObject'],
    ['null', 'null', 400, 'NotAnObject'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, 'NotUtf8'],
    ['too large', JSON.stringify({ a: 'x'.repeat(1000) }), 413, 'BodyTooLarge'],
    ['far too large', Buffer.alloc(9_500_000, 32), 413, 'BodyTooLarge'],
  ])('refuses JSON that is %s', async (_, body, status, expected) => {
    const url = await start();
    const response = await post(`${url}/echo/a`, body);
    expect(response.status).toBe(status);
    expect(await code(response)).toBe(expected);
  });

  it.each([
    [{ 'content-encoding': 'gzip' }, 'CompressedBody'],
    [{ 'content-type': 'text/plain' }, 'WrongContentType'],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, 'WrongContentType'],
    [{ 'content-type': 'application/json; charset=utf-16' }, 'WrongContentType'],
  ])('refuses %o', async (headers: Record<string, string>, expected) => {
    const url = await start();
    const response = await post(`${url}/echo/a`, '{}', headers);
    expect(response.status).toBe(415);
    expect(await code(response)).toBe(expected);
  });

  it('takes no body at all as an empty object, and reads forms and bytes', async () => {
    const seen: unknown[] = [];
    const form: Route = { method: 'POST', path: '/form', body: 'form', handle: async ({ body }) => (seen.push(String(body)), { status: 303, headers: { location: '/' } }) };
    const bytes: Route = { method: 'POST', path: '/bytes', body: 'bytes', handle: async ({ raw, body }) => (seen.push(raw.toString('hex'), body), { status: 204 }) };
    const url = await start({ routes: [echo, form, bytes] });
    const empty = await fetch(`${url}/echo/a`, { method: 'POST' });
    expect(await empty.json()).toMatchObject({ body: {}, bytes: 0 });
    const posted = await fetch(`${url}/form`, { method: 'POST', body: new URLSearchParams({ a: 'x y', b: 'ŷ' }), redirect: 'manual' });
    expect([posted.status, posted.headers.get('location')]).toEqual([303, '/']);
    expect((await post(`${url}/bytes`, Buffer.from([0, 255]), { 'content-type': 'x/y' })).status).toBe(204);
    expect(seen).toEqual(['a=x+y&b=%C5%B7', '00ff', undefined]);
  });
});

describe('errors', () => {
  const breaks: Route = { method: 'GET', path: '/breaks', handle: () => Promise.reject(new Error('secret db password')) };
  const throws: Route = { method: 'GET', path: '/throws', handle: () => { throw new TypeError('secret'); } };

  it('says nothing of a bug but a code, and logs it under that code without its message', async () => {
    const { log, lines } = memoryLog();
    const url = await start({ routes: [breaks, throws], log });
    for (const path of ['/breaks', '/throws']) {
      const response = await fetch(url + path);
      expect(response.status).toBe(500);
      const text = await response.text();
      expect(text).not.toContain('secret');
      const incident = /quote ([0-9A-F]{8})/.exec(text)?.[1];
      expect(lines.find((line) => line['incident'] === incident)).toMatchObject({ level: 'error', route: path });
    }
  });

  it('answers 404 and 405 as JSON, or as a page for those who take HTML', async () => {
    const url = await start({
      errorPage: (request, { status }) => ({ status, headers: { 'content-type': 'text/html' }, body: `<p>${status} ${request.path}` }),
    });
    const missing = await fetch(`${url}/nothing/here`);
    expect([missing.status, await code(missing)]).toEqual([404, 'NotFound']);
    const method = await fetch(`${url}/echo/a`, { method: 'PUT' });
    expect([method.status, method.headers.get('allow'), await code(method)]).toEqual([405, 'POST', 'MethodNotAllowed']);
    const page = await fetch(`${url}/nothing`, { headers: { accept: 'text/html,*/*' } });
    expect([page.status, await page.text()]).toEqual([404, '<p>404 /nothing']);
  });

  it('still answers in JSON when the page itself breaks', async () => {
    const url = await start({ errorPage: () => Promise.reject(new Error('no words')) });
    const response = await fetch(`${url}/nothing`, { headers: { accept: 'text/html' } });
    expect([response.status, await code(response)]).toEqual([500, 'Internal']);
  });

  it.each([
    ['GET /x HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'],
    ['GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['GET // HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['GET http://[/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['GET /\0 HTTP/1.1\r\n\r\n'],
    ['GET /healthz HTTP/1.1\r\nHost: [\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'],
    ['GET http://[/ HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'],
    ['GET /healthz HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n'],
  ])('survives %j', async (text) => {
    const url = await start();
    expect(await speak(url, text)).toMatch(/^HTTP\/1\.1 (?:200|4\d\d) /);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('headers', () => {
  it('are strict unless the route says otherwise, and never name the software', async () => {
    const page: Route = {
      method: 'GET',
      path: '/page',
      handle: async () => ({ status: 200, headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'self'" }, body: '<p>' }),
    };
    const url = await start({ routes: [page] });
    const strict = (await fetch(`${url}/healthz`)).headers;
    expect(strict.get('content-security-policy')).toContain("default-src 'none'");
    expect(strict.get('x-content-type-options')).toBe('nosniff');
    expect(strict.get('cache-control')).toBe('no-store');
    expect(strict.get('cross-origin-opener-policy')).toBe('same-origin');
    expect([strict.get('server'), strict.get('x-powered-by'), strict.get('strict-transport-security')]).toEqual([null, null, null]);
    const own = (await fetch(`${url}/page`)).headers;
    expect([own.get('content-type'), own.get('content-security-policy')]).toEqual(['text/html', "default-src 'self'"]);
    const head = await fetch(`${url}/page`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '3', '']);
  });

  it('believe a proxy only when told to', async () => {
    const who: Route = { method: 'GET', path: '/who', handle: async ({ ip, headers }) => ({ status: 200, body: { ip, proto: headers['x-forwarded-proto'] ?? null } }) };
    const forwarded = { headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9:4711', 'x-forwarded-proto': 'https' } };
    const { log, lines } = memoryLog();
    const bare = await start({ routes: [who], log });
    const untrusted = await fetch(`${bare}/who`, forwarded);
    expect(await untrusted.json()).toEqual({ ip: '127.0.0.1', proto: null });
    expect(untrusted.headers.get('strict-transport-security')).toBeNull();
    expect(lines.filter((line) => line['setting'] === 'TRUST_PROXY')).toHaveLength(1);
    const behind = await start({ routes: [who], trustProxy: 1 });
    const trusted = await fetch(`${behind}/who`, forwarded);
    expect(await trusted.json()).toEqual({ ip: '203.0.113.9', proto: 'https' });
    expect(trusted.headers.get('strict-transport-security')).toContain('max-age=');
  });
});

describe('limits', () => {
  it('refuses an address that asks too much, with the seconds to wait, but never the health checks', async () => {
    const url = await start({ limits: { address: { perMinute: 1, burst: 3 } } });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await fetch(`${url}/nothing`)).status);
    expect(statuses).toEqual([404, 404, 404]);
    const refused = await post(`${url}/echo/a`, '{}');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await code(refused)).toBe('TooManyRequests');
    for (let i = 0; i < 5; i++) expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('health', () => {
  it('tells readiness from liveness', async () => {
    let able = true;
    const url = await start({ ready: async () => { if (!able) throw new Error('no database'); return true; } });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    able = false;
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('counts requests by route pattern, for callers inside only', async () => {
    const url = await start();
    await post(`${url}/echo/Mrs-Jones`, '{}');
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('council_http_request_duration_seconds_count{method="POST",route="/echo/:name",status="200"} 1');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain('Jones');
    expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
  });

  it('logs no path, query, header or body', async () => {
    const { log, lines } = memoryLog();
    const url = await start({ log });
    await post(`${url}/echo/Jones?q=Jones`, '{"a":"Jones"}', { 'x-a': 'Jones' });
    await post(`${url}/echo/Jones?q=Jones`, 'Jones');
    await fetch(`${url}/Jones`);
    expect(lines.map((line) => [line['route'], line['status']])).toEqual([['/echo/:name', 200], ['/echo/:name', 400], ['unmatched', 404]]);
    expect(JSON.stringify(lines)).not.toContain('Jones');
  });
});

describe('streams', () => {
  it('stay open, tell when the caller goes, and end when the server stops', async () => {
    const sinks: Sink[] = [];
    let gone = 0;
    const events: Route = {
      method: 'GET',
      path: '/events',
      handle: async () => ({ status: 200, headers: { 'content-type': 'text/event-stream' }, stream: (sink) => (sinks.push(sink), () => (gone += 1)) }),
    };
    const url = await start({ routes: [events] });
    const leaving = new AbortController();
    const left = await fetch(`${url}/events`, { signal: leaving.signal });
    leaving.abort();
    await expect(left.text()).rejects.toThrow();
    await expect.poll(() => gone).toBe(1);
    sinks[0]?.write('nobody hears this');
    const stayed = await fetch(`${url}/events`);
    sinks[1]?.write('data: one\n\n');
    const text = stayed.text();
    await running.splice(0)[0]?.close();
    expect(await text).toBe('data: one\n\n');
    expect(gone).toBe(2);
  });
});

const opened = (socket: WebSocket): Promise<string> =>
  new Promise((resolve) => {
    socket.once('open', () => resolve('open'));
    socket.once('unexpected-response', (_, response) => resolve(String(response.statusCode)));
    socket.once('error', () => resolve('error'));
  });

describe('sockets', () => {
  const open: Socket[] = [];
  const heard: string[] = [];
  const chat: SocketRoute = {
    path: '/chat/:id/stream',
    accept: async ({ params, query }) => {
      if (query.get('t') !== 'good') return problem(403, 'BadToken', 'The token is not good.');
      return (socket) => {
        open.push(socket);
        socket.onMessage((text) => {
          if (text === 'break') throw new Error('bug');
          heard.push(text);
          socket.send(`${params['id'] ?? ''}: ${text}`);
        });
        socket.onClose(() => heard.push('closed'));
      };
    },
  };
  const ws = (url: string) => new WebSocket(url.replace('http', 'ws'));

  it('refuse, accept, talk and close with 1001 on stop', async () => {
    const url = await start({ sockets: [chat] });
    expect(await opened(ws(`${url}/chat/a/stream?t=bad`))).toBe('403');
    expect(await opened(ws(`${url}/nothing`))).toBe('404');
    expect((await fetch(`${url}/chat/a/stream?t=good`)).status).toBe(426);
    const socket = ws(`${url}/chat/T%C5%B7/stream?t=good`);
    expect(await opened(socket)).toBe('open');
    const answer = new Promise<string>((resolve) => socket.once('message', (data: Buffer) => resolve(data.toString())));
    socket.send('helô');
    expect(await answer).toBe('Tŷ: helô');
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await running.splice(0)[0]?.close();
    expect(await closed).toBe(1001);
    expect(heard.at(-1)).toBe('closed');
  });

  it.each([
    ['too much', 'x'.repeat(20_000), 1006],
    ['a bug in the listener', 'break', 1011],
    ['binary', Buffer.from([1]), 1003],
  ])('are closed after %s, and the server goes on', async (_, message, expected) => {
    const url = await start({ sockets: [chat] });
    const socket = ws(`${url}/chat/a/stream?t=good`);
    await opened(socket);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    socket.send(message);
    const code = await closed;
    expect([expected, 1009]).toContain(code);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('are refused beyond the most, and with a 500 when the route breaks', async () => {
    const broken: SocketRoute = { path: '/broken', accept: () => Promise.reject(new Error('bug')) };
    const url = await start({ sockets: [chat, broken], limits: { sockets: 1 } });
    expect(await opened(ws(`${url}/broken`))).toBe('500');
    const first = ws(`${url}/chat/a/stream?t=good`);
    expect(await opened(first)).toBe('open');
    expect(await opened(ws(`${url}/chat/a/stream?t=good`))).toBe('503');
  });
});

describe('stopping', () => {
  it('finishes the request in flight, drains, and takes no new one', async () => {
    const order: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun = () => {};
    const began = new Promise<void>((resolve) => (begun = resolve));
    const slow: Route = {
      method: 'GET',
      path: '/slow',
      handle: async () => {
        begun();
        await held;
        order.push('answered');
        return { status: 200, body: 'done' };
      },
    };
    const url = await start({ routes: [slow], drain: async () => void order.push('drained') });
    const answer = fetch(`${url}/slow`);
    await began;
    const closed = running.splice(0)[0]?.close();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    release();
    const response = await answer;
    expect([await response.text(), response.headers.get('connection')]).toEqual(['done', 'close']);
    await closed;
    expect(order).toEqual(['answered', 'drained']);
  });

  it('says in words when the port is taken', async () => {
    const url = await start();
    await expect(start({ port: Number(new URL(url).port) })).rejects.toThrow(/Another program is using 127\.0\.0\.1:\d+\. Stop it, or choose another PORT/);
  });
});
