// Bin day: which containers are collected when at one home, with holiday changes and their reasons.
import type { Address, Container, Council } from '../../core/council.js';
import { addDays, capital, clockTime, isoDate, list, longDate } from '../../core/format.js';
import { homeField, needsHome, postcodeField, resolveHome, addressLine } from '../../core/home.js';
import { readWhen } from '../../core/kinds/when.js';
import type { CardDay } from '../../core/reply.js';
import type { Done, Say, Service, ServiceContext } from '../../core/service.js';
import type { Language } from '../../core/turn.js';
import { collections, type Collection } from './collections.js';

const ID = 'bins.collection-day';
/** Days looked ahead: every container comes at least once in six weeks, also over Christmas. */
const AHEAD = 42;
/** Collection days told at once when none was asked for. */
const DAYS_TOLD = 3;

export const collectionDay: Service = {
  id: ID,
  intent: ID,
  fields: { postcode: postcodeField, uprn: homeField },
  resolve: resolveHome,
  next: ({ answers }) => needsHome(answers),
  run: async (context) => {
    const home = await context.ports.addresses.byUprn(context.answers['uprn'] ?? '');
    if (!home) throw new Error('the chosen home is not in the address book');
    return tell(home, context);
  },
};

function tell(home: Address, context: ServiceContext): Done {
  const { ports, language, answers } = context;
  const today = isoDate(ports.clock.council());
  const wanted = answers['container'] ? containerCalled(answers['container'], ports.council, language) : null;
  const said = answers['container'] && !wanted ? [{ key: 'bins.day.unknown', data: { container: answers['container'] } }] : [];
  const base = {
    ending: 'answered' as const,
    options: [
      ...(ports.register.has('general.human') ? [{ value: 'do:other-address', label: ports.words.text('address.other', language) }] : []),
      { value: 'do:person', label: ports.words.text('person.talk', language) },
    ],
    remember: { uprn: home.uprn, postcode: home.postcode },
  };
  const shared = sharedOnly(home);
  if (shared) return { ...base, say: [{ key: 'bins.day.communal', data: { address: addressLine(home, language) } }] };
  if (wanted && !home.containers.includes(wanted.key)) return { ...base, say: [notHere(wanted, home, context)] };
  if (wanted?.subscription && home.garden !== 'joined') return { ...base, say: [notHere(wanted, home, context)] };

  const range = answers['when'] ? readWhen(answers['when'], today) : null;
  const from = range && range.from > today ? range.from : today;
  const all = collections(home, ports.council, today, addDays(range ? range.to : today, AHEAD));
  const asked = wanted ? all.filter(({ containers }) => containers.includes(wanted.key)) : all;
  const days = byDay(asked.filter(({ collected }) => collected >= from && (!range || collected <= range.to)));
  if (days.length === 0) {
    const next = byDay(asked.filter(({ collected }) => collected >= from))[0];
    if (!next) return { ...base, say: [{ key: 'bins.day.none' }] };
    return { ...base, say: [{ key: wanted ? 'bins.day.not-then-one' : 'bins.day.not-then', data: dayData(next, wanted, context, today) }, ...notes([next], context)] };
  }
  const shown = wanted ? days.slice(0, 1) : days.slice(0, range ? days.length : DAYS_TOLD);
  const [first, ...later] = shown;
  if (!first) return { ...base, say: [{ key: 'bins.day.none' }] };
  const say: Say[] = [...said, { key: wanted ? 'bins.day.one' : 'bins.day.next', data: dayData(first, wanted, context, today) }];
  if (later.length > 0) say.push({ key: 'bins.day.later', data: { days: later.map((day) => `- ${line(day, context)}`).join('\n') } });
  say.push(...notes(shown, context));
  if (!wanted && home.garden === 'expired') say.push({ key: 'bins.day.garden-expired' });
  return {
    ...base, say,
    card: {
      kind: 'days', title: addressLine(home, language), footer: ports.words.text('bins.day.out-by', language, { time: outBy(ports.council, language) }),
      days: shown.map((day) => card(day, wanted, context)),
    },
  };
}

/** Several containers on one day are one collection to a resident. */
interface Day {
  readonly date: string;
  readonly containers: readonly string[];
  readonly moved: Collection['moved'];
  readonly confirmed: boolean;
}

