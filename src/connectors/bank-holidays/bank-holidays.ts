// GOV.UK's bank holidays, asked for daily beside the copy that is shipped; what it says is never worse than that copy.
import { z } from 'zod';
import type { Council, Words } from '../../core/council.js';
import type { Log } from '../../core/ports.js';
import type { Remote } from '../../core/remote.js';

export const BANK_HOLIDAYS_URL = 'https://www.gov.uk/bank-holidays.json';

export type Holidays = Council['bankHolidays'];

export interface BankHolidays {
  /** By date. The shipped copy until GOV.UK has answered. */
  current(): Holidays;
  /** Asks GOV.UK; what it cannot use it leaves. Never rejects. */
  refresh(): Promise<void>;
}

/** The council with the bank holidays as they are known at the moment of asking. */
export const withBankHolidays = (council: Council, { current }: BankHolidays): Council => ({
  ...council,
  get bankHolidays() {
    return current();
  },
});

export interface BankHolidaysParts {
  readonly remote: Remote;
  readonly url?: string;
  readonly shipped: Holidays;
  /** By GOV.UK's title, which is English only. */
  readonly names: Readonly<Record<string, Words>>;
  /** ISO date, Europe/London. */
  readonly today: () => string;
  readonly log: Log;
}

/** England and Wales are one division. */
const event = z.object({ title: z.string().min(1), date: z.iso.date() });
const calendar = z
  .object({ 'england-and-wales': z.object({ events: z.array(event).min(1) }) })
  .transform((divisions) => divisions['england-and-wales'].events);

export function createBankHolidays(parts: BankHolidaysParts): BankHolidays {
  const { remote, url = BANK_HOLIDAYS_URL, shipped, names, today, log } = parts;
  let current = shipped;
  return {
    current: () => current,
    async refresh() {
      const answer = await remote.get(url, { schema: calendar });
      if (!answer.ok) return;
      const told = new Map(answer.value.map(({ title, date }) => [date, names[title] ?? { en: title }]));
      const day = today();
      const lost = shipped.filter(({ date }) => date >= day && !told.has(date));
      if (lost.length > 0) {
        const dates = lost.map(({ date }) => date);
        log.warn({ remote: remote.name, dates }, 'bank holidays that the shipped copy has were missing: not used');
        return;
      }
      // GOV.UK drops years that are over: those the copy has are kept.
      for (const { date, name } of shipped) if (!told.has(date)) told.set(date, name);
      current = [...told].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
    },
  };
}
