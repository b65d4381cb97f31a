// "And after that?", "the week after": counted from the collection that was told last.
import { addDays, fullDate, weekdayOf } from '../../core/format.js';
import type { Reply } from '../../core/reply.js';
import type { Input } from '../../core/turn.js';
import type { TalkState } from './state.js';
import { own, type Talk } from './talk.js';

const LEAD =
  "(?:(?:and|so|then|okay|ok|what about|how about|what|when|which|is|are|what's|when's|what is|when is|it|my|the next|collection|bins?|bin day) )*";
const NEXT =
  '(?:after (?:that|this|it)(?: one)?|(?:the )?(?:next )?(?:one|time|collection|bin day|bins?) after(?: (?:that|this)(?: one)?)?|(?:the )?following (?:one|time|collection|bin day)|the next one|the one following)';
const AFTER = new RegExp(`^${LEAD}${NEXT}$`);
const WEEK = new RegExp(`^${LEAD}(?:the )?(?:week after(?: (?:that|this)(?: one)?)?|following week|week following)$`);
const ABOUT = 'bins.collection-day';
type DayTold = Required<Pick<TalkState, 'day'>> & Pick<TalkState, 'bin'>;
/** Days looked ahead for the next one. */
const AHEAD = 84;

const between = (from: string, to: string): string => `between ${fullDate(from, 'en')} and ${fullDate(to, 'en')}`;

/** The days that were meant, where collections were told last; null for anything else. */
function daysMeant(input: Input, told: string | undefined): string | null {
  if (input.kind !== 'text' || told === undefined) return null;
  const text = input.text.toLowerCase().trim();
  if (AFTER.test(text)) return between(addDays(told, 1), addDays(told, AHEAD));
  if (!WEEK.test(text)) return null;
  const monday = addDays(told, 8 - weekdayOf(told));
  return between(monday, addDays(monday, 6));
}

/** The same question for those days, and for the same bin. */
export function afterTold(input: Input, { day, bin }: TalkState): Input | null {
  const when = daysMeant(input, day);
  if (when === null) return null;
  return { kind: 'intent', intent: ABOUT, slots: { when, ...(bin !== undefined && { container: bin }) } };
}

/** "After that, your next collection is …": never the same words for another day. */
export function toldAfter(reply: Reply, talk: Talk): Reply {
  const said = (form: 'text' | 'speech'): string =>
    reply[form].replace(/(?<=^|: )(?:Your next|The next) collection\b.*/s, (whole) => {
      const told = `${whole.charAt(0).toLowerCase()}${whole.slice(1)}`;
      return own(talk, 'speaker.after', {}, { told })[form];
    });
  return { ...reply, text: said('text'), speech: said('speech') };
}

/** The day of the collection that a reply told first, and the bin, where it was about one. */
export function dayTold({ intent, ending, card }: Reply): DayTold | null {
  const date = intent === ABOUT && ending === 'answered' ? card?.days[0]?.date : undefined;
  return date === undefined ? null : { day: date, ...(card?.about !== undefined && { bin: card.about }) };
}