function byDay(found: readonly Collection[]): readonly Day[] {
  const days = new Map<string, Day>();
  for (const { collected, containers, moved, confirmed } of found) {
    const before = days.get(collected);
    days.set(collected, {
      date: collected, containers: [...(before?.containers ?? []), ...containers], moved: moved ?? before?.moved ?? null, confirmed: confirmed && (before?.confirmed ?? true),
    });
  }
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}

const sharedOnly = (home: Address): boolean => home.flags.includes('communal') || home.round === null;

function notHere(container: Container, home: Address, { language }: ServiceContext): Say {
  const name = container.name[language] ?? container.name.en;
  if (container.subscription) return { key: home.garden === 'expired' ? 'bins.day.garden-expired' : 'bins.day.garden-none', data: { name } };
  return { key: 'bins.day.not-here', data: { name } };
}

const find = (council: Council, key: string): Container | undefined => council.collections.containers.find((container) => container.key === key);
const nameOf = (key: string, { ports, language }: ServiceContext): string => {
  const container = find(ports.council, key);
  return container ? (container.name[language] ?? container.name.en) : key;
};
const contentsOf = (key: string, { ports, language }: ServiceContext): string => {
  const container = find(ports.council, key);
  return container ? (container.contents[language] ?? container.contents.en) : '';
};

/** The container a resident means: its key, its name, what goes in it, or what they call it. */
export function containerCalled(called: string, council: Council, language: Language): Container | null {
  const wanted = called.toLowerCase();
  return council.collections.containers.find((container) => container.key === called)
    ?? council.collections.containers.find(({ name, contents, aliases }) => [name.en, name.cy, contents.en, contents.cy, ...(aliases[language] ?? []), ...(aliases.en ?? [])].some((text) => text?.toLowerCase() === wanted))
    ?? null;
}

function dayData(day: Day, wanted: Container | null, context: ServiceContext, today: string): Record<string, string> {
  const { language } = context;
  const near = day.date === today ? 'today' : day.date === addDays(today, 1) ? 'tomorrow' : 'later';
  const keys = wanted ? [wanted.key] : day.containers;
  return {
    near, day: longDate(day.date, language, 'plain'), onDay: longDate(day.date, language, 'on'), spokenDay: longDate(day.date, language, 'spoken'),
    name: wanted ? (wanted.name[language] ?? wanted.name.en) : '',
    items: keys.map((key) => `- ${capital(nameOf(key, context))}: ${contentsOf(key, context)}`).join('\n'),
    spokenItems: list(keys.map((key) => nameOf(key, context)), language), time: outBy(context.ports.council, language),
  };
}

const line = (day: Day, context: ServiceContext): string =>
  `${capital(longDate(day.date, context.language))}: ${list(day.containers.map((key) => nameOf(key, context)), context.language)}`;

/** Moved days with their reason, and days that nobody has confirmed. */
function notes(days: readonly Day[], context: ServiceContext): readonly Say[] {
  const { language } = context;
  const moved = days.flatMap((day) => (day.moved ? [{ key: 'bins.day.moved', data: {
    day: capital(longDate(day.date, language)), onDay: longDate(day.date, language, 'on'), from: longDate(day.moved.from, language), reason: day.moved.reason[language] ?? day.moved.reason.en,
  } }] : []));
  return [...moved, ...(days.some(({ confirmed }) => !confirmed) ? [{ key: 'bins.day.unconfirmed' }] : [])];
}

function card(day: Day, wanted: Container | null, context: ServiceContext): CardDay {
  const { language, ports } = context;
  return {
    title: capital(longDate(day.date, language)), date: day.date,
    ...(day.moved ? { note: ports.words.text('bins.day.moved-short', language, { from: longDate(day.moved.from, language) }) } : {}),
    items: (wanted ? [wanted.key] : day.containers).flatMap((key) => {
      const container = find(ports.council, key);
      return container ? [{ name: capital(nameOf(key, context)), contents: contentsOf(key, context), colour: container.colour, ...(container.pattern ? { pattern: container.pattern } : {}) }] : [];
    }),
  };
}

/** "07:00" as "7am". */
function outBy({ collections: { outBy: time } }: Council, language: Language): string {
  const [hours = '0', minutes = '0'] = time.split(':');
  return clockTime(Number(hours) * 60 + Number(minutes), language);
}
