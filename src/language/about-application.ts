// A message that gives the reference of a planning application and little else asks how that application is going.
import { findApplicationReference } from '../core/kinds/application-reference.js';
import { fold } from '../core/kinds/fold.js';
import type { Sure } from './sure.js';

/** Words beside the reference that still leave no doubt. */
const FEW = 8;
const STATUS =
  /\b(?:happening|happened|status|latest|news|update|progress|track|decision|decided|look up|find|where is|up to|details|statws|digwydd|penderfyniad|hynt|chwilio|manylion)\b/;

export function asksAboutApplication(text: string): Sure | null {
  if (text.length > 200) return null;
  const found = findApplicationReference(text);
  if (!found) return null;
  const rest = fold(text.replace(found.matched, ' '))
    .replace(/[^a-z ]/g, ' ')
    .trim();
  const words = rest.split(/\s+/).filter((word) => word !== '');
  if (words.length > FEW || (words.length > 0 && !STATUS.test(rest))) return null;
  return { intent: 'planning.find-application', to: null, reason: `gives the application ${found.reference}` };
}
