// When a container was last due and is next, and until when a missed one can be reported. Pure; dates are ISO strings.
import type { Address, Council } from '../../../core/council.js';
import { addDays, isoDate, minutesOfDay, weekdayOf } from '../../../core/format.js';
import { readWhen } from '../../../core/kinds/when.js';
import { collections, nextCollections } from './collections.js';

/** Every container comes at least once in five weeks, also over Christmas. */
const LOOK_BACK = 35;

/** The last collection up to today, both by the date on which it really came; null when there was none lately. */
export const lastDue = (home: Address, council: Council, container: string, today: string): string | null =>
  collections(home, council, addDays(today, -LOOK_BACK), today).findLast(({ containers }) =>
    containers.includes(container),
  )?.collected ?? null;

/** The first after today. */
export const nextDue = (home: Address, council: Council, container: string, today: string): string | null =>
  nextCollections(home, council, addDays(today, 1)).find((one) => one.container === container)?.collected ?? null;

/** The `n`th working day after a date: neither weekend nor bank holiday. */
export function workingDaysAfter(date: string, n: number, { bankHolidays }: Council): string {
  const holidays = new Set(bankHolidays.map((holiday) => holiday.date));
  let day = date;
  for (let left = n; left > 0;) {
    day = addDays(day, 1);
    if (weekdayOf(day) < 6 && !holidays.has(day)) left--;
  }
  return day;
}

/** "17:00" as minutes after midnight. */
export const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether a collection of `due` can no longer be reported. `now` is the council's time. */
export function isLate(due: string, council: Council, now: Date): boolean {
  const { workingDays, by } = council.bins.missed;
  const [last, today] = [workingDaysAfter(due, workingDays, council), isoDate(now)];
  return today > last || (today === last && minutesOfDay(now) > minutesIn(by));
}

/** Whether the crew may still come today. */
export const dayIsOver = ({ bins }: Council, now: Date): boolean => minutesOfDay(now) >= minutesIn(bins.dayEnds);

/** A day that is over or today, as residents name it: "Tuesday" is the last one. Null for a week or a day to come. */
export function pastDay(words: string, today: string, holidays: readonly string[] = []): string | null {
  const read = readWhen(
    words.replace(/\b\w+day,?\s+(?:the\s+)?(?=\d)|\bd?dydd\s+\p{L}+\s+(?=\d)/giu, ''),
    today,
    holidays,
  );
  if (!read || read.from !== read.to) return null;
  if (read.from <= today) return read.from;
  const before = addDays(read.from, -7);
  return before <= today && !/tomorrow|yfory|fory|next|nesa/.test(read.matched) ? before : null;
}
