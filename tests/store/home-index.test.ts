// The index of homes: the same answers as in memory, made once for each state of the files, made again when it is damaged, and gone without.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCouncil } from '../../src/content/council.js';
import type { Address, AddressBook } from '../../src/core/council.js';
import type { HomeIndex } from '../../src/core/homes.js';
import { createHomeIndex } from '../../src/store/home-index.js';
import { memoryLog } from '../server/memory-log.js';
import { given } from '../support/given.js';

let folder = '';
let closing: (() => void)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homes-'));
});
afterEach(() => {
  for (const close of closing) close();
  closing = [];
  rmSync(folder, { recursive: true });
});

const dataDir = (): string => join(folder, 'data');
const { log } = memoryLog();
/** An index as a start has it, and how often it read the files. */
function started(dir = dataDir(), to = log) {
  const index = createHomeIndex(dir, to);
  closing.push(index.close);
  let reads = 0;
  const counting: HomeIndex = {
    open: (key, read) =>
      index.open(key, (add) => {
        reads++;
        read(add);
      }),
  };
  return { index: counting, reads: () => reads };
}
const inStreet = async ({ byStreet }: AddressBook, street: string): Promise<readonly Address[]> =>
  byStreet ? given(byStreet(street)) : [];
const files = (): readonly string[] => readdirSync(dataDir()).filter((name) => name.startsWith('homes-'));

it.each(['glanmarch', 'marchfold'])('tells of %s what memory tells', async (key) => {
  const plain = loadCouncil(process.cwd(), key);
  const kept = loadCouncil(process.cwd(), key, started().index);
  expect(kept.homes.all()).toEqual(plain.homes.all());
  expect(kept.homes.named).toEqual(plain.homes.named);
  for (const postcode of plain.addresses.postcodes())
    expect(await given(kept.addresses.byPostcode(postcode))).toEqual(await given(plain.addresses.byPostcode(postcode)));
  for (const street of plain.addresses.streets())
    for (const name of [street, street.toUpperCase()])
      expect(await inStreet(kept.addresses, name)).toEqual(await inStreet(plain.addresses, street));
  for (const home of plain.homes.all()) expect(await given(kept.addresses.byUprn(home.uprn))).toEqual(home);
  expect(await given(kept.addresses.byUprn('1'))).toBeNull();
  expect(await inStreet(kept.addresses, 'No Such Street')).toEqual([]);
});

it('reads the file once, and again only when it has changed', async () => {
  cpSync(join(process.cwd(), 'knowledge'), join(folder, 'knowledge'), { recursive: true });
  const start = () => {
    const { index, reads } = started();
    return { ...loadCouncil(folder, 'glanmarch', index), reads: reads() };
  };
  expect(start().reads).toBe(1);
  const [first] = files();
  expect(statSync(join(dataDir(), first ?? '')).mode & 0o777).toBe(0o600);
  expect(start().reads).toBe(0);
  const addresses = join(folder, 'knowledge/councils/glanmarch/addresses.csv');
  const text = readFileSync(addresses, 'utf8');
  writeFileSync(addresses, text.replace('990010000001,', '990010000991,'));
  // Other files name that home.
  for (const name of ['crew-log.csv', 'requests.csv', 'constraints.csv', 'applications.csv', 'accounts.csv'])
    rmSync(join(folder, 'knowledge/councils/glanmarch', name));
  const changed = start();
  expect(changed.reads).toBe(1);
  expect(await given(changed.addresses.byUprn('990010000991'))).not.toBeNull();
  expect(await given(changed.addresses.byUprn('990010000001'))).toBeNull();
  expect(files()).toHaveLength(1);
  expect(files()).not.toContain(first);
  // What a row is checked by counts too: a round that is gone is told, not passed over.
  const rounds = join(folder, 'knowledge/councils/glanmarch/rounds.csv');
  writeFileSync(rounds, readFileSync(rounds, 'utf8').replace('Wed-A-0', 'Wed-A-9'));
  expect(start).toThrow(/addresses\.csv:\d+ is on the round "Wed-A-0"/);
});

it('keeps nothing of a file with a fault', () => {
  cpSync(join(process.cwd(), 'knowledge'), join(folder, 'knowledge'), { recursive: true });
  const addresses = join(folder, 'knowledge/councils/glanmarch/addresses.csv');
  writeFileSync(addresses, readFileSync(addresses, 'utf8').replace('990010000002,', '990010000001,'));
  for (let start = 0; start < 2; start++)
    expect(() => loadCouncil(folder, 'glanmarch', started().index)).toThrow(/addresses\.csv:3 has the UPRN .* again/);
  expect(files()).toEqual([]);
});

it('is made again when it is damaged, and clears what a killed start left', () => {
  loadCouncil(process.cwd(), 'glanmarch', started().index);
  for (const close of closing) close();
  closing = [];
  const [name = ''] = files();
  truncateSync(join(dataDir(), name), 5000);
  writeFileSync(join(dataDir(), `${name}.12345`), 'half');
  const again = started();
  expect(loadCouncil(process.cwd(), 'glanmarch', again.index).homes.all()).toHaveLength(320);
  expect(again.reads()).toBe(1);
  expect(files()).toEqual([name]);
});

it('holds homes in memory where nothing can be kept', () => {
  writeFileSync(join(folder, 'file'), '');
  const { log: told, lines } = memoryLog();
  const { homes } = loadCouncil(process.cwd(), 'glanmarch', started(join(folder, 'file', 'data'), told).index);
  expect(homes.all()).toHaveLength(320);
  expect(JSON.stringify(lines)).toContain('they are held in memory');
});
