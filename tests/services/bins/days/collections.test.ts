// The bin calendar, against a worked oracle line by line, by its rules, and by properties over every home and many dates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCouncil } from '../../../../src/content/council.js';
import { readTable } from '../../../../src/content/csv.js';
import type { Address, Container, Council, HolidayChange, Round } from '../../../../src/core/council.js';
import { collections, nextCollections } from '../../../../src/services/bins/days/collections.js';
import { given } from '../../../support/given.js';

const root = process.cwd();
const loaded = { glanmarch: loadCouncil(root, 'glanmarch'), marchfold: loadCouncil(root, 'marchfold') };
type Key = keyof typeof loaded;

async function homesOf(key: Key): Promise<readonly Address[]> {
  const { addresses } = loaded[key];
  return (
    await Promise.all([...addresses.postcodes()].map((postcode) => given(addresses.byPostcode(postcode))))
  ).flat();
}

async function home(key: Key, line: string): Promise<Address> {
  const [house = '', postcode = ''] = line.split(', ');
  const found = (await given(loaded[key].addresses.byPostcode(postcode))).find(
    (one) => `${one.number} ${one.street.en}` === house && one.flat === null,
  );
  if (!found) throw new Error(`no home ${line}`);
  return found;
}

const ORACLE_KEYS: Record<string, string> = { 'plastics and cans': 'plastics', 'paper and card': 'paper-card' };
const oracle = readTable(root, 'tests/services/bins/days/collection-oracle.csv', {
  required: ['council', 'address', 'round', 'due', 'collected', 'containers'],
});

describe('the worked oracle', () => {
  it('has the six addresses', () => {
    expect(oracle.rows).toHaveLength(54);
    expect(new Set(oracle.rows.map(({ cells }) => cells['address'])).size).toBe(6);
  });

  it.each(oracle.rows.map(({ line, cells }) => [line, cells['address'] ?? '', cells['due'] ?? '', cells] as const))(
    'line %i: %s, due %s',
    async (_line, line, due, cells) => {
      const key = cells['council'] as Key;
      const address = await home(key, line);
      const found = collections(address, loaded[key].council, '2026-11-16', '2027-01-17').find(
        (one) => one.due === due,
      );
      expect(address.round).toBe(cells['round']);
      expect(found?.collected).toBe(cells['collected']);
      const expected = (cells['containers'] ?? '').split('; ').map((name) => ORACLE_KEYS[name] ?? name);
      const order = loaded[key].council.collections.containers.map((container) => container.key);
      expect(found?.containers).toEqual(order.filter((one) => expected.includes(one)));
      expect(found?.containers).toHaveLength(expected.length);
      expect(found?.moved?.from).toBe(cells['due'] === cells['collected'] ? undefined : cells['due']);
      expect(found?.confirmed).toBe(true);
    },
  );

  it.each([...new Set(oracle.rows.map(({ cells }) => `${cells['council']}|${cells['address']}`))])(
    '%s has no other date',
    async (which) => {
      const [key = '', line = ''] = which.split('|');
      const dates = collections(
        await home(key as Key, line),
        loaded[key as Key].council,
        '2026-11-16',
        '2027-01-17',
      ).map(({ due }) => due);
      expect(dates).toEqual(
        oracle.rows.filter(({ cells }) => cells['address'] === line).map(({ cells }) => cells['due']),
      );
    },
  );
});

