// The deliberate edge cases in the demo councils' data. Those of the crew log (contaminated, not out, round cancelled by snow, an open
// report) are not here: the crew log comes with missed-bin reports.
import { describe, expect, it } from 'vitest';
import { loadCouncil } from '../../src/content/council.js';
import type { Address } from '../../src/core/council.js';
import { collections } from '../../src/services/bins/days/collections.js';
import { demoHomes } from '../../src/commands/demo-data/addresses.js';
import { given } from '../support/given.js';

const root = process.cwd();
const glanmarch = loadCouncil(root, 'glanmarch');
const marchfold = loadCouncil(root, 'marchfold');

const at = (postcode: string, from = glanmarch): Promise<readonly Address[]> =>
  given(from.addresses.byPostcode(postcode));
const line = ({ flat, houseName, number, street }: Address): string =>
  [flat, houseName, number ? `${number} ${street.en}` : street.en].filter((part) => part !== null).join(', ');
const lines = async (postcode: string, from = glanmarch): Promise<readonly string[]> =>
  (await at(postcode, from)).map(line);
const rows = demoHomes(root, 'glanmarch');

describe('deliberate edge cases', () => {
  it('1: 7 Boundary Road is in both councils', async () => {
    expect(await lines('GM3 1AD')).toContain('7 Boundary Road');
    expect(await lines('GM8 2AB', marchfold)).toContain('7 Boundary Road');
  });

  it('2: flats in a numbered house', async () => {
    const high = await lines('GM1 1AA');
    expect(high).toHaveLength(14);
    expect(high.slice(-6)).toEqual([
      'Flat 1, 12 High Street',
      'Flat 2, 12 High Street',
      'Flat 1, 14 High Street',
      'Flat 2, 14 High Street',
      'Flat 3, 14 High Street',
      'Flat 4, 14 High Street',
    ]);
  });

  it('3: 1A stands between 1 and 2', async () => {
    expect((await lines('GM1 1AB')).slice(0, 3)).toEqual(['1 Chapel Street', '1A Chapel Street', '2 Chapel Street']);
  });

  it('4: homes with a name only, a Welsh one among them, its ŷ one letter', async () => {
    const marsh = await at('GM4 3AA');
    expect(marsh.every(({ number, flat, houseName }) => number === null && flat === null && houseName !== null)).toBe(
      true,
    );
    expect(marsh.map(({ houseName }) => houseName)).toContain('T\u0177 Newydd');
    expect((await at('GM4 3AB'))[0]?.street).toEqual({ en: 'Ffordd y Gors Uchaf', cy: 'Ffordd y Gors Uchaf' });
    expect((await lines('GM3 2AD')).at(-1)).toBe('The School House, School Lane');
  });

  it('5: the last four homes of GM1 2BE are on another round', async () => {
    const weir = await at('GM1 2BE');
    const byUprn = [...weir].sort((a, b) => (a.uprn < b.uprn ? -1 : 1)).map(({ round }) => round);
    expect(byUprn).toEqual([...Array<string>(8).fill('Thu-A-1'), ...Array<string>(4).fill('Fri-A-1')]);
    const days = new Set(
      weir.flatMap((home) => collections(home, glanmarch.council, '2026-11-23', '2026-11-29').map(({ due }) => due)),
    );
    expect(days).toEqual(new Set(['2026-11-26', '2026-11-27']));
  });

  it('6: four new homes have no band yet', async () => {
    expect((await at('GM1 2BG')).filter(({ flags }) => flags.includes('not-banded'))).toHaveLength(4);
  });

  it('7: a demolished home is known by its UPRN and never offered', async () => {
    const gone = rows.find((row) => row['status'] === 'historic');
    expect(await given(glanmarch.addresses.byUprn(gone?.['uprn'] ?? ''))).toMatchObject({
      status: 'historic',
      number: '9',
      street: { en: 'Quarry Road' },
      round: null,
      containers: [],
    });
    expect(await lines('GM4 2AD')).toHaveLength(9);
    expect(await lines('GM4 2AD')).not.toContain('9 Quarry Road');
  });

  it('8: a house of six let rooms', async () => {
    const rooms = (await at('GM1 2AA')).filter(({ flags }) => flags.includes('hmo'));
    expect(rooms.map(line)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Room ${n}, 9 Station Road`));
  });

  it('9: farms put out sacks', async () => {
    for (const home of await at('GM4 3AA')) expect(home.flags).toEqual(expect.arrayContaining(['farm', 'sacks']));
  });

  it('10: homes with shared bins have no day of their own', async () => {
    const walk = await at('GM1 2BD');
    expect(walk.map(line)).toEqual(Array.from({ length: 12 }, (_, n) => `Flat ${n + 1}, Heron Court, River Walk`));
    for (const home of walk)
      expect([home.round, home.flags.includes('communal'), home.garden]).toEqual([null, true, 'none']);
    expect(walk[0]?.containers).toEqual(['food', 'plastics', 'card', 'paper', 'glass', 'residual']);
  });

  it('11: garden collections not joined, and run out', async () => {
    for (const [from, postcode, street] of [
      [glanmarch, 'GM2 1AA', 'Mill Fields Road'],
      [marchfold, 'GM7 1AB', 'Westgate'],
    ] as const) {
      const garden = async (number: string): Promise<string | undefined> =>
        (await at(postcode, from)).find((home) => line(home) === `${number} ${street}`)?.garden;
      expect([await garden('1'), await garden('3')]).toEqual(['none', 'expired']);
    }
  });

  it('12: assisted collections', async () => {
    expect((await at('GM2 1AD')).filter(({ flags }) => flags.includes('assisted'))).toHaveLength(6);
  });

  it('16: a postcode of ours where nobody lives', async () => {
    for (const [from, postcode] of [
      [glanmarch, 'GM2 2AA'],
      [marchfold, 'GM7 1AE'],
    ] as const) {
      expect(await at(postcode, from)).toEqual([]);
      expect(from.addresses.postcodes().has(postcode)).toBe(true);
      expect(from.addresses.neighbour(postcode)).toBeNull();
    }
  });

  it('17: GM1 IAA is nobody’s, GM1 1AA is ours', async () => {
    expect(await at('GM1 IAA')).toEqual([]);
    expect([glanmarch.addresses.postcodes().has('GM1 IAA'), glanmarch.addresses.postcodes().has('GM1 1AA')]).toEqual([
      false,
      true,
    ]);
  });

  it('18: lower case and no space', async () => {
    expect(await lines('gm11aa')).toEqual(await lines('GM1 1AA'));
  });

  it('19: the neighbour’s postcodes give the neighbour’s details', () => {
    expect(glanmarch.addresses.neighbour('GM8 2AB')).toEqual({
      name: { en: 'Marchfold District Council', cy: 'Cyngor Dosbarth Marchfold' },
      postcodes: ['GM7', 'GM8'],
      phone: '01632 960110',
      website: 'https://marchfold.example',
      references: ['MFD', '##/#####/???'],
    });
    expect(marchfold.addresses.neighbour('gm31ad')).toMatchObject({
      name: { en: 'Glanmarch County Borough Council' },
      phone: '01632 960100',
    });
    expect(glanmarch.addresses.neighbour('GM3 1AD')).toBeNull();
    expect(glanmarch.addresses.neighbour('SW1A 1AA')).toBeNull();
  });

  it('21: Christmas week', async () => {
    const home = (await at('GM4 1AA')).find(({ number }) => number === '3');
    expect(
      collections(home!, glanmarch.council, '2026-12-21', '2027-01-10').map(({ due, collected }) => [due, collected]),
    ).toEqual([
      ['2026-12-25', '2026-12-26'],
      ['2027-01-01', '2027-01-04'],
      ['2027-01-08', '2027-01-09'],
    ]);
  });

  it('22: a Monday round on the days after the clocks change', async () => {
    const home = (await at('GM2 1AA')).find(({ number }) => number === '8');
    for (const day of ['2026-03-30', '2026-10-26'])
      expect(collections(home!, glanmarch.council, day, day)).toHaveLength(1);
  });
});

describe('the address book', () => {
  it('lists homes as a postman would, whatever their order in the file', async () => {
    expect((await at('GM2 1AA')).map(({ number }) => number)).toEqual(
      (await at('GM2 1AA'))
        .map(({ number }) => Number(number))
        .sort((a, b) => a - b)
        .map(String),
    );
    expect((await lines('GM3 1AB')).slice(0, 2)).toEqual([
      'Flat 1, The Custom House, Custom House Quay',
      'Flat 2, The Custom House, Custom House Quay',
    ]);
  });

  it('has every home under its postcode and its UPRN', async () => {
    for (const { addresses } of [glanmarch, marchfold])
      for (const postcode of addresses.postcodes())
        for (const home of await given(addresses.byPostcode(postcode)))
          expect(await given(addresses.byUprn(home.uprn))).toBe(home);
    expect(
      (await Promise.all([...glanmarch.addresses.postcodes()].map((postcode) => at(postcode)))).flat(),
    ).toHaveLength(319);
    expect(await given(glanmarch.addresses.byUprn('990010000999'))).toBeNull();
  });
});
