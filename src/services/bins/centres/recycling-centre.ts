// The nearest recycling centre, whether it is open now or on a day, and what to know before one sets off.
import type { RecyclingCentre } from '../../../core/council-facts.js';
import { addDays, clockTime, isoDate, list, minutesOfDay, weekdayOf } from '../../../core/format.js';
import { addressLine, postcodeField, resolveHome } from '../../../core/home.js';
import { fold } from '../../../core/kinds/fold.js';
import { mapLink, middleOf, type Place } from '../../../core/map-link.js';
import type { Done, Say, Service, ServiceContext } from '../../../core/service.js';
import type { Data } from '../../../core/ports.js';
import { ALWAYS, dated, dayNamed, person, wordsSaid, withLead } from '../task.js';

const ID = 'bins.recycling-centre';
const NEAREST = /\b(?:nearest|closest|near(?:est)? (?:me|us|to|here)|local|agosaf|agosa|yn agos|ger fy)\b/;
const NOW =
  /\b(?:open|close[sd]?|closing|shut|hours|times?|agor|cau|ar gau|oriau)\b.{0,40}\b(?:today|now|tonight|this (?:morning|afternoon|evening)|tomorrow|still|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|heddiw|nawr|rwan|yfory)\b|\b(?:today|now|still|heddiw)\b.{0,20}\b(?:open|shut|closed|agor|ar gau)\b/;
/** Asked after it was told: "what time does it shut?", "and on Sunday?" */
const HOURS =
  /^(?:and |so |but |ok )*(?:what(?: are|'s| is) (?:its|the|their) (?:(?:opening|closing) )?(?:hours|times?)\b|(?:opening|closing) (?:hours|times?)\b|beth yw'?r oriau\b|(?:what time|when|till when|until when|how late|how early|how long|(?:is|are|will|does|do) (?:it|they|that|the (?:tip|dump|centre|site))|pryd|faint o'?r gloch|tan pryd|ydy|ydi|oes)\b.{0,30}\b(?:open\w*|shut\w*|clos\w+|hours|times?|till|agor|cau|ar gau|oriau)\b)/;
/** About a rule, which the article holds. */
const RULES =
  /\b(?:cost|charge|permit|van|trailer|book|slot|rubble|asbestos|price|how much|pris|trwydded|fan|archebu)\b/;
/** Kept for the conversation: the postcode that the nearest was asked for. It need not be where they live. */
const NEAR = 'centre-postcode';
const MILE = 1609.34;
const EARTH = 6_371_000;
/** Days looked ahead for when it opens next. */
const AHEAD = 14;

export const recyclingCentre: Service = withLead(
  {
    id: ID,
    intent: ID,
    fields: { postcode: postcodeField },
    follows: [{ after: [ID], words: HOURS }],
    guided: {
      // Who tells a postcode wants to know where.
      articleFirst: (text, _article, { answers }) =>
        RULES.test(fold(text)) ||
        !(answers['postcode'] !== undefined || NEAREST.test(fold(text)) || NOW.test(fold(text))),
      begin: 'centre.start',
      offer: 'centre.offer',
      reviewBy: ALWAYS,
    },
    resolve: async (context) => {
      const { answers, session, ports } = context;
      // "What about Weavers Row": any of its homes is near enough.
      const street = answers['street'] && !answers['postcode'] ? answers['street'] : undefined;
      const there = street === undefined ? undefined : await ports.addresses.byStreet?.(street);
      const [home] = there?.ok ? there.value : [];
      if (home) return { kind: 'answers', answers: { postcode: home.postcode } };
      // "And what time does it shut?" is asked of the place that was told.
      const near = answers['postcode'] ?? answers['uprn'] ?? session.known[NEAR];
      if (session.last?.intent === ID && near === session.known[NEAR] && near !== undefined)
        return { kind: 'answers', answers: { postcode: near } };
      const read = await resolveHome(context);
      if (read.kind !== 'refused' || read.ending !== undefined) return read;
      return (await placesNear(context)).length > 0 ? { kind: 'other' } : read;
    },
    next: (context) => {
      const { answers, ports } = context;
      const placed = answers['postcode'] ?? answers['uprn'];
      const said = fold(wordsSaid(context));
      const onlyHours = NOW.test(said) || HOURS.test(said);
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
  const from = here && (await startOf(context));
  const { centres } = ports.council.bins;
  const sorted = here ? [...centres].sort((a, b) => metres(here, a) - metres(here, b)) : centres;
  const shown = here ? sorted.slice(0, 1) : sorted;
  const others = here ? sorted.slice(1) : [];
  return {
    ending: 'answered',
    say: [
      ...(from === null ? [] : [{ key: 'centre.from', data: { from } }]),
      ...shown.flatMap((centre) => told(centre, here, shown.length === 1, context)),
      ...others.map((centre): Say => ({ key: 'centre.other', data: { name: centre.name[language] ?? centre.name.en, ...openOn(centre, context) } })),
    ],
    options: [{ value: 'intent:bins.what-goes-where', label: ports.words.text('items.another', language) }, person(context)],
    links: [
      ...shown.map((centre) => mapLink(centre, centre.name[language] ?? centre.name.en, context)),
      { label: ports.words.text('label.bins.recycling-centre', language), url: ports.council.links.recyclingCentres },
    ],
    ...(context.answers['postcode'] && !context.answers['uprn'] && { remember: { [NEAR]: context.answers['postcode'] } }),
  };
} // prettier-ignore

/** Where it is reckoned from, so that it can be put right: the home, or the postcode that was told. */
async function startOf({ ports, answers, language }: ServiceContext): Promise<string | null> {
  const looked = answers['uprn'] ? await ports.addresses.byUprn(answers['uprn']) : null;
  return looked?.ok && looked.value ? addressLine(looked.value, language) : (answers['postcode'] ?? null);
}

/** The places of a postcode's homes; of one of ours where nobody lives, those of the postcode next to it. */
async function placesNear({ ports, answers }: ServiceContext): Promise<readonly Place[]> {
  const postcode = answers['postcode'];
  if (!postcode) return [];
  const at = async (one: string): Promise<readonly Place[]> => {
    const looked = await ports.addresses.byPostcode(one);
    return looked.ok ? looked.value.flatMap(({ place }) => place ?? []) : [];
  };
  const there = await at(postcode);
  const ours = ports.addresses.postcodes();
  if (there.length > 0 || !ours.has(postcode)) return there;
  // "GM2 2AA": first what begins with GM2 2, then with GM2.
  for (const length of [postcode.length - 2, postcode.length - 3])
    for (const one of ours)
      if (one !== postcode && one.startsWith(postcode.slice(0, length))) {
        const places = await at(one);
        if (places.length > 0) return places;
      }
  return [];
}

/** The home, else the middle of the postcode's homes. */
async function placeOf(context: ServiceContext): Promise<Place | null> {
  const { ports, answers } = context;
  const home = answers['uprn'] ? await ports.addresses.byUprn(answers['uprn']) : null;
  if (home?.ok && home.value?.place) return home.value.place;
  return middleOf(await placesNear(context));
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
