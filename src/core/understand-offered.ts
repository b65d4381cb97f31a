// What a message means to the reply before it: one of its buttons, several of them, or a yes or no to what was offered.
import { NOTHING } from './intent-ids.js';
import { readChoice } from './kinds/choice.js';
import { fold } from './kinds/fold.js';
import type { Meaning } from './meaning.js';
import type { Ports } from './ports.js';
import type { Reading } from './reading.js';
import type { Option, Reply } from './reply.js';
import type { Session } from './session.js';
import { wordsFor } from './understand-told.js';

/** What is needed of the reply that this message follows. */
export type LastReply = Pick<Reply, 'options' | 'ending' | 'intent'>;

/** Longest reply to "which of these do you mean", in characters: a longer one is a question of its own. */
const SHORT_CHOICE = 60;

/** The words of a button; after "which of these do you mean", also "the second one" or some of its words. */
export function offeredBy(reply: LastReply | null, text: string): Option | null {
  const options = reply?.options ?? [];
  const exact = options.find(({ label }) => fold(label) === fold(text));
  if (exact || reply?.ending !== 'clarified' || text.length > SHORT_CHOICE) return exact ?? null;
  const chosen = readChoice(
    text,
    options.map(({ label }) => label),
  );
  return chosen === null ? null : (options[chosen] ?? null);
}

/** The meanings among which we asked to choose. */
export const offeredIntents = (reply: LastReply | null): readonly string[] =>
  reply?.ending === 'clarified'
    ? reply.options.flatMap(({ value }) => (value.startsWith('intent:') ? [value.slice(7)] : []))
    : [];

const BOTH =
  /^(?:(?:i mean|er|um|well|oh) )?(?:both|both of them|all(?: of them| three)?|the two|y ddau|y ddwy|y tri|pob un|i gyd)(?: please| plis)?[.! ]*$/;
const NEITHER =
  /^(?:neither|none|none of (?:them|these|those)|neither of (?:them|these|those)|not (?:that|those|these)|dim un(?: ohonyn nhw)?|yr un)(?: of them)?[.! ]*$/;

/** "Both" and "neither", after "which of these do you mean". */
export function severalOffered(
  reply: LastReply | null,
  text: string,
): Pick<Meaning, 'intent' | 'also'> | Pick<Meaning, 'by' | 'intent' | 'confidence'> | null {
  if (reply?.ending !== 'clarified' || text.length > SHORT_CHOICE) return null;
  const intents = offeredIntents(reply);
  const said = fold(text);
  const [first, ...also] = intents.filter((id) => id !== NOTHING);
  if (NEITHER.test(said)) return { by: 'correction', intent: NOTHING, confidence: 0 };
  return first !== undefined && BOTH.test(said) ? { intent: first, also } : null;
}

/** A bare yes or no. */
export const offerTaken = ({ sure }: Reading): boolean => sure === 'general.yes' || sure === 'general.no';

/** A yes or a no to what was offered. */
export function toOffer({ sure }: Reading, meaning: Meaning, session: Session, ports: Ports): Meaning {
  const { offer, last } = session;
  const command = sure !== 'general.yes' ? 'no' : offer === 'instead' ? 'callback' : offer;
  const heard = command === 'begin' && last ? wordsFor(last.intent, session, ports) : undefined;
  return {
    ...meaning,
    by: 'offer',
    intent: sure ?? NOTHING,
    confidence: 1,
    command,
    ...(heard !== undefined && { asked: heard }),
  };
}
