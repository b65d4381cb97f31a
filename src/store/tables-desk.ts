// What the desk keeps beside its queue, as kysely types: ratings, notes, who did what, proposals.
import type { Generated } from 'kysely';
import type { Audited, Note, Proposal } from '../core/desk-store.js';
import type { Language } from '../core/turn.js';

export interface RatingsTable {
  item: string;
  /** Null once it is gone, as are the reference and the agent. */
  conversation: string | null;
  reference: string | null;
  agent: string | null;
  /** What the chat was about; null where nothing is known. */
  intent: Generated<string | null>;
  score: number;
  /** Sealed comment. */
  sealed: string | null;
  at: number;
}

export interface ItemNotesTable {
  id: string;
  item: string;
  at: number;
  name: string;
  kind: Note['kind'];
  sealed: string;
}

export interface DeskAuditTable {
  id: string;
  at: number;
  agent: string | null;
  name: string;
  what: Audited;
  reference: string | null;
  detail: string;
}

export interface ProposalsTable {
  id: string;
  at: number;
  kind: Proposal['kind'];
  language: Language;
  got: string;
  intent: string;
  article: string;
  /** Sealed `{ said, should }`. */
  sealed: string;
  by: string;
  reference: string | null;
  state: Proposal['state'];
  decided_by: string | null;
  decided_at: number | null;
}
