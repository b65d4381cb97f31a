// Conversations whose tokens are worth nothing any more, because a resident left at once or deleted what was said.

/** `left`: they must not be seen here; `deleted`: there is nothing left to read. */
export type WhyRevoked = 'left' | 'deleted';

export interface Revoked {
  /** From now on, on every node; the first reason stays. */
  add(conversation: string, why: WhyRevoked): Promise<void>;
  /** Null while tokens for it count. */
  why(conversation: string): Promise<WhyRevoked | null>;
}
