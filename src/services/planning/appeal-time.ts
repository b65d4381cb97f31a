// Until when a refusal can be appealed, for the kinds of application whose time is certain.
import { addDays } from '../../core/format.js';

const HOUSEHOLDER = new Set(['HOU', 'HSE', 'HH', 'HAPP']);
const OTHER = new Set(['FUL', 'OUT', 'LBC']);

/**
 * The last day, as an ISO date; null where the kind does not tell. 12 weeks from the notice for a householder in England
 * (gov.uk, appeal a householder planning decision) and in Wales (WSI 2015/1330 art 8); 6 months for full and outline
 * applications and listed building consent in both (gov.uk; gov.wales/appeal-planning-decision). A shopfront has 12 weeks
 * and an enforcement notice shortens both, so it is told as "usually".
 */
export function appealUntil(kind: string, refused: string): string | null {
  if (HOUSEHOLDER.has(kind)) return addDays(refused, 12 * 7);
  return OTHER.has(kind) ? sixMonthsAfter(refused) : null;
}

/** The same day of the month; its last day where the month is shorter. */
function sixMonthsAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(day, last))).toISOString().slice(0, 10);
}
