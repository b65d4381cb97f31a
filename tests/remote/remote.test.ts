// What every connector relies on: one deadline, retries that are safe, a rest, kept answers with their age, and no exception.
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { BAD_ANSWERS, openRemotes, openRemoteServer } from '../support/remote-server.js';

const schema = z.object({ n: z.number() });
const good = { json: { n: 1 } };
const settled = async (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const took = async (work: Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work;
  return performance.now() - started;
};

describe('an answer', () => {
  it('is checked, and tells when it was given', async () => {
    const server = await openRemoteServer(good);
    const before = Date.now();
    const answer = await openRemotes().open().get(server.url, { schema });
    expect(answer).toMatchObject({ ok: true, value: { n: 1 } });
    expect(answer.ok && answer.asOf.getTime()).toBeGreaterThanOrEqual(before);
    expect(server.asked[0]?.headers).toMatchObject({ accept: 'application/json', 'user-agent': 'council-assistant' });
  });

  it.each(BAD_ANSWERS)('that is %s is a value', async (_, told, why) => {
    const server = await openRemoteServer(told);
    expect(await openRemotes().open().get(server.url, { schema })).toMatchObject({ ok: false, why });
  });

  it('that cannot be had is a value: no such host, no such port', async () => {
    const open = openRemotes();
    const one = open.open({ tries: 1 });
    expect(await one.get('http://nowhere.invalid/', { schema })).toMatchObject({ ok: false });
    expect(await one.get('http://127.0.0.1:9/', { schema })).toMatchObject({ ok: false, why: 'unreachable' });
  });

  it('that is too large is not read to its end', async () => {
    const server = await openRemoteServer({ json: { n: 1, more: 'x'.repeat(5000) } });
    const one = openRemotes().open({ limit: 1000 });
    expect(await one.get(server.url, { schema })).toMatchObject({ ok: false, why: 'nonsense' });
  });

  it('of 404 can mean something', async () => {
    const server = await openRemoteServer({ status: 404, json: {} });
    const one = openRemotes().open();
    expect(await one.get(server.url, { schema: schema.nullable(), missing: null })).toMatchObject({
      ok: true,
      value: null,
    });
    expect(await one.get(server.url, { schema })).toMatchObject({ ok: false, why: 'refused', status: 404 });
  });

  it('is followed on the same host only', async () => {
    const server = await openRemoteServer(({ path }) =>
      path === '/old' ? { status: 301, headers: { location: '/new' } } : good,
    );
    const other = await openRemoteServer(good);
    const one = openRemotes().open();
    expect(await one.get(`${server.url}/old`, { schema })).toMatchObject({ ok: true });
    server.tell({ status: 302, headers: { location: other.url } });
    expect(await one.get(`${server.url}/old`, { schema })).toMatchObject({ ok: false });
    expect(other.asked).toHaveLength(0);
  });

  it('tells a connector what the error said, and a log nothing of it', async () => {
    const server = await openRemoteServer({ status: 400, json: { error: 'GM1 1AA is not one' } });
    const open = openRemotes();
    const answer = await open.open().get(`${server.url}/?postcode=GM11AA&key=secret`, { schema });
    expect(answer).toMatchObject({ status: 400, body: '{"error":"GM1 1AA is not one"}' });
    expect(open.logged()).toContain('"status":400');
    expect(open.logged()).not.toMatch(/GM1|secret|127\.0/);
  });
});

describe('the deadline', () => {
  it('holds for all tries together', async () => {
    const server = await openRemoteServer({ status: 500 });
    const one = openRemotes().open({ tries: 50, deadlineMs: 300 });
    expect(await took(one.get(server.url, { schema }))).toBeLessThan(2_000);
    expect(server.asked.length).toBeGreaterThan(1);
  });

  it('can be shared by several calls', async () => {
    const server = await openRemoteServer({ then: 'hang' });
    const one = openRemotes().open({ deadlineMs: 300, failures: 9 });
    const by = one.deadline();
    const both = async () => {
      await one.get(`${server.url}/1`, { schema, by });
      await one.get(`${server.url}/2`, { schema, by });
    };
    expect(await took(both())).toBeLessThan(2_000);
  });
});

describe('trying again', () => {
  it('mends what passes, for what is safe to repeat', async () => {
    const server = await openRemoteServer([{ status: 502 }, { status: 503, headers: { 'retry-after': '0' } }, good]);
    expect(await openRemotes().open({ deadlineMs: 2000 }).get(server.url, { schema })).toMatchObject({ ok: true });
    expect(server.asked).toHaveLength(3);
  });

  it('is not done for a post, unless it may be', async () => {
    const server = await openRemoteServer({ status: 502 });
    const one = openRemotes().open({ deadlineMs: 2000 });
    await one.post(server.url, { schema, body: { a: 1 } });
    expect(server.asked).toHaveLength(1);
    await one.post(server.url, { schema, body: { a: 1 }, idempotent: true });
    expect(server.asked).toHaveLength(4);
  });

  it('is not done for a refusal or nonsense', async () => {
    const server = await openRemoteServer([{ status: 404 }, { text: '<html>' }]);
    const one = openRemotes().open();
    await one.get(server.url, { schema });
    await one.get(server.url, { schema });
    expect(server.asked).toHaveLength(2);
  });
});

describe('a post', () => {
  it('sends a form, JSON or a text', async () => {
    const server = await openRemoteServer(good);
    const one = openRemotes().open();
    await one.post(server.url, { schema, body: new URLSearchParams({ a: 'b c' }) });
    await one.post(server.url, { schema, body: { a: 'ŵ' } });
    await one.post(server.url, { schema, body: '<a/>', headers: { 'content-type': 'text/xml' } });
    expect(server.asked.map(({ body, headers }) => [headers['content-type'], body])).toEqual([
      ['application/x-www-form-urlencoded;charset=UTF-8', 'a=b+c'],
      ['application/json', '{"a":"ŵ"}'],
      ['text/xml', '<a/>'],
    ]);
  });
});

describe('a rest', () => {
  it('begins after failures in a row: then nobody waits, and it finds out by itself when it is up again', async () => {
    const server = await openRemoteServer({ then: 'hang' });
    const open = openRemotes();
    const one = open.open({ deadlineMs: 300, failures: 2, restMs: 600 });
    expect(await one.get(server.url, { schema })).toMatchObject({ why: 'slow' });
    expect(await one.get(server.url, { schema })).toMatchObject({ why: 'slow' });
    const rested = one.get(server.url, { schema });
    expect(await took(rested)).toBeLessThan(200);
    expect(await rested).toMatchObject({ ok: false, why: 'resting' });
    expect(open.remotes.health()).toMatchObject([{ name: 'test', state: 'resting', lastTrouble: { why: 'slow' } }]);
    server.tell(good);
    await vi.waitFor(() => expect(open.remotes.health()).toMatchObject([{ state: 'up' }]), 10_000);
    expect(await one.get(server.url, { schema })).toMatchObject({ ok: true });
    expect(open.states.filter((state, i) => state !== open.states[i - 1])).toEqual([
      ...['unknown', 'troubled', 'resting', 'trying', 'up'],
    ]);
  });

  it('keeps a resident from waiting also while the probe is under way', async () => {
    const server = await openRemoteServer({ then: 'hang' });
    const one = openRemotes().open({ deadlineMs: 1_000, failures: 1, restMs: 50 });
    await one.get(server.url, { schema });
    await vi.waitFor(() => expect(server.asked).toHaveLength(2), 10_000);
    expect(await took(one.get(server.url, { schema }))).toBeLessThan(200);
    expect(await took(one.post(server.url, { schema, body: {} }))).toBeLessThan(200);
  });

  it('does not begin for refusals', async () => {
    const server = await openRemoteServer({ status: 404 });
    const one = openRemotes().open({ failures: 2 });
    for (let n = 0; n < 5; n += 1) expect(await one.get(server.url, { schema })).toMatchObject({ why: 'refused' });
  });

  it('lasts as long as it asks', async () => {
    const server = await openRemoteServer({ status: 429, headers: { 'retry-after': '1' } });
    const one = openRemotes().open({ failures: 9, deadlineMs: 900 });
    expect(await one.get(server.url, { schema })).toMatchObject({ why: 'busy', retryAfter: 1 });
    server.tell(good);
    expect(await one.get(server.url, { schema })).toMatchObject({ why: 'busy', retryAfter: 1 });
    expect(server.asked).toHaveLength(1);
    await settled(1050);
    expect(await one.get(server.url, { schema })).toMatchObject({ ok: true });
  });

  it('after posts alone ends with the next post', async () => {
    const server = await openRemoteServer({ status: 500 });
    const one = openRemotes().open({ failures: 1, restMs: 50 });
    await one.post(server.url, { schema, body: {} });
    expect(await one.post(server.url, { schema, body: {} })).toMatchObject({ why: 'resting' });
    server.tell(good);
    await settled(60);
    expect(await one.post(server.url, { schema, body: {} })).toMatchObject({ ok: true });
    expect(server.asked).toHaveLength(2);
  });
});

describe('a kept answer', () => {
  it('is given again while young, with its own time', async () => {
    const server = await openRemoteServer([good, { json: { n: 2 } }]);
    let now = new Date('2026-11-22T09:00:00Z');
    const open = openRemotes(() => now);
    const one = open.open();
    const ask = () => one.get(server.url, { schema, cacheSeconds: 60 });
    await ask();
    now = new Date('2026-11-22T09:00:59Z');
    expect(await ask()).toEqual({ ok: true, value: { n: 1 }, asOf: new Date('2026-11-22T09:00:00Z') });
    now = new Date('2026-11-22T09:01:00Z');
    expect(await ask()).toEqual({ ok: true, value: { n: 2 }, asOf: now });
    expect(open.results).toEqual(['ok', 'kept', 'ok']);
  });

  it('stands in for trouble as long as it may, with its age', async () => {
    const server = await openRemoteServer([good, { status: 500 }]);
    const first = new Date('2026-11-22T09:00:00Z');
    let now = first;
    const open = openRemotes(() => now);
    const one = open.open({ tries: 1, failures: 1 });
    const ask = () => one.get(server.url, { schema, staleSeconds: 3600 });
    await ask();
    now = new Date('2026-11-22T09:59:00Z');
    expect(await ask()).toEqual({ ok: true, value: { n: 1 }, asOf: first });
    expect(await ask()).toEqual({ ok: true, value: { n: 1 }, asOf: first });
    now = new Date('2026-11-22T10:00:00Z');
    expect(await ask()).toMatchObject({ ok: false });
    expect(open.results).toEqual(['ok', 'unreachable', 'stale', 'resting', 'stale', 'resting']);
  });

  it('is asked for once when many ask at once', async () => {
    const server = await openRemoteServer(good);
    const one = openRemotes().open();
    const all = await Promise.all(Array.from({ length: 20 }, () => one.get(server.url, { schema, cacheSeconds: 60 })));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(server.asked).toHaveLength(1);
  });
});
