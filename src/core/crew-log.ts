// What the collection crews wrote down, as the core asks for it; src/content reads it from a council's crew-log.csv.
import type { Called } from './called.js';
import type { Words } from './council.js';

export const CREW_OUTCOMES = ['collected', 'not_out', 'contaminated', 'no_access', 'missed'] as const;
export type CrewOutcome = (typeof CREW_OUTCOMES)[number];

/** A whole street that was left, and why. */
export interface CrewEvent {
  /** ISO date, Europe/London. */
  readonly date: string;
  /** Within a sentence: "snow on the road". */
  readonly reason: Words;
  /** ISO date on which the crew comes instead; null while nobody knows. */
  readonly returns: string | null;
}

export interface CrewEntry {
  /** ISO date on which the crew was there. */
  readonly date: string;
  /** What it wrote for the home; null where only the street has an event. */
  readonly outcome: CrewOutcome | null;
  readonly event: CrewEvent | null;
}

export interface CrewLog {
  /**
   * What was written about the collection of a container that was due at a home on an ISO date: crews may come some days
   * late. Null when nothing was. An event of its street alone is found as well.
   */
  last(uprn: string, container: string, date: string): Promise<Called<CrewEntry | null>>;
}
