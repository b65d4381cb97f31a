// The tables, as kysely types. Times are integer milliseconds UTC, truths 0 or 1; a `sealed` column holds JSON encrypted by the vault.
import type { Ending } from '../core/endings.js';
import type { Agent, ItemKind, ItemState, Speaker } from '../core/store.js';
import type { ChannelId, Language } from '../core/turn.js';

export interface Tables {
  conversations: ConversationsTable;
  messages: MessagesTable;
  turns: TurnsTable;
  events: EventsTable;
  items: ItemsTable;
  request_references: RequestReferencesTable;
  staff: StaffTable;
  staff_sessions: StaffSessionsTable;
  presence: PresenceTable;
  sign_in_failures: SignInFailuresTable;
  outbox: OutboxTable;
  processes: ProcessesTable;
}

interface ConversationsTable {
  id: string;
  channel: ChannelId;
  language: Language;
  /** Sealed `{ user, address }`. */
  who: string;
  /** Sealed session; null before the first finished turn. */
  session: string | null;
  /** Turns finished; the next one has seq = version + 1. */
  version: number;
  /** Messages so far; the next one has n = lines + 1. */
  lines: number;
  /** `n` of the assistant's last reply. */
  last_reply: number | null;
  created_at: number;
  active_at: number;
}

interface MessagesTable {
  conversation: string;
  n: number;
  speaker: Speaker;
  at: number;
  masked: string;
  /** Sealed `{ text }` or `{ reply }`. */
  sealed: string;
  reply_to: number | null;
  turn: string | null;
  name: string | null;
}

interface TurnsTable {
  conversation: string;
  id: string;
  seq: number;
  state: 'claimed' | 'done';
  /** The process that holds the claim. */
  process: string;
  claimed_at: number;
  /** How often it was claimed. */
  takes: number;
  at: number;
  /** `n` of the resident's message. */
  said: number | null;
  /** Sealed turn until it is finished, so that another process can take it again. */
  sealed: string | null;
  /** `n` of the reply; null while claimed, or when the assistant was silent. */
  answer: number | null;
}

interface EventsTable {
  id: string;
  /** Null once the conversation is gone. */
  conversation: string | null;
  at: number;
  channel: ChannelId;
  intent: string;
  ending: Ending;
  language: Language;
  understood_by: string;
  confidence: number;
  milliseconds: number;
}

interface ItemsTable {
  id: string;
  conversation: string;
  turn: string;
  kind: ItemKind;
  state: ItemState;
  reason: string;
  language: Language;
  channel: ChannelId;
  summary: string;
  reference: string;
  urgent: number;
  /** Sealed details; null once they are past the council's days. */
  sealed: string | null;
  waiting_since: number;
  changed_at: number;
  agent: string | null;
  agent_name: string | null;
  closed_at: number | null;
  outcome: string | null;
}

interface RequestReferencesTable {
  reference: string;
  conversation: string;
  turn: string;
  at: number;
}

interface StaffTable {
  id: string;
  email: string;
  name: string;
  role: Agent['role'];
  password_hash: string;
}

interface StaffSessionsTable {
  token_hash: string;
  agent: string;
  expires_at: number;
}

interface PresenceTable {
  agent: string;
  available: number;
  seen_at: number;
}

interface SignInFailuresTable {
  id: string;
  /** A keyed digest: neither e-mail addresses nor callers are kept in plain text. */
  key_digest: string;
  at: number;
}

interface OutboxTable {
  id: string;
  kind: string;
  key: string;
  /** Sealed payload; null once delivered. */
  sealed: string | null;
  state: 'waiting' | 'done' | 'dead';
  attempts: number;
  due_at: number;
  created_at: number;
}

interface ProcessesTable {
  id: string;
  role: 'server' | 'tool';
  /** The machine and container whose process ids these are; null where that cannot be told. */
  machine: string | null;
  pid: number;
  beat_at: number;
}
