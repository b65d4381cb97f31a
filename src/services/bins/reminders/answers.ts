// What is said and done once everything about a reminder is known: set up, listed, stopped, or put into a calendar.
import { addDays, capital, isoDate, list, longDate, minutesOfDay } from '../../../core/format.js';
import { addressLine, homeDown } from '../../../core/home.js';
import type { Contact } from '../../../core/reminders.js';
import type { Done, Say, ServiceContext } from '../../../core/service.js';
import { calendarLinks } from '../days/calendar-link.js';
import { collectionsTold } from '../days/days-told.js';
import { ALL, contactIn, homeOf, keysIn } from './fields.js';
import { REMINDER_TIME } from './time.js';

/** Kept for the conversation: the contact that has shown that it is the resident's. */
export const PROVED = 'reminder-contact';
/** Days looked ahead for the first one. */
const AHEAD = 366;

export const told = ({ ports, language }: ServiceContext, say: readonly Say[]): Done => ({
  ending: 'answered',
  say,
  options: [{ value: 'do:person', label: ports.words.text('person.talk', language) }],
});

/** The first collection to remind of: tomorrow's, unless this evening's reminders have gone. Council time. */
function firstDate({ ports }: ServiceContext): string {
  const now = ports.clock.council();
  return addDays(isoDate(now), minutesOfDay(now) >= REMINDER_TIME ? 2 : 1);
}

export async function start(context: ServiceContext): Promise<Done> {
  const { ports, answers, language } = context;
  const home = await homeOf(context);
  const contact = contactIn(answers);
  if (!home || !contact) return homeDown(context);
  const containers = keysIn(answers['containers'] ?? ALL);
  const from = firstDate(context);
  const days = await collectionsTold(home, ports, from, addDays(from, AHEAD));
  const first = days.ok
    ? days.value.find((day) => containers.length === 0 || day.containers.some((key) => containers.includes(key)))
    : undefined;
  const data = { by: contact.by, address: addressLine(home, language), items: namesOf(containers, context) };
  const day = first && longDate(first.collected, language);
  return {
    ...told(context, [
      { key: 'reminders.done', data },
      ...(first && day
        ? [{ key: 'reminders.done.next', data: { day, onDay: longDate(first.collected, language, 'on') } }]
        : []),
      { key: 'reminders.done.stop', data: { by: contact.by } },
    ]),
    links: calendarLinks(home, context),
    effects: [{ kind: 'add-reminder', reminder: { ...contact, uprn: home.uprn, containers, language, from } }],
    remember: { uprn: home.uprn, postcode: home.postcode, [PROVED]: contact.to },
  };
}

export async function calendar(context: ServiceContext): Promise<Done> {
  const home = await homeOf(context);
  if (!home) return homeDown(context);
  return {
    ...told(context, [{ key: 'bins.calendar.told' }]),
    links: calendarLinks(home, context),
    remember: { uprn: home.uprn, postcode: home.postcode },
  };
}

export async function listed(context: ServiceContext): Promise<Done> {
  const { ports, answers, language } = context;
  const contact = contactIn(answers);
  if (!contact) return told(context, [{ key: 'reminders.off' }]);
  const lines = await linesOf(contact, context);
  const done = told(
    context,
    lines.length > 0
      ? [{ key: 'reminders.list', data: { to: contact.to, reminders: lines.map((line) => `- ${line}`).join('\n') } }]
      : [{ key: 'reminders.list.none', data: { to: contact.to } }],
  );
  const ways = {
    value: 'intent:bins.reminders',
    label: ports.words.text(lines.length > 0 ? 'reminders.stop' : 'reminders.begin', language),
  };
  return { ...done, options: [ways, ...done.options], remember: { [PROVED]: contact.to } };
}

async function linesOf(contact: Contact, context: ServiceContext): Promise<readonly string[]> {
  const { ports, language } = context;
  const all = (await ports.reminders?.of(contact)) ?? [];
  return Promise.all(
    all.map(async ({ uprn, containers }) => {
      const looked = await ports.addresses.byUprn(uprn);
      const where = looked.ok && looked.value ? `${addressLine(looked.value, language)}: ` : '';
      return capital(`${where}${namesOf(containers, context)}`);
    }),
  );
}

export async function stop(context: ServiceContext): Promise<Done> {
  const contact = contactIn(context.answers);
  const there = contact ? ((await context.ports.reminders?.of(contact)) ?? []) : [];
  if (!contact || there.length === 0)
    return told(context, [{ key: 'reminders.list.none', data: { to: contact?.to ?? '' } }]);
  return {
    ...told(context, [{ key: 'reminders.stopped', data: { n: there.length, to: contact.to } }]),
    effects: [{ kind: 'stop-reminders', contact }],
    remember: { [PROVED]: contact.to },
  };
}

/** "green box and grey bin"; "all collections" for no key. */
function namesOf(keys: readonly string[], { ports, language }: ServiceContext): string {
  const { containers } = ports.council.collections;
  const names = containers.filter(({ key }) => keys.includes(key)).map(({ name }) => name[language] ?? name.en);
  return names.length === 0 ? ports.words.text('reminders.every', language) : list(names, language);
}
