// Places that can be held once each, such as those of a collection day; src/store keeps them. Held by the effect `take-slot`.
import type { NewItem } from './store.js';

export interface Bookings {
  /** How many places of each are held; left out where none is. */
  taken(slots: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** One place of so many; when none is left, nothing of the turn is written and it is answered again. */
export interface PlaceWanted {
  /** What it is a place of: `bulky:2026-11-27`. */
  readonly slot: string;
  readonly places: number;
  /** The request that holds it: the same one holds one place, however often it asks. */
  readonly reference: string;
}

/** A request that holds a place gives it up, for another or for none. What was taken to be so and is not any more: nothing is written. */
export interface BookingChange {
  /** The request's; it stays the same. */
  readonly reference: string;
  /** What the request was about when it was read: `NewRequest.about`. */
  readonly was: string;
  /** What it is about now. */
  readonly about: string;
  /** The place that is given up. */
  readonly frees: string;
  /** The place that is held instead; null ends the request. */
  readonly takes: Pick<PlaceWanted, 'slot' | 'places'> | null;
  /** What staff read in place of the request's answers of these names. */
  readonly details: Readonly<Record<string, string>>;
  /** The work that staff have from it; put in place of the request's own work while nobody has taken that. */
  readonly work: Pick<NewItem, 'reason' | 'summary' | 'reference'>;
}
