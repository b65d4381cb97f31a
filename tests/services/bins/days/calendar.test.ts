// Bin days in calendars: read back with two other readers of RFC 5545, and served to them.
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { loadCouncil } from '../../../../src/content/council.js';
import { loadIntents } from '../../../../src/content/intents.js';
import { createWordBook } from '../../../../src/content/words.js';
import type { Address, Council } from '../../../../src/core/council.js';
import type { HttpRequest } from '../../../../src/core/http.js';
import { createResidentLinks } from '../../../../src/core/resident-links.js';
import type { Language } from '../../../../src/core/turn.js';
import { calendarOf } from '../../../../src/services/bins/days/calendar.js';
import { feedRoutes, type FeedParts } from '../../../../src/services/bins/days/calendar-feed.js';
import { collections } from '../../../../src/services/bins/days/collections.js';
import { given } from '../../../support/given.js';

const root = process.cwd();
const { council, addresses } = loadCouncil(root, 'glanmarch');
const words = createWordBook(loadIntents(root, ['en', 'cy']).words);
const changed = new Date('2026-11-01T09:30:00Z');

const homeAt = async (number: string, postcode: string): Promise<Address> => {
  const home = (await given(addresses.byPostcode(postcode))).find((one) => one.number === number);
  if (!home) throw new Error('no such home');
  return home;
};

interface Change {
  readonly council?: Council;
  readonly language?: Language;
  readonly changed?: Date;
}

async function file(number: string, postcode: string, change: Change = {}): Promise<string> {
  const parts = { council, words, language: 'en' as const, changed, home: 'a-name', ...change };
  const home = await homeAt(number, postcode);
  return calendarOf(collections(home, parts.council, '2026-10-22', '2027-11-24'), parts);
}

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const on = (text: string, date: string) => eventsOf(text).filter(({ startDate }) => startDate.toString() === date);

