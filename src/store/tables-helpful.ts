// The table of what residents said of answers, as kysely types.
import type { Ending } from '../core/endings.js';
import type { ChannelId, Language } from '../core/turn.js';

export interface HelpfulTable {
  id: string;
  /** Null once it is gone. */
  conversation: string | null;
  line: number;
  channel: ChannelId;
  language: Language;
  intent: string;
  ending: Ending;
  /** JSON list of ids. */
  articles: string;
  helped: number;
  /** Masked, and sealed; null once the conversation is gone. */
  missing: string | null;
  at: number;
}
