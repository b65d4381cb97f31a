// How long residents have waited for a person lately: what the expected wait is measured from. src/store implements it.

export interface RecentWaits {
  /** Minutes that chats taken in the time asked for had waited, newest first; at most 20. */
  readonly waited: readonly number[];
  /** Minutes that the chat at the front has waited already; 0 when none waits. */
  readonly longest: number;
  /** Chats waiting, and held by somebody, now. */
  readonly waiting: number;
  readonly held: number;
}

export interface Waits {
  /** Of the last so many minutes. */
  recent(minutes: number): Promise<RecentWaits>;
}
