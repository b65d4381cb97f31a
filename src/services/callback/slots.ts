// Times for calls: those of the council's handoff.yaml that are still to come, on days it is open, with a place left.
import { closedOn } from '../../core/handoff-policy.js';
import { addDays, capital, clockTime, dayWord, isoDate, longDate, minutesOfDay, weekdayOf } from '../../core/format.js';
import type { Ports } from '../../core/ports.js';
import type { Language } from '../../core/turn.js';

export interface Slot {
  /** `2026-11-23T540`: the date and the minute at which it begins, Europe/London. */
  readonly key: string;
  readonly date: string;
  readonly from: number;
  readonly to: number;
  readonly places: number;
}

type Parts = Pick<Ports, 'council' | 'clock' | 'bookings'>;

/** As the store counts them; each council's are its own. */
export const slotName = ({ key }: Pick<Slot, 'key'>, { council }: Pick<Ports, 'council'>): string =>
  `${council.key}:call:${key}`;

/** Every time to come, the soonest first, full ones too. */
export function comingSlots({ council, clock }: Pick<Parts, 'council' | 'clock'>): readonly Slot[] {
  const calls = council.handoff?.calls;
  if (!calls) return [];
  const now = clock.council();
  const today = isoDate(now);
  const earliest = minutesOfDay(now) + calls.notice;
  return Array.from({ length: calls.days }, (_, ahead) => addDays(today, ahead))
    .filter((date) => !closedOn(date, council))
    .flatMap((date) =>
      calls.slots
        .filter(({ days }) => days.includes(weekdayOf(date)))
        .map(({ from, to, places }) => ({ key: `${date}T${String(from)}`, date, from, to, places }))
        .sort((a, b) => a.from - b.from),
    )
    .filter(({ date, from }) => from + daysBetween(today, date) * DAY >= earliest);
}

const DAY = 1440;
const daysBetween = (a: string, b: string): number => Math.round((Date.parse(b) - Date.parse(a)) / (DAY * 60_000));

/** Those with a place left; none where no places can be held. */
export async function freeSlots(parts: Parts): Promise<readonly Slot[]> {
  const slots = parts.bookings ? comingSlots(parts) : [];
  if (slots.length === 0) return [];
  const taken = await parts.bookings?.taken(slots.map((slot) => slotName(slot, parts)));
  return slots.filter((slot) => slot.places > (taken?.get(slotName(slot, parts)) ?? 0));
}

/** "Today, 2pm to 4pm", "Monday 23 November, 9am to 11am": to choose from. */
export function slotLabel({ date, from, to }: Slot, today: string, language: Language): string {
  const day = date === today ? dayWord(date, today, language) : longDate(date, language);
  return `${capital(day)}, ${times({ from, to }, language)}`;
}

/** "on Monday 23 November, between 9am and 11am" is put together in words from these. */
export const slotWords = ({ date, from, to }: Slot, today: string, language: Language) => ({
  day: dayWord(date, today, language),
  from: clockTime(from, language),
  to: clockTime(to, language),
});

const times = ({ from, to }: Pick<Slot, 'from' | 'to'>, language: Language): string =>
  `${clockTime(from, language)} ${language === 'cy' ? 'tan' : 'to'} ${clockTime(to, language)}`;
