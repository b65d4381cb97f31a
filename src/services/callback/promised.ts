// By when somebody was told to hear from us: what the desk orders its calls and answers by.
import { asRealTime } from '../../core/clock.js';
import { addDays, isoDate, minutesOfDay, weekdayOf } from '../../core/format.js';
import { closedOn } from '../../core/handoff-policy.js';
import type { DeskStatus, Ports } from '../../core/ports.js';
import type { Slot } from './slots.js';

type Parts = Pick<Ports, 'council' | 'clock'>;

/** Where the council's hours do not say, in minutes after midnight. */
const USUAL_END = 17 * 60;
const HOUR_MS = 3_600_000;

/** The end of the time that was chosen; else of the day on which the team is next there. ISO instant, real time. */
export const callDue = (slot: Slot | undefined, { opens }: Pick<DeskStatus, 'opens'>, parts: Parts): string =>
  slot ? moment(slot.date, slot.to, parts) : endOf(opens?.date ?? isoDate(parts.clock.council()), parts);

/** The end of the last of so many days on which the desk is open, after today. ISO instant, real time. */
export function answerDue(workingDays: number, parts: Parts): string {
  let date = isoDate(parts.clock.council());
  for (let days = workingDays, looked = 0; days > 0 && looked < 60; looked++) {
    date = addDays(date, 1);
    if (hoursOn(date, parts) && !closedOn(date, parts.council)) days--;
  }
  return endOf(date, parts);
}

const hoursOn = (date: string, { council }: Parts) =>
  council.deskHours[weekdayOf(date) as keyof typeof council.deskHours];

const endOf = (date: string, parts: Parts): string => moment(date, hoursOn(date, parts)?.to ?? USUAL_END, parts);

/** When clocks in Europe/London show it. */
function moment(date: string, minutes: number, { clock }: Parts): string {
  const shown = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  const at = [HOUR_MS, 0]
    .map((ahead) => new Date(shown - ahead))
    .find((one) => isoDate(one) === date && minutesOfDay(one) === minutes);
  return asRealTime(at ?? new Date(shown), clock).toISOString();
}
