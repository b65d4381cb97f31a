// The invented council tax accounts that a demo's residents can sign in to: sixty a council, balances as days before the clock's first day.
import { instalmentsOf } from '../../content/council-accounts.js';
import { listOf } from '../../content/csv.js';
import { addDays } from '../../core/format.js';
import type { ArrearsStage } from '../../core/tax-account.js';
import { tableCells, type Cells, type DemoKey, type Home } from './addresses.js';
import { draw, pick, some } from './random.js';

export const ACCOUNT_COLUMNS =
  'account uprn name direct_debit due_day instalments discount unpaid stage stage_days'.split(' ');
const LOGINS = 60;
/** The demo's clock, and its financial year. */
const TODAY = '2026-11-23';
const YEAR = '2026/27';
const DAYS = [1, 15, 25] as const;
/** Nobody pays by instalments as usual here, or it would tell more than a band. */
const NOT = ['empty', 'second-home', 'student', 'communal', 'farm', 'not-banded'];

/** Days before the first day on which each letter was sent. */
export interface Letters {
  readonly reminder?: number;
  readonly final?: number;
  readonly summons?: number;
  readonly order?: number;
}
/** How many accounts stand at each stage (of 60: 88, 6, 3, 1.5, 1 and 0.5 per cent, and of each at least one), and the letters they had. */
const STAGES: readonly (readonly [ArrearsStage, number, Letters])[] = [
  ['one-late', 4, {}],
  ['reminder', 2, { reminder: 3 }],
  ['final-notice', 1, { reminder: 30, final: 5 }],
  ['summons', 1, { reminder: 60, final: 35, summons: 6 }],
  ['liability-order', 1, { reminder: 95, final: 70, summons: 40, order: 10 }],
];
/** Least days since the payment was missed for each stage to be lawful in Wales, with a few to spare. */
const AGE: Readonly<Partial<Record<ArrearsStage, number>>> = {
  reminder: 4,
  'final-notice': 47,
  summons: 77,
  'liability-order': 112,
};

/**
 * Wales since 1 April 2026 (WSI 2025/1109): the final notice not before day 41 and 14 days after a reminder, it gives 21
 * days, the court from day 63. Throws when letters are too early. `missed`: days since the payment fell due.
 */
export function holdsInWales(missed: number, { reminder, final, summons, order }: Letters): void {
  const early = (what: string): never => {
    throw new Error(`${what} too early for Wales: missed ${String(missed)} days ago`);
  };
  if (reminder !== undefined && reminder >= missed) early('the reminder is');
  if (final !== undefined && missed - final < 41) early('the final notice is');
  if (final !== undefined && reminder !== undefined && reminder - final < 14)
    early('the final notice after a reminder is');
  if (summons !== undefined && (final === undefined || final - summons < 22 || missed - summons < 63))
    early('the summons is');
  if (order !== undefined && (summons === undefined || summons - order < 14)) early('the liability order is');
}

/** The rows of accounts.csv, by account number. */
export function demoAccounts(root: string, council: DemoKey, homes: readonly Home[]): readonly Cells[] {
  const names = tableCells(root, 'account-names.csv', ['forename', 'surname']);
  const fit = homes.filter(
    ({ status, flags, band }) =>
      status === 'live' && band !== '' && !listOf(flags ?? '').some((flag) => NOT.includes(flag)),
  );
  const chosen = fit.filter((home) => some(fit, LOGINS, 'account', uprnOf).has(home));
  const stages = stagesOf(chosen);
  const numbers = new Set<string>();
  return chosen
    .map((home) => {
      const uprn = uprnOf(home);
      const stage = stages.get(uprn);
      return account(home, stage, council, {
        account: numberFor(uprn, numbers),
        name: `${pick(names, 'forename', uprn)['forename'] ?? ''} ${pick(names, 'surname', uprn)['surname'] ?? ''}`,
      });
    })
    .sort((a, b) => ((a['account'] ?? '') < (b['account'] ?? '') ? -1 : 1));
}

const uprnOf = (home: Home): string => home['uprn'] ?? '';

function stagesOf(homes: readonly Home[]): ReadonlyMap<string, (typeof STAGES)[number]> {
  const behind = [
    ...some(
      homes,
      STAGES.reduce((sum, [, count]) => sum + count, 0),
      'behind',
      uprnOf,
    ),
  ];
  const each = STAGES.flatMap((stage) => Array.from({ length: stage[1] }, () => stage));
  return new Map(behind.flatMap((home, index) => (each[index] ? [[uprnOf(home), each[index]] as const] : [])));
}

function numberFor(uprn: string, taken: Set<string>): string {
  for (let again = 0; ; again++) {
    const number = `99${String(Math.floor(draw('account-number', `${uprn}:${String(again)}`) * 1_000_000)).padStart(6, '0')}`;
    if (taken.has(number)) continue;
    taken.add(number);
    return number;
  }
}

function account(
  home: Home,
  behind: (typeof STAGES)[number] | undefined,
  council: DemoKey,
  person: { readonly account: string; readonly name: string },
): Cells {
  const uprn = uprnOf(home);
  const day = pick(DAYS, 'due-day', uprn);
  const count = draw('instalments', uprn) < 0.6 ? 10 : 12;
  const throwOf = draw('discount', uprn);
  const [stage = 'up-to-date', , letters = {}] = behind ?? [];
  const missed = behind ? missedDays(day, AGE[stage] ?? 1) : null;
  if (missed !== null && council === 'glanmarch') holdsInWales(missed, letters);
  const last = letters.order ?? letters.summons ?? letters.final ?? letters.reminder;
  return {
    ...person,
    uprn,
    direct_debit: !behind && draw('method', uprn) < 0.74 ? String(day) : '',
    due_day: String(day),
    instalments: String(count),
    discount: throwOf < 0.33 ? '25' : throwOf < 0.36 ? '50' : '0',
    unpaid: missed === null ? '' : String(missed),
    stage,
    stage_days: last === undefined ? '' : String(last),
  };
}

/** Days since the latest instalment that is at least `least` days old. */
function missedDays(day: number, least: number): number {
  const dates = instalmentsOf(1200, 12, day, YEAR).map(({ date }) => date);
  const missed = dates.filter((date) => date <= addDays(TODAY, -least)).at(-1);
  if (missed === undefined) throw new Error(`no instalment of day ${String(day)} is ${String(least)} days old`);
  return Math.round((Date.parse(TODAY) - Date.parse(missed)) / 86_400_000);
}
