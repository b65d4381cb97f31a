// The tables, as kysely types. Times are integer milliseconds UTC, truths 0 or 1; a `sealed` column holds JSON encrypted by the vault.
import type { Generated } from 'kysely';
import type { Ending } from '../core/endings.js';
import type { RequestState } from '../core/requests.js';
import type { Agent, ItemKind, ItemState, Speaker } from '../core/store.js';
import type { ChannelId, Language } from '../core/turn.js';
import type { HelpfulTable } from './tables-helpful.js';
import type { RevokedTable } from './tables-revoked.js';
import type { VoiceMemoriesTable } from './tables-voice.js';
import type { PhotosTable, PhotoViewsTable } from './tables-photos.js';
import type { SpeakerGrantsTable, SpeakerLinksTable, SpeakerSignInsTable } from './tables-speaker-links.js';
import type { DeskAuditTable, ItemNotesTable, ProposalsTable, RatingsTable } from './tables-desk.js';

export interface Tables {
  conversations: ConversationsTable;
  messages: MessagesTable;
  turns: TurnsTable;
  events: EventsTable;
  items: ItemsTable;
  request_references: RequestReferencesTable;
  requests: RequestsTable;
  ratings: RatingsTable;
  slots: SlotsTable;
  staff: StaffTable;
  staff_sessions: StaffSessionsTable;
  presence: PresenceTable;
  sign_in_failures: SignInFailuresTable;
  outbox: OutboxTable;
  processes: ProcessesTable;
  voice_memories: VoiceMemoriesTable;
  speaker_sign_ins: SpeakerSignInsTable;
  speaker_links: SpeakerLinksTable;
  speaker_grants: SpeakerGrantsTable;
  reminders: RemindersTable;
  resident_sessions: ResidentSessionsTable;
  account_views: AccountViewsTable;
  reminder_codes: ReminderCodesTable;
  photos: PhotosTable;
  photo_views: PhotoViewsTable;
  item_notes: ItemNotesTable;
  desk_audit: DeskAuditTable;
  proposals: ProposalsTable;
  helpful: HelpfulTable;
  revoked: RevokedTable;
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
  /** Whoever said it gave it this key, so that it is said once. */
  said_key: string | null;
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
  /** When it was first taken. */
  claimed_at: Generated<number | null>;
  changed_at: number;
  agent: string | null;
  agent_name: string | null;
  closed_at: number | null;
  outcome: string | null;
  /** The service it belongs to: the first part of an intent's id, or `general`. */
  queue: Generated<string>;
  /** The one person it was passed to, while it waits. */
  for_agent: Generated<string | null>;
  for_name: Generated<string | null>;
  /** The language that whoever takes it should have. */
  needs: Generated<Language | null>;
  /** When the resident's page closed; null while it is open, or where it cannot be told. */
  gone_at: Generated<number | null>;
  seen: Generated<number>;
}

interface RequestReferencesTable {
  reference: string;
  conversation: string;
  turn: string;
  at: number;
}

interface RequestsTable {
  reference: string;
  conversation: string;
  service: string;
  lgsl: number | null;
  about: string;
  /** A keyed digest of the UPRN, to find a home's requests by; null for none, and once past the council's days. */
  home: string | null;
  language: Language;
  channel: ChannelId;
  summary: string;
  /** Sealed `{ uprn, details, place, photos }`; null once past the council's days. */
  sealed: string | null;
  state: RequestState;
  theirs: string | null;
  token: string | null;
  /** Sealed. */
  note: string | null;
  made_at: number;
  changed_at: number;
  /** When it last began to be sent: set before the call, so that whoever finds it after a crash knows that it may have arrived. */
  sent_at: number | null;
  asked_at: number | null;
  /** When its state is to be asked for next; null for never. */
  ask_at: number | null;
}

interface SlotsTable {
  slot: string;
  /** From 1 to as many as there are. */
  place: number;
  /** The request that holds it. */
  reference: string;
  at: number;
}

interface ResidentSessionsTable {
  conversation: string;
  /** Sealed. */
  subject: string;
  since: number;
  used_at: number;
}

interface AccountViewsTable {
  id: string;
  /** Null once it is gone. */
  conversation: string | null;
  /** A keyed digest of the subject. */
  who: string;
  /** Sealed subject. */
  sealed: string;
  /** Catalogue id. */
  what: string;
  at: number;
}

interface StaffTable {
  id: string;
  email: string;
  name: string;
  role: Agent['role'];
  password_hash: string;
  /** Languages they work in, `en` or `en,cy`. */
  languages: Generated<string>;
  /** 1: may not sign in. */
  closed: Generated<number>;
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
  holder: Generated<string | null>;
  held_until: Generated<number | null>;
}

interface RemindersTable {
  id: string;
  /** Where it was asked for; null once that is gone. */
  conversation: string | null;
  /** Keyed digests of the contact and of the UPRN. */
  contact: string;
  home: string;
  language: Language;
  /** ISO date of the first collection to remind of. */
  from_date: string;
  /** Sealed `{ by, to, uprn, containers }`. */
  sealed: string;
  made_at: number;
}

interface ReminderCodesTable {
  id: string;
  conversation: string;
  /** A keyed digest of the contact. */
  contact: string;
  /** Sealed code. */
  sealed: string;
  /** Wrong ones. */
  tries: number;
  at: number;
}

interface ProcessesTable {
  id: string;
  role: 'server' | 'tool';
  /** The machine and container whose process ids these are; null where that cannot be told. */
  machine: string | null;
  pid: number;
  beat_at: number;
}
