// The nearest recycling centre, whether it is open now or on a day, and what to know before one sets off.
import type { RecyclingCentre } from '../../core/council-facts.js';
import { addDays, clockTime, isoDate, list, minutesOfDay, weekdayOf } from '../../core/format.js';
import { postcodeField, resolveHome } from '../../core/home.js';
import { fold } from '../../core/kinds/fold.js';
import { mapLink, middleOf, type Place } from '../../core/map-link.js';
import type { Done, Say, Service, ServiceContext } from '../../core/service.js';
import type { Data } from '../../core/ports.js';
import { ALWAYS, dated, dayNamed, person, wordsSaid, withLead } from './task.js';

const ID = 'bins.recycling-centre';
const NEAREST = /\b(?:nearest|closest|near(?:est)? (?:me|us|to|here)|local|agosaf|agosa|yn agos|ger fy)\b/;
const NOW =
  /\b(?:open|close[sd]?|closing|shut|hours|times?|agor|cau|ar gau|oriau)\b.{0,40}\b(?:today|now|tonight|this (?:morning|afternoon|evening)|tomorrow|still|heddiw|nawr|rwan|yfory)\b|\b(?:today|now|still|heddiw)\b.{0,20}\b(?:open|shut|closed|agor|ar gau)\b/;
/** About a rule, which the article holds. */
const RULES =
  /\b(?:cost|charge|permit|van|trailer|book|slot|rubble|asbestos|price|how much|pris|trwydded|fan|archebu)\b/;
const MILE = 1609.34;
const EARTH = 6_371_000;
/** Days looked ahead for when it opens next. */
const AHEAD = 14;

export const recyclingCentre: Service = withLead(
  {
    id: ID,
    intent: ID,
    fields: { postcode: postcodeField },
    guided: {
      articleFirst: (text) => RULES.test(fold(text)) || !(NEAREST.test(fold(text)) || NOW.test(fold(text))),
      begin: 'centre.start',
      offer: 'centre.offer',
      reviewBy: ALWAYS,
    },
    resolve: resolveHome,
    next: (context) => {
      const { answers, ports } = context;
      const placed = answers['postcode'] ?? answers['uprn'];
      const onlyHours = NOW.test(fold(wordsSaid(context)));
      return placed || onlyHours || ports.council.bins.centres.length < 2 ? null : 'postcode';
    },
    run,
  },
  (context, begins) => {
    const { ports, language } = context;
    const names = ports.council.bins.centres.map(({ name }) => name[language] ?? name.en);
    return begins ? [{ key: 'centre.lead', data: { names: list(names, language) } }] : [];
  },
);

async function run(context: ServiceContext): Promise<Done> {
  const { ports, language } = context;
  const here = await placeOf(context);
  const { centres } = ports.council.bins;
  const sorted = here ? [...centres].sort((a, b) => metres(here, a) - metres(here, b)) : centres;
  const shown = here ? sorted.slice(0, 1) : sorted;
  const others = here ? sorted.slice(1) : [];
  return {
    ending: 'answered',
    say: [
      ...shown.flatMap((centre) => told(centre, here, shown.length === 1, context)),
      ...others.map((centre): Say => ({ key: 'centre.other', data: { name: centre.name[language] ?? centre.name.en, ...openOn(centre, context) } })),
    ],
    options: [{ value: 'intent:bins.what-goes-where', label: ports.words.text('items.another', language) }, person(context)],
    links: [
      ...shown.map((centre) => mapLink(centre, centre.name[language] ?? centre.name.en, context)),
      { label: ports.words.text('label.bins.recycling-centre', language), url: ports.council.links.recyclingCentres },
    ],
  };
} // prettier-ignore

/** The home, else the middle of the postcode's homes. */
async function placeOf({ ports, answers }: ServiceContext): Promise<Place | null> {
  const home = answers['uprn'] ? await ports.addresses.byUprn(answers['uprn']) : null;
  if (home?.ok && home.value?.place) return home.value.place;
  const there = answers['postcode'] ? await ports.addresses.byPostcode(answers['postcode']) : null;
  return middleOf(there?.ok ? there.value.flatMap(({ place }) => place ?? []) : []);
}

/** Along the great circle (haversine). */
export function metres(a: Place, b: Place): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [up, across] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2];
  const h = Math.sin(up) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(across) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(h));
}

function told(centre: RecyclingCentre, here: Place | null, rules: boolean, context: ServiceContext): readonly Say[] {
  const { language } = context;
  const say = (words: RecyclingCentre['name']): string => words[language] ?? words.en;
  const miles = here ? Math.round(metres(here, centre) / MILE) : 0;
  const data: Data = {
    name: say(centre.name),
    address: say(centre.address),
    near: here === null ? 'unknown' : miles < 1 ? 'mile' : 'miles',
    miles: Math.max(1, miles),
    ...openOn(centre, context),
  };
  const notes = [centre.booking, centre.vans, centre.rubble].map(say);
  return [
    { key: 'centre.told', data },
    ...(rules ? [{ text: notes.map((note) => `- ${note}`).join('\n'), speech: say(centre.booking) }] : []),
  ];
}

/** Hours of a date; null where it is closed all day. Summer is April to September. */
export function hoursOn(centre: RecyclingCentre, date: string): { readonly from: number; readonly to: number } | null {
  if (centre.closed.includes(date.slice(5))) return null;
  const month = Number(date.slice(5, 7));
  const week = month >= 4 && month <= 9 ? centre.summer : centre.winter;
  return week[weekdayOf(date) as 1 | 2 | 3 | 4 | 5 | 6 | 7] ?? null;
}

/** How it is now, or on the day that was named: `state`, with the times and the next day it opens. */
function openOn(centre: RecyclingCentre, context: ServiceContext): Data {
  const { ports, language } = context;
  const now = ports.clock.council();
  const today = isoDate(now);
  const named = dayNamed(context.answers['when'] ?? '', today);
  const date = named && named.from === named.to && named.from > today ? named.from : today;
  const hours = hoursOn(centre, date);
  const minutes = minutesOfDay(now);
  const over = hours !== null && date === today && minutes >= hours.to;
  const state =
    hours === null || over ? (date === today ? (over ? 'over' : 'shut') : 'shut-then') : date !== today ? 'then' : minutes < hours.from ? 'later' : 'open';
  let next = addDays(date, 1);
  for (let i = 0; i < AHEAD && hoursOn(centre, next) === null; i++) next = addDays(next, 1);
  const shown = hours === null || over ? hoursOn(centre, next) : hours;
  return {
    state,
    from: clockTime(shown?.from ?? 0, language),
    to: clockTime(shown?.to ?? 0, language),
    ...dated('day', date, context),
    ...dated('nextDay', next, context),
  };
} // prettier-ignore
