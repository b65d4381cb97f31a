// Contract: Open311 GeoReport v2, https://wiki.open311.org/GeoReport_v2, and mysociety/open311-adapter for what endpoints do.
// The connector against an endpoint that speaks GeoReport v2 (server.ts names the documents), and one that does not.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpen311, type Open311 } from '../../../src/connectors/open311/open311.js';
import type { Open311Settings } from '../../../src/connectors/open311/settings.js';
import type { NewRequest } from '../../../src/core/requests.js';
import type { Remotes } from '../../../src/core/remote.js';
import { createRemotes } from '../../../src/remote/remotes.js';
import { memoryLog } from '../../server/memory-log.js';
import { JURISDICTION, KEY, openGeoReport, type GeoReport, type Trouble } from './server.js';

const missed: NewRequest = {
  reference: 'GLM-4K7P-2QX',
  service: 'bins.missed',
  lgsl: 524,
  conversation: 'c1',
  language: 'en',
  channel: 'web',
  uprn: '990010000123',
  about: 'food',
  summary: 'Missed: green caddy',
  details: {
    container: 'green caddy',
    when: 'Monday 23 November',
    name: 'Sam Tŷ Jones',
    phone: '01632 960123',
    email: 'sam@example.org',
  },
};
const tipped: NewRequest = {
  ...missed,
  service: 'bins.fly-tipping',
  uprn: null,
  details: {},
  place: { text: 'Lay-by on Mill Road', latitude: 52.5, longitude: -3.25 },
};
const since = new Date(Date.now() - 60_000);
const about = { service: 'bins.missed', since };

let place: GeoReport;
let remotes: Remotes;
let opened = 0;
let log: ReturnType<typeof memoryLog>;
beforeEach(async () => {
  place = await openGeoReport();
  log = memoryLog();
  remotes = createRemotes({
    log: log.log,
    use: { called: () => undefined, state: () => undefined },
    now: () => new Date(),
  });
});
afterEach(async () => {
  remotes.close();
  await place.close();
});

const connect = (change: Partial<Open311Settings> = {}, deadlineMs = 500): Open311 =>
  createOpen311(
    {
      url: place.url,
      key: KEY,
      jurisdiction: JURISDICTION,
      format: 'json',
      services: { 'bins.missed': 'MISSED', 'bins.fly-tipping': '17' },
      attributes: { container: 'BIN', when: 'WHEN' },
      referenceAttribute: 'OUR_REF',
      ...change,
    },
    remotes.open({ name: `open311-${String(++opened)}`, deadlineMs, failures: 50 }),
    () => new Date(),
    log.log,
  );
const form = (): Record<string, string> => Object.fromEntries(place.kept[0]?.form ?? []);