describe('collections', () => {
  const { council } = loaded.glanmarch;

  it('go by the day they really come: what is due on New Year’s Day is next week’s', async () => {
    const address = await home('glanmarch', '3 Wood End Road, GM4 1AA');
    expect(collections(address, council, '2026-12-28', '2027-01-03')).toEqual([]);
    expect(collections(address, council, '2027-01-04', '2027-01-04')).toMatchObject([
      { due: '2027-01-01', collected: '2027-01-04', moved: { reason: { en: "New Year's Day", cy: 'Dydd Calan' } } },
    ]);
  });

  it('list containers in the order of the council’s list', async () => {
    const address = await home('glanmarch', '8 Mill Fields Road, GM2 1AA');
    expect(collections(address, council, '2026-11-23', '2026-11-23')[0]?.containers).toEqual([
      'food',
      'plastics',
      'card',
      'glass',
      'residual',
    ]);
  });

  it('leave out the garden bin of homes that have not joined, or whose year has run out', async () => {
    for (const line of ['1 Mill Fields Road, GM2 1AA', '3 Mill Fields Road, GM2 1AA']) {
      const address = await home('glanmarch', line);
      expect(
        collections(address, council, '2026-06-01', '2026-08-31').some(({ containers }) =>
          containers.includes('garden'),
        ),
      ).toBe(false);
      expect(nextCollections(address, council, '2026-06-01').some(({ container }) => container === 'garden')).toBe(
        false,
      );
    }
  });

  it('have a garden season, and at Marchfold a break at Christmas', async () => {
    const [welsh, english] = [
      await home('glanmarch', '8 Mill Fields Road, GM2 1AA'),
      await home('marchfold', '5 Westgate, GM7 1AB'),
    ];
    const gardens = (address: Address, key: Key, from: string, to: string): string[] =>
      collections(address, loaded[key].council, from, to)
        .filter(({ containers }) => containers.includes('garden'))
        .map(({ due }) => due);
    expect(gardens(welsh, 'glanmarch', '2026-11-01', '2027-03-31')).toEqual([
      '2026-11-02',
      '2026-11-16',
      '2026-11-30',
      '2027-03-08',
      '2027-03-22',
    ]);
    expect(gardens(english, 'marchfold', '2026-12-01', '2027-01-31')).toEqual([
      '2026-12-08',
      '2027-01-05',
      '2027-01-19',
    ]);
  });

  it('bring nappy sacks only to homes that asked for them', async () => {
    const asked = await home('glanmarch', '5 Weavers Row, GM2 1AB');
    const not = await home('glanmarch', '8 Mill Fields Road, GM2 1AA');
    const nappies = (address: Address): number =>
      collections(address, council, '2026-11-02', '2026-12-13').filter(({ containers }) => containers.includes('nappy'))
        .length;
    expect([nappies(asked), nappies(not)]).toEqual([3, 0]);
  });

  it('are none for shared bins and for homes that no longer exist', async () => {
    const shared = (await given(loaded.glanmarch.addresses.byPostcode('GM1 2BD')))[0];
    const gone = (await given(loaded.glanmarch.addresses.byUprn('990010000297')))!;
    expect(shared?.flags).toContain('communal');
    expect(gone.status).toBe('historic');
    for (const address of [shared!, gone, { ...gone, round: 'Thu-B-2', containers: ['food'] }]) {
      expect(collections(address, council, '2026-01-01', '2026-12-31')).toEqual([]);
      expect(nextCollections(address, council, '2026-11-23')).toEqual([]);
    }
  });

  it('are right before week A too, on the Mondays after the clocks change', async () => {
    const address = await home('glanmarch', '8 Mill Fields Road, GM2 1AA');
    expect(collections(address, council, '2026-03-30', '2026-03-30')).toMatchObject([
      { due: '2026-03-30', containers: ['food', 'plastics', 'card', 'glass'] },
    ]);
    expect(collections(address, council, '2026-10-26', '2026-10-26')).toMatchObject([
      { due: '2026-10-26', containers: ['food', 'plastics', 'card', 'glass'] },
    ]);
    expect(collections(address, council, '2026-10-12', '2026-10-12')).toMatchObject([
      { containers: ['food', 'plastics', 'card', 'glass', 'residual'] },
    ]);
    expect(collections(address, council, '2026-10-19', '2026-10-19')).toMatchObject([
      { containers: ['food', 'plastics', 'card', 'paper', 'garden'] },
    ]);
  });

  it('are not yet confirmed near a bank holiday that no table covers', async () => {
    const address = await home('glanmarch', '8 Mill Fields Road, GM2 1AA');
    const sure = (from: string, to: string, of: Council = council): boolean[] =>
      collections(address, of, from, to).map(({ confirmed }) => confirmed);
    // 1 May 2028 is a bank holiday, and the table ends on 30 April: its week and the one after are open.
    expect(sure('2028-04-17', '2028-05-22')).toEqual([true, true, false, false, true, true]);
    const untold: Council = { ...council, collections: { ...council.collections, changes: [], confirmed: [] } };
    // Christmas Day 2026 is a Friday, 28 December and 1 January are bank holidays.
    expect(sure('2026-12-14', '2027-01-18', untold)).toEqual([true, false, false, false, true, true]);
    expect(sure('2028-12-11', '2029-01-15')).toEqual([true, true, false, false, false, false]);
    expect(sure('2029-06-04', '2029-06-04', { ...untold, bankHolidays: [] })).toEqual([true]);
  });
});

