// What a conversation remembers between turns: answers only, never a step number, a stack or a sentence.
import type { Signal } from './handoff-policy.js';
import type { UrgentKind } from './reading.js';
import type { Language, Slots } from './turn.js';

/** A service under way: what we know, and which answer we last asked for. */
export interface Task {
  /** The service's id, such as `bins.collection-day` (also the catalogue id it serves). */
  readonly service: string;
  readonly answers: Slots;
  readonly asking: string | null;
  /** Names of the answers asked for before it, in order: what "go back" goes back through. */
  readonly trail?: readonly string[];
  /** Values of the options last shown for `asking`, in the order shown, so that "the second" can be read. */
  readonly offered: readonly string[];
  /** Some of them were not read out: "more" asks for those. */
  readonly more?: boolean;
  /** How often `asking` was answered with something that did not fit. */
  readonly tries: number;
}

/** The second of two matters in one message, for when the first is answered. */
export interface Later {
  readonly service: string;
  readonly slots: Slots;
  /** The words that asked for it. */
  readonly text: string;
  /** The service that comes first. */
  readonly after: string;
}

/** Who the resident is talking to. */
export type Mode = 'bot' | 'waiting' | 'agent';

export interface Session {
  /** Shape of this record, so that a newer build can read an older one. */
  readonly schema: 1;
  readonly mode: Mode;
  readonly language: Language;
  /** The resident asked for this language, so a message in the other one does not change it. */
  readonly languageChosen: boolean;
  readonly task: Task | null;
  /** A form that was left for a look-up, to be gone on with after it. */
  readonly pausedForm?: Task;
  readonly later?: Later;
  /** Answers that outlive a task: `uprn`, `postcode`. Personal: stored encrypted. */
  readonly known: Slots;
  /** The last intent answered and its slots, for follow-ups. */
  readonly last: { readonly intent: string; readonly slots: Slots } | null;
  /** The article last told: what "would you like more?" goes on with. */
  readonly article?: string;
  /** Of the message we asked back about: what it named, and the article (by intent) that fits its words. For the choice that follows. */
  readonly heard?: {
    readonly slots: Slots;
    readonly articles: Readonly<Record<string, string>>;
    /** Its words: whatever is chosen next is asked with them. */
    readonly text?: string;
    /** The intent of which an article was told: what begins after it is asked with these words. */
    readonly told?: string;
  };
  /** Other intents that the last question may have meant, likeliest first: for "no, that's not it". */
  readonly others?: readonly string[];
  /** The last danger they were given a number for. */
  readonly danger: UrgentKind | null;
  /** Turns in a row that ended in not understanding. */
  readonly misses: number;
  /** Notices told, each with the kind of answer it stood before. */
  readonly noticed?: readonly string[];
  /** A yes-or-no question is open: what a "yes" would do. `instead`: nobody is there, a call or an answer later is offered. */
  readonly offer: 'person' | 'callback' | 'queue' | 'instead' | 'more' | 'rest' | 'begin' | null;
  /** What their words, or what went wrong, told about whether a person is wanted. */
  readonly signals?: readonly Signal[];
  /** What the assistant did for them, newest last: `<intent> <ending>`. */
  readonly tried?: readonly string[];
  /** What did not work for them: the intent, newest last. */
  readonly failures?: readonly string[];
  /** Their last words that told what they want, masked: for whoever takes over. */
  readonly wanted?: string;
  /** The desk item this conversation waits on or is held by. */
  readonly deskItem: string | null;
  /** An agent has written since our last question: what is typed now is for them. Read from the transcript at each turn. */
  readonly overtaken?: boolean;
  /** A chat with a person has ended since our last answer: how it was is asked just now. Read as above. */
  readonly parted?: boolean;
}

export const newSession = (language: Language): Session => ({
  schema: 1,
  mode: 'bot',
  language,
  languageChosen: false,
  task: null,
  known: {},
  last: null,
  danger: null,
  misses: 0,
  offer: null,
  deskItem: null,
});
