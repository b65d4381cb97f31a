// Reads a demo council's accounts.csv: council tax accounts that nobody has, as days before the clock's first day.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Address } from '../core/council.js';
import type { CouncilFacts, TaxArea } from '../core/council-facts.js';
import { addDays, isoDate } from '../core/format.js';
import type { Homes } from '../core/homes.js';
import type { Clock } from '../core/ports.js';
import { ARREARS_STAGES, type DemoLogins, type TaxAccount, type TaxAccounts } from '../core/tax-account.js';
import { checkCells, lineFault } from './council-fault.js';
import { say, tidyPostcode } from './council-kinds.js';
import { once } from './council-tables.js';
import { readTable } from './csv.js';

const days = z
  .string()
  .regex(/^\d{0,3}$/, say('is not a number of days', 'Write how many days before the first day, or leave it empty'))
  .transform((text) => (text === '' ? null : Number(text)));
const cells = z.object({
  account: z.string().regex(/^99\d{6}$/, say('is not a demo account number', 'Write 8 figures that begin with 99')),
  uprn: z.string(),
  name: z.string().min(1, say('is empty', 'Write a name that is nobody’s')),
  direct_debit: z
    .string()
    .regex(/^(?:|1?\d|2[0-8])$/, say('is not a day that every month has', 'Write 1 to 28, or leave it empty')),
  due_day: z.string().regex(/^(?:[1-9]|1\d|2[0-8])$/, say('is not a day that every month has', 'Write 1 to 28')),
  instalments: z.enum(['10', '12'], say('is neither 10 nor 12', 'Write 10 or 12')),
  discount: z.enum(['0', '25', '50'], say('is not a discount we know', 'Write 0, 25 or 50')),
  unpaid: days,
  stage: z.enum(ARREARS_STAGES, say('is not a stage', `Use ${ARREARS_STAGES.join(', ')}`)),
  stage_days: days,
});
type Cells = z.infer<typeof cells>;

const COLUMNS = Object.keys(cells.shape);
/** April: the month of a financial year's first instalment. */
const APRIL = 3;

export interface FiledAccount extends Cells {
  readonly home: Address;
}

export interface AccountPlaces {
  readonly demo: boolean;
  readonly homes: Homes;
  readonly councilTax: CouncilFacts['councilTax'];
}

/** Null without the file. @throws Fault for a bad cell, an account listed twice, an unknown home, and for a council that is no demo. */
export function readAccounts(root: string, folder: string, places: AccountPlaces): readonly FiledAccount[] | null {
  const name = `${folder}/accounts.csv`;
  if (!existsSync(join(root, name))) return null;
  const table = readTable(root, name, { required: COLUMNS });
  if (!places.demo)
    throw lineFault(
      name,
      1,
      'holds council tax accounts, and this council is not a demo',
      'Delete it: accounts come from the council’s own system, never from a file here',
    );
  const lines = new Map<string, number>();
  return table.rows.map((row) => {
    const read = checkCells(table.name, row.line, row.cells, cells);
    once(table.name, lines, row.line, read.account, 'account');
    const home = places.homes.byUprn(read.uprn);
    const wrong = (what: string, cure: string): Error => lineFault(table.name, row.line, what, cure);
    if (!home?.band || !areaOf(home, places.councilTax.areas))
      throw wrong(`has the UPRN ${read.uprn}, which is no home with a band here`, 'Use one of addresses.csv');
    if ((read.stage === 'up-to-date') !== (read.unpaid === null))
      throw wrong('is up to date and has unpaid days, or neither', 'Leave unpaid empty where the stage is up-to-date');
    if ((read.stage_days ?? 0) > (read.unpaid ?? 0))
      throw wrong('has a letter older than the payment that was missed', 'Correct unpaid or stage_days');
    return { ...read, home };
  });
}

const areaOf = (home: Address, areas: readonly TaxArea[]): TaxArea | undefined =>
  areas.find(({ wards }) => wards.includes(home.ward.en));

/** `councilTax` gives the charges; the clock's first day is the day on which the balances stand. */
export function createAccounts(
  filed: readonly FiledAccount[],
  councilTax: CouncilFacts['councilTax'],
  clock: Clock,
): { readonly taxAccounts: TaxAccounts; readonly demoLogins: DemoLogins } {
  const first = isoDate(clock.council());
  const byNumber = new Map(filed.map((one) => [one.account, one]));
  const [example] = filed;
  return {
    taxAccounts: {
      forResident: (subject) => {
        const one = byNumber.get(subject);
        const value = one ? accountOf(one, councilTax, first) : null;
        return Promise.resolve({ ok: true, value, asOf: clock.now() });
      },
    },
    demoLogins: {
      find: (account, postcode) => {
        const one = byNumber.get(account);
        return one && one.home.postcode === tidyPostcode(postcode) ? account : null;
      },
      example: example ? { account: example.account, postcode: example.home.postcode } : null,
    },
  };
}

function accountOf(one: FiledAccount, councilTax: CouncilFacts['councilTax'], first: string): TaxAccount {
  const full = areaOf(one.home, councilTax.areas)?.bands[one.home.band ?? ''] ?? 0;
  const chargePence = full - Math.floor((full * Number(one.discount)) / 100 + 0.5);
  const instalments = instalmentsOf(chargePence, Number(one.instalments), Number(one.due_day), councilTax.year);
  const unpaidFrom = addDays(first, one.unpaid === null ? 1 : -one.unpaid);
  const paid = instalments.filter(({ date }) => date < unpaidFrom);
  return {
    number: one.account,
    name: one.name,
    uprn: one.uprn,
    year: councilTax.year,
    chargePence,
    paidPence: paid.reduce((sum, { pence }) => sum + pence, 0),
    instalments,
    directDebitDay: one.direct_debit === '' ? null : Number(one.direct_debit),
    stage: one.stage,
    stageSince: one.stage_days === null ? null : addDays(first, -one.stage_days),
  };
}

/** From April on, one a month, in whole pence; the first takes the odd ones. `year` is "2026/27". */
export function instalmentsOf(pence: number, count: number, day: number, year: string): TaxAccount['instalments'] {
  const each = Math.floor(pence / count);
  return Array.from({ length: count }, (_, index) => ({
    date: new Date(Date.UTC(Number(year.slice(0, 4)), APRIL + index, day)).toISOString().slice(0, 10),
    pence: index === 0 ? pence - each * (count - 1) : each,
  }));
}
