// In the queue for a person: a plain question is answered meanwhile, and the place is kept. What is told is for whoever joins.
import { PERSON } from './intent-ids.js';
import { fold } from './kinds/fold.js';
import type { Decision, Meaning } from './meaning.js';
import type { Outcome } from './outcome.js';
import { option, type Scene } from './scene.js';
import type { Service } from './service.js';
import type { Language } from './turn.js';

/** A guess is not acted on here: it may have been meant for the person. */
const PLAIN = 0.6;
const ASKS =
  /\?\W*$|^\W*(?:(?:and|but|so|ok|okay|also|hi|hello|helo|a|ac|ond)\W+)*(?:when|what|where|which|who|how|why|can|could|do|does|did|is|are|am|will|would|should|may|pryd|beth|ble|pa|pwy|sut|faint|pam|oes|ydy|ydi|ydw|yw|alla|allwch|ga|gaf|fydd|ddylwn)\b/;
/** About the queue itself, or whether anybody is there. */
const OF_THE_QUEUE =
  /\b(?:queues?|waiting|wait|anyone|anybody|someone|somebody|my turn|still there|ciw|aros|rhywun|yma o hyd)\b/;
/** About the talk, a person or danger: "are you there?" is said to whoever comes. */
const OF_THE_TALK = 'general.';

/** Null: it is kept for whoever joins. A form is filled in with them, or after. */
export function askedMeanwhile(
  meaning: Meaning,
  services: ReadonlyMap<string, Service>,
  language: Language,
): Decision | null {
  const { by, intent, confidence, slots } = meaning;
  if (intent === 'general.language' && by === 'sure') {
    const named = slots['language'];
    return { do: 'language', to: named === 'en' || named === 'cy' ? named : language === 'en' ? 'cy' : 'en' };
  }
  if (by !== 'read' && by !== 'follow-up' && by !== 'choice') return null;
  const text = fold(meaning.text);
  const asks = by === 'choice' || (ASKS.test(text) && !OF_THE_QUEUE.test(text));
  if (!asks || confidence < PLAIN || intent.startsWith(OF_THE_TALK)) return null;
  const service = services.get(intent);
  if (!service) return { do: 'tell', intents: [intent] };
  return 'confirm' in service.fields ? null : { do: 'service', service: intent, answers: slots, refused: null };
}

/** After what was answered in the queue: the place, which is as it was, and the way out of it. Nobody is offered what they wait for. */
export async function placeKept(outcome: Outcome, scene: Scene): Promise<Outcome> {
  const { session, ports } = scene;
  if (session.mode !== 'waiting' || outcome.effects.some(({ kind }) => kind === 'leave-queue')) return outcome;
  const { ahead } = session.deskItem ? await ports.desk.position(session.deskItem) : { ahead: 0 };
  const still = { key: 'wait.still', data: { n: ahead + 1 } };
  const told = outcome.ending === 'answered' || outcome.ending === 'asked';
  const others = outcome.options.filter(({ value }) => value !== 'do:person');
  if (outcome.intent === PERSON || !told) {
    if (others.length === outcome.options.length) return outcome;
    return {
      ...outcome,
      options: [...others, ...leaving(others, scene)],
      say: outcome.say.map((one) => ('key' in one && one.key === 'person.stuck' ? still : one)),
    };
  }
  const own = others.filter(({ value }) => value !== 'do:other-address');
  const options = [...own, ...leaving(own, scene)];
  if (outcome.ending === 'asked') return { ...outcome, options };
  const { card } = outcome;
  const note = ports.words.text(still.key, outcome.language, still.data);
  return {
    ...outcome,
    options,
    say: [...outcome.say, still],
    ...(card && { card: { ...card, notes: [...(card.notes ?? []), note] } }),
  };
}

const leaving = (options: Outcome['options'], scene: Scene): Outcome['options'] =>
  options.some(({ value }) => value === 'do:leave') ? [] : [option(scene, 'do:leave', 'wait.leave')];
