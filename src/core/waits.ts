// How long residents have waited for a person lately: what the expected wait is measured from. src/store implements it.

/**
 * Minutes after which a resident whose page is closed is no longer counted as somebody to wait for. They keep their place:
 * whoever comes back is where they were.
 */
export const GONE_AFTER = 5;

/** Whether somebody who waits has left for good, as far as can be told. */
export const hasLeft = ({ goneAt }: { readonly goneAt: Date | null }, now: Date): boolean =>
  goneAt !== null && now.getTime() - goneAt.getTime() >= GONE_AFTER * 60_000;

export interface RecentWaits {
  /** Minutes that chats taken in the time asked for had waited, newest first; at most 20. */
  readonly waited: readonly number[];
  /** Minutes that the chat at the front has waited already; 0 when none waits. Who has left is not counted, here and below. */
  readonly longest: number;
  /** Chats waiting, and held by somebody, now. */
  readonly waiting: number;
  readonly held: number;
}

export interface Waits {
  /** Of the last so many minutes. */
  recent(minutes: number): Promise<RecentWaits>;
  /** Chats that wait now and are urgent; who has left is not counted. */
  urgent(): Promise<number>;
}
