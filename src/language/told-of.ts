// A flood told of beside a question about council tax: perhaps over, perhaps not, so that the number to call is given with the answer.
import type { Candidate, UrgentKind } from '../core/reading.js';
import { levelled } from './urgency.js';

/** How sure the question must be. */
const SURE = 0.6;
const FLOODED = /\b(?:flood(?:s|ed|ing|water)?|ll?ifogydd|gorlif\w*|dan ddwr)\b/;
const HOME =
  /\b(?:home|house|flat|bungalow|cottage|place|kitchen|cellar|we|were|i|my|our|ty|dy|nhy|fflat|cartref|adref|adre|adra|ni)\b/;
/** Long over, or only feared. */
const LONG_OVER =
  /\b(?:years? ago|last (?:year|winter|spring|summer|autumn)|in (?:19|20)\d\d|llynedd|flynyddoedd|blynedd yn ol|could|might|risk|area|if)\b/;

export function toldOf(text: string, [best]: readonly Candidate[]): UrgentKind | null {
  if (!best || best.confidence < SURE || !best.intent.startsWith('council-tax.')) return null;
  const said = levelled(text);
  return FLOODED.test(said) && HOME.test(said) && !LONG_OVER.test(said) ? 'flood' : null;
}
