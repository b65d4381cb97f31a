// Contract: waste-service-standards v0.1 of LocalGov Digital (apis/waste_services.raml, docs/models, examples, _data/collection_event_types.csv).
import { describe, expect, it } from 'vitest';
import { createWasteServices } from '../../../src/connectors/waste-services/waste-services.js';
import { STREET_REASONS } from '../../../src/connectors/waste-services/event-types.js';
import { loadIntents } from '../../../src/content/intents.js';
import { createWordBook } from '../../../src/content/words.js';
import type { Address } from '../../../src/core/council.js';
import type { CrewOutcome } from '../../../src/core/crew-log.js';
import { given } from '../../support/given.js';
import { BAD_ANSWERS, openRemotes, openRemoteServer, type Told } from '../../support/remote-server.js';
import { container } from '../container.js';

const council = {
  collections: {
    containers: [
      container('food', 'brown caddy', 'food waste'),
      container('mixed', 'green bin', 'recycling', ['mixed recycling']),
      container('residual', 'black bin', 'rubbish', ['refuse']),
    ],
  },
} as unknown as Parameters<typeof createWasteServices>[0]['council'];
const home = { uprn: '990000000001', containers: ['food', 'mixed', 'residual'] } as unknown as Address;

interface Opened {
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly events?: Readonly<Record<string, CrewOutcome>>;
  readonly now?: () => Date;
  readonly headers?: Readonly<Record<string, string>>;
}
const open = async (
  first: Told | Parameters<typeof openRemoteServer>[0],
  { names = {}, events = {}, now = () => new Date(), headers = {} }: Opened = {},
) => {
  const server = await openRemoteServer(first);
  const remotes = openRemotes(now);
  const remote = remotes.open();
  const reason = (why: string) => ({ en: why });
  const system = createWasteServices({ remote, base: `${server.url}/waste/`, names, events, council, reason, headers });
  return { server, remotes, ...system };
};
type System = Awaited<ReturnType<typeof open>>;
const days = ({ collections }: System) => collections.between(home, '2026-11-23', '2026-12-31');
const wrote = ({ crewLog }: System, key = 'residual') => crewLog.last(home.uprn, key, '2026-11-20');

/** As examples/service.json has it. */
const service = (name: string, next: object | null, more: object = {}) => ({
  ...{ '@type': 'WasteService', id: 1, name, frequency: 'weekly', esd_url: 'http://id.esd.org.uk/service/1130' },
  ...(next && { next_collection: { '@type': 'Collection', ...next } }),
  ...more,
});
const wheelie = (color: string, stream: string) => ({
  '@type': 'WasteContainer',
  status: 'in_service',
  type: { color, shape: 'wheelie bin', material_streams: [{ name: stream }], size: '240L' },
});

describe('collection days', () => {
  it('are asked for by UPRN, and told by the containers of each collection', async () => {
    const system = await open({
      json: [
        service('Refuse', { date: '27 November 2026', containers: [wheelie('grey', 'Refuse')] }),
        service('Recycling service', { date: '2026-12-04' }, { container_types: [{ color: 'brown', shape: 'caddy' }, { color: 'green', shape: 'bin' }] }),
        service('Bulky', null),
      ], // prettier-ignore
    });
    expect(await given(days(system))).toEqual([
      { date: '2026-11-27', containers: ['residual'] },
      { date: '2026-12-04', containers: ['food', 'mixed'] },
    ]);
    const [asked] = system.server.asked;
    expect(asked?.path.split('?')[0]).toBe('/waste/services');
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({ uprn: '990000000001', full: 'true' });
    expect(system.remotes.logged()).not.toContain('990000000001');
  });

  it('are those they were changed to, and the last one is among them', async () => {
    const holiday = { date: '25 December 2026', changed_date: '28 December 2026', changed_date_reason: 'Bank holiday' };
    const system = await open({
      json: [service('Refuse', holiday, { last_collection: { date: '2026-12-11T06:40', round: '/rounds/123' } })],
    });
    expect((await given(days(system))).map(({ date }) => date)).toEqual(['2026-12-11', '2026-12-28']);
  });

  it('are all that it knows ahead, where it tells more than the next: dates alone, or whole collections', async () => {
    const more = {
      container_types: [{ color: 'black', shape: 'bin' }],
      previous_collections: ['2026-11-20', '6 November 2026'],
      next_collections: ['2026-12-04', { date: '18 December 2026', changed_date: '19 December 2026' }],
    };
    const system = await open({ json: [service('Refuse', { date: '2026-12-04' }, more)] });
    expect((await given(days(system))).map(({ date }) => date)).toEqual(['2026-12-04', '2026-12-19']);
    const before = await given(system.collections.between(home, '2026-11-01', '2026-11-30'));
    expect(before.map(({ date }) => date)).toEqual(['2026-11-06', '2026-11-20']);
    const broken = { next_collections: ['2026-12-04', 'soon'] };
    expect(await days(await open({ json: [service('Refuse', null, broken)] }))).toEqual({ ok: false, why: 'nonsense' });
  });

  it('are asked for with the key that it wants, and so is what the crews wrote', async () => {
    const system = await open({ json: [] }, { headers: { 'x-api-key': 'a-key-for-tests' } });
    await days(system);
    await wrote(system);
    expect(system.server.asked.map(({ headers }) => headers['x-api-key'])).toEqual(Array(2).fill('a-key-for-tests'));
    expect(system.remotes.logged()).not.toContain('a-key-for-tests');
  });

  it('whose words mean nothing here are no answer, until the council says what they mean', async () => {
    const told = { json: [service('Stream 4', { date: '2026-11-27' })] };
    expect(await days(await open(told))).toEqual({ ok: false, why: 'nonsense' });
    expect(await given(days(await open(told, { names: { 'stream 4': ['food'] } })))).toEqual([
      { date: '2026-11-27', containers: ['food'] },
    ]);
  });

  it('with one bin that means nothing here are no answer: a day without it would look complete', async () => {
    const containers = [wheelie('green', 'Mixed recycling'), wheelie('pink', 'Textiles')];
    const json = [service('Stream 4', { date: '2026-11-27', containers }), service('Refuse', { date: '2026-11-27' })];
    expect(await days(await open({ json }))).toEqual({ ok: false, why: 'nonsense' });
    expect(await given(days(await open({ json }, { names: { 'pink wheelie bin': ['food'] } })))).toEqual([
      { date: '2026-11-27', containers: ['food', 'mixed', 'residual'] },
    ]);
    expect(await given(days(await open({ json }, { names: { 'Stream 4': [] } })))).toEqual([
      { date: '2026-11-27', containers: ['residual'] },
    ]);
  });

  it('tell bins of one colour by their lids, and leave out those taken away', async () => {
    const black = { ...wheelie('black', 'Refuse'), type: { color: 'black', shape: 'wheelie bin', lid_color: 'green' } };
    const gone = { ...wheelie('brown', 'Food waste'), status: 'removed' };
    const json = [service('Collections', { date: '2026-11-27', changed_date: '', containers: [black, gone] })];
    expect(await given(days(await open({ json }, { names: { 'green lid': ['mixed'] } })))).toEqual([
      { date: '2026-11-27', containers: ['mixed'] },
    ]);
  });

  it('are none at a home that it does not know', async () => {
    expect(await given(days(await open({ status: 404, json: {} })))).toEqual([]);
    expect(await given(days(await open({ json: [] })))).toEqual([]);
  });

  it('are told with their age while it cannot be had', async () => {
    let now = new Date('2026-11-22T09:00:00Z');
    const system = await open({ json: [service('Refuse', { date: '2026-11-27' })] }, { now: () => now });
    await days(system);
    system.server.tell({ status: 503 });
    now = new Date('2026-11-23T09:00:00Z');
    expect(await days(system)).toMatchObject({ ok: true, asOf: new Date('2026-11-22T09:00:00Z') });
  });

  it.each(BAD_ANSWERS)('that come as %s are a value', async (_, bad, why) => {
    expect(await days(await open(bad))).toEqual({ ok: false, why });
  });

  it('with a date that is none are no answer', async () => {
    for (const date of ['soon', '31-12-2026', '40 Movember 2026', '2026-13-01', '31 February 2026', '2026-02-30T07:00'])
      expect(await days(await open({ json: [service('Refuse', { date })] }))).toEqual({ ok: false, why: 'nonsense' });
  });
});

