// What crews wrote and large items: read as a council supplies them, faults planted one at a time, and gone without harm.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { namedIn } from '../../src/content/bulky-names.js';
import { createBulky } from '../../src/content/council-bulky.js';
import { createCrewLog } from '../../src/content/council-crew-log.js';
import { loadCouncil } from '../../src/content/council.js';
import { createClock } from '../../src/core/clock.js';
import { given } from '../support/given.js';

const FOLDER = 'knowledge/councils/glanmarch';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bins-'));
  cpSync(join(process.cwd(), 'knowledge'), join(root, 'knowledge'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
const file = (name: string): string => join(root, FOLDER, name);
const plant = (name: string, what: string | RegExp, becomes: string): void => {
  const text = readFileSync(file(name), 'utf8');
  const planted = text.replace(what, becomes);
  if (planted === text) throw new Error(`${String(what)} is not in ${name}`);
  writeFileSync(file(name), planted);
};
const fault = (): string => {
  try {
    loadCouncil(root, 'glanmarch');
    return 'no fault';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('a planted fault is named by file and line, with its cure', () => {
  it.each<readonly [string, string | RegExp, string, RegExp]>([
    ['crew-log.csv', ',collected', ',emptied', /crew-log\.csv:2 outcome "emptied" is not known\. Use collected, not_out/],
    ['crew-log.csv', '990010000001', '123', /crew-log\.csv:2 has the UPRN 123, which addresses\.csv does not have/],
    ['crew-log.csv', 'food; plastics', 'food; tins', /crew-log\.csv:2 has the container "tins"\. Use food, plastics/],
    ['crew-log.csv', /^-40,/m, 'last week,', /crew-log\.csv:2 date "last week" is not a date\. Write it as 2026-12-25/],
    ['crew-log.csv', /^(-40,.*\n)/m, '$1$1', /crew-log\.csv:3 has the collection -40 990010000001 food again; it is on line 2/],
    ['crew-events.csv', 'Quarry Road', 'Quarry Street', /crew-events\.csv:2 has the street "Quarry Street"/],
    ['crew-events.csv', ',+1', ',-9', /crew-events\.csv:2 has returns -9, which is not after -4/],
    ['crew-events.csv', /snow on the hill,eira ar y bryn/, 'snow on the hill,', /crew-events\.csv:2 has no Welsh in reason_cy/],
    ['bulky-items.csv', /,yes,1,/, ',perhaps,1,', /bulky-items\.csv:2 taken "perhaps" is neither yes nor no\. Write yes or no/],
    ['bulky-items.csv', /,yes,1,/, ',yes,many,', /bulky-items\.csv:2 counts "many" is not a whole number/],
    ['bulky-items.csv', 'arm chair', 'settee', /bulky-items\.csv:4 has the name settee again; it is on line 2/],
    ['bulky-days.csv', '+4,10', '+2,10', /bulky-days\.csv:3 has the day \+2 again; it is on line 2/],
    ['bulky-days.csv', '+2,10', '2026-02-30,10', /bulky-days\.csv:2 date "2026-02-30" is not a date/],
  ])('%s: %s', (name, what, becomes, told) => {
    plant(name, what, becomes);
    expect(fault()).toMatch(told);
  }); // prettier-ignore

  it('days of the clock in a council that is no demonstration', () => {
    plant('council.yaml', 'demo: true', 'demo: false');
    rmSync(file('applications.csv'), { force: true });
    expect(fault()).toMatch(/counts days from the clock of a demonstration/);
  });

  it('one bulky file without the other', () => {
    rmSync(file('bulky-days.csv'));
    expect(fault()).toMatch(/bulky-items\.csv:1 stands without bulky-days\.csv/);
  });
});

it('all of them may be left out', () => {
  for (const name of ['crew-log.csv', 'crew-events.csv', 'bulky-items.csv', 'bulky-days.csv']) rmSync(file(name));
  expect(loadCouncil(root, 'glanmarch')).toMatchObject({ crewLog: null, bulky: null });
});

describe('the crew log', () => {
  it('is put on the clock, and finds what is near the day it was due', async () => {
    const { crewLog, addresses } = loadCouncil(root, 'glanmarch');
    if (!crewLog) throw new Error('no crew log');
    const home = (await given(addresses.byPostcode('GM4 1AA'))).find(({ number }) => number === '5');
    const log = createCrewLog(crewLog, createClock(new Date('2026-11-23T09:00:00Z')));
    const on = (date: string, container = 'plastics') => given(log.last(home?.uprn ?? '', container, date));
    expect(await on('2026-11-20')).toEqual({ date: '2026-11-20', outcome: 'contaminated', event: null });
    expect(await on('2026-11-20', 'food')).toMatchObject({ outcome: 'collected' });
    expect(await on('2026-12-25')).toBeNull();
    // A year later the same bytes are a year later.
    const later = createCrewLog(crewLog, createClock(new Date('2027-11-22T09:00:00Z')));
    expect(await given(later.last(home?.uprn ?? '', 'plastics', '2027-11-19'))).toMatchObject({
      outcome: 'contaminated',
    });
  });
});

describe('large items', () => {
  const items = () => loadCouncil(root, 'glanmarch').bulky?.items ?? [];
  const read = (text: string): string => {
    const { items: found, unknown } = namedIn(text, items());
    return [
      ...found.map(({ item, count }) => `${item.key} ${String(count)}`),
      ...(unknown ? [`? ${unknown}`] : []),
    ].join(', ');
  };
  it.each([
    ['a sofa', 'sofa 1'],
    ['a 2 seater sofa and two armchairs', 'sofa 1, armchair 2'],
    ['3 dining chairs, a dining table & my old bed', 'chair 3, table 1, bed 1'],
    ['fridge freezer', 'fridge 1'],
    ['a couple of mattresses', 'mattress 2'],
    ['a chest of four drawers and some bookshelves', 'drawers 1, bookcase 1'],
    ['soffa, dwy gadair freichiau a gwely', 'sofa 1, armchair 2, bed 1'],
    ['a wardrobe and a didgeridoo', 'wardrobe 1, ? a didgeridoo'],
    ['I would like to book please', ''],
    ['99 sofas', 'sofa 20'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('have days on the clock, rising', () => {
    const filed = loadCouncil(root, 'glanmarch').bulky;
    const bulky = filed && createBulky(filed, createClock(new Date('2026-11-23T09:00:00Z')));
    expect(bulky?.days.slice(0, 3)).toEqual([
      { date: '2026-11-25', places: 10 },
      { date: '2026-11-27', places: 10 },
      { date: '2026-12-02', places: 10 },
    ]);
  });
});
