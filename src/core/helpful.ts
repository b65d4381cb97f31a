// Whether an answer helped, as the resident says: what editors learn from.
import type { Ending } from './endings.js';
import type { ChannelId, Language } from './turn.js';

export interface Helpful {
  readonly conversation: string;
  /** `n` of the assistant's message. */
  readonly line: number;
  readonly channel: ChannelId;
  readonly language: Language;
  readonly intent: string;
  readonly ending: Ending;
  /** Ids of the articles it came from. */
  readonly articles: readonly string[];
  readonly helped: boolean;
  /** What was missing, masked; null when they did not say. */
  readonly missing: string | null;
}

/** What the conversation says goes with it; whether it helped stays, without it. */
export interface HelpfulStore {
  /** The last word on a message counts. */
  say(said: Helpful): Promise<void>;
  /** Newest first, at most `most`. */
  list(most: number): Promise<readonly (Omit<Helpful, 'conversation'> & { readonly at: Date })[]>;
}

/** Characters of what was missing. */
export const LONGEST_MISSING = 500;
