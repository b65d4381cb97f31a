// What the core, the channels and the desk need kept: the ports that src/store implements over SQLite and PostgreSQL.
import type { Outbox } from './outbox-store.js';
import type { BookingChange, Bookings, PlaceWanted } from './bookings.js';
import type { Deliveries } from './deliveries.js';
import type { Audit, Moves, Notes, Proposals, Signals } from './desk-store.js';
import type { Ending } from './endings.js';
import type { HelpfulStore } from './helpful.js';
import type { OutgoingMessage } from './messages-out.js';
import type { Photos } from './photos.js';
import type { Ratings, Score } from './ratings.js';
import type { Contact, NewReminder, Reminders } from './reminders.js';
import type { Reply } from './reply.js';
import type { NewRequest, Requests } from './requests.js';
import type { Session } from './session.js';
import type { Revoked } from './revoked.js';
import type { ResidentSessions } from './sign-in.js';
import type { Staff } from './staff.js';
import type { ChannelId, Language, Turn } from './turn.js';
import type { Upkeep } from './upkeep.js';
import type { SpeakerLinks } from './speaker-links.js';
import type { VoiceMemory } from './voice.js';
import type { Waits } from './waits.js';

export type { Outbox, OutboxMessage } from './outbox-store.js';

export type Speaker = 'resident' | 'bot' | 'agent' | 'system';

/** One line of a conversation. `n` counts from 1 without gaps and is the Direct Line watermark. */
export interface Message {
  readonly conversation: string;
  readonly n: number;
  readonly from: Speaker;
  readonly at: Date;
  /** As said, card and national insurance numbers removed. Stored encrypted; only a masked copy is stored in plain text. */
  readonly text: string;
  readonly masked: string;
  /** The whole reply, for the bot's and the system's messages. */
  readonly reply: Reply | null;
  /** `n` of the resident's message that this answers. */
  readonly replyTo: number | null;
  /** The turn that made it. */
  readonly turn: string | null;
  /** First name of the agent, for messages from one. */
  readonly name: string | null;
}

/** What a turn adds to the transcript on the resident's side; null for a start or a stop. */
export interface Said {
  readonly text: string;
  readonly masked: string;
}

export type Claim =
  /** Ours to do. `session` is null for a conversation's first turn. `said` is the `n` of the resident's message. */
  | {
      readonly kind: 'mine';
      readonly session: Session | null;
      readonly lastReply: Reply | null;
      readonly said: number | null;
      readonly at: Date;
    }
  /** A redelivery: what was answered then (null when the assistant was silent). */
  | { readonly kind: 'done'; readonly reply: Reply | null; readonly said: number | null }
  /** Another message of this conversation stayed in flight for longer than the wait. */
  | { readonly kind: 'busy' };

/** What changes outside the session when a turn finishes; written in the same transaction. */
export type Effect =
  | { readonly kind: 'open-item'; readonly item: NewItem }
  /** The resident left the queue or booked a call back instead. When it is not waiting any more, nothing of the turn is written. */
  | { readonly kind: 'leave-queue'; readonly item: string }
  /** The person holding the chat must see this at once. */
  | { readonly kind: 'flag-urgent'; readonly item: string; readonly reason: string }
  /** How the resident found the last chat with a person; a null comment leaves the one there is. */
  | { readonly kind: 'rate'; readonly score: Score; readonly comment: string | null }
  /** The resident ended a chat with a person. */
  | { readonly kind: 'end-chat'; readonly item: string }
  /** Kept, and delivered through the outbox. */
  | { readonly kind: 'make-request'; readonly request: NewRequest }
  /** Holds one place; when none is left, nothing of the turn is written. */
  | { readonly kind: 'take-slot'; readonly place: PlaceWanted }
  /** Gives a place up, for another or for none; when it is not held any more, or the other is gone, nothing of the turn is written. */
  | { readonly kind: 'change-booking'; readonly change: BookingChange }
  /** Put into the outbox. */
  | { readonly kind: 'send-message'; readonly message: OutgoingMessage }
  | { readonly kind: 'add-reminder'; readonly reminder: NewReminder }
  | { readonly kind: 'stop-reminders'; readonly contact: Contact }
  /** A subject's account is shown in this turn's reply: written down with it. `what` is a catalogue id. */
  | { readonly kind: 'view-account'; readonly subject: string; readonly what: string }
  /** Nobody is signed in in this conversation any more. */
  | { readonly kind: 'sign-out' }
  | { readonly kind: 'erase-conversation' };

