// Contract: OS Places API, /search/places/v1 (records as in ministryofjustice's and GDS's fixtures).
import { describe, expect, it } from 'vitest';
import { createOsPlaces } from '../../../src/connectors/os-places/os-places.js';
import { properCase } from '../../../src/connectors/os-places/proper-case.js';
import type { Address, AddressBook } from '../../../src/core/council.js';
import type { Called } from '../../../src/core/called.js';
import { given } from '../../support/given.js';
import { BAD_ANSWERS, openRemotes, openRemoteServer, type Told } from '../../support/remote-server.js';

const dpa = (uprn: string, more: object = {}) => ({
  DPA: {
    ...{ UPRN: uprn, UDPRN: '1', ADDRESS: '1, EXAMPLE ROAD, SAMPLETON, ZZ9 9AA', BUILDING_NUMBER: '1' },
    ...{ THOROUGHFARE_NAME: 'EXAMPLE ROAD', POST_TOWN: 'SAMPLETON', POSTCODE: 'ZZ9 9AA', RPC: '1' },
    ...{ X_COORDINATE: 1, Y_COORDINATE: 2, LNG: -3.01, LAT: 52.81, STATUS: 'APPROVED', LOGICAL_STATUS_CODE: '1' },
    ...{ CLASSIFICATION_CODE: 'RD04', LOCAL_CUSTODIAN_CODE: 9999, COUNTRY_CODE: 'W', POSTAL_ADDRESS_CODE: 'D' },
    ...{ LAST_UPDATE_DATE: '10/02/2016', LANGUAGE: 'EN', MATCH: 1, MATCH_DESCRIPTION: 'EXACT' },
    ...more,
  },
});
const lpi = (uprn: string, language: string, more: object = {}) => ({
  LPI: {
    ...{ UPRN: uprn, LANGUAGE: language, LOGICAL_STATUS_CODE: '1', CLASSIFICATION_CODE: 'RD04' },
    ...{ LOCAL_CUSTODIAN_CODE: 9999, POSTAL_ADDRESS_CODE: 'D', PAO_START_NUMBER: '1', POSTCODE_LOCATOR: 'ZZ9 9AA' },
    ...{ STREET_DESCRIPTION: 'HEOL ENGHRAIFFT', TOWN_NAME: 'TREF SAMPL' },
    ...more,
  },
});
const told = (...results: readonly object[]): Told => ({
  json: { header: { uri: '', query: '', offset: 0, totalresults: results.length, format: 'JSON' }, results },
});
const none: Told = { json: { header: { totalresults: 0, offset: 0, format: 'JSON' } } };

const listed = {
  ...{ uprn: '990000000001', flat: null, houseName: null, number: '1', locality: null, postcode: 'ZZ9 9AA' },
  street: { en: 'Example Road', cy: 'Ffordd Enghraifft' },
  town: { en: 'Sampleton', cy: 'Tresampl' },
  ward: { en: 'North' },
  ...{ round: 'Mon-A', containers: ['food'], garden: 'none', flags: ['assisted'], status: 'live' },
} satisfies Address as Address;
const own = (...homes: readonly Address[]): AddressBook => {
  const known = async <T>(value: T): Promise<Called<T>> => ({ ok: true, value, asOf: new Date() });
  return {
    byPostcode: (postcode) => known(homes.filter((home) => home.postcode === postcode && home.status === 'live')),
    byUprn: (uprn) => known(homes.find((home) => home.uprn === uprn) ?? null),
    neighbour: () => null,
    streets: () => ['Example Road'],
    postcodes: () => new Set(['ZZ9 9AA']),
  };
};
const open = async (
  first: Parameters<typeof openRemoteServer>[0],
  { list = own(), languages = ['en'] as const, custodians = [9999] } = {},
) => {
  const server = await openRemoteServer(first);
  const remotes = openRemotes();
  const remote = remotes.open();
  const book = createOsPlaces({ remote, base: server.url, key: 'the-key', own: list, languages, custodians });
  return { server, book, remotes };
};

