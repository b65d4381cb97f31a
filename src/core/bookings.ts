// Places that can be held once each, such as those of a collection day; src/store keeps them. Held by the effect `take-slot`.

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
