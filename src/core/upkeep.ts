// Keeping no longer than promised, erasing when asked, and whether all is well; src/store does it.

export interface Upkeep {
  /** Deletes conversations, sealed details, closed items and outgoing messages past the council's days; returns how many conversations went. */
  sweep(keepDays: number, now: Date): Promise<number>;
  /** Deletes what is kept under a request reference or a conversation id, or the reminders that go to an e-mail address or a number. */
  erase(reference: string): Promise<'erased' | 'unknown'>;
  ready(): Promise<boolean>;
}
