// The table of conversations whose tokens count no more, as kysely types.
import type { WhyRevoked } from '../core/revoked.js';

export interface RevokedTable {
  conversation: string;
  why: WhyRevoked;
  at: number;
}