describe('nextCollections', () => {
  it('gives the next date of every container of the home', async () => {
    const { council } = loaded.glanmarch;
    expect(
      nextCollections(await home('glanmarch', '8 Mill Fields Road, GM2 1AA'), council, '2026-11-24').map(
        ({ container, collected }) => [container, collected],
      ),
    ).toEqual([
      ['food', '2026-11-30'],
      ['plastics', '2026-11-30'],
      ['card', '2026-11-30'],
      ['paper', '2026-11-30'],
      ['glass', '2026-12-07'],
      ['residual', '2026-12-14'],
      ['garden', '2026-11-30'],
    ]);
  });

  it('counts today, looks past the winter for the garden bin, and sees a date that a holiday moved past today', async () => {
    const { council } = loaded.glanmarch;
    const mill = await home('glanmarch', '8 Mill Fields Road, GM2 1AA');
    const next = (address: Address, container: string, today: string): string | undefined =>
      nextCollections(address, council, today).find((one) => one.container === container)?.collected;
    expect(next(mill, 'residual', '2026-11-23')).toBe('2026-11-23');
    expect(next(mill, 'residual', '2026-11-24')).toBe('2026-12-14');
    expect(next(mill, 'garden', '2026-12-01')).toBe('2027-03-08');
    const garth = await home('glanmarch', '2 Garth Village, GM4 2AA');
    expect(nextCollections(garth, council, '2027-01-01').find(({ container }) => container === 'food')).toEqual({
      container: 'food',
      due: '2026-12-31',
      collected: '2027-01-02',
      moved: council.collections.changes.find(({ from }) => from === '2026-12-31'),
      confirmed: true,
    });
  });

  it('takes the day that comes first when a change brings a later one forward', async () => {
    const address = await home('marchfold', '5 Westgate, GM7 1AB');
    const { council } = loaded.marchfold;
    const change = (from: string, to: string): HolidayChange => ({ from, to, reason: { en: 'a bank holiday' } });
    const changed: Council = {
      ...council,
      collections: {
        ...council.collections,
        changes: [change('2026-11-24', '2026-12-04'), change('2026-12-01', '2026-11-28')],
      },
    };
    expect(
      nextCollections(address, changed, '2026-11-24').find(({ container }) => container === 'food')?.collected,
    ).toBe('2026-11-28');
    expect(collections(address, changed, '2026-11-24', '2026-12-08').map(({ collected }) => collected)).toEqual([
      '2026-11-28',
      '2026-12-04',
      '2026-12-08',
    ]);
  });
});

const DAY = 86_400_000;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (date: string): number => Date.parse(date) / DAY;
const anyDay = fc.integer({ min: dayOf('2020-01-01'), max: dayOf('2035-12-31') });

/** How often a container is due in 42 days, by its schedule and the season, counted without the calendar under test. */
function dueTimes({ schedule }: Container, { weekday, letter, offset }: Round, start: number, weekA: number): number {
  let times = 0;
  for (let day = start; day < start + 42; day++) {
    const date = new Date(day * DAY);
    if ((date.getUTCDay() || 7) !== weekday) continue;
    let week = 0;
    // Steps a week at a time from week A's Monday, in place of a division.
    for (let monday = weekA; !(monday <= day && day < monday + 7); monday += day < monday ? -7 : 7)
      week += day < monday ? -1 : 1;
    if (schedule.every === 'week') times++;
    else if (schedule.every === 'three-weeks') times += ((week % 3) + 3) % 3 === offset ? 1 : 0;
    else {
      const own = (week % 2 === 0) === (letter === 'A');
      const season = !schedule.months || schedule.months.includes(date.getUTCMonth() + 1);
      const stopped = schedule.breaks?.some(({ from, to }) => from <= iso(day) && iso(day) <= to) ?? false;
      if (own === (schedule.letter === 'own') && season && !stopped) times++;
    }
  }
  return times;
}

describe.each(['glanmarch', 'marchfold'] as const)('every home of %s', (key) => {
  const { council } = loaded[key];
  const weekA = dayOf(council.collections.weekA);

  it.each(['2026-11-16', '2026-12-07', '2026-12-21', '2027-12-13', '2026-03-02'])(
    'has each container the right number of times in the six weeks due from %s',
    async (from) => {
      const start = dayOf(from);
      let counted = 0;
      for (const address of await homesOf(key)) {
        const round = council.collections.rounds.find((one) => one.key === address.round);
        if (!round) {
          expect(address.flags).toContain('communal');
          continue;
        }
        const found = collections(address, council, iso(start - 30), iso(start + 72)).filter(
          ({ due }) => due >= from && due < iso(start + 42),
        );
        for (const container of council.collections.containers) {
          const mine = found.filter(({ containers }) => containers.includes(container.key));
          const expected =
            address.containers.includes(container.key) && (container.key !== 'garden' || address.garden === 'joined')
              ? dueTimes(container, round, start, weekA)
              : 0;
          expect(mine.length, `${address.uprn} ${container.key}`).toBe(expected);
          expect(
            new Set(mine.map(({ collected }) => collected)).size,
            `${address.uprn} ${container.key} twice on a day`,
          ).toBe(mine.length);
          counted += mine.length;
        }
      }
      expect(counted).toBeGreaterThan(1000);
    },
  );

  it('has a next date for each container it has, on any day of the year', async () => {
    for (const address of await homesOf(key)) {
      const has =
        address.round === null
          ? []
          : address.containers.filter((container) => container !== 'garden' || address.garden === 'joined');
      for (const today of ['2026-11-23', '2026-12-25', '2027-07-01'])
        expect(nextCollections(address, council, today).map(({ container }) => container)).toEqual(has);
    }
  });
});

