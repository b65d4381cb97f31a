// A home's collection days as an iCalendar file (RFC 5545): a day-long event for each, with an alarm the evening before.
import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import type { Council } from '../../../core/council.js';
import { addDays, capital, clockTime, list, longDate } from '../../../core/format.js';
import type { Data, WordBook } from '../../../core/ports.js';
import type { Language } from '../../../core/turn.js';
import type { Collection } from './collections.js';

export interface CalendarParts {
  readonly council: Council;
  readonly words: WordBook;
  readonly language: Language;
  /** When the council's files were last changed: an event with a later time replaces the one a calendar has. */
  readonly changed: Date;
  /** A name for the home that tells nothing about it, the same for ever. */
  readonly home: string;
}

/** Whole-day events begin at midnight wherever the calendar is, so this is 18:00 the evening before, also when clocks change. */
const EVENING_BEFORE = '-PT6H';
const REFRESH = 'PT12H';
/** A line has at most 75 octets (RFC 5545, 3.1); the library does not count the space that begins a folded one. */
const FOLD = 74;
const SEQUENCE_FROM = Date.UTC(2026, 0, 1);

/** Nothing in it tells where the home is. */
export function calendarOf(days: readonly Collection[], parts: CalendarParts): string {
  const { council, words, language } = parts;
  const name = words.text('bins.calendar.name', language, {
    council: council.shortName[language] ?? council.shortName.en,
  });
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', `-//${council.shortName.en}//Bin days//${language.toUpperCase()}`);
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  // RFC 7986 and what calendars understood before it.
  for (const property of ['name', 'x-wr-calname']) setTyped(calendar, property, 'text', name);
  setTyped(calendar, 'x-wr-timezone', 'text', 'Europe/London');
  for (const property of ['refresh-interval', 'x-published-ttl'])
    setTyped(calendar, property, 'duration', ICAL.Duration.fromString(REFRESH));
  for (const day of days) calendar.addSubcomponent(eventOf(day, parts));
  ICAL.foldLength = FOLD;
  return `${calendar.toString()}\r\n`;
}

function setTyped(component: ICAL.Component, name: string, type: string, value: string | ICAL.Duration): void {
  const property = new ICAL.Property(name);
  property.resetType(type);
  property.setValue(value);
  component.addProperty(property);
}

function eventOf(day: Collection, parts: CalendarParts): ICAL.Component {
  const { council, words, language, changed, home } = parts;
  const say = (key: string, data: Data): string => words.text(`bins.calendar.${key}`, language, data);
  const { containers } = council.collections;
  const due = containers.filter(({ key }) => day.containers.includes(key));
  const names = list(
    due.map(({ name }) => name[language] ?? name.en),
    language,
  );
  const [hours = '0', minutes = '0'] = council.collections.outBy.split(':');
  const notes = [
    ...due.map(({ name, contents }) => `${capital(name[language] ?? name.en)}: ${contents[language] ?? contents.en}`),
    say('out-by', { time: clockTime(Number(hours) * 60 + Number(minutes), language) }),
    ...(day.moved
      ? [
          say('moved', {
            from: longDate(day.due, language),
            reason: day.moved.reason[language] ?? day.moved.reason.en,
          }),
        ]
      : []),
    ...(day.confirmed ? [] : [say('unconfirmed', {})]),
  ];
  const at = ICAL.Time.fromJSDate(changed, true);
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', `${uidOf(home, day)}@${new URL(council.website).hostname}`);
  event.updatePropertyWithValue('dtstamp', at);
  event.updatePropertyWithValue('last-modified', at);
  event.updatePropertyWithValue('sequence', sequenceOf(day, changed));
  event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(day.collected));
  event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(day.collected, 1)));
  event.updatePropertyWithValue('summary', say('event', { items: names }));
  event.updatePropertyWithValue('description', notes.join('\n'));
  event.updatePropertyWithValue('status', day.confirmed ? 'CONFIRMED' : 'TENTATIVE');
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
  const alarm = new ICAL.Component('valarm');
  alarm.updatePropertyWithValue('action', 'DISPLAY');
  alarm.updatePropertyWithValue('description', say('alarm', { items: names }));
  alarm.updatePropertyWithValue('trigger', ICAL.Duration.fromString(EVENING_BEFORE));
  event.addSubcomponent(alarm);
  return event;
}

/** Of the day it is due, not the day it comes: a moved collection is the same event. */
const uidOf = (home: string, { due, containers }: Collection): string =>
  createHash('sha256')
    .update([home, due, ...containers].join(' '))
    .digest('hex')
    .slice(0, 32);

/** Grows with every change of the council's files, and is odd for a moved day, even where files have no true time. */
const sequenceOf = ({ moved }: Collection, changed: Date): number =>
  2 * Math.max(0, Math.floor((changed.getTime() - SEQUENCE_FROM) / 60_000)) + (moved ? 1 : 0);