describe('what the crews wrote', () => {
  const event = (event_type: string, more: object = {}) => ({
    ...{ event_type, date_created: '2026-11-20T07:10', uprn: home.uprn, usrn: '123456789012' },
    ...more,
  });

  it.each([
    ['Not presented', 'not_out'],
    ['Non-Presentation', 'not_out'],
    ['Contaminated', 'contaminated'],
    ['Contaminated - garden waste', 'contaminated'],
    ['Inaccessible container store', 'no_access'],
  ])('%s is %s', async (type, outcome) => {
    const system = await open({ json: [event(type)] });
    expect(await given(wrote(system))).toEqual({ date: '2026-11-20', outcome, event: null });
    expect(Object.fromEntries(system.server.asked[0]?.query ?? [])).toEqual({
      ...{ uprn: '990000000001', start_date: '2026-11-17', end_date: '2026-11-24' },
    });
  });

  it('about another container is not about this one; what nobody can place says nothing', async () => {
    const food = event('Not presented', { container_type: { color: 'brown', shape: 'caddy' } });
    expect(await given(wrote(await open({ json: [food] })))).toBeNull();
    expect(await given(wrote(await open({ json: [food] }), 'food'))).toMatchObject({ outcome: 'not_out' });
    expect(await given(wrote(await open({ json: [event('Lid open'), event('Street completed')] })))).toBeNull();
  });

  it('in words of its own is what the council says they mean', async () => {
    const events = { 'Bin not at boundary': 'not_out' } as const;
    expect(await given(wrote(await open({ json: [event('bin not at Boundary')] }, { events })))).toMatchObject({
      outcome: 'not_out',
    });
  });

  it('of a whole street comes with the reason; every reason has words', async () => {
    expect(await given(wrote(await open({ json: [event('Blocked by vehicles')] })))).toEqual({
      ...{ date: '2026-11-20', outcome: null },
      event: { date: '2026-11-20', reason: { en: 'vehicles' }, returns: null },
    });
    const words = createWordBook(loadIntents(process.cwd(), ['en', 'cy']).words);
    for (const why of STREET_REASONS) expect(words.has(`bins.crew.${why}`)).toBe(true);
  });

  it('the nearest to the day counts', async () => {
    const json = [
      event('Contaminated', { date_created: '2026-11-18T07:10' }),
      event('Not presented', { date_created: '21 November 2026', type: undefined }),
      event('Inaccessible container store', { date_created: '2026-11-24T07:00' }),
    ];
    expect(await given(wrote(await open({ json })))).toEqual({ date: '2026-11-21', outcome: 'not_out', event: null });
  });

  it.each(BAD_ANSWERS)('that comes as %s is a value', async (_, bad, why) => {
    expect(await wrote(await open(bad))).toEqual({ ok: false, why });
  });
});