describe('OS Places, a postcode', () => {
  it('is asked for with the key in a header, and neither is logged', async () => {
    const { server, book, remotes } = await open({ status: 401, json: { error: { statuscode: 401, message: 'key' } } });
    expect(await book.byPostcode('ZZ9 9AA')).toEqual({ ok: false, why: 'refused' });
    expect(server.asked[0]).toMatchObject({ path: '/search/places/v1/postcode', headers: { key: 'the-key' } });
    expect(Object.fromEntries(server.asked[0]?.query ?? [])).toEqual({
      ...{ postcode: 'ZZ99AA', dataset: 'DPA', lr: 'EN', output_srs: 'EPSG:4326', maxresults: '100', offset: '0' },
    });
    expect(remotes.logged()).not.toMatch(/ZZ9|the-key/);
  });

  it('tells its homes as we write them, in order, and where they stand', async () => {
    const { book } = await open(
      told(
        dpa('10', { BUILDING_NUMBER: '10' }),
        dpa('2', { BUILDING_NUMBER: '2', SUB_BUILDING_NAME: 'FLAT 3', BUILDING_NAME: "ST MARY'S COURT" }),
        dpa('3', { BUILDING_NUMBER: undefined, BUILDING_NAME: '1A', DEPENDENT_LOCALITY: 'STOKE-ON-THE-HILL' }),
        dpa('4', { BUILDING_NUMBER: undefined, BUILDING_NAME: 'TŶ NEWYDD' }),
      ),
    );
    const homes = await given(book.byPostcode('ZZ9 9AA'));
    expect(homes.map(({ flat, houseName, number }) => [flat, houseName, number])).toEqual([
      [null, null, '1A'],
      ['Flat 3', "St Mary's Court", '2'],
      [null, null, '10'],
      [null, 'Tŷ Newydd', null],
    ]);
    expect(homes[0]).toMatchObject({
      ...{
        uprn: '3',
        street: { en: 'Example Road' },
        locality: { en: 'Stoke-on-the-Hill' },
        town: { en: 'Sampleton' },
      },
      ...{ postcode: 'ZZ9 9AA', place: { latitude: 52.81, longitude: -3.01 }, round: null, flags: ['not-listed'] },
    });
  });

  it('has the round, the containers and both names from the council by UPRN', async () => {
    const list = own(listed);
    const { book, server } = await open(told(dpa('990000000001'), dpa('990000000002', { BUILDING_NUMBER: '2' })), {
      list,
    });
    const homes = await given(book.byPostcode('ZZ9 9AA'));
    expect(homes[0]).toEqual({ ...listed, place: { latitude: 52.81, longitude: -3.01 } });
    expect(homes[1]).toMatchObject({ number: '2', round: null, containers: [] });
    expect(server.asked).toHaveLength(1);
  });

  it('keeps a home that only the council has, and none that the council says is gone', async () => {
    const list = own({ ...listed, uprn: '5', number: '5' }, { ...listed, uprn: '6', status: 'historic' });
    const { book } = await open(told(dpa('6', { BUILDING_NUMBER: '6' })), { list });
    expect((await given(book.byPostcode('ZZ9 9AA'))).map(({ uprn }) => uprn)).toEqual(['5']);
  });

  it('has the Welsh of the council’s own record', async () => {
    const { server, book } = await open(told(dpa('1'), lpi('1', 'EN'), lpi('1', 'CY'), lpi('2', 'CY')), {
      languages: ['en', 'cy'] as unknown as readonly ['en'],
    });
    const homes = await given(book.byPostcode('ZZ9 9AA'));
    expect(server.asked[0]?.query.get('dataset')).toBe('DPA,LPI');
    expect(homes).toHaveLength(2);
    expect(homes[0]).toMatchObject({
      street: { en: 'Example Road', cy: 'Heol Enghraifft' },
      town: { en: 'Sampleton', cy: 'Tref Sampl' },
    });
  });

  it('has no homes of others, no shops, no plots and none that is gone', async () => {
    const { book } = await open(
      told(
        dpa('1', { LOCAL_CUSTODIAN_CODE: 1234 }),
        dpa('2', { CLASSIFICATION_CODE: 'CR08' }),
        dpa('3', { POSTAL_ADDRESS_CODE: 'N' }),
        dpa('4', { LOGICAL_STATUS_CODE: '8' }),
      ),
    );
    expect(await given(book.byPostcode('ZZ9 9AA'))).toEqual([]);
  });

  it('where nobody lives has no results at all', async () => {
    const { book } = await open(none);
    expect(await book.byPostcode('ZZ9 9AB')).toMatchObject({ ok: true, value: [] });
  });

  it('with many homes is read page by page', async () => {
    const all = Array.from({ length: 130 }, (_, n) => dpa(`${n + 1}`, { BUILDING_NUMBER: `${n + 1}` }));
    const { server, book } = await open(({ query }) => {
      const offset = Number(query.get('offset'));
      return { json: { header: { totalresults: 130, offset }, results: all.slice(offset, offset + 100) } };
    });
    expect(await given(book.byPostcode('ZZ9 9AA'))).toHaveLength(130);
    expect(server.asked).toHaveLength(2);
  });

  it('is answered by the council’s own list while OS Places is down', async () => {
    const { book } = await open({ status: 500 }, { list: own(listed) });
    expect(await given(book.byPostcode('ZZ9 9AA'))).toEqual([listed]);
    expect(await book.byPostcode('ZZ9 9AB')).toMatchObject({ ok: false });
  });

  it.each(BAD_ANSWERS)('that comes as %s is a value', async (_, bad, why) => {
    const { book } = await open(bad);
    expect(await book.byPostcode('ZZ9 9AA')).toEqual({ ok: false, why });
  });
});

describe('OS Places, a UPRN', () => {
  it('that the council has is not asked for', async () => {
    const { server, book } = await open(none, { list: own(listed) });
    expect(await given(book.byUprn('990000000001'))).toEqual(listed);
    expect(server.asked).toHaveLength(0);
  });

  it('that was just offered is not asked for', async () => {
    const { server, book } = await open(told(dpa('7')));
    await book.byPostcode('ZZ9 9AA');
    expect(await given(book.byUprn('7'))).toMatchObject({ uprn: '7' });
    expect(server.asked).toHaveLength(1);
  });

  it('is asked for otherwise; it may be unknown, or trouble', async () => {
    const { server, book } = await open(({ query }) => (query.get('uprn') === '7' ? told(dpa('7')) : none));
    expect(await given(book.byUprn('7'))).toMatchObject({ uprn: '7', number: '1' });
    expect(server.asked[0]?.path).toBe('/search/places/v1/uprn');
    expect(await given(book.byUprn('8'))).toBeNull();
    server.tell({ then: 'hang' });
    expect(await book.byUprn('9')).toEqual({ ok: false, why: 'slow' });
  });
});

describe('proper case', () => {
  it.each([
    ["ST MARY'S ROAD", "St Mary's Road"],
    ['STOKE-ON-TRENT', 'Stoke-on-Trent'],
    ['FLAT 2B', 'Flat 2B'],
    ["O'NEILL CLOSE", "O'Neill Close"],
    ['THE GREEN', 'The Green'],
    ['HEOL Y FFYNNON', 'Heol y Ffynnon'],
    ['ŴYL HOUSE', 'Ŵyl House'],
    ['', ''],
  ])('%s', (capitals, proper) => {
    expect(properCase(capitals)).toBe(proper);
  });
});
