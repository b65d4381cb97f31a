// The HTTP server over real connections: bodies, errors, headers.
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../src/core/http.js';
import { memoryLog } from './memory-log.js';
import { code, echo, post, start } from './started.js';

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
    expect(await response.json()).toEqual({
      params: { name: 'Tŷ Newydd' },
      body: { b: 'ŷ' },
      bytes: 11,
      query: { a: '1' },
    });
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
    const form: Route = {
      method: 'POST',
      path: '/form',
      body: 'form',
      handle: async ({ body }) => (seen.push(String(body)), { status: 303, headers: { location: '/' } }),
    };
    const bytes: Route = {
      method: 'POST',
      path: '/bytes',
      body: 'bytes',
      handle: async ({ raw, body }) => (seen.push(raw.toString('hex'), body), { status: 204 }),
    };
    const url = await start({ routes: [echo, form, bytes] });
    const empty = await fetch(`${url}/echo/a`, { method: 'POST' });
    expect(await empty.json()).toMatchObject({ body: {}, bytes: 0 });
    const posted = await fetch(`${url}/form`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'x y', b: 'ŷ' }),
      redirect: 'manual',
    });
    expect([posted.status, posted.headers.get('location')]).toEqual([303, '/']);
    expect((await post(`${url}/bytes`, Buffer.from([0, 255]), { 'content-type': 'x/y' })).status).toBe(204);
    expect(seen).toEqual(['a=x+y&b=%C5%B7', '00ff', undefined]);
  });
});

describe('errors', () => {
  const breaks: Route = {
    method: 'GET',
    path: '/breaks',
    handle: () => Promise.reject(new Error('secret db password')),
  };
  const throws: Route = {
    method: 'GET',
    path: '/throws',
    handle: () => {
      throw new TypeError('secret');
    },
  };

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
      errorPage: (request, { status }) => ({
        status,
        headers: { 'content-type': 'text/html' },
        body: `<p>${status} ${request.path}`,
      }),
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
      handle: async () => ({
        status: 200,
        headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'self'" },
        body: '<p>',
      }),
    };
    const url = await start({ routes: [page] });
    const strict = (await fetch(`${url}/healthz`)).headers;
    expect(strict.get('content-security-policy')).toContain("default-src 'none'");
    expect(strict.get('x-content-type-options')).toBe('nosniff');
    expect(strict.get('cache-control')).toBe('no-store');
    expect(strict.get('cross-origin-opener-policy')).toBe('same-origin');
    expect([strict.get('server'), strict.get('x-powered-by'), strict.get('strict-transport-security')]).toEqual([
      null,
      null,
      null,
    ]);
    const own = (await fetch(`${url}/page`)).headers;
    expect([own.get('content-type'), own.get('content-security-policy')]).toEqual(['text/html', "default-src 'self'"]);
    const head = await fetch(`${url}/page`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '3', '']);
  });

  it('believe a proxy only when told to', async () => {
    const who: Route = {
      method: 'GET',
      path: '/who',
      handle: async ({ ip, headers }) => ({ status: 200, body: { ip, proto: headers['x-forwarded-proto'] ?? null } }),
    };
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
