// Whole days as ISO dates ("2026-11-27"), without time or zone: the arithmetic that dates need.

const DAY = 86_400_000;

const parsed = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const written = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** `days` after the date; before it when negative. */
export const plusDays = (iso: string, days: number): string => written(parsed(iso) + days * DAY);

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekdayOf = (iso: string): number => ((new Date(parsed(iso)).getUTCDay() + 6) % 7) + 1;

export const mondayOf = (iso: string): string => plusDays(iso, 1 - weekdayOf(iso));

/** Days from `from` to `to`. */
export const daysBetween = (from: string, to: string): number => Math.round((parsed(to) - parsed(from)) / DAY);

/** Null for a day that is not in the calendar, such as 31 November. `month` is 1 to 12. */
export function dateOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return written(Date.UTC(year, month - 1, day)) === iso ? iso : null;
}

/** First and last day of the month `months` away from the date's own. */
export function monthOf(iso: string, months: number): { readonly from: string; readonly to: string } {
  const date = new Date(parsed(iso));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  return { from: written(Date.UTC(year, month, 1)), to: written(Date.UTC(year, month + 1, 0)) };
}
