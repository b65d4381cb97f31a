// What a message means when it stands alone, outside any conversation: for the tools that measure and explain understanding.
import type { Candidate, Reading } from './reading.js';

export interface FirstChoice {
  readonly intent: string;
  /** Calibrated probability, 0 to 1; 1 for danger and for sure patterns. */
  readonly confidence: number;
  /** The next best, at most three. */
  readonly alternatives: readonly Candidate[];
  readonly also: readonly string[];
}

/** Danger first, then sure patterns, then the engine: the order of `understand`. */
export function firstChoice({ urgent, sure, candidates, also }: Reading): FirstChoice {
  const certain = urgent ? 'general.emergency' : sure;
  const best = certain
    ? { intent: certain, confidence: 1 }
    : (candidates[0] ?? { intent: 'general.out-of-scope', confidence: 0 });
  return {
    ...best,
    alternatives: candidates.filter(({ intent }) => intent !== best.intent).slice(0, 3),
    also: also.filter((intent) => intent !== best.intent),
  };
}