describe('properties of the calendar', () => {
  it('moved tables never lose a collection, nor use a date twice for one container', async () => {
    const address = await home('glanmarch', '8 Mill Fields Road, GM2 1AA');
    const { council } = loaded.glanmarch;
    // A week whose rounds all slide by one to five days, as councils publish them.
    const slide = fc.record({
      day: anyDay,
      by: fc.integer({ min: 1, max: 5 }),
      length: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(slide, ({ day, by, length }) => {
        const changes = Array.from({ length }, (_, n): HolidayChange => ({
          from: iso(day + n),
          to: iso(day + n + by),
          reason: { en: 'snow' },
        }));
        const slid: Council = { ...council, collections: { ...council.collections, changes } };
        const plain: Council = { ...council, collections: { ...council.collections, changes: [] } };
        const span = [iso(day - 40), iso(day + 60)] as const;
        const pairs = (of: Council): string[] =>
          collections(address, of, ...span).flatMap(({ due, containers }) =>
            containers.map((container) => `${due} ${container}`),
          );
        const inside = (pair: string): boolean => pair > iso(day - 30) && pair < iso(day + 45);
        expect(pairs(slid).filter(inside).sort()).toEqual(pairs(plain).filter(inside).sort());
        const dates = collections(address, slid, ...span).map(({ collected }) => collected);
        expect(new Set(dates).size).toBe(dates.length);
      }),
      { numRuns: 200 },
    );
  });

  it('a range is the sum of its parts, in order, within its ends', async () => {
    const homes = [...(await homesOf('glanmarch')), ...(await homesOf('marchfold'))];
    fc.assert(
      fc.property(fc.constantFrom(...homes), anyDay, fc.nat(60), fc.nat(60), (address, start, first, second) => {
        const { council } = loaded[address.uprn.startsWith('99001') ? 'glanmarch' : 'marchfold'];
        const whole = collections(address, council, iso(start), iso(start + first + 1 + second));
        const parts = [
          ...collections(address, council, iso(start), iso(start + first)),
          ...collections(address, council, iso(start + first + 1), iso(start + first + 1 + second)),
        ];
        expect(parts).toEqual(whole);
        for (const { collected } of whole)
          expect(collected >= iso(start) && collected <= iso(start + first + 1 + second)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the next date of a container is the first of its dates from today', async () => {
    const homes = [...(await homesOf('glanmarch')), ...(await homesOf('marchfold'))];
    fc.assert(
      fc.property(fc.constantFrom(...homes), anyDay, (address, today) => {
        const { council } = loaded[address.uprn.startsWith('99001') ? 'glanmarch' : 'marchfold'];
        const coming = collections(address, council, iso(today), iso(today + 200));
        const next = nextCollections(address, council, iso(today));
        for (const { key } of council.collections.containers) {
          const first = coming.find(({ containers }) => containers.includes(key));
          const { due, collected, moved, confirmed } = next.find(({ container }) => container === key) ?? {};
          expect({ due, collected, moved, confirmed }).toEqual({
            due: first?.due,
            collected: first?.collected,
            moved: first?.moved,
            confirmed: first?.confirmed,
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('weekly means every seven days and three-weekly every twenty-one, for ever in both directions', async () => {
    const address = await home('glanmarch', '3 Wood End Road, GM4 1AA');
    const { council } = loaded.glanmarch;
    fc.assert(
      fc.property(anyDay, (start) => {
        const dues = (key: string): number[] =>
          collections(address, council, iso(start), iso(start + 150))
            .filter(({ containers }) => containers.includes(key))
            .map(({ due }) => dayOf(due));
        const steps = (days: number[]): Set<number> =>
          new Set(days.slice(1).map((day, index) => day - (days[index] ?? 0)));
        expect([...steps(dues('food'))]).toEqual([7]);
        expect([...steps(dues('residual'))]).toEqual([21]);
        expect([...steps(dues('glass'))]).toEqual([14]);
      }),
      { numRuns: 200 },
    );
  });
});
