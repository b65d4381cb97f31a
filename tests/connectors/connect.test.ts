// What a council chooses in its council.yaml is what answers.
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/connectors/index.js';
import { withBankHolidays } from '../../src/connectors/bank-holidays/bank-holidays.js';
import { createClock } from '../../src/core/clock.js';
import type { Council } from '../../src/core/council.js';
import { loadCouncil } from '../../src/content/council.js';
import { loadIntents } from '../../src/content/intents.js';
import { createWordBook } from '../../src/content/words.js';
import { given } from '../support/given.js';
import { openRemotes, openRemoteServer } from '../support/remote-server.js';

const { council, addresses } = loadCouncil(process.cwd(), 'marchfold');
const words = createWordBook(loadIntents(process.cwd(), ['en', 'cy']).words);
const open = (
  connectors: Council['connectors'],
  osPlacesKey: string | null = null,
  wasteServicesKey: string | null = null,
) => {
  const { remotes } = openRemotes();
  const connected = connect({
    council: { ...council, connectors },
    addresses,
    remotes,
    clock: createClock(null),
    words,
    osPlacesKey,
    wasteServicesKey,
  });
  return { connected, names: remotes.health().map(({ name }) => name) };
};

describe('a council that chooses', () => {
  it('nothing has its own files', () => {
    expect(open(undefined)).toEqual({ connected: { addresses }, names: [] });
  });

  it('everything has each of them', () => {
    const { connected, names } = open(
      {
        osPlaces: { custodians: [] },
        planningData: true,
        bops: { url: 'https://bops.example' },
        collectionFeeds: { url: 'https://x.example/{uprn}.ics', format: 'icalendar', names: {} },
      },
      'a-key-for-tests',
    );
    expect(Object.keys(connected).sort()).toEqual(['addresses', 'collections', 'constraints', 'planningRegister']);
    expect(connected.addresses).not.toBe(addresses);
    expect(names).toEqual(['os-places', 'planning-data', 'bops', 'collection-feeds']);
  });

  it('a waste system has its days and what its crews wrote, with reasons in the council’s languages', async () => {
    const json = [{ event_type: 'Roadworks', date_created: '2026-11-20T07:10' }];
    const server = await openRemoteServer({ json });
    const { connected, names } = open({ wasteServices: { url: server.url, names: {}, events: {} } });
    expect(Object.keys(connected).sort()).toEqual(['addresses', 'collections', 'crewLog']);
    expect(names).toEqual(['waste-services']);
    const entry = await given(connected.crewLog!.last('990020000001', 'residual', '2026-11-20'));
    expect(entry?.event).toEqual({ date: '2026-11-20', reason: { en: 'roadworks' }, returns: null });
  });

  it('a waste system is asked with its key, as a bearer token or in the header that was chosen', async () => {
    const server = await openRemoteServer({ json: [] });
    const asked = async (keyHeader?: string) => {
      const system = { url: server.url, names: {}, events: {}, ...(keyHeader && { keyHeader }) };
      const { connected } = open({ wasteServices: system }, null, 'a-key-for-tests');
      await connected.crewLog?.last('990020000001', 'residual', '2026-11-20');
      return server.asked.at(-1)?.headers;
    };
    expect(await asked()).toMatchObject({ authorization: 'Bearer a-key-for-tests' });
    const chosen = await asked('X-API-Key');
    expect(chosen).toMatchObject({ 'x-api-key': 'a-key-for-tests' });
    expect(chosen).not.toHaveProperty('authorization');
    expect(() => open({}, null, 'a-key-for-tests')).toThrow(/WASTE_SERVICES_KEY is set.*marchfold/);
  });

  it('OS Places without a key has its own list; a key without the choice is a mistake', () => {
    expect(open({ osPlaces: { custodians: [] } }).connected.addresses).toBe(addresses);
    expect(() => open({}, 'a-key-for-tests')).toThrow(/OS_PLACES_KEY is set.*marchfold/);
  });

  it('BOPS finds the applications of a home by its postcode', async () => {
    const server = await openRemoteServer({ json: { data: [] } });
    const { connected } = open({ bops: { url: server.url } });
    expect(await given(connected.planningRegister!.search({ uprn: '990020000001' }))).toEqual([]);
    expect(server.asked[0]?.query.get('q')).toBe('GM7 1AA');
  });
});

it('bank holidays are those known at the moment of asking', () => {
  let known: Council['bankHolidays'] = [];
  const live = withBankHolidays(council, { current: () => known, refresh: () => Promise.resolve() });
  known = [{ date: '2026-12-07', name: { en: 'A national day' } }];
  expect(live.bankHolidays).toBe(known);
  expect(live.name).toBe(council.name);
});
