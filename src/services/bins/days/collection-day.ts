// Bin day: which containers are collected when at one home, with holiday changes and their reasons.
import type { Address, Container } from '../../../core/council.js';
import { containersCalled } from '../../../core/container-names.js';
import { addDays, isoDate } from '../../../core/format.js';
import { addressLine, homeDown, homeField, needsHome, postcodeField, resolveHome } from '../../../core/home.js';
import { readWhen } from '../../../core/kinds/when.js';
import type { Done, Service, ServiceContext } from '../../../core/service.js';
import { calendarLinks } from './calendar-link.js';
import { nextCollections, type Collection } from './collections.js';
import { inWords, notHere, type Day, type Told } from './collection-words.js';
import { daysSource } from './days-source.js';
import { asOfSay, collectionsTold, daysDown } from './days-told.js';

const ID = 'bins.collection-day';
/** Days looked ahead: every container comes at least once in six weeks, also over Christmas. */
const AHEAD = 42;
/** Collection days told at once when none was asked for, and at most when a range was. */
const DAYS_TOLD = 3;
const DAYS_IN_RANGE = 6;

export const collectionDay: Service = {
  id: ID,
  intent: ID,
  takesHome: true,
  fields: { postcode: postcodeField, uprn: homeField },
  resolve: resolveHome,
  next: ({ answers }) => needsHome(answers),
  run: async (context) => {
    const looked = await context.ports.addresses.byUprn(context.answers['uprn'] ?? '');
    if (!looked.ok) return homeDown(context);
    const home = looked.value;
    if (!home) throw new Error('the chosen home is not in the address book');
    return tell(home, context);
  },
};

async function tell(home: Address, context: ServiceContext): Promise<Done> {
  const { ports, language, answers } = context;
  const called = answers['container'];
  const wanted = called ? containersCalled(called, ports.council) : [];
  const base = {
    ending: 'answered' as const,
    options: [
      { value: 'do:other-address', label: ports.words.text('address.other', language) },
      { value: 'do:person', label: ports.words.text('person.talk', language) },
    ],
    remember: { uprn: home.uprn, postcode: home.postcode },
  };
  const listed = !home.flags.includes('not-listed');
  if (home.flags.includes('communal') || (home.round === null && listed && !ports.collections))
    return { ...base, say: [{ key: 'bins.day.communal', data: { address: addressLine(home, language) } }] };
  const here = wanted.filter(
    ({ key, subscription }) =>
      !listed || (home.containers.includes(key) && (!subscription || home.garden === 'joined')),
  );
  const first = wanted[0];
  if (first && here.length === 0) return { ...base, say: [notHere(first, home, context)] };
  const unknown = called && wanted.length === 0 ? [{ key: 'bins.day.unknown', data: { container: called } }] : [];
  const told = await days(home, here, context);
  if (!told) return { ...base, ending: 'service-down', say: [daysDown(context)] };
  const forget = unknown.length > 0 ? { forget: ['container'] } : {};
  if (told.shown.length === 0) return { ...base, ...forget, say: [...unknown, { key: 'bins.day.none' }] };
  const words = inWords(told, here, unknown, home, context);
  const links = [...calendarLinks(home, context), ...daysSource('calendar', told.asOf, context)];
  return { ...base, ...forget, ...words, links, say: [...words.say, ...asOfSay(told.asOf, context)] };
}

type Days = Told & { readonly asOf: Date };

/** The days to tell: those asked for, or the next few. Null when they cannot be had just now. */
async function days(
  home: Address,
  wanted: readonly Container[],
  { ports, answers }: ServiceContext,
): Promise<Days | null> {
  const today = isoDate(ports.clock.council());
  const holidays = ports.council.bankHolidays.map(({ date }) => date);
  const range = answers['when'] ? readWhen(answers['when'], today, holidays) : null;
  const from = range && range.from > today ? range.from : today;
  const keys = wanted.map(({ key }) => key);
  const until = addDays(range && range.to > from ? range.to : from, AHEAD);
  const looked = await collectionsTold(home, ports, from, until);
  if (!looked.ok) return null;
  const { asOf } = looked;
  const found = looked.value.flatMap((one) => {
    const containers = keys.length > 0 ? one.containers.filter((key) => keys.includes(key)) : one.containers;
    return containers.length > 0 ? [{ ...one, containers }] : [];
  });
  const all = byDay(found);
  const within = range ? all.filter(({ date }) => date <= range.to) : all;
  if (range && within.length > 0) return { shown: within.slice(0, DAYS_IN_RANGE), notThen: false, asOf };
  if (all.length > 0)
    return {
      ...{ notThen: range !== null, asOf },
      shown: range ? all.slice(0, 1) : all.slice(0, keys.length > 0 ? 1 : DAYS_TOLD),
    };
  // Out of season (garden waste in winter) the next date is months away.
  const later = byDay(
    nextCollections(home, ports.council, from)
      .filter(({ container }) => keys.includes(container))
      .map((one) => ({ ...one, containers: [one.container] })),
  );
  return { shown: later.slice(0, 1), notThen: range !== null, asOf };
}

function byDay(found: readonly Pick<Collection, 'collected' | 'containers' | 'moved' | 'confirmed'>[]): readonly Day[] {
  const days = new Map<string, Day>();
  for (const { collected, containers, moved, confirmed } of found) {
    const before = days.get(collected);
    days.set(collected, {
      date: collected,
      containers: [...(before?.containers ?? []), ...containers],
      moved: moved ?? before?.moved ?? null,
      confirmed: confirmed && (before?.confirmed ?? true),
    });
  }
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}
