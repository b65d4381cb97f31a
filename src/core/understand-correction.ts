// "No, that's not it": what a correction puts in the place of what we answered.
import { NOTHING } from './intent-ids.js';
import { SURE_ENOUGH, type Meaning } from './meaning.js';
import type { Reading } from './reading.js';
import type { Session } from './session.js';
import { leansOn } from './understand-after.js';

/** What we answered is out, and the rest of the message, if there is any, is what they meant. Null for what is no correction. */
export function asCorrection(reading: Reading, meaning: Meaning, session: Session): Meaning | null {
  const rejected = session.task?.service ?? session.last?.intent;
  const bare = reading.candidates.every(({ intent }) => intent === NOTHING);
  if (!reading.correction || (rejected === undefined && !bare) || namesAnother(reading, session)) return null;
  const candidates = reading.candidates.filter(({ intent }) => intent !== rejected);
  const [best] = candidates;
  const clear = best && best.confidence >= SURE_ENOUGH && best.intent !== NOTHING;
  return {
    ...meaning,
    candidates,
    by: 'correction',
    intent: clear ? best.intent : NOTHING,
    confidence: clear ? best.confidence : 0,
  };
}

/** "I meant the food one": the same question about another thing, and so no other question. */
const namesAnother = (reading: Reading, { last }: Session): boolean =>
  reading.followUp &&
  last !== null &&
  leansOn(reading, last.intent) &&
  Object.entries(reading.slots).some(([slot, value]) => last.slots[slot] !== value);
