// When to call: the next times with a place, later ones when asked, a day or "the afternoon" in words.
import { pickField } from '../../core/form-fields.js';
import { isoDate, weekdayOf } from '../../core/format.js';
import { fold } from '../../core/kinds/fold.js';
import type { Field, ServiceContext } from '../../core/service.js';
import { freeSlots, slotLabel, type Slot } from './slots.js';

/** Times shown at once. */
const SHOWN = 6;
const LATER =
  /\b(?:later|other|another|different|more|none|neither|not (?:any|those|these)|hwyrach|arall|eraill|gwahanol|dim un)\b/;
const SOONEST =
  /\b(?:soon(?:est)?|as soon as|asap|earliest|first|any ?time|whenever|(?:don'?t|do not) mind|cyn gynted|unrhyw (?:bryd|amser)|cyntaf)\b/;
const MORNING = /\b(?:morning|am|bore)\b/;
const AFTERNOON = /\b(?:afternoon|pm|after (?:lunch|dinner)|prynhawn|pnawn)\b/;
const EVENING = /\b(?:evening|after work|gyda'?r nos|nos|after (?:5|five))\b/;
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:mon(?:day)?|llun)\b/, 1],
  [/\b(?:tues?(?:day)?|mawrth)\b/, 2],
  [/\b(?:wed(?:nesday)?|mercher)\b/, 3],
  [/\b(?:thur?s?(?:day)?|iau)\b/, 4],
  [/\b(?:fri(?:day)?|gwener)\b/, 5],
  [/\b(?:sat(?:urday)?|sadwrn)\b/, 6],
  [/\b(?:sun(?:day)?|sul)\b/, 7],
];
const NOON = 720;
const TEATIME = 1020;

async function shown({ ports, answers }: ServiceContext): Promise<readonly Slot[]> {
  const free = await freeSlots(ports);
  const after = free.findIndex(({ key }) => key === answers['slot-after']);
  return free.slice(after + 1, after + 1 + SHOWN);
}

const today = ({ ports }: ServiceContext): string => isoDate(ports.clock.council());

const pick = pickField({
  name: 'slot',
  key: 'callback.slot',
  choices: async (context) =>
    (await shown(context)).map((slot) => ({
      value: slot.key,
      label: slotLabel(slot, today(context), context.language),
    })),
});

/** The free times that words speak of; null when they speak of none. */
export function slotsNamed(text: string, free: readonly Slot[], now: string): readonly Slot[] | null {
  const said = fold(text);
  if (SOONEST.test(said)) return free.slice(0, 1);
  const tomorrow = /\b(?:tomorrow|yfory)\b/.test(said);
  const day = /\b(?:today|heddiw)\b/.test(said) ? now : null;
  const weekday = DAYS.find(([pattern]) => pattern.test(said))?.[1];
  const part = EVENING.test(said)
    ? 'evening'
    : AFTERNOON.test(said)
      ? 'afternoon'
      : MORNING.test(said)
        ? 'morning'
        : null;
  if (!tomorrow && day === null && weekday === undefined && part === null) return null;
  return free.filter(
    ({ date, from }) =>
      (day === null || date === day) &&
      (!tomorrow || Date.parse(date) - Date.parse(now) === 86_400_000) &&
      (weekday === undefined || weekdayOf(date) === weekday) &&
      (part === null ||
        (part === 'morning' ? from < NOON : part === 'evening' ? from >= TEATIME : from >= NOON && from < TEATIME)),
  );
}

export const slotField: Field = {
  ask: async (context) => {
    const asked = await pick.ask(context);
    const last = (await shown(context)).at(-1)?.key;
    const more = (await freeSlots(context.ports)).at(-1)?.key !== last;
    const later = { value: 'answer:later', label: context.ports.words.text('callback.slot.later', context.language) };
    return { ...asked, options: [...asked.options, ...(more ? [later] : [])] };
  },
  read: async (text, offered, context) => {
    const said = fold(text);
    if (text === 'answer:later' || (text.length < 60 && LATER.test(said) && !/\d/.test(said))) {
      const last = (await shown(context)).at(-1)?.key ?? '';
      return { kind: 'answers', answers: { 'slot-after': last } };
    }
    if (text.startsWith('answer:')) {
      const read = await pick.read(text, offered, context);
      // Shown a while ago, and taken since.
      return read.kind === 'other' && offered.includes(text)
        ? { kind: 'refused', say: [{ key: 'callback.slot.gone' }], forget: ['slot', 'slot-after'] }
        : read;
    }
    const place = await pick.read(text, offered, context);
    if (place.kind !== 'other' || text.length > 80) return place;
    const named = slotsNamed(text, await freeSlots(context.ports), today(context));
    if (named === null) return { kind: 'other' };
    const [first] = named;
    return first
      ? { kind: 'answers', answers: { slot: first.key } }
      : { kind: 'refused', say: [{ key: 'callback.slot.none' }] };
  },
  undo: { slot: '', 'slot-after': '' },
};
