// What an Alexa request means in the core's words.
import type { Request, Slot } from 'ask-sdk-model';
import type { IntentEntry } from '../../core/ports.js';
import type { Input, Slots } from '../../core/turn.js';
import { ANSWERS, houseNumber, postcode, type HeardSlot, type HeardSlots } from './answers.js';
import { BUILT_IN, intentName } from './names.js';

export interface Heard {
  readonly input: Input;
  /** The resident told the skill to stop: say goodbye, ask nothing, close. */
  readonly leaving: boolean;
}

export type Hear = (request: Request) => Heard;

/** An intent that the register does not know (an older model's, perhaps) is heard as nothing. */
export function createHear(register: ReadonlyMap<string, IntentEntry>): Hear {
  const entries = new Map([...register.values()].map((entry) => [intentName(entry.id), entry]));
  return (request) => {
    if (request.type === 'LaunchRequest') return { input: { kind: 'start' }, leaving: false };
    if (request.type !== 'IntentRequest') return { input: { kind: 'stop' }, leaving: true };
    const { name } = request.intent;
    const builtIn = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name]?.means : undefined;
    if (builtIn) return { input: builtIn, leaving: builtIn.kind === 'stop' };
    const slots = heardSlots(request.intent.slots ?? {});
    const entry = entries.get(name);
    if (entry) return { input: { kind: 'intent', intent: entry.id, slots: named(slots, entry) }, leaving: false };
    const text = Object.hasOwn(ANSWERS, name) ? (ANSWERS[name]?.(slots) ?? '') : '';
    return { input: text ? { kind: 'text', text } : { kind: 'unheard' }, leaving: false };
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

function heardSlots(slots: Readonly<Record<string, Slot>>): HeardSlots {
  const heard = new Map<string, HeardSlot>();
  for (const [name, slot] of Object.entries(slots)) {
    const value = slot.value?.trim();
    // "?" is Alexa's way of saying that she heard something that is no number.
    if (!value || value === '?') continue;
    const matched = slot.resolutions?.resolutionsPerAuthority?.find(({ status }) => status.code === 'ER_SUCCESS_MATCH')
      ?.values[0]?.value;
    heard.set(name, { value, id: matched?.id || null, name: matched?.name ?? null });
  }
  return heard;
}
