// notices.yaml: every mistake with its line and cure, the times of London, and a change while the server runs.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCouncil } from '../../src/content/council.js';
import { watchNotices } from '../../src/content/notices-watch.js';
import { readNotices, wardsOf, type NoticePlaces } from '../../src/content/notices.js';

const { council, addresses } = loadCouncil(process.cwd(), 'glanmarch');
const marchfold = loadCouncil(process.cwd(), 'marchfold').council;
const places: NoticePlaces = {
  council,
  intents: new Set(['bins.missed', 'bins.collection-day', 'general.contact']),
  postcodes: addresses.postcodes(),
  wards: new Set(['Garth', 'Riverside']),
};

let root = '';
const path = () => join(root, 'knowledge/councils/glanmarch/notices.yaml');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'notices-'));
  mkdirSync(join(root, 'knowledge/councils/glanmarch'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const GOOD = `# A comment.
- en: The crews are late.
  cy: Mae'r criwiau'n hwyr.
  from: 2026-11-23T07:00
  until: 2026-11-24T18:00
  intents: [bins.missed, bins.*]
  wards: [Garth]
  rounds: [Mon-A-0]
  postcodes: [GM4 2AA, GM1]
`;
const read = (text: string) => {
  writeFileSync(path(), text);
  return readNotices(root, places);
};

describe('the file', () => {
  it('may be missing or empty', () => {
    expect(readNotices(root, places)).toEqual([]);
    expect(read('# Nothing now.\n')).toEqual([]);
  });

  it('is read whole, its times in London', () => {
    expect(read(GOOD)).toMatchObject([
      {
        text: { en: 'The crews are late.', cy: "Mae'r criwiau'n hwyr." },
        ...{ from: new Date('2026-11-23T07:00:00Z'), until: new Date('2026-11-24T18:00:00Z') },
        ...{ intents: ['bins.missed', 'bins.*'], wards: ['Garth'], rounds: ['Mon-A-0'], postcodes: ['GM4 2AA', 'GM1'] },
      },
    ]);
    const summer = GOOD.replaceAll('2026-11', '2026-07');
    expect(read(summer)[0]?.from).toEqual(new Date('2026-07-23T06:00:00Z'));
    // One o'clock comes twice that night; the first is meant.
    expect(read(GOOD.replace('2026-11-23T07:00', '2026-10-25T01:30'))[0]?.from).toEqual(
      new Date('2026-10-25T00:30:00Z'),
    );
  });

  it('keeps the name of a notice while its words are the same', () => {
    const [before] = read(GOOD);
    expect(read(GOOD.replace('18:00', '19:00'))[0]?.id).toBe(before?.id);
    expect(read(GOOD.replace('late', 'later'))[0]?.id).not.toBe(before?.id);
  });

  it('needs no Welsh where none is spoken', () => {
    mkdirSync(join(root, 'knowledge/councils/marchfold'), { recursive: true });
    writeFileSync(
      join(root, 'knowledge/councils/marchfold/notices.yaml'),
      GOOD.replace(/ {2}(?:cy|wards|rounds|postcodes):.*\n/g, ''),
    );
    expect(readNotices(root, { ...places, council: marchfold })).toHaveLength(1);
  });

  it.each([
    ["  cy: Mae'r criwiau'n hwyr.\n", '', ':2 has no Welsh'],
    ['en: The crews are late.', 'en: ""', ':2 0.en is empty'],
    ['2026-11-23T07:00', 'tomorrow', ':4 0.from is no date and time'],
    ['2026-11-23T07:00', '2026-02-30T07:00', ':4 0.from is no time that there is'],
    ['2026-11-23T07:00', '2027-03-28T01:30', ':4 0.from is no time that there is'],
    ['2026-11-24T18:00', '2026-11-22T18:00', ':5 until is not after from'],
    ['bins.missed', 'bins.misssed', ':6 intents names "bins.misssed"'],
    ['bins.*', 'bin.*', ':6 intents names "bin.*"'],
    ['[bins.missed, bins.*]', '[]', ':6 0.intents is missing'],
    ['[Garth]', '[Gath]', ':7 wards names "Gath"'],
    ['Mon-A-0', 'Mon-C-0', ':8 rounds names "Mon-C-0"'],
    ['GM4 2AA', 'GM4 9ZZ', ':9 postcodes names "GM4 9ZZ"'],
    ['GM4 2AA', 'gm42aa', ':9 0.postcodes.0 is no postcode'],
    ['  wards:', '  ward:', ':7 0.ward is not a field'],
    ['- en:', '-en:', 'is not valid YAML'],
  ])('names what is wrong: %s', (right, wrong, told) => {
    expect(() => read(GOOD.replace(right, wrong))).toThrow(told);
    expect(() => read(GOOD.replace(right, wrong))).toThrow('knowledge/councils/glanmarch/notices.yaml:');
  });
});

it('knows the wards of a council', async () => {
  expect([...(await wardsOf(addresses))]).toContain('Upper Marsh');
});

it('is read again after a change, at most every half minute, and a mistake leaves what was there', () => {
  let at = Date.parse('2026-11-23T09:00:00Z');
  const logged: string[] = [];
  const keep = (_: object, message: string): void => void logged.push(message);
  const log = { info: keep, warn: keep, error: keep };
  const write = (text: string, seconds: number): void => {
    writeFileSync(path(), text);
    utimesSync(path(), seconds, seconds);
  };
  write(GOOD, 1_000);
  const notices = watchNotices(root, places, { log, now: () => new Date(at) });
  const words = () => notices.all().map(({ text }) => text.en);
  expect(words()).toEqual(['The crews are late.']);
  write(GOOD.replace('late', 'back'), 2_000);
  at += 29_000;
  expect(words()).toEqual(['The crews are late.']);
  at += 1_000;
  expect(words()).toEqual(['The crews are back.']);
  write('- nonsense\n', 3_000);
  at += 30_000;
  expect(words()).toEqual(['The crews are back.']);
  expect(logged.at(-1)).toContain('could not be read');
  rmSync(path());
  at += 30_000;
  expect(words()).toEqual([]);
});