export interface TurnEvent {
  readonly intent: string;
  readonly ending: Ending;
  readonly language: Language;
  /** How the meaning was found. */
  readonly by: string;
  readonly confidence: number;
  readonly milliseconds: number;
}

export interface Finish {
  readonly session: Session;
  readonly reply: Reply | null;
  readonly event: TurnEvent;
  readonly effects: readonly Effect[];
}

/** Claim before act, finish in one transaction. Both resolve only when the write is durable. */
export interface Turns {
  /**
   * Inserts the turn under two unique keys, (conversation, turn id) and (conversation, sequence), with its input encrypted,
   * adds what was said to the transcript, and makes the conversation if it is new. A clash on the turn id waits for and returns the stored reply;
   * a clash on the sequence waits (at most 10 s) for the turn in flight. A claim whose process is dead, or older than 30 s, is taken over.
   */
  claim(turn: Turn, said: Said | null): Promise<Claim>;
  /**
   * Rejects with a Fault, nothing written: `store/claim-lost` when the turn is not ours any more; `store/stale` when the desk
   * changed what the turn relies on (see `leave-queue`) or somebody took the last place (`take-slot`): it is still ours then, to be answered again from `refresh`.
   */
  finish(turn: Turn, finish: Finish): Promise<void>;
  /** The session as it is now, for a turn that is still ours; null when the conversation has none. */
  refresh(turn: Turn): Promise<Session | null>;
  /**
   * What whoever took the turn over answers; waits for it as long as a claim does, and writes nothing.
   * Null when the conversation is gone, the assistant was silent or nobody answered.
   */
  answered(turn: Turn): Promise<Reply | null>;
  /** Turns that a dead process claimed and never finished, oldest first. */
  unfinished(): Promise<readonly Turn[]>;
}

export interface ConversationRow {
  readonly id: string;
  readonly channel: ChannelId;
  readonly user: string;
  readonly language: Language;
  readonly createdAt: Date;
  readonly address: string | null;
}

export interface Messages {
  /** Messages with n > after, oldest first, at most 500. */
  after(conversation: string, after: number): Promise<readonly Message[]>;
  conversation(id: string): Promise<ConversationRow | null>;
}

export type ItemKind = 'chat' | 'callback' | 'task';
export type ItemState = 'waiting' | 'active' | 'closed';

export interface NewItem {
  readonly kind: ItemKind;
  readonly conversation: string;
  readonly reason: string;
  readonly language: Language;
  readonly channel: ChannelId;
  /** At most three lines, masked: it is stored in plain text. */
  readonly summary: string;
  readonly reference: string;
  readonly urgent: boolean;
  /** What is needed to act, such as `phone`; stored encrypted. */
  readonly details: Readonly<Record<string, string>>;
  /** The intent or service that it is about, such as `bins.missed`: it decides the queue. */
  readonly topic?: string;
}

export interface Item extends NewItem {
  readonly id: string;
  readonly state: ItemState;
  readonly waitingSince: Date;
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly closedAt: Date | null;
  readonly outcome: string | null;
  /** `bins`, `council-tax`, `planning` or `general`. */
  readonly queue: string;
  /** The one it was passed to, while it waits. */
  readonly meant: { readonly id: string; readonly name: string } | null;
  /** The language that whoever takes it should have. */
  readonly needs: Language | null;
  /** Since when the resident's page is closed; null while it is open, or where that cannot be told. */
  readonly goneAt: Date | null;
  /** `n` of the last message that the resident is known to have had in front of them; 0 for none. */
  readonly seen: number;
}