describe('the file', () => {
  it('is read by another library, all of it', async () => {
    const calendar = convertIcsCalendar(undefined, await file('8', 'GM2 1AA'));
    expect(calendar.version).toBe('2.0');
    expect(calendar.events).toHaveLength(eventsOf(await file('8', 'GM2 1AA')).length);
    const [event] = calendar.events ?? [];
    expect(event?.start.type).toBe('DATE');
    expect(event?.alarms?.[0]?.trigger).toMatchObject({ type: 'relative', value: { before: true, hours: 6 } });
  });

  it.each(['en', 'cy'] as const)('has lines of at most 75 octets that end as they should, in %s', async (language) => {
    const text = await file('8', 'GM2 1AA', { language });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toContain('\r\n ');
  });

  it('goes a year ahead, and keeps last month', async () => {
    const dates = eventsOf(await file('8', 'GM2 1AA')).map(({ startDate }) => startDate.toString());
    expect(dates[0]).toBe('2026-10-26');
    expect(dates.at(-1)).toBe('2027-11-22');
    expect(new Set(dates).size).toBe(dates.length);
  });

  it('names what to put out, by when, and warns at six the evening before, on the Sundays when clocks change too', async () => {
    const text = await file('8', 'GM2 1AA');
    const [event] = on(text, '2026-11-23');
    expect(event?.summary).toBe('Bins: green caddy, red bag, blue bag, green box and grey bin');
    expect(event?.description).toContain('Put out by 7am.');
    expect(event?.endDate.toString()).toBe('2026-11-24');
    // Midnight is local: six hours before it is 18:00 on that Sunday, whatever happened at one in the morning.
    for (const monday of ['2027-03-29', '2026-10-26']) {
      const alarm = on(text, monday)[0]?.component.getFirstSubcomponent('valarm');
      expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT6H');
      expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    }
  });

  it('says nothing of where the home is', async () => {
    const text = (await file('8', 'GM2 1AA')).replace(/\r\n /g, '');
    expect(text).not.toMatch(/mill fields|GM2|9900|LOCATION|\bGEO/i);
  });

  it('tells a moved day with its reason, under the name that the collection had before', async () => {
    const { collections: before } = council;
    const usual: Council = { ...council, collections: { ...before, changes: [] } };
    const [was] = on(await file('3', 'GM4 1AA', { council: usual }), '2026-12-25');
    const later = await file('3', 'GM4 1AA', { changed: new Date('2026-11-02T09:30:00Z') });
    const [is] = on(later, '2026-12-26');
    expect(on(later, '2026-12-25')).toEqual([]);
    expect(is?.uid).toBe(was?.uid);
    expect(is?.sequence).toBeGreaterThan(was?.sequence ?? Infinity);
    expect(is?.component.getFirstPropertyValue('last-modified')?.toString()).toBe('2026-11-02T09:30:00Z');
    expect(is?.description).toContain('It was Friday 25 December (Christmas Day).');
  });

  it('has a name of its own for each collection, the same the next day', async () => {
    const uids = eventsOf(await file('8', 'GM2 1AA')).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(eventsOf(await file('8', 'GM2 1AA')).map(({ uid }) => uid)).toEqual(uids);
  });

  it('marks a day that is not confirmed', async () => {
    const [far] = on(
      await file('8', 'GM2 1AA', {
        council: {
          ...council,
          bankHolidays: [{ date: '2027-08-30', name: { en: 'x' } }],
          collections: { ...council.collections, confirmed: [] },
        },
      }),
      '2027-08-30',
    );
    expect(far?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(far?.description).toContain('not confirmed yet');
  });

  it('speaks Welsh, the circumflex whole', async () => {
    const [event] = on(await file('8', 'GM2 1AA', { language: 'cy' }), '2026-11-30');
    expect(event?.summary).toMatch(/^Biniau: .*bag â chaead clir/);
  });
});

describe('the feed', () => {
  const links = createResidentLinks('a secret of thirty-two characters or more');
  const clock = { now: () => changed, council: () => new Date('2026-11-23T09:00:00Z') };
  const parts: FeedParts = {
    ...{ council, addresses, words, clock, changed },
    names: links.homes,
    missing: () => ({ status: 404, body: 'kindly' }),
  };
  const ask = async (
    name: string,
    { headers = {}, ...change }: Partial<FeedParts> & { headers?: HttpRequest['headers'] } = {},
    path = '/bins/:file',
  ) => {
    const route = feedRoutes({ ...parts, ...change }).find((one) => one.path === path);
    if (!route) throw new Error('no such route');
    const request = {
      method: 'GET',
      path: '',
      params: { file: name },
      query: new URLSearchParams(),
      headers,
      ip: '',
      raw: Buffer.alloc(0),
      body: undefined,
    };
    return route.handle(request);
  };
  const nameOf = async (number: string, postcode: string): Promise<string> =>
    `${links.homes.name((await homeAt(number, postcode)).uprn)}.ics`;

  it('is a calendar under a name that does not hold the UPRN', async () => {
    const name = await nameOf('8', 'GM2 1AA');
    const { uprn } = await homeAt('8', 'GM2 1AA');
    expect(name).not.toContain(uprn);
    expect(Buffer.from(name, 'base64url').toString('latin1')).not.toContain(uprn);
    const answer = await ask(name);
    expect(answer.status).toBe(200);
    expect(answer.headers?.['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers?.['content-disposition']).toBe('inline; filename="bins.ics"');
    expect(on(answer.body as string, '2026-11-23')).toHaveLength(1);
    expect((await ask(name, {}, '/cy/bins/:file')).body).toContain('Diwrnodau bin');
  });

  it('is not sent again while nothing changed', async () => {
    const name = await nameOf('8', 'GM2 1AA');
    const { etag = '' } = (await ask(name)).headers ?? {};
    const again = await ask(name, { headers: { 'if-none-match': `"x", W/${etag}` } });
    expect(again).toMatchObject({ status: 304, headers: { etag } });
    expect(again.body).toBeUndefined();
    const moved = {
      ...council.collections,
      changes: [
        ...council.collections.changes,
        { from: '2027-02-01', to: '2027-02-02', reason: { en: 'snow', cy: 'eira' } },
      ],
    };
    const other = await ask(name, { headers: { 'if-none-match': etag }, council: { ...council, collections: moved } });
    expect(other.status).toBe(200);
  });

  it.each(['nobody.ics', '.ics', `${'A'.repeat(900)}.ics`, '../../etc/passwd', 'x'])(
    'answers %s kindly',
    async (name) => {
      expect(await ask(name)).toMatchObject({ status: 404, body: 'kindly' });
    },
  );

  it('knows a changed letter, and a name made with another secret', async () => {
    const name = await nameOf('8', 'GM2 1AA');
    const changedName = `${name.startsWith('A') ? 'B' : 'A'}${name.slice(1)}`;
    expect((await ask(changedName)).status).toBe(404);
    const other = createResidentLinks('another secret of thirty-two characters').homes.name('990010000001');
    expect((await ask(`${other}.ics`)).status).toBe(404);
    expect((await ask(`${links.reminders.name('990010000001')}.ics`)).status).toBe(404);
  });

  it('asks calendars to come back when homes cannot be looked up', async () => {
    const down = { ...addresses, byUprn: () => Promise.resolve({ ok: false as const, why: 'slow' as const }) };
    expect(await ask(await nameOf('8', 'GM2 1AA'), { addresses: down })).toMatchObject({
      status: 503,
      headers: { 'retry-after': '600' },
    });
  });

  it('is not there for homes with shared bins', async () => {
    const all = await Promise.all([...addresses.postcodes()].map((one) => given(addresses.byPostcode(one))));
    const shared = all.flat().find(({ round }) => round === null);
    expect(shared).toBeDefined();
    expect((await ask(`${links.homes.name(shared?.uprn ?? '')}.ics`)).status).toBe(404);
  });
});
