// A council tax account as its holder may see it; the demo's come from a file, a council's own from its system.
import type { Called } from './called.js';

/** How far the recovery of unpaid council tax has gone, mildest first. */
export const ARREARS_STAGES = [
  'up-to-date',
  'one-late',
  'reminder',
  'final-notice',
  'summons',
  'liability-order',
] as const;
export type ArrearsStage = (typeof ARREARS_STAGES)[number];

export interface TaxAccount {
  readonly number: string;
  /** As on the bill. */
  readonly name: string;
  readonly uprn: string;
  /** "2026/27". */
  readonly year: string;
  /** For the whole year after discounts, and what has been paid of it, in pence. */
  readonly chargePence: number;
  readonly paidPence: number;
  /** ISO dates, rising. Together they are the charge. */
  readonly instalments: readonly { readonly date: string; readonly pence: number }[];
  /** The day of the month on which it is taken; null where it is paid in another way. */
  readonly directDebitDay: number | null;
  readonly stage: ArrearsStage;
  /** ISO date of the letter that began the stage; null while there was none. */
  readonly stageSince: string | null;
}

export interface TaxAccounts {
  /** The account of whoever signed in under this subject; null when they have none here. */
  forResident(subject: string): Promise<Called<TaxAccount | null>>;
}

/** The demo's own sign-in: which account has this number at this postcode. */
export interface DemoLogins {
  /** The subject, or null. */
  find(account: string, postcode: string): string | null;
  /** One to try: its number and postcode. */
  readonly example: { readonly account: string; readonly postcode: string } | null;
}

/** What is due by a day, what is late, and what comes next. */
export interface Balance {
  /** Left to pay of the whole year, in pence. */
  readonly leftPence: number;
  /** Due by `today` and not paid, in pence. */
  readonly latePence: number;
  /** Paid beyond what is due so far, in pence. */
  readonly aheadPence: number;
  readonly next: { readonly date: string; readonly pence: number } | null;
}

/** `today` is an ISO date, Europe/London. An instalment counts as late from the day after it falls due. */
export function balanceOf({ chargePence, paidPence, instalments }: TaxAccount, today: string): Balance {
  const due = instalments.filter(({ date }) => date < today).reduce((sum, { pence }) => sum + pence, 0);
  return {
    leftPence: Math.max(0, chargePence - paidPence),
    latePence: Math.max(0, due - paidPence),
    aheadPence: Math.max(0, paidPence - due),
    next: paidPence >= chargePence ? null : (instalments.find(({ date }) => date >= today) ?? null),
  };
}
