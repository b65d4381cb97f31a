// What the standard's reasons for a missed collection mean here (its _data/collection_event_types.csv, with the synonyms there).
import type { CrewOutcome } from '../../core/crew-log.js';

/** Why a whole street was left; each has words of its own, `bins.crew.<reason>`. */
export const STREET_REASONS = ['breakdown', 'closed', 'gate', 'road', 'roadworks', 'vehicles'] as const;
export type StreetReason = (typeof STREET_REASONS)[number];

const OF_A_HOME: Readonly<Record<string, CrewOutcome>> = {
  'not presented': 'not_out',
  'non-presentation': 'not_out',
  contaminated: 'contaminated',
  'incorrect items in bin (contaminated)': 'contaminated',
  'inaccessible container store': 'no_access',
  'inaccessible bin store': 'no_access',
};
const OF_A_STREET: Readonly<Record<string, StreetReason>> = {
  'inaccessible road': 'road',
  'road closure': 'closed',
  'blocked by vehicles': 'vehicles',
  roadworks: 'roadworks',
  'gate locked': 'gate',
  breakdown: 'breakdown',
};

/** `own`: the council's words for outcomes. What none of them tells ("Lid open") says nothing of why a bin was left. */
export function outcomeOf(type: string, own: Readonly<Record<string, CrewOutcome>>): CrewOutcome | null {
  const said = type.trim().toLowerCase();
  const mine = Object.entries(own).find(([word]) => word.toLowerCase() === said)?.[1];
  return mine ?? OF_A_HOME[said] ?? (/^contaminated\b/.test(said) ? 'contaminated' : null);
}

export const streetReasonOf = (type: string): StreetReason | null => OF_A_STREET[type.trim().toLowerCase()] ?? null;
