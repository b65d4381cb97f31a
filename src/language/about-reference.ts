// A message that gives a request reference and little else asks how that request is going.
import { referenceSaid } from '../core/kinds/reference-said.js';
import type { Sure } from './sure.js';

/** Words beside the reference that still leave no doubt: "could you tell me what is happening with GLM-4K7P-2QX please". */
const FEW = 12;
/** Fewer signs than this are no reference, not even one cut short. */
const FEWEST = 7;
/** Something else is wanted for that request. */
const OTHERWISE = /\b(?:cancel|change|move|add|delete|erase|canslo|newid|ychwanegu|dileu)\b/i;

export function asksAboutReference(text: string, prefixes: readonly string[]): Sure | null {
  const words = text.split(/\s+/).filter((word) => /[a-z]{2}/i.test(word) && !/\d/.test(word));
  if (words.length > FEW || OTHERWISE.test(text)) return null;
  const said = prefixes.map((prefix) => referenceSaid(text, prefix)).find((one) => one !== null);
  return said && said.length >= FEWEST
    ? { intent: 'general.request-status', to: null, reason: `gives the reference ${said}` }
    : null;
}