describe.each(['json', 'xml'] as const)('in %s', (format) => {
  it('hands a request over with all that the endpoint asks for, and reads its number', async () => {
    expect(await connect({ format }).send(missed)).toMatchObject({ ok: true, value: { theirs: '1000', token: null } });
    expect(form()).toEqual({
      service_code: 'MISSED',
      api_key: KEY,
      jurisdiction_id: JURISDICTION,
      'attribute[BIN]': 'G1',
      'attribute[OUR_REF]': 'GLM-4K7P-2QX',
      address_id: '990010000123',
      first_name: 'Sam Tŷ',
      last_name: 'Jones',
      phone: '01632 960123',
      email: 'sam@example.org',
      // The endpoint has no attribute for when.
      description: 'Missed: green caddy\nwhen: Monday 23 November\n[GLM-4K7P-2QX]',
    });
  });

  it('follows a token until it is a number', async () => {
    const system = connect({ format });
    expect(await system.send(tipped)).toMatchObject({ ok: true, value: { theirs: null, token: 't1000' } });
    expect(form()).toMatchObject({
      lat: '52.5',
      long: '-3.25',
      address_string: 'Lay-by on Mill Road',
      service_code: '17',
    });
    expect(await system.fromToken('t1000')).toMatchObject({ ok: true, value: null });
    place.batch.ready = true;
    expect(await system.fromToken('t1000')).toMatchObject({ ok: true, value: '1000' });
    expect(await system.fromToken('t9')).toMatchObject({ ok: true, value: null });
  });

  it('tells the state in the words of the council, and knows when it is closed', async () => {
    const system = connect({ format });
    await system.send(missed);
    expect(await system.state('1000')).toMatchObject({ ok: true, value: { closed: false, note: null } });
    Object.assign(place.kept[0] ?? {}, { status: 'closed', notes: 'Collected <today> & thank you' });
    expect(await system.state('1000')).toMatchObject({
      ok: true,
      value: { closed: true, note: 'Collected <today> & thank you' },
    });
    expect(await system.state('77')).toMatchObject({ ok: false, why: 'refused' });
  });

  it('finds a request by our reference, and is sure when it is not there', async () => {
    const system = connect({ format });
    expect(await system.find(missed.reference, about)).toMatchObject({ ok: true, value: null });
    await system.send(missed);
    expect(await system.find(missed.reference, about)).toMatchObject({ ok: true, value: { theirs: '1000' } });
    expect(await system.find('GLM-4K7P-2Q', about)).toMatchObject({ ok: true, value: null });
  });

  it('knows which codes the endpoint does not offer', async () => {
    expect(await connect({ format }).unknownCodes()).toEqual([]);
    expect(await connect({ format, services: { a: 'MISSED', b: 'NONE' } }).unknownCodes()).toEqual(['NONE']);
  });
});

describe('what the council has set', () => {
  it('puts the UPRN where it belongs', async () => {
    await connect({ uprnAttribute: 'BIN' }).send({ ...missed, details: {} });
    expect(form()).toMatchObject({ 'attribute[BIN]': '990010000123', address_id: '990010000123' });
  });

  it('cuts a long description, never the reference', async () => {
    const summary = '🗑'.repeat(3_000);
    expect(await connect().send({ ...missed, summary, details: { more: 'x'.repeat(9_000) } })).toMatchObject({
      ok: true,
    });
    const { description = '' } = form();
    expect(description).toMatch(/\n\[GLM-4K7P-2QX\]$/);
    expect(description.length).toBeLessThanOrEqual(4_000);
  });

  it('refuses a service without a code unasked, and cannot find without an attribute for our reference', async () => {
    expect(await connect().send({ ...missed, service: 'bins.bulky-waste' })).toMatchObject({
      ok: false,
      why: 'refused',
    });
    expect(place.calls).toEqual([]);
    expect(connect({ referenceAttribute: undefined }).find(missed.reference, about)).toBeNull();
  });

  it('sends no attribute of ours where the definition cannot be had, but all that are mapped', async () => {
    place.trouble.set('services', { status: 500, body: 'oh' });
    expect(await connect().send(missed)).toMatchObject({ ok: true });
    expect(form()).toMatchObject({ 'attribute[BIN]': 'green caddy', 'attribute[WHEN]': 'Monday 23 November' });
  });
});

describe('a list that may have been cut off', () => {
  const many = async (system: Open311, count: number): Promise<void> => {
    for (let n = 0; n < count; n++)
      await system.send({ ...missed, reference: `GLM-0000-${String(n).padStart(3, '0')}` });
    // Spread over the last minutes, as requests are.
    place.kept.forEach((one, n) => Object.assign(one, { at: new Date(Date.now() - (count - n) * 20_000) }));
  };

  it('is asked for in smaller spans until it is whole', async () => {
    const system = connect();
    place.mostListed = 20;
    await many(system, 30);
    expect(await system.find('GLM-0000-029', about)).toMatchObject({ ok: true, value: { theirs: '1029' } });
    expect(await system.find('GLM-ABSENT', about)).toMatchObject({ ok: true, value: null });
  });

  it('is believed to be no proof when spans can be no smaller', async () => {
    const system = connect();
    place.mostListed = 20;
    await many(system, 30);
    place.kept.forEach((one) => Object.assign(one, { at: new Date() }));
    expect(await system.find('GLM-ABSENT', about)).toMatchObject({ ok: false, why: 'nonsense' });
  });
});

