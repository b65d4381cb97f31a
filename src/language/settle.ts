// What a reading comes to when nothing else is known: the one intent that reports and commands show.
import { EMERGENCY, NOTHING } from '../core/intent-ids.js';
import type { Candidate, Reading } from '../core/reading.js';

/** Below this the best guess is wrong more often than right, and saying so is better than answering. */
export const UNDERSTOOD = 0.22;

/** Danger (sure where a rule found it, else as likely as the engine holds it), then a sure pattern, then the engine's best guess; `general.out-of-scope` when that is too weak. */
export function settled({ urgent, urgentChance, sure, candidates }: Reading): Candidate {
  if (urgent) return { intent: EMERGENCY, confidence: urgentChance ?? 1 };
  if (sure) return { intent: sure, confidence: 1 };
  const [best] = candidates;
  if (best && best.confidence >= UNDERSTOOD) return best;
  return { intent: NOTHING, confidence: best ? 1 - best.confidence : 1 };
}
