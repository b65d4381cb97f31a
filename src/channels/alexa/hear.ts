// What an Alexa request means in the core's words.
import type { Request, Slot } from 'ask-sdk-model';
import type { IntentEntry } from '../../core/ports.js';
import type { Input, Slots } from '../../core/turn.js';
import { ANSWERS, houseNumber, MORE, postcode, type HeardSlot, type HeardSlots } from './answers.js';
import { heardRight } from './misheard.js';
import { pinIn } from './pin-heard.js';
import { BUILT_IN, intentName, LEAVES, OWN, type OwnCommand } from './names.js';

export interface Heard {
  readonly input: Input;
  /** The resident told the skill to stop: say goodbye, ask nothing, close. */
  readonly leaving: boolean;
  /** A plain yes or no, which may be to a question of the speaker's own. */
  readonly yesNo: boolean | null;
  /** Something that the speaker does itself. */
  readonly own: OwnCommand | null;
  /** The postcode among what was said, and whether it was an answer about an address at all. */
  readonly postcode: string;
  /** What was heard for it, where that was nobody's and this sounds like it. */
  readonly misheard?: string;
  /** A thing, in the words that were said for it. */
  readonly thing: string;
  readonly address: boolean;
  /** A house as an answer: "number 4"; empty when none was said. */
  readonly house: string;
  /** Figures said as a PIN; null when none were. */
  readonly pin: string | null;
  /** "More": a yes where more was offered. */
  readonly more: boolean;
}

export type Hear = (request: Request) => Heard;

const heard = (input: Input, more: Partial<Heard> = {}): Heard => ({
  input,
  leaving: false,
  yesNo: null,
  own: null,
  postcode: '',
  thing: '',
  address: false,
  house: '',
  pin: null,
  more: false,
  ...more,
});

/** Alexa's answer to a confirmation of her own that we asked for. */
const CONFIRMED: Readonly<Record<string, string>> = { CONFIRMED: 'AMAZON.YesIntent', DENIED: 'AMAZON.NoIntent' };
const YES_NO: Readonly<Record<string, boolean>> = { 'AMAZON.YesIntent': true, 'AMAZON.NoIntent': false };
const PLAINLY: Readonly<Record<string, boolean>> = { 'general.yes': true, 'general.no': false };
const YES =
  /^yes(?: (?:please|yes|it is|it does|that's (?:it|me|right|correct|fine|the one)|i (?:do|am|have|would|can|think so)|go on|do it|do that|you can|of course|thanks|thank you|okay|there is|we do|we are))+$/;
const NO =
  /^no(?: (?:no|thanks|thank you|it isn't|it's not|that's (?:wrong|not right|not it|not me|fine)|i (?:don't|do not|haven't|can't|wouldn't|am not)|i'm (?:not|fine|okay)|don't|not now|not today|there isn't|we don't|we're not))+$/;
const HOUSE = 'HouseAnswerIntent';
const ADDRESS = new Set(['PostcodeAnswerIntent', HOUSE, 'ChoiceAnswerIntent']);

/** An intent that the register does not know (an older model's, perhaps) is heard as nothing. */
export function createHear(register: ReadonlyMap<string, IntentEntry>): Hear {
  const entries = new Map([...register.values()].map((entry) => [intentName(entry.id), entry]));
  return (request) => {
    if (request.type === 'LaunchRequest') return heard({ kind: 'start' });
    if (request.type === 'SessionEndedRequest') return heard({ kind: 'stop' }, { leaving: true });
    // Back from a question of Alexa's own: nothing was said to us.
    if (request.type !== 'IntentRequest') return heard({ kind: 'unheard' });
    const { name, confirmationStatus } = request.intent;
    const confirmed = CONFIRMED[confirmationStatus ?? ''] ?? name;
    const builtIn = Object.hasOwn(BUILT_IN, confirmed) ? BUILT_IN[confirmed]?.means : undefined;
    if (builtIn)
      return heard(builtIn, {
        leaving: builtIn.kind === 'stop',
        yesNo: YES_NO[confirmed] ?? null,
        more: confirmed === 'AMAZON.NextIntent',
      });
    const slots = heardSlots(request.intent.slots ?? {});
    const own = Object.hasOwn(OWN, name) ? (OWN[name] ?? null) : null;
    if (own) return heard({ kind: 'unheard' }, { own });
    const entry = entries.get(name);
    if (entry)
      return heard(
        { kind: 'intent', intent: entry.id, slots: named(slots, entry) },
        { postcode: postcode(slots), yesNo: PLAINLY[entry.id] ?? null, thing: slots.get('item')?.value ?? '' },
      );
    const text = Object.hasOwn(ANSWERS, name) ? heardRight(ANSWERS[name]?.(slots) ?? '') : '';
    // A longer "stop" than Alexa's own still is one.
    if (LEAVES.test(text)) return heard({ kind: 'stop' }, { leaving: true });
    const plain = YES.test(text) ? 'AMAZON.YesIntent' : NO.test(text) ? 'AMAZON.NoIntent' : null;
    if (plain) return heard(BUILT_IN[plain]?.means ?? { kind: 'unheard' }, { yesNo: YES_NO[plain] ?? null });
    if (name === MORE) return heard({ kind: 'unheard' }, { more: true });
    const about = {
      postcode: postcode(slots),
      address: ADDRESS.has(name),
      house: name === HOUSE && /[a-z]/i.test(text) ? text : '',
      pin: name === 'PinAnswerIntent' ? (slots.get('pin')?.value ?? '').replace(/\D/g, '') : null,
    };
    // A PIN that Alexa took for free speech is kept from the transcript all the same.
    const told = /\bpin\b/i.test(text) ? pinIn({ pin: null, input: { kind: 'text', text } }) : null;
    if (told?.length === 4) return heard({ kind: 'unheard' }, { ...about, pin: told });
    return heard(text ? { kind: 'text', text } : { kind: 'unheard' }, about);
  };
}

/** The register's slots of an intent, filled from what was heard. */
function named(slots: HeardSlots, entry: IntentEntry): Slots {
  const value = (name: string): string => {
    if (name === 'postcode') return postcode(slots);
    if (name === 'number') return houseNumber(slots);
    return slots.get(name)?.id ?? slots.get(name)?.value ?? '';
  };
  return Object.fromEntries(entry.slots.map((name) => [name, value(name)] as const).filter(([, text]) => text !== ''));
}

const DYNAMIC = /\ber-authority\.echo-sdk\.dynamic\b/;

function heardSlots(slots: Readonly<Record<string, Slot>>): HeardSlots {
  const heard = new Map<string, HeardSlot>();
  for (const [name, slot] of Object.entries(slots)) {
    const value = slot.value?.trim();
    // "?" is Alexa's way of saying that she heard something that is no number.
    if (!value || value === '?') continue;
    // What was told to Alexa for this talk comes before what she always knows.
    const matched = (slot.resolutions?.resolutionsPerAuthority ?? [])
      .filter(({ status }) => status.code === 'ER_SUCCESS_MATCH')
      .toSorted((a, b) => Number(DYNAMIC.test(b.authority)) - Number(DYNAMIC.test(a.authority)))[0]?.values[0]?.value;
    heard.set(name, { value, id: matched?.id || null, name: matched?.name ?? null });
  }
  return heard;
}
