// Reads an iCalendar file (RFC 5545) of collections: the summary names the waste, each date or repetition is a collection.
import ICAL from 'ical.js';
import { z } from 'zod';
import { isoDate } from '../../core/format.js';
import type { Dated } from './collection-feeds.js';

/** What is collected from one ISO date to another, both included. */
export type Between = (from: string, to: string) => readonly Dated[];

/** A repetition may have no end, or one a second: so many dates of it are looked at. */
const MOST = 2_000;

export const icalendar = z.string().transform((text, context): Between => {
  try {
    const calendar = ICAL.Component.fromString(text);
    if (calendar.name !== 'vcalendar') throw new Error('not a calendar');
    const events = readEvents(calendar);
    return (from, to) => events.flatMap((event) => datesOf(event, from, to));
  } catch {
    context.addIssue({ code: 'custom', message: 'is not an iCalendar file' });
    return z.NEVER;
  }
});

/** One that was called off is none; one date of a repetition that was moved stays with its event. */
function readEvents(calendar: ICAL.Component): readonly ICAL.Event[] {
  const all = calendar
    .getAllSubcomponents('vevent')
    .filter((one) => one.hasProperty('dtstart') && one.hasProperty('summary'))
    .map((one) => new ICAL.Event(one));
  const single = all.filter((event) => !event.isRecurrenceException());
  for (const moved of all.filter((event) => event.isRecurrenceException()))
    single.find(({ uid }) => uid === moved.uid)?.relateException(moved);
  return single.filter(({ component }) => component.getFirstPropertyValue('status') !== 'CANCELLED');
}

/** The library's own type of it is lost in its declarations. */
interface Occurrence {
  readonly item: ICAL.Event;
  readonly startDate: ICAL.Time;
}

function datesOf(event: ICAL.Event, from: string, to: string): readonly Dated[] {
  if (!event.isRecurring()) return within([{ type: event.summary, date: dateOf(event.startDate) }], from, to);
  const found: Dated[] = [];
  const repetition = event.iterator();
  for (let n = 0; n < MOST; n += 1) {
    const next = repetition.next() as ICAL.Time | undefined;
    if (!next || dateOf(next) > to) break;
    const { item, startDate } = event.getOccurrenceDetails(next) as Occurrence;
    if (item.component.getFirstPropertyValue('status') !== 'CANCELLED')
      found.push({ type: item.summary, date: dateOf(startDate) });
  }
  return within(found, from, to);
}

const within = (dates: readonly Dated[], from: string, to: string): readonly Dated[] =>
  dates.filter(({ date }) => from <= date && date <= to);

/** A date as written, which is local; a time in UTC as London has it. */
const dateOf = (time: ICAL.Time): string =>
  !time.isDate && time.zone === ICAL.Timezone.utcTimezone ? isoDate(time.toJSDate()) : time.toString().slice(0, 10);
