// Reminders the evening before, by text or e-mail: set up, listed and stopped, each only by whoever has the phone or the mailbox.
import { addDays, capital, isoDate, list, longDate, minutesOfDay } from '../../core/format.js';
import { addressLine, homeDown, needsHome, homeField, postcodeField, resolveHome } from '../../core/home.js';
import type { Contact } from '../../core/reminders.js';
import type { Done, Read, Say, Service, ServiceContext } from '../../core/service.js';
import type { Slots } from '../../core/turn.js';
import { calendarLinks } from './calendar-link.js';
import { collectionsTold } from './days-told.js';
import {
  ALL,
  confirmField,
  contactField,
  contactIn,
  containersAt,
  containersField,
  containersNamed,
  homeOf,
  keysIn,
} from './reminder-fields.js';
import { REMINDER_TIME } from './reminder-time.js';
import { wantOf, type Want } from './reminder-words.js';

const ID = 'bins.reminders';
/** Kept for the conversation: the contact that has shown that it is the resident's. */
const PROVED = 'reminder-contact';
/** Days looked ahead for the first one. */
const AHEAD = 366;

export const reminders: Service = {
  id: ID,
  intent: ID,
  fields: {
    postcode: postcodeField,
    uprn: homeField,
    containers: containersField,
    contact: contactField,
    confirm: confirmField,
  },
  guided: {
    // How it works, another time of day, one that did not come: words. By voice too, where none can be set up.
    articleFirst: (_text, _article, { turn, ports }) => !turn.can.screen || !ports.reminders || wantOf(turn) === null,
    begin: 'reminders.begin',
    reviewBy: () => '9999-12-31',
  },
  resolve,
  settle,
  next: ({ answers, session }) => {
    const want = wantIn(answers);
    const home = want === 'start' || want === 'calendar' ? needsHome(answers) : null;
    if (home !== null) return home;
    if (want === 'calendar') return null;
    if (want === 'start' && answers['containers'] === undefined) return 'containers';
    if (answers['contact'] === undefined) return 'contact';
    const proved = answers['confirm'] === 'yes' || answers['contact'] === session.known[PROVED];
    return proved ? null : 'confirm';
  },
  run: (context) => {
    switch (wantIn(context.answers)) {
      case 'start':
        return start(context);
      case 'calendar':
        return calendar(context);
      case 'list':
        return listed(context);
      case 'stop':
        return stop(context);
    }
  },
};

const wantIn = ({ want }: Slots): Want => (want === 'stop' || want === 'list' || want === 'calendar' ? want : 'start');

/** What is wanted, from the first message; whose reminders, where the conversation knows; a home from its postcode. */
async function resolve(context: ServiceContext): Promise<Read> {
  const { answers, session, turn, ports } = context;
  const want = answers['want'] ?? wantOf(turn) ?? 'start';
  const proved = session.known[PROVED];
  const own: Slots = (want === 'stop' || want === 'list') && proved !== undefined ? { contact: proved } : {};
  if (want !== 'start' && want !== 'calendar') return { kind: 'answers', answers: { want, ...own } };
  const home = await resolveHome(context);
  if (home.kind === 'refused') return home;
  const found: Slots = { want, ...(home.kind === 'answers' ? home.answers : {}) };
  const named = answers['container'];
  if (named === undefined || answers['containers'] !== undefined) return { kind: 'answers', answers: found };
  const there = await homeOf({ ...context, answers: { ...answers, ...found } });
  const keys = there && containersNamed(named, containersAt(there, context), ports.council);
  // "Remind me about my bins" names a container to the engine, and means all of them.
  return { kind: 'answers', answers: { ...found, ...(keys === null ? {} : { containers: keys, container: '' }) } };
}

async function settle(context: ServiceContext): Promise<Done | null> {
  const { answers, ports, turn, language, session } = context;
  if (!turn.can.screen) return told(context, [{ key: 'reminders.voice' }]);
  if (!ports.reminders && wantIn(answers) !== 'calendar') return told(context, [{ key: 'reminders.off' }]);
  if (answers['uprn'] !== undefined && (wantIn(answers) === 'start' || wantIn(answers) === 'calendar')) {
    const home = await homeOf(context);
    if (!home) return homeDown(context);
    if (home.flags.includes('communal') || (home.round === null && !ports.collections))
      return told(context, [{ key: 'bins.day.communal', data: { address: addressLine(home, language) } }]);
  }
  const contact = contactIn(answers);
  const waits = contact && answers['confirm'] !== 'yes' && contact.to !== session.known[PROVED];
  if (!waits || !ports.reminders || reminders.next(context) !== 'confirm') return null;
  const times = Number(answers['sends'] ?? '1');
  const sent = await ports.reminders.sendCode(contact, { conversation: turn.conversation, language, times });
  return sent === 'sent' ? null : told(context, [{ key: 'reminders.too-many' }]);
}

const told = ({ ports, language }: ServiceContext, say: readonly Say[]): Done => ({
  ending: 'answered',
  say,
  options: [{ value: 'do:person', label: ports.words.text('person.talk', language) }],
});

/** The first collection to remind of: tomorrow's, unless this evening's reminders have gone. Council time. */
function firstDate({ ports }: ServiceContext): string {
  const now = ports.clock.council();
  return addDays(isoDate(now), minutesOfDay(now) >= REMINDER_TIME ? 2 : 1);
}

async function start(context: ServiceContext): Promise<Done> {
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

async function calendar(context: ServiceContext): Promise<Done> {
  const home = await homeOf(context);
  if (!home) return homeDown(context);
  return {
    ...told(context, [{ key: 'bins.calendar.told' }]),
    links: calendarLinks(home, context),
    remember: { uprn: home.uprn, postcode: home.postcode },
  };
}

async function listed(context: ServiceContext): Promise<Done> {
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
    value: `intent:${ID}`,
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

async function stop(context: ServiceContext): Promise<Done> {
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