describe('trouble', () => {
  const html = '<!DOCTYPE html><html><body><h1>Down for maintenance</h1></body></html>';
  const cases: readonly (readonly [string, Trouble, string])[] = [
    ['a page of HTML with 200', { status: 200, body: html }, 'nonsense'],
    ['half of the JSON', { status: 200, body: '[{"service_request_id":"10' }, 'nonsense'],
    ['half of the XML', { status: 200, body: '<service_requests><request><service_request_id>10' }, 'nonsense'],
    ['JSON of another kind', { status: 200, body: '[{"id":4,"ok":true}]' }, 'nonsense'],
    ['an error with 200', { status: 200, body: '[{"code":404,"description":"no"}]' }, 'nonsense'],
    ['an empty list', { status: 200, body: '[]' }, 'nonsense'],
    ['nothing', { status: 200, body: '' }, 'nonsense'],
    ['500', { status: 500, body: '[{"code":500,"description":"failed"}]' }, 'unreachable'],
    ['503', { status: 503, body: html }, 'busy'],
    ['429', { status: 429, body: '', headers: { 'retry-after': '120' } }, 'busy'],
    [
      '400',
      { status: 400, body: '<errors><error><code>400</code><description>x</description></error></errors>' },
      'refused',
    ],
    ['403', { status: 403, body: '[{"code":403,"description":"api_key"}]' }, 'refused'],
    ['a redirect elsewhere', { status: 302, body: '', headers: { location: 'http://127.0.0.2:1/x' } }, 'nonsense'],
    ['more than can be read', { status: 200, body: `[${' '.repeat(2_100_000)}]` }, 'nonsense'],
    ['a broken connection', 'drop', 'unreachable'],
    ['a commit and a broken connection', 'commit-then-drop', 'unreachable'],
    ['silence', 'silent', 'slow'],
  ];
  it.each(cases)('%s, when a request is handed over, is %o: %s', async (_, trouble, why) => {
    const system = connect();
    place.trouble.set('POST', trouble);
    expect(await system.send(missed)).toMatchObject({ ok: false, why });
    // Never a second time by itself.
    expect(place.calls.filter((call) => call.startsWith('POST'))).toHaveLength(1);
    expect(JSON.stringify(log.lines)).not.toMatch(/Sam|990010000123|960123/);
  });

  it.each(cases.filter(([, , why]) => why !== 'slow'))(
    '%s, when asked about one, is no answer',
    async (_, trouble, why) => {
      // Three tries with their waits, none of which is to be cut off on a busy machine.
      const system = connect({}, 5_000);
      await system.send(missed);
      for (const what of ['requests', 'tokens']) place.trouble.set(what, trouble);
      const asked = [
        await system.state('1000'),
        await system.find(missed.reference, about),
        await system.fromToken('t1000'),
      ];
      const empty = typeof trouble === 'object' && 'body' in trouble && trouble.body === '[]';

      if (!empty) for (const one of asked) expect(one).toMatchObject({ ok: false, why });
      expect(asked[0]).toMatchObject({ ok: false });
      expect(asked[2]).toMatchObject({ ok: false });
    },
  );

  it('403 and 404 in its own words are a refusal, whose codes alone are logged', async () => {
    expect(await connect({ key: 'wrong' }).send(missed)).toMatchObject({ ok: false, why: 'refused' });
    expect(await connect({ jurisdiction: 'other' }).send(missed)).toMatchObject({ ok: false, why: 'refused' });
    expect(log.lines.flatMap(({ codes }) => codes ?? [])).toEqual(['403', '404']);
    expect(place.kept).toEqual([]);
  });
});
