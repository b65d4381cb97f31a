// What the page of ratings is told.
import type { Rating } from '../core/ratings.js';

export interface Figures {
  readonly count: number;
  /** One decimal; null where there is nothing. */
  readonly average: number | null;
}

export interface RatingsView extends Figures {
  readonly since: string;
  /** Newest first; days without one are left out. */
  readonly days: readonly (Figures & { readonly day: string })[];
  /** Most ratings first; null for chats that nothing is known of. */
  readonly intents: readonly (Figures & {
    readonly intent: string | null;
    /** What the intent is called, in English and in Welsh; empty for none. */
    readonly label: string;
    readonly labelCy: string;
  })[];
  readonly ratings: readonly (Omit<Rating, 'at'> & { readonly at: string })[];
}
