// The HTTP server over real connections: limits, health, streams, sockets and stopping.
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { problem, type Route, type Sink, type Socket, type SocketRoute } from '../../src/core/http.js';
import { createMetrics, type MeteredContent } from '../../src/server/metrics.js';
import { memoryLog } from './memory-log.js';
import { code, echo, post, start, stop } from './started.js';

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

  it('counts only what was refused where all callers share a few addresses', async () => {
    const signed: Route = {
      method: 'POST',
      path: '/signed',
      body: 'json',
      counts: 'refused',
      handle: async ({ body }) =>
        JSON.stringify(body) === '{}' ? { status: 200 } : problem(400, 'NotVerified', 'No.'),
    };
    const url = await start({ routes: [signed], limits: { address: { perMinute: 1, burst: 3 } } });
    const statuses = async (bodies: readonly string[]) => {
      const seen = [];
      for (const body of bodies) seen.push((await post(`${url}/signed`, body)).status);
      return seen;
    };
    expect(await statuses(Array(10).fill('{}'))).toEqual(Array(10).fill(200));
    expect(await statuses(['[]', 'no json', '[]', '[]', '{}'])).toEqual([400, 400, 400, 429, 429]);
  });
});

describe('health', () => {
  it('tells readiness from liveness', async () => {
    let able = true;
    const url = await start({
      ready: async () => {
        if (!able) throw new Error('no database');
        return true;
      },
    });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    able = false;
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('counts requests by route pattern, for callers inside only', async () => {
    const url = await start();
    await post(`${url}/echo/Mrs-Jones`, '{}');
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain(
      'council_http_request_duration_seconds_count{method="POST",route="/echo/:name",status="200"} 1',
    );
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain('Jones');
    expect((await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
  });

  it('counts the articles, and those past their review date on the day', async () => {
    const article = (reviewBy: string) => ({ reviewBy }) as MeteredContent['articles'][number];
    let today = '2026-11-22';
    const articles = [article('2026-11-21'), article('2026-11-22'), article('2027-01-01')];
    const url = await start({ metrics: createMetrics({ articles, today: () => today }) });
    const counted = async () => (await (await fetch(`${url}/metrics`)).text()).match(/^assistant_articles.*$/gm);
    expect(await counted()).toEqual(['assistant_articles 3', 'assistant_articles_stale 1']);
    today = '2026-11-23';
    expect(await counted()).toEqual(['assistant_articles 3', 'assistant_articles_stale 2']);
  });

  it('logs no path, query, header or body', async () => {
    const { log, lines } = memoryLog();
    const url = await start({ log });
    await post(`${url}/echo/Jones?q=Jones`, '{"a":"Jones"}', { 'x-a': 'Jones' });
    await post(`${url}/echo/Jones?q=Jones`, 'Jones');
    await fetch(`${url}/Jones`);
    expect(lines.map((line) => [line['route'], line['status']])).toEqual([
      ['/echo/:name', 200],
      ['/echo/:name', 400],
      ['unmatched', 404],
    ]);
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
      handle: async () => ({
        status: 200,
        headers: { 'content-type': 'text/event-stream' },
        stream: (sink) => (sinks.push(sink), () => (gone += 1)),
      }),
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
    await stop();
    expect(await text).toBe('data: one\n\n');
    expect(gone).toBe(2);
  });
});

describe('a caller who leaves', () => {
  it('before the answer, or in the middle of the body, troubles nobody', async () => {
    let asked = () => {};
    const begun = new Promise<void>((resolve) => (asked = resolve));
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let answered = 0;
    const slow: Route = {
      method: 'GET',
      path: '/slow',
      handle: async () => {
        asked();
        await held;
        answered += 1;
        return { status: 200, body: 'x'.repeat(100_000) };
      },
    };
    const { log, lines } = memoryLog();
    const url = await start({ routes: [slow, echo], log });
    const leaving = new AbortController();
    const slowly = fetch(`${url}/slow`, { signal: leaving.signal });
    await begun;
    leaving.abort();
    await expect(slowly).rejects.toThrow();
    const { hostname, port } = new URL(url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          'POST /echo/a HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"a"',
          () => socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    release();
    await expect.poll(() => answered).toBe(1);
    await expect.poll(() => lines.map((line) => line['status'])).toEqual(expect.arrayContaining([200, 400]));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(lines.filter((line) => line['level'] === 'error')).toEqual([]);
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
    await stop();
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
    const closed = stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    release();
    const response = await answer;
    expect([await response.text(), response.headers.get('connection')]).toEqual(['done', 'close']);
    await closed;
    expect(order).toEqual(['answered', 'drained']);
  });

  it('says in words when the port is taken', async () => {
    const url = await start();
    await expect(start({ port: Number(new URL(url).port) })).rejects.toThrow(
      /Another program is using 127\.0\.0\.1:\d+\. Stop it, or choose another PORT/,
    );
  });
});
