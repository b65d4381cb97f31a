// A demo's council tax accounts: sixty a council, every sum whole, lawful letters in Wales, and each planted mistake told with its line.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { holdsInWales } from '../../src/commands/demo-data/accounts.js';
import { createAccounts, instalmentsOf } from '../../src/content/council-accounts.js';
import { loadCouncil } from '../../src/content/council.js';
import { createClock } from '../../src/core/clock.js';
import { Fault } from '../../src/core/fault.js';
import { balanceOf, type TaxAccount } from '../../src/core/tax-account.js';
import { given } from '../support/given.js';

const root = process.cwd();
const TODAY = '2026-11-23';
const clock = createClock(new Date(`${TODAY}T09:00:00Z`));

async function accountsOf(council: string): Promise<readonly TaxAccount[]> {
  const { accounts, council: facts } = loadCouncil(root, council);
  const { taxAccounts } = createAccounts(accounts ?? [], facts.councilTax, clock);
  const found = await Promise.all((accounts ?? []).map(({ account }) => given(taxAccounts.forResident(account))));
  return found.flatMap((one) => one ?? []);
}

describe.each(['glanmarch', 'marchfold'])('%s', (council) => {
  let accounts: readonly TaxAccount[];
  beforeAll(async () => {
    accounts = await accountsOf(council);
  });

  it('has sixty, each of another home, with a number that is no real one', () => {
    expect(accounts).toHaveLength(60);
    expect(new Set(accounts.map(({ uprn }) => uprn)).size).toBe(60);
    for (const { number } of accounts) expect(number).toMatch(/^99\d{6}$/);
  });

  it('has every stage, most of them up to date', () => {
    const count = (stage: string): number => accounts.filter((one) => one.stage === stage).length;
    expect(['up-to-date', 'one-late', 'reminder', 'final-notice', 'summons', 'liability-order'].map(count)).toEqual([
      51, 4, 2, 1, 1, 1,
    ]);
  });

  it('adds up to the penny, the first instalment takes the odd pence', () => {
    for (const { chargePence, instalments, directDebitDay } of accounts) {
      expect(instalments.reduce((sum, { pence }) => sum + pence, 0)).toBe(chargePence);
      const [first, ...rest] = instalments.map(({ pence }) => pence);
      expect(new Set(rest).size).toBe(1);
      expect((first ?? 0) - (rest[0] ?? 0)).toBeLessThan(instalments.length);
      expect([10, 12]).toContain(instalments.length);
      if (directDebitDay !== null) expect([1, 15, 25]).toContain(directDebitDay);
    }
  });

  it('owes late only where it is behind, and something later in the year', () => {
    for (const account of accounts) {
      const { latePence, leftPence } = balanceOf(account, TODAY);
      expect(latePence > 0, account.number).toBe(account.stage !== 'up-to-date');
      expect(leftPence).toBe(account.chargePence - account.paidPence);
    }
  });
});

it('knows a login by number and postcode together, and shows nobody’s account for another subject', async () => {
  const { accounts, council } = loadCouncil(root, 'glanmarch');
  const { demoLogins, taxAccounts } = createAccounts(accounts ?? [], council.councilTax, clock);
  const [one, two] = accounts ?? [];
  if (!one || !two) throw new Error('there are no accounts');
  expect(demoLogins.find(one.account, one.home.postcode.toLowerCase().replace(' ', ''))).toBe(one.account);
  const other = (accounts ?? []).find(({ home }) => home.postcode !== one.home.postcode);
  expect(demoLogins.find(one.account, other?.home.postcode ?? '')).toBeNull();
  expect(demoLogins.find('99999999', one.home.postcode)).toBeNull();
  expect(await given(taxAccounts.forResident('99999999'))).toBeNull();
});

test.each([
  [229254, 10, [22929, 22925]],
  [100, 12, [12, 8]],
] as const)('%i pence in %i parts', (pence, count, [first, rest]) => {
  const parts = instalmentsOf(pence, count, 15, '2026/27');
  expect(parts.map((part) => part.pence)).toEqual([first, ...Array.from({ length: count - 1 }, () => rest)]);
  expect([parts[0]?.date, parts.at(-1)?.date]).toEqual(['2026-04-15', count === 10 ? '2027-01-15' : '2027-03-15']);
});

