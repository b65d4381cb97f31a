// What the desk keeps beside its queue: notes, who did what, what agents would rather have said; src/store implements these ports.
import type { Reply } from './reply.js';
import type { Agent, Change, Held } from './store.js';
import type { Language } from './turn.js';

/** A line that only staff see. */
export interface Note {
  readonly id: string;
  readonly at: Date;
  /** Who wrote it. */
  readonly name: string;
  readonly kind: 'note' | 'moved';
  readonly text: string;
}

/** Where an item goes: another queue, or one person; to everybody in its own queue when both are absent. */
export interface MoveTo {
  readonly queue?: string;
  readonly agent?: { readonly id: string; readonly name: string };
  /** Only someone with this language should take it. */
  readonly needs?: Language;
  /** By when it is promised from now on. ISO instant. */
  readonly due?: string;
}

export interface Notes {
  /** At most 500 of one item, oldest first. */
  of(item: string): Promise<readonly Note[]>;
  add(item: string, agent: Agent, text: string): Promise<'done' | 'missing'>;
}

/** What is written down of staff. Each is a word of the desk's (`desk.audit.<what>`). */
export const AUDITED = [
  'sign-in', 'sign-in-refused', 'sign-in-locked', 'sign-out', 'view', 'reveal', 'claim', 'release', 'move', 'close', 'join',
  'audit-view', 'export', 'proposal-accepted', 'proposal-rejected', 'user-changed',
] as const; // prettier-ignore
export type Audited = (typeof AUDITED)[number];

export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  /** Null for a sign-in that was refused. */
  readonly agent: string | null;
  readonly name: string;
  readonly what: Audited;
  /** The item's reference, where it is about one. */
  readonly reference: string | null;
  /** A code or a name, never what a resident said. */
  readonly detail: string;
}

export interface AuditFilter {
  readonly what?: Audited;
  readonly agent?: string;
  /** Only what came before this instant. */
  readonly before?: Date;
  readonly most: number;
}

/** Kept for a year. */
export interface Audit {
  add(entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void>;
  /** Newest first. */
  list(filter: AuditFilter): Promise<readonly AuditEntry[]>;
}

export interface NewProposal {
  /** `phrase`: these words mean this intent. `article`: an article is to say this. */
  readonly kind: 'phrase' | 'article';
  readonly language: Language;
  /** What the resident said, masked. */
  readonly said: string;
  /** The intent that was understood. */
  readonly got: string;
  /** The intent that is right; for an article, the one it answers. Empty while nobody has said. */
  readonly intent: string;
  /** The article's id, for an article. */
  readonly article: string;
  /** What the agent would have said, masked. */
  readonly should: string;
  readonly by: string;
  readonly reference: string | null;
}

export interface Proposal extends NewProposal {
  readonly id: string;
  readonly at: Date;
  readonly state: 'open' | 'accepted' | 'rejected';
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

export interface Proposals {
  add(proposal: NewProposal): Promise<string>;
  /** Oldest first; at most 500. */
  list(state: Proposal['state']): Promise<readonly Proposal[]>;
  get(id: string): Promise<Proposal | null>;
  /** False when somebody decided it first. */
  decide(id: string, state: 'accepted' | 'rejected', by: string): Promise<boolean>;
}

/** What passes and is not kept: told to this process and the others at once. */
export interface Signals {
  tell(change: Extract<Change, { kind: 'typing' }>): void;
}

/** Moves of items beyond the queue's own. */
export interface Moves {
  /** By its holder: waits again with its first waiting time, with the note beside it. */
  move(id: string, agent: Agent, to: MoveTo, note: string, told: Reply | null): Promise<Held>;
  /** Its holder puts a line with choices into the conversation. */
  tell(id: string, agent: Agent, reply: Reply): Promise<Held>;
  /** The resident's page has closed, or is open again; nothing when no chat of theirs is open. */
  left(conversation: string, gone: boolean): Promise<void>;
  /** Messages up to `n` are in front of the resident; nothing when no chat of theirs is open, or that was known. */
  seen(conversation: string, n: number): Promise<void>;
}
