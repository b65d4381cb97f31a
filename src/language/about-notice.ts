// A landlord's notice, named and little else: "section 21" is no planning condition, as "section 106" is.
import { fold } from '../core/kinds/fold.js';
import type { Sure } from './sure.js';

/** Words in all that still leave no doubt. */
const FEW = 8;
/** Housing Act 1988, sections 8 and 21; Renting Homes (Wales) Act 2016, section 173. */
const NOTICE = /\b(?:section|sec|adran|s) ?(?:8|21|173)\b/;
const OTHERWISE = /\b(?:planning|condition\w*|permission|council tax|tax|cynllunio|treth|amod\w*)\b/;

export function asksAboutNotice(text: string): Sure | null {
  const said = fold(text);
  if (said.split(/\s+/).length > FEW || !NOTICE.test(said) || OTHERWISE.test(said)) return null;
  return { intent: 'general.other-service', to: null, reason: "names a landlord's notice" };
}
