// Contract: RFC 5545 as councils publish it and mampfes/hacs_waste_collection_schedule reads it; UKBinCollectionData's output.schema.
import { describe, expect, it } from 'vitest';
import { createCollectionFeeds } from '../../../src/connectors/collection-feeds/collection-feeds.js';
import type { Address } from '../../../src/core/council.js';
import { given } from '../../support/given.js';
import { BAD_ANSWERS, openRemotes, openRemoteServer, type Told } from '../../support/remote-server.js';
import { container } from '../container.js';

const council = {
  collections: {
    containers: [
      container('food', 'brown caddy', 'food waste', ['food']),
      container('glass', 'blue box', 'glass', ['recycling']),
      container('paper', 'blue sack', 'paper and card', ['recycling']),
      container('residual', 'black bin', 'rubbish', ['refuse']),
    ],
  },
} as unknown as Parameters<typeof createCollectionFeeds>[0]['council'];
const home = { uprn: '990000000001', round: 'Mon A', containers: ['food', 'glass', 'residual'] } as unknown as Address;

const calendar = (...events: readonly string[]): Told => ({
  headers: { 'content-type': 'text/calendar; charset=utf-8' },
  text: ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...events, 'END:VCALENDAR', ''].join('\r\n'),
});
const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
interface Opened {
  readonly path?: string;
  readonly format?: 'icalendar' | 'bins-json';
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly now?: () => Date;
}
const open = async (
  first: Parameters<typeof openRemoteServer>[0],
  { path = '/{uprn}.ics', format = 'icalendar', names = {}, now = () => new Date() }: Opened = {},
) => {
  const server = await openRemoteServer(first);
  const remotes = openRemotes(now);
  const url = `${server.url}${path}`;
  return { server, remotes, source: createCollectionFeeds({ remote: remotes.open(), url, format, names, council }) };
};
const between = (source: ReturnType<typeof createCollectionFeeds>) => source.between(home, '2026-11-23', '2026-12-31');

describe('a calendar of a home', () => {
  it('is asked for by UPRN and tells the days with their containers', async () => {
    const { server, source, remotes } = await open(
      calendar(
        event('UID:1', 'SUMMARY:Rubbish and food waste', 'DTSTART;VALUE=DATE:20261127'),
        event('UID:2', 'SUMMARY:Recycling coll', ' ection', 'DTSTART;VALUE=DATE:20261127'),
        event('UID:3', 'SUMMARY:Black bin', 'DTSTART;VALUE=DATE:20261120'),
        event('UID:4', 'SUMMARY:Office closed', 'DTSTART;VALUE=DATE:20261225'),
        event('UID:5', 'STATUS:CANCELLED', 'SUMMARY:Food', 'DTSTART;VALUE=DATE:20261204'),
      ),
    );
    expect(await given(between(source))).toEqual([{ date: '2026-11-27', containers: ['food', 'glass', 'residual'] }]);
    expect(server.asked[0]).toMatchObject({ path: '/990000000001.ics', headers: { accept: 'text/calendar' } });
    expect(remotes.logged()).not.toContain('990000000001');
  });

  it('repeats, with days left out and days moved', async () => {
    const { source } = await open(
      calendar(
        event(
          ...['UID:1', 'SUMMARY:Food', 'DTSTART;VALUE=DATE:20261102', 'RRULE:FREQ=WEEKLY'],
          'EXDATE;VALUE=DATE:20261221',
        ),
        event('UID:1', 'RECURRENCE-ID;VALUE=DATE:20261228', 'SUMMARY:Food', 'DTSTART;VALUE=DATE:20261229'),
      ),
    );
    expect((await given(between(source))).map(({ date }) => date)).toEqual([
      ...['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-29'],
    ]);
  });

  it('may have times: in London, and in UTC', async () => {
    const { source } = await open(
      calendar(
        event('UID:1', 'SUMMARY:Food', 'DTSTART;TZID=Europe/London:20261127T070000'),
        event('UID:2', 'SUMMARY:Food', 'DTSTART:20261203T233000Z'),
      ),
    );
    expect((await given(between(source))).map(({ date }) => date)).toEqual(['2026-11-27', '2026-12-03']);
  });

  it('that never ends is not read for ever', async () => {
    const { source } = await open(
      calendar(event('UID:1', 'SUMMARY:Food', 'DTSTART:20261127T000000Z', 'RRULE:FREQ=SECONDLY')),
    );
    expect((await between(source)).ok).toBe(true);
  });

  it('whose words mean nothing here is no answer', async () => {
    const told = calendar(event('UID:1', 'SUMMARY:Stream 4', 'DTSTART;VALUE=DATE:20261127'));
    expect(await between((await open(told)).source)).toEqual({ ok: false, why: 'nonsense' });
    const named = await open(told, { names: { 'stream 4': ['residual'] } });
    expect(await given(between(named.source))).toEqual([{ date: '2026-11-27', containers: ['residual'] }]);
  });

  it('is told with its age while it cannot be had', async () => {
    let now = new Date('2026-11-22T09:00:00Z');
    const told = calendar(event('UID:1', 'SUMMARY:Food', 'DTSTART;VALUE=DATE:20261127'));
    const { server, source } = await open(told, { now: () => now });
    await between(source);
    server.tell({ status: 503 });
    now = new Date('2026-11-23T09:00:00Z');
    expect(await between(source)).toMatchObject({ ok: true, asOf: new Date('2026-11-22T09:00:00Z') });
  });

  it.each(BAD_ANSWERS)('that comes as %s is a value', async (_, bad, why) => {
    expect(await between((await open(bad)).source)).toEqual({ ok: false, why });
  });
});

describe('a calendar of a round', () => {
  it('is asked for by round; a home without one has none', async () => {
    const { server, source } = await open(calendar(), { path: '/rounds/{round}.ics' });
    expect(await given(between(source))).toEqual([]);
    expect(server.asked[0]?.path).toBe('/rounds/Mon A.ics');
    expect(await given(source.between({ ...home, round: null }, '2026-11-23', '2026-12-31'))).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });
});

describe('bins and dates as JSON', () => {
  const format = 'bins-json' as const;
  it('tell the days', async () => {
    const bins = [
      { type: 'Refuse', collectionDate: '04/12/2026' },
      { type: 'Food Waste', collectionDate: '27/11/2026' },
      { type: 'Paper and card', collectionDate: '27/11/2026' },
    ];
    const { source } = await open({ json: { bins } }, { format });
    expect(await given(between(source))).toEqual([
      { date: '2026-11-27', containers: ['food'] },
      { date: '2026-12-04', containers: ['residual'] },
    ]);
  });

  it.each([
    ...BAD_ANSWERS,
    ['American dates', { json: { bins: [{ type: 'Food', collectionDate: '2026-11-27' }] } }, 'nonsense'] as const,
    ['no bins', { json: { bins: [] } }, 'nonsense'] as const,
  ])('that come as %s are a value', async (_, bad, why) => {
    expect(await between((await open(bad, { format })).source)).toEqual({ ok: false, why });
  });
});
