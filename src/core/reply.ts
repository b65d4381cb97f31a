// What to say, as data. A channel compiles it, as a query builder's dialect compiles a query.
import type { Ending } from './endings.js';
import type { UrgentKind } from './reading.js';
import type { Language } from './turn.js';

export interface Option {
  /** What a choice of it sends back: `answer:<value>`, `intent:<id>`, `do:<command>` */
  readonly value: string;
  readonly label: string;
}

export interface Link {
  readonly label: string;
  /** `https:`, `tel:` or `mailto:`, or a path on this server beginning with `/`. */
  readonly url: string;
}

/** One container on one collection day. */
export interface CardItem {
  readonly name: string;
  /** What goes in it. */
  readonly contents: string;
  /** CSS hex colour of the container, and its pattern where colour alone would be unclear. */
  readonly colour: string;
  readonly pattern?: 'clear' | 'lid';
}

export interface CardDay {
  /** Heading, already in the reply's language: "Tuesday 24 November". */
  readonly title: string;
  /** ISO date, Europe/London. */
  readonly date: string;
  readonly note?: string;
  readonly items: readonly CardItem[];
}

/** Collection days with their containers: all that the reply's text says, for a client that can draw it. */
export interface Card {
  readonly kind: 'days';
  readonly title: string;
  /** The containers that were asked about, by name; absent where it was all of them. */
  readonly about?: string;
  /** The answer in a sentence. */
  readonly lead?: string;
  readonly days: readonly CardDay[];
  /** What else matters, a sentence each. */
  readonly notes?: readonly string[];
  readonly footer?: string;
}

export type With =
  | { readonly kind: 'assistant' | 'queue' }
  /** By the name that residents are told. */
  | { readonly kind: 'staff'; readonly name: string };

export interface Reply {
  readonly intent: string;
  readonly ending: Ending;
  readonly language: Language;
  /** Ids of the articles the answer came from. */
  readonly articles: readonly string[];
  /** What kind of danger it answers; absent where it answers none. */
  readonly danger?: UrgentKind;
  /** Plain text; paragraphs split by a blank line, list lines begin with "- ". Never markup. */
  readonly text: string;
  /** For the ear: plain text without symbols, dates as people say them. */
  readonly speech: string;
  readonly options: readonly Option[];
  /** All there is to choose from, where `options` are the first of many: for a client that shows what fits as one types. */
  readonly all?: readonly Option[];
  readonly links: readonly Link[];
  readonly card?: Card;
  /** Who has the resident once it is said; a channel that stays in sight shows it. Absent: as the ending tells. */
  readonly with?: With;
  /** It holds what is in somebody's account: it is never said again unasked. */
  readonly personal?: true;
  /** Where the talk stands; told only to a place without a screen, which may have the answer itself. */
  readonly stands?: Stands;
  /** What comes next: the microphone stays open only after a question. */
  readonly then: 'listen' | 'close';
}

export interface Stands {
  /** The service whose question is open, and the name of the answer that it asked for; null when none is. */
  readonly service: string | null;
  readonly asking: string | null;
  /** How often that was answered with something that did not fit. */
  readonly tries: number;
  /** UPRN of the home that the conversation is about. */
  readonly home: string | null;
  /** There are choices that were not read out: `more` said as words asks for them. */
  readonly more?: true;
  /** The answer is in an account that nobody has shown to be theirs yet; or whoever had is to be known no longer. */
  readonly account?: 'needed' | 'left';
}
