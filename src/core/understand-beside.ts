// A question asked in the middle of a form where any words would be an answer: answered beside it, and what was said is kept.
import { NOTHING } from './intent-ids.js';
import { fold } from './kinds/fold.js';
import type { Meaning } from './meaning.js';
import type { Ports } from './ports.js';
import type { Reading } from './reading.js';
import type { Session } from './session.js';
import { wordsIn } from './task-words.js';
import { serviceIntent } from './understand-task.js';

/** The chosen option that says: what I wrote was the answer. */
export const SET_ASIDE = 'set-aside';
/** From this probability on the engine is sure what is asked; of the form's own subject only words that an article names. */
const SURE = 0.85;
/** Longer than this, in characters, is told and not asked. */
const LONGEST = 100;
const FEWEST = 3;
const QUESTION = new RegExp(
  String.raw`^(?:and |but |so |ok |okay |oh |also |by the way |just |sorry |hi |hello )*(?:` +
    // "Where the fence was" tells; "where is the tip" asks.
    String.raw`(?:what|when|where|who|why|how|which)(?:'?s)? (?!(?:they|he|she|the|it|we|you|there|someone|somebody|people)\b)(?:\w+ ){0,3}?(?:is|are|was|do|does|did|can|could|will|would|should|has|have|am|much|many|long|often)\b` +
    String.raw`|(?:what|when|where|who|how)'?s (?:my|the|your)\b` +
    String.raw`|(?:can|could) (?:i|you|we)\b|do (?:i|you|we)\b|does (?:it|the council|my)\b|did you\b|is (?:my|there)\b|are (?:you|my)\b|will (?:you|i|my)\b|should i\b` +
    String.raw`|(?:pryd|beth|ble|pwy|pam|sut|faint) (?:mae|fydd|yw|ydy|ydw|alla|all|o|oedd|i)\b|(?:oes|alla i|allwch chi|ydych chi|ga i)\b)`,
);
/** More than one sentence tells something. */
const SENTENCES = /[.!;]\s+\S/;

/** What the meaning has where the words are a question of their own; nothing where they are the answer. */
export function besideQuestion(
  text: string,
  { candidates }: Reading,
  { task }: Session,
  ports: Ports,
): Pick<Meaning, 'setAside' | 'aside'> {
  const field = task?.asking ? ports.services.get(task.service)?.fields[task.asking] : undefined;
  if (!task || !field?.anyWords || text.length > LONGEST || wordsIn(text) < FEWEST || SENTENCES.test(text)) return {};
  const [best] = candidates;
  if (!best || best.intent === NOTHING || best.confidence < SURE) return {};
  if (!QUESTION.test(fold(text)) && !/\?\s*$/.test(text)) return {};
  if (best.intent !== serviceIntent(task.service, ports)) return { setAside: true };
  const { articles } = ports;
  const named = articles.named(best.intent, text, 'en') ?? articles.named(best.intent, text, 'cy');
  return named || (ABOUT_US.test(fold(text)) && articles.forIntent(best.intent, '', 'en'))
    ? { setAside: true, aside: true }
    : {};
}

/** Of what becomes of it: no description begins so. */
const ABOUT_US =
  /^(?:and |but |so )*(?:how long|what happens|who (?:sees|will see|can see|reads)|will (?:you|i|my)|do i (?:have|need)|can i|when will|is (?:it|this) (?:anonymous|confidential|free)|does it cost|faint o amser|beth sy'?n digwydd|pwy fydd)\b/;
