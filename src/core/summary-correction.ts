// "No, it's by the church", "no, 1 December" at what is read back: the one answer that the words can be is changed.
import { isoDate } from './format.js';
import { fold } from './kinds/fold.js';
import { readEmail } from './kinds/email.js';
import { readPhone } from './kinds/phone.js';
import { readPostcode } from './kinds/postcode.js';
import { namesNoDay } from './kinds/unreal-day.js';
import { readWhen } from './kinds/when.js';
import type { Field, Read, ServiceContext } from './service.js';
import { asksToSkip, isName } from './task-words.js';
import { undoing } from './task-steering.js';

type Answers = Extract<Read, { kind: 'answers' }>;

/** Longest correction, in characters. */
const SHORT = 120;
/** Without one of these it corrects nothing: it is more of the story, or another question. */
const LEAD = /^\W*(?:(?:no|nope|nah|na|nage|actually|sorry|sori|wait|oops|wrong|mewn gwirionedd)\b[\s,.:;–-]*)+/i;
const SHOULD_BE =
  /^(?:(?:but|well|i (?:meant|mean)|make (?:it|that)|(?:it|that|they|there)(?:'s|’s| is| was| were| are|'re| should (?:be|have been))|it should (?:be|say)|should be|mae'?n?|roedd|oedd|hynny yw|rhowch|i feddwl)\s+)+/i;
const ASKS =
  /\?\s*$|^(?:what|when|where|who|why|how|which|can|could|do|does|did|is|are|will|pryd|beth|pwy|pam|sut|ble|faint|ydy|oes|alla)\b/;
/** It takes something back, or leaves: not a new value. */
const LEAVES =
  /\b(?:don'?t|do not|not|never|stop|cancel|leave|forget|later|another|different|wrong|send|peidiwch|ddim|canslo|stopio)\b/;
/** A house, a list or a reference: others read those. */
const OTHERS =
  /^(?:the |number |no |rhif |flat |fflat )*(?:\d{1,4}[a-z]?|first|second|third|fourth|last|cyntaf|ail|trydydd|olaf)(?: one| un)?$/;
const PLACE =
  /^(?:(?:just|right|over|down|up|somewhere) )*(?:by|near|next to|beside|behind|outside|opposite|in|inside|on|at|under|between|across from|in front of|along|around|round|past|off|ger|wrth|gerllaw|tu ol i|y tu ol i|tu allan i|y tu allan i|gyferbyn|ar|yn|o flaen|rhwng|drws nesaf)\b(?! \d)/;
/** "14 Station Road". */
const STREET = /^\d{1,4}[a-z]? \p{L}{3,}/u;

/** Homes are put right by number and postcode, whatever the form. */
const HOME = new Set(['uprn', 'postcode', 'number']);

/** Null where nothing is corrected, or more than one answer could be meant. `names`: the answers read back. */
export async function corrected(
  text: string,
  names: readonly string[],
  fields: Readonly<Record<string, Field>>,
  context: ServiceContext,
): Promise<Exclude<Read, { kind: 'other' }> | null> {
  const value = newValue(text);
  if (value === null || readPostcode(value, context.ports.addresses.postcodes())) return null;
  const open = [...new Set(names)].flatMap((name) => {
    const field = fields[name];
    return field && !HOME.has(name) ? [{ name, field }] : [];
  });
  const contact = readEmail(value) ?? readPhone(value);
  const exact = open.filter(({ name, field }) => !field.anyWords && !field.place && (!contact || name === 'contact'));
  const reads = await Promise.all(
    exact.map(async ({ name, field }) => ({ name, field, read: await field.read(value, [], context) })),
  );
  const taken = reads.flatMap(({ name, field, read }) =>
    read.kind === 'answers' && (read.answers[name] ?? context.answers[name]) !== context.answers[name]
      ? [{ name, field, read }]
      : [],
  );
  const [only, second] = taken;
  if (only && !second) return changed(only.name, only.field, only.read);
  if (second) return null;
  if (isPlace(value, context)) {
    const [place] = open.filter(({ field }) => field.place);
    const read = await place?.field.read(value, [], context);
    return place && read?.kind === 'answers' ? changed(place.name, place.field, read) : null;
  }
  const words = open.filter(({ field }) => field.anyWords && !field.place);
  const [name, otherName] = isName(value) ? words : [];
  if (name && !otherName) {
    const read = await name.field.read(value, [], context);
    return read.kind === 'answers' ? changed(name.name, name.field, read) : null;
  }
  // A day that cannot be is told so by the answer that it would be.
  const [refusal] = reads.flatMap(({ field, read }) => (field.day && read.kind === 'refused' ? [read] : []));
  return refusal ?? null;
}

const changed = (name: string, field: Field, read: Answers): Answers => ({
  kind: 'answers',
  answers: { ...undoing(name, field), ...read.answers },
});

/** What stands after "no, it's"; null where it is no correction. */
function newValue(text: string): string | null {
  const lead = LEAD.exec(text);
  if (!lead || text.length > SHORT) return null;
  const value = text
    .slice(lead[0].length)
    .replace(SHOULD_BE, '')
    .replace(/[.!\s]+$/, '')
    .trim();
  const said = fold(value);
  if (said === '' || ASKS.test(fold(text.slice(lead[0].length))) || LEAVES.test(said) || asksToSkip(value)) return null;
  return OTHERS.test(said) ? null : value;
}

function isPlace(value: string, { ports }: ServiceContext): boolean {
  const said = fold(value);
  const isDay = readWhen(value, isoDate(ports.clock.council())) !== null || namesNoDay(value);
  return (PLACE.test(said) || STREET.test(said)) && !isDay;
}
