// Everything the core asks of the outside, passed as one argument.
import type { Articles } from './articles.js';
import type { Bookings } from './bookings.js';
import type { Bulky } from './bulky.js';
import type { CollectionSource } from './collection-source.js';
import type { AddressBook, Council } from './council.js';
import type { CrewLog } from './crew-log.js';
import type { Guide } from './guide.js';
import type { Items } from './items.js';
import type { Grounded } from './grounded.js';
import type { Notices } from './notices.js';
import type { Constraints, PlanningRegister } from './planning.js';
import type { Reader } from './reading.js';
import type { ReminderPort } from './reminders.js';
import type { Requests } from './requests.js';
import type { Reply } from './reply.js';
import type { SecondReader } from './second-reader.js';
import type { Residents } from './sign-in.js';
import type { TaxAccounts } from './tax-account.js';
import type { Service } from './service.js';
import type { References, Turns } from './store.js';
import type { Language, Turn } from './turn.js';

export interface Clock {
  /** Real time: tokens, claims, time-outs, timestamps. */
  now(): Date;
  /** The council's time: dates told to residents and opening hours. The same as `now` unless CLOCK is set. */
  council(): Date;
}

export type Data = Readonly<Record<string, string | number | boolean>>;

/** The words of intents/<language>/: ICU messages by key, the values formatted by the caller. */
export interface WordBook {
  /** Text for a screen. Throws a Fault on an unknown key: start-up checks make that a bug. */
  text(key: string, language: Language, data?: Data): string;
  /** For the ear: `<key>.speech` where there is one, else the text. */
  speech(key: string, language: Language, data?: Data): string;
  has(key: string): boolean;
  /** All of them as they are written, their blanks unfilled. Absent: they cannot be looked through. */
  written?(): readonly string[];
}

/** How a person can be had right now. */
export interface DeskStatus {
  /** Chat is live: the desk's hours say so, or an agent is available. */
  readonly live: boolean;
  /** Chats waiting now. */
  readonly waiting: number;
  /** When the desk next opens: ISO date and minutes after midnight, Europe/London; null while live. */
  readonly opens: { readonly date: string; readonly minutes: number } | null;
  /** Minutes that a chat which begins now is expected to wait; null where nobody is on shift to tell; absent: not known here. */
  readonly wait?: number | null;
}

export interface DeskPort {
  status(): Promise<DeskStatus>;
  position(item: string): Promise<{ readonly ahead: number; readonly waiting: number }>;
  /** Chats of people in danger that wait now: they come before all others. Absent: not known here. */
  urgent?(): Promise<number>;
}

/** A declared intent of the register intents/intents.yaml. */
export interface IntentEntry {
  readonly id: string;
  /** What a resident wants, in one line, for staff. */
  readonly means: string;
  readonly slots: readonly string[];
  readonly lgsl: number | null;
  /** The intent that tells what it costs, where its own answer does not: "how much is that?". */
  readonly price: string | null;
  readonly example: string;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface Ports {
  readonly council: Council;
  readonly addresses: AddressBook;
  readonly reader: Reader;
  /** Asked where the reader is not sure; most councils have none. */
  readonly secondReader?: SecondReader;
  /** Asked where nothing else answers; most councils have none. */
  readonly grounded?: Grounded;
  readonly words: WordBook;
  readonly register: ReadonlyMap<string, IntentEntry>;
  readonly articles: Articles;
  /** Decision help by name (`need-permission`), as this nation has it. */
  readonly guides: ReadonlyMap<string, Guide>;
  readonly items: Items;
  /** What the crews wrote down; without it a missed collection is reported on the resident's word. */
  readonly crewLog?: CrewLog;
  /** Large items and their days; without them they are booked on the website. */
  readonly bulky?: Bulky;
  /** Places held; without them none can be offered. */
  readonly bookings?: Bookings;
  /** The council's planning register, its own file or a connector; without it applications are looked up on the website. */
  readonly planningRegister?: PlanningRegister;
  /** What protects a home; without it residents are told whom to ask. */
  readonly constraints?: Constraints;
  /** Collection days from another system; without it, or where it knows none, the council's rounds tell them. */
  readonly collections?: CollectionSource;
  /** Who has signed in; without it nobody can, and accounts are seen on the website. */
  readonly residents?: Residents;
  /** The accounts that residents who have signed in may see. */
  readonly taxAccounts?: TaxAccounts;
  readonly services: ReadonlyMap<string, Service>;
  readonly turns: Turns;
  readonly references: References;
  readonly requests: Requests;
  /** Absent where no messages can be sent. */
  readonly reminders?: ReminderPort;
  /** The path of the page from which a home's bin days are added to a calendar. */
  readonly calendar?: (uprn: string, language: Language) => string;
  /** What residents are to be told unasked; absent where there is nothing. */
  readonly notices?: Notices;
  readonly desk: DeskPort;
  readonly clock: Clock;
  readonly log: Log;
}

/** The core as a channel sees it. `claimed` is called once the turn is durable, with the `n` of the resident's message. */
export type Take = (turn: Turn, claimed?: (said: number | null) => void) => Promise<Reply | null>;
