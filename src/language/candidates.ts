// What the classifier's verdict comes to: meanings with their probabilities, and the chance that it is none of them.
import { NOTHING } from '../core/intent-ids.js';
import type { Candidate } from '../core/reading.js';
import { chanceOf, type Verdict } from './classify.js';
import type { Vocabulary } from './features.js';
import { isPlainSlip } from './same-word.js';

const MOST_CANDIDATES = 5;
/** Foreign messages to each one that is ours, before anything is read. */
const FOREIGN_ODDS = 0.15;

export const NO_MEANING: readonly Candidate[] = [{ intent: NOTHING, confidence: 1 }];

/** Three words or more of which hardly one was ever seen: the speller would make something of anything. */
export function babble(words: readonly string[], vocabulary: Vocabulary): boolean {
  const seen = words.filter((word) => vocabulary.words.has(word)).length;
  return words.length >= 3 && seen / words.length < 0.25;
}

/** Beside it a word still stands alone. */
const IDLE = /^(?:an?|the|my|our|y|yr|fy|ein|please|pls|plis|\W|0+)$/;
/** What is left of a meaning that rests on a strange word alone: too little to act on, enough to be offered. */
const DOUBTED = 0.44;

/** "Florp" and nothing else, made sense of only by taking it for a word that it is hardly like. */
function guessed(words: readonly string[], corrected: readonly string[]): boolean {
  let far = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (IDLE.test(word)) continue;
    if (far > 0 || isPlainSlip(word, corrected[i] ?? word)) return false;
    far++;
  }
  return far > 0;
}

/**
 * The classifier's choices with the chance put in that it is none of them; best first. `corrected`: what the speller made of
 * the words.
 */
export function candidatesOf(
  verdict: Verdict & { readonly corrected?: readonly string[] },
  words: readonly string[],
): readonly Candidate[] {
  const { ranked, outside } = verdict;
  if (words.length === 0) return [{ intent: NOTHING, confidence: 1 }];
  const odds = (outside / Math.max(1e-6, 1 - outside)) * FOREIGN_ODDS;
  const none = odds / (1 + odds);
  const foreign = guessed(words, verdict.corrected ?? words) ? 1 - (1 - none) * DOUBTED : none;
  const sum = 1 - (chanceOf(NOTHING, verdict) ?? 0) || 1;
  const likeliest = ranked.slice(0, MOST_CANDIDATES + 1).filter(({ label }) => label !== NOTHING);
  return [
    { intent: NOTHING, confidence: foreign },
    ...likeliest.map(({ label, probability }) => ({ intent: label, confidence: (probability / sum) * (1 - foreign) })),
  ]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_CANDIDATES);
}