export interface Agent {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'agent' | 'supervisor' | 'editor' | 'administrator';
  /** Languages they work in; English when absent. */
  readonly languages?: readonly Language[];
}

export type Held = 'done' | 'missing' | 'closed' | 'not-holder' | 'taken' | 'full';

/** The queue. Each change and the lines it adds to the conversation are one transaction. Message words come from the caller. */
export interface Items {
  /** waiting: urgent first, then oldest first; active: oldest first; closed: newest first. At most 1,000. */
  list(state: ItemState): Promise<readonly Item[]>;
  get(id: string): Promise<Item | null>;
  /** The chat of a conversation that is not closed. */
  openChat(conversation: string): Promise<Item | null>;
  /** One winner. `joined` is put into the conversation as a system line. `most`: chats an agent may hold at once; `full` above it. */
  claim(id: string, agent: Agent, joined: Reply | null, most?: number): Promise<Held>;
  /** The holder says something; refused unless they hold it. `key`: the same again from them is `done`, and is not said twice. */
  say(id: string, agent: Agent, said: Said, key?: string): Promise<Held>;
  /** Back to the queue with its first waiting time, by its holder, or because its holder (an agent's id) is away. */
  release(id: string, holder: Agent | { readonly away: string }, told: Reply | null): Promise<Held>;
  close(id: string, agent: Agent, outcome: string, told: Reply | null): Promise<Held>;
  /** Chats waiting, and those ahead of this one; who has left (`hasLeft`) is not counted. */
  position(id: string): Promise<{ readonly ahead: number; readonly waiting: number }>;
}

export interface References {
  /** The reference for this turn: the same one when the turn is taken again. `prefix` is the council's three letters. */
  next(prefix: string, conversation: string, turn: string): Promise<string>;
}

export type Change =
  | { readonly kind: 'conversation'; readonly conversation: string }
  | { readonly kind: 'desk'; readonly item: string; readonly conversation: string }
  /** Somebody is writing: passes, is not kept. `name`: an agent's first name; null for the resident. */
  | { readonly kind: 'typing'; readonly conversation: string; readonly name: string | null }
  /** What an agent said is in front of the resident now. */
  | { readonly kind: 'seen'; readonly conversation: string }
  /** A message of this kind was put into the outbox. */
  | { readonly kind: 'outbox'; readonly of: string };

/** Tells of what was committed, by this process or another on the same database. */
export interface Changes {
  subscribe(listener: (change: Change) => void): () => void;
}

/** Encrypts what an agent needs to act (AES-256-GCM, key from SECRET). `open` gives null when the key or the text is wrong. */
export interface Vault {
  seal(text: string): string;
  open(sealed: string): string | null;
}

/** Kind of the outbox message for each desk line of a conversation that has an address, added with the line. */
export const DESK_LINE = 'botframework';

/** Its payload, as JSON. */
export interface DeskLinePayload {
  readonly conversation: string;
  /** The line. */
  readonly n: number;
}

/** Attempts after which a message is not tried again. */
export const MOST_ATTEMPTS = 12;

/** Something that must leave this process, kept until it has. */
export interface Store {
  readonly turns: Turns;
  readonly messages: Messages;
  readonly items: Items;
  readonly waits: Waits;
  readonly ratings: Ratings;
  readonly staff: Staff;
  readonly references: References;
  readonly requests: Requests;
  readonly residents: ResidentSessions;
  readonly bookings: Bookings;
  readonly deliveries: Deliveries;
  readonly reminders: Reminders;
  readonly photos: Photos;
  readonly changes: Changes;
  readonly upkeep: Upkeep;
  readonly outbox: Outbox;
  readonly voice: VoiceMemory;
  readonly speakerLinks: SpeakerLinks;
  readonly helpful: HelpfulStore;
  readonly revoked: Revoked;
  readonly moves: Moves;
  readonly notes: Notes;
  readonly audit: Audit;
  readonly proposals: Proposals;
  readonly signals: Signals;
  readonly vault: Vault;
  close(): Promise<void>;
}
