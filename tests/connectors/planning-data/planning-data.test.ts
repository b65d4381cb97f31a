// Contract: digital-land/digital-land.info, application/search/filters.py and tests/contracts/entity_search_json.schema.json.
import { describe, expect, it } from 'vitest';
import { createPlanningData } from '../../../src/connectors/planning-data/planning-data.js';
import type { Address } from '../../../src/core/council.js';
import { BAD_ANSWERS, openRemotes, openRemoteServer, type Asked, type Told } from '../../support/remote-server.js';

const home = { uprn: '990020000001', postcode: 'GM7 1AA' } as Address;
const entity = (n: number, more: object = {}) => ({
  entity: n,
  dataset: 'conservation-area',
  name: `Area ${n}`,
  reference: `CA${n}`,
  prefix: 'conservation-area',
  typology: 'geography',
  'organisation-entity': '99',
  'entry-date': '2025-03-01',
  'start-date': '1987-06-24',
  'end-date': '',
  quality: 'some',
  point: 'POINT(-2.99 52.85)',
  ...more,
});
const page = (entities: readonly object[], count = entities.length): Told => ({ json: { entities, links: {}, count } });
const open = async (first: Parameters<typeof openRemoteServer>[0], now?: () => Date) => {
  const server = await openRemoteServer(first);
  const open = openRemotes(now);
  return { server, open, constraints: createPlanningData(open.open(), server.url) };
};

describe('planning.data.gov.uk', () => {
  it('is asked for the data sets at a UPRN, without their geometry', async () => {
    const { server, constraints, open: remotes } = await open(page([]));
    expect(await constraints.at(home)).toMatchObject({ ok: true, value: [] });
    const asked = server.asked[0] as Asked;
    expect(asked.path).toBe('/entity.json');
    expect(asked.query.getAll('dataset')).toContain('article-4-direction-area');
    expect(Object.fromEntries(asked.query)).toMatchObject({
      ...{ q: '990020000001', period: 'current', exclude_field: 'geometry', limit: '100', offset: '0' },
    });
    expect(remotes.logged()).not.toContain('990020000001');
  });

  it('is asked for a point where the home has one', async () => {
    const { server, constraints } = await open(page([]));
    await constraints.at({ ...home, place: { latitude: 52.816, longitude: -2.995 } });
    const { query } = server.asked[0] as Asked;
    expect([query.get('latitude'), query.get('longitude'), query.get('q')]).toEqual(['52.816', '-2.995', null]);
  });

  it('is told in our words', async () => {
    const { constraints } = await open(
      page([
        entity(3, { dataset: 'flood-risk-zone', name: '', reference: '', 'flood-risk-level': '3' }),
        entity(1, { name: 'Old Town', reference: 'CA07', 'documentation-url': 'https://council.example/ca07' }),
        entity(4, { dataset: 'listed-building-outline', name: 'The Mill', 'listed-building-grade': 'II*' }),
        entity(5, { dataset: 'something-new' }),
      ]),
    );
    const answer = await constraints.at(home);
    expect(answer.ok && answer.value).toEqual([
      {
        ...{ kind: 'conservation-area', name: { en: 'Old Town' }, reference: 'CA07', note: null },
        url: 'https://council.example/ca07',
      },
      {
        ...{ kind: 'listed-building', name: { en: 'The Mill' }, reference: 'CA4' },
        note: { en: 'Grade II*', cy: 'Gradd II*' },
        url: expect.stringMatching(/\/entity\/4$/) as string,
      },
      {
        ...{ kind: 'flood-zone', name: { en: 'Flood zone 3', cy: 'Parth llifogydd 3' }, reference: null, note: null },
        url: expect.stringMatching(/\/entity\/3$/) as string,
      },
    ]);
  });

  it('tells a conservation area once, the authoritative one, and none that has ended', async () => {
    const { constraints } = await open(
      page([
        entity(1, { name: 'OLD TOWN', reference: 'COU-12' }),
        entity(2, { name: 'Old Town', reference: 'CA07', quality: 'authoritative' }),
        entity(3, { name: 'Mill Lane', 'end-date': '2001-01-01' }),
        entity(4, { dataset: 'green-belt', name: 'Old Town' }),
      ]),
    );
    const answer = await constraints.at(home);
    expect(answer.ok && answer.value.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['conservation-area', 'CA07'],
      ['green-belt', 'CA4'],
    ]);
  });

  it('is read page by page, in the time of one question', async () => {
    const all = Array.from({ length: 230 }, (_, n) => entity(n + 1));
    const { server, constraints } = await open(({ query }) => {
      const offset = Number(query.get('offset'));
      return page(all.slice(offset, offset + 100), all.length);
    });
    const answer = await constraints.at(home);
    expect(answer.ok && answer.value).toHaveLength(230);
    expect(server.asked.map(({ query }) => query.get('offset'))).toEqual(['0', '100', '200']);
  });

  it('does not read for ever', async () => {
    const { server, constraints } = await open(page([entity(1)], 1_000_000));
    expect(await constraints.at(home)).toEqual({ ok: false, why: 'nonsense' });
    expect(server.asked).toHaveLength(5);
  });

  it('is kept, and told with its age while it is down', async () => {
    let now = new Date('2026-11-22T09:00:00Z');
    const { server, constraints } = await open(page([entity(1)]), () => now);
    await constraints.at(home);
    server.tell({ status: 500 });
    now = new Date('2026-11-23T09:00:00Z');
    expect(await constraints.at(home)).toMatchObject({ ok: true, asOf: new Date('2026-11-22T09:00:00Z') });
  });

  it.each(BAD_ANSWERS)('that answers %s is a value', async (_, bad, why) => {
    const { constraints } = await open(bad);
    expect(await constraints.at(home)).toMatchObject({ ok: false, why });
  });
});
