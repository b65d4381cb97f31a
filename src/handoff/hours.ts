// When the desk is staffed: the council's weekly hours less its bank holidays, in Europe/London.
import type { WeekHours } from '../core/council.js';
import { addDays, isoDate, minutesOfDay, weekdayOf } from '../core/format.js';

/** An ISO date and minutes after midnight, Europe/London. */
export interface Opening {
  readonly date: string;
  readonly minutes: number;
}

/** How far ahead the next opening is looked for, in days; past that the hours are as good as empty. */
const LOOK_AHEAD = 60;

/**
 * Whether the desk is staffed at an instant. The opening minute is in, the closing minute is out.
 * Hours are the clock on the wall, so nothing is lost or gained when the clocks change.
 * @param holidays ISO dates on which it is closed all day.
 */
export function isOpen(hours: WeekHours, holidays: Pick<ReadonlySet<string>, 'has'>, at: Date): boolean {
  const today = hoursOn(hours, holidays, isoDate(at));
  const minutes = minutesOfDay(at);
  return today !== null && minutes >= today.from && minutes < today.to;
}

/** The first opening after an instant; null when there is none within 60 days. An opening under way is not the next one. */
export function nextOpening(hours: WeekHours, holidays: Pick<ReadonlySet<string>, 'has'>, at: Date): Opening | null {
  const today = isoDate(at);
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead++) {
    const date = addDays(today, ahead);
    const day = hoursOn(hours, holidays, date);
    if (day !== null && (ahead > 0 || minutesOfDay(at) < day.from)) return { date, minutes: day.from };
  }
  return null;
}

function hoursOn(
  hours: WeekHours,
  holidays: Pick<ReadonlySet<string>, 'has'>,
  date: string,
): { readonly from: number; readonly to: number } | null {
  if (holidays.has(date)) return null;
  const weekday = weekdayOf(date) as keyof WeekHours;
  return hours[weekday] ?? null;
}
