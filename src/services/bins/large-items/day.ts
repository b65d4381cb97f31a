// Which day: the next three that still have a place, later ones when asked, or one that is named.
import type { BulkyDay } from '../../../core/bulky.js';
import type { Words } from '../../../core/council.js';
import { addDays, isoDate, longDate } from '../../../core/format.js';
import { pickField } from '../../../core/form-fields.js';
import { fold } from '../../../core/kinds/fold.js';
import { namesNoDay } from '../../../core/kinds/unreal-day.js';
import type { Field, ServiceContext } from '../../../core/service.js';
import { dated, dayNamed } from '../task.js';

/** Days shown at once. */
const SHOWN = 3;
/** The crew's list for a day is made this many days before it. */
export const AHEAD = 1;
const LATER =
  /\b(?:later|other|another|different|more|none|neither|not (?:any|those|these)|hwyrach|arall|eraill|gwahanol|dim un)\b/;

/** "Any day", "the soonest": it is read back before anything is booked. */
const ANY =
  /^\W*(?:(?:i )?don'?t mind|(?:any|which)(?:ever)?(?: (?:day|one|of them|date|time))?(?: (?:is|will be|would be))?(?: (?:fine|ok|okay|good|will do|suits))*|(?:the |as |your )*(?:soonest|earliest|first|next|quickest|asap|soon as possible)(?: (?:one|day|date|available|free|you have|possible))*|(?:unrhyw|pa bynnag) (?:un|ddiwrnod|ddyddiad)|dim ots|dim gwahaniaeth|(?:y |yr )?(?:cyntaf|cynharaf|nesaf)(?: posibl)?)(?: (?:please|plis|thanks|diolch))?\W*$/;

export const slotOf = (date: string, { ports }: Pick<ServiceContext, 'ports'>): string =>
  `${ports.council.key}:bulky:${date}`;

/** The bank holiday of that day, on which no crew goes out; Christmas Day is one on a weekend too. */
const holidayOn = (date: string, { ports }: Pick<ServiceContext, 'ports'>): Words | null => {
  const { bankHolidays } = ports.council;
  const name = bankHolidays.find((holiday) => holiday.date === date)?.name;
  return (
    name ?? (date.endsWith('-12-25') ? (bankHolidays.find((one) => one.date.endsWith('-12-25'))?.name ?? null) : null)
  );
};

/** Days to come that have a place now, rising; not the day that is booked already, and no bank holiday. */
export async function freeDays({ ports, answers }: ServiceContext): Promise<readonly BulkyDay[]> {
  const from = addDays(isoDate(ports.clock.council()), AHEAD);
  const days = (ports.bulky?.days ?? []).filter(
    ({ date }) => date > from && date !== answers['booked-day'] && holidayOn(date, { ports }) === null,
  );
  const held = await ports.bookings?.taken(days.map(({ date }) => slotOf(date, { ports })));
  return days.filter(({ date, places }) => places > (held?.get(slotOf(date, { ports })) ?? 0));
}

async function shownDays(context: ServiceContext): Promise<readonly BulkyDay[]> {
  const free = await freeDays(context);
  const after = context.answers['bulky-after'] ?? '';
  const later = free.filter(({ date }) => date > after);
  return (later.length > 0 ? later : free).slice(0, SHOWN);
}

const pick = pickField({
  name: 'bulky-day',
  key: 'bins.bulky.day',
  choices: async (context) =>
    (await shownDays(context)).map(({ date }) => ({ value: date, label: longDate(date, context.language) })),
});

export const dayField: Field = {
  day: true,
  ask: async (context) => {
    const asked = await pick.ask(context);
    const later = { value: 'answer:later', label: context.ports.words.text('bins.bulky.later', context.language) };
    const shown = await shownDays(context);
    const more = (await freeDays(context)).some(({ date }) => date > (shown.at(-1)?.date ?? ''));
    return { ...asked, options: [...asked.options, ...(more ? [later] : [])] };
  },
  read: async (text, offered, context) => {
    const { ports } = context;
    const last = (await shownDays(context)).at(-1)?.date ?? '';
    const said = fold(text);
    if (text === 'answer:later' || (text.length < 60 && LATER.test(said) && !/\d/.test(said)))
      return { kind: 'answers', answers: { 'bulky-after': last } };
    const [soonest] = await shownDays(context);
    if (soonest && text.length < 60 && ANY.test(said))
      return { kind: 'answers', answers: { 'bulky-day': soonest.date } };
    const named = dayNamed(text, isoDate(ports.clock.council()));
    if (!named && text.length < 60 && namesNoDay(said)) return { kind: 'refused', say: [{ key: 'tax-date.unreal' }] };
    if (!named || named.from !== named.to || text.startsWith('answer:')) return pick.read(text, offered, context);
    const free = (await freeDays(context)).some(({ date }) => date === named.from);
    if (free) return { kind: 'answers', answers: { 'bulky-day': named.from } };
    const day = dated('day', named.from, context);
    const holiday = holidayOn(named.from, context);
    if (holiday === null) return { kind: 'refused', say: [{ key: 'bins.bulky.day-none', data: day }] };
    const name = holiday[context.language] ?? holiday.en;
    return { kind: 'refused', say: [{ key: 'bins.bulky.day-holiday', data: { ...day, name } }] };
  },
  undo: { 'bulky-day': '', 'bulky-after': '' },
};
