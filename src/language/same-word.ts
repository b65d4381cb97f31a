// Whether a word nobody knows is plainly another, mistyped, or only like it: "matress" is a mattress, "florp" is no fork.
import { withinSlips } from '../core/slips.js';

/** Fewest letters of a word that may differ from what was meant in more than one. */
const LONG = 8;

/** True where letters were only left out, or hardly any differ. Both folded, lower case. */
export function isPlainSlip(typed: string, meant: string): boolean {
  if (typed === meant || leftOut(typed, meant)) return true;
  // People seldom miss the first letter.
  return withinSlips(typed, meant, typed.length >= LONG && typed[0] === meant[0] ? 2 : 1);
}

/** "matrss" holds the letters of "mattress" in their order. */
function leftOut(typed: string, meant: string): boolean {
  let at = 0;
  for (const letter of meant) if (letter === typed[at]) at++;
  return at === typed.length;
}