describe('letters in Wales', () => {
  test.each([
    [41, { final: 0 }],
    [53, { reminder: 30, final: 5 }],
    [83, { reminder: 60, final: 35, summons: 6 }],
    [112, { reminder: 95, final: 70, summons: 40, order: 10 }],
  ])('%i days after a missed payment: %j', (missed, letters) => {
    expect(() => holdsInWales(missed, letters)).not.toThrow();
  });
  test.each([
    [3, { reminder: 3 }, 'reminder'],
    [40, { final: 0 }, 'final notice'],
    [60, { reminder: 18, final: 5 }, 'after a reminder'],
    [62, { final: 21, summons: 0 }, 'summons'],
    [70, { final: 20, summons: 0 }, 'summons'],
    [112, { reminder: 95, final: 70, summons: 40, order: 27 }, 'liability order'],
  ])('too early, %i days after: %j', (missed, letters, what) => {
    expect(() => holdsInWales(missed, letters)).toThrow(what);
  });
});

describe('a planted mistake', () => {
  const own = mkdtempSync(join(tmpdir(), 'accounts-'));
  beforeAll(() => cpSync(join(root, 'knowledge'), join(own, 'knowledge'), { recursive: true }));
  afterAll(() => rmSync(own, { recursive: true, force: true }));

  function faultWith(name: string, change: (text: string) => string): Fault {
    const path = join(own, 'knowledge/councils/glanmarch', name);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after, 'the mistake was not planted').not.toBe(before);
    writeFileSync(path, after);
    try {
      loadCouncil(own, 'glanmarch');
    } catch (fault) {
      if (fault instanceof Fault) return fault;
      throw fault;
    } finally {
      writeFileSync(path, before);
    }
    throw new Error('it was not noticed');
  }
  /** Changes one cell of the first row. */
  const cell =
    (place: number, value: string) =>
    (text: string): string => {
      const [head = '', first = '', ...rest] = text.split('\n');
      const cells = first.split(',');
      cells[place] = value;
      return [head, cells.join(','), ...rest].join('\n');
    };

  test.each([
    ['a number that could be real', cell(0, '12345678'), 'is not a demo account number'],
    ['a home that is not there', cell(1, '990019999999'), 'is no home with a band here'],
    ['a day that not every month has', cell(4, '31'), 'is not a day that every month has'],
    ['eleven instalments', cell(5, '11'), 'is neither 10 nor 12'],
    ['a stage nobody knows', cell(8, 'prison'), 'is not a stage'],
    ['behind and up to date', cell(7, '30'), 'is up to date and has unpaid days'],
    ['the same account twice', (text: string) => `${text}${text.split('\n')[1] ?? ''}\n`, 'again; it is on line 2'],
  ])('%s', (_name, change, says) => {
    const fault = faultWith('accounts.csv', change);
    expect(fault.message).toMatch(/accounts\.csv:\d+/);
    expect(fault.message).toContain(says);
  });

  it('accounts in a council that is no demo', () => {
    for (const name of ['applications.csv', 'crew-log.csv', 'requests.csv', 'bulky-items.csv', 'bulky-days.csv'])
      rmSync(join(own, 'knowledge/councils/glanmarch', name), { force: true });
    expect(faultWith('council.yaml', (text) => text.replace('demo: true', 'demo: false')).message).toContain(
      'this council is not a demo',
    );
    cpSync(join(root, 'knowledge'), join(own, 'knowledge'), { recursive: true });
  });

  test.each([
    [
      'a part that does not add up',
      'pence: 183840',
      'pence: 183841',
      /parts come to 229255 pence, and band D is 229254/,
    ],
    [
      'a band that is not its share of D',
      'A: 152836',
      'A: 152936',
      /bands\.A is 152936 pence, and band D gives 152836/,
    ],
  ])('%s', (_name, from, to, says) => {
    expect(faultWith('council.yaml', (text) => text.replace(from, to)).message).toMatch(says);
  });
});
