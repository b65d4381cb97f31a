// A service: one flat form. The next question is recomputed from the answers on every turn.
import type { Article } from './articles.js';
import type { Card, Link, Option } from './reply.js';
import type { Ending } from './endings.js';
import type { Session } from './session.js';
import type { Effect } from './store.js';
import type { Data, Ports } from './ports.js';
import type { Slots, Turn, Language } from './turn.js';

/** What a turn's reply says, before words: `respond` renders it. */
export type Say =
  | { readonly key: string; readonly data?: Data }
  /** Already in words, from an article. */
  | { readonly text: string; readonly speech: string };

export interface Asked {
  readonly say: readonly Say[];
  readonly options: readonly Option[];
  /** Where `options` are only the first of them. */
  readonly all?: readonly Option[];
  /** By voice, when there are choices that were not read out. */
  readonly more?: boolean;
}

export type Read =
  /** Understood; merged into the answers. An empty string removes an answer. */
  | { readonly kind: 'answers'; readonly answers: Slots }
  /** Meant as an answer, but it does not fit: say why and ask again. */
  | {
      readonly kind: 'refused';
      readonly say: readonly Say[];
      /** Answers that turned out wrong. */
      readonly forget?: readonly string[];
      readonly links?: readonly Link[];
      /** Asking again would not help: offer a person beside it. */
      readonly offerPerson?: boolean;
      /** All there is to choose from was told: by voice a person is asked for in place of the question. */
      readonly spent?: boolean;
      /** Set when the refusal is itself the answer ("that is the next council's"); the task ends there. */
      readonly ending?: Ending;
    }
  /** Not an answer to this question at all. */
  | { readonly kind: 'other' };

export interface ServiceContext {
  readonly ports: Ports;
  readonly turn: Turn;
  readonly session: Session;
  readonly language: Language;
  readonly answers: Slots;
}

export interface Field {
  /** How to ask for it, given the answers so far. */
  ask(context: ServiceContext): Promise<Asked>;
  /** Reads a resident's words (or a chosen option's value) as this answer. `offered` are the values last shown, in order. */
  read(text: string, offered: readonly string[], context: ServiceContext): Promise<Read>;
  /** It takes any words: a plain question about something else is none of its answers. */
  readonly anyWords?: true;
  /** Its words tell where something is: "no, it's by the church" is meant for it. */
  readonly place?: true;
  /** It is one day: what is wrong with a day that puts it right is told by it. */
  readonly day?: true;
  /** Its answer may sound like leaving, and is none: "that's all". */
  readonly takesGoodbye?: true;
  /** Answers that take it back, where it holds more than the one of its own name; an empty string removes one. */
  readonly undo?: Slots;
}

export interface Done {
  readonly ending: Ending;
  /** How it ended, for whoever takes over, where the ending tells too little: a `handover.came.<came>`. */
  readonly came?: string;
  readonly say: readonly Say[];
  readonly options: readonly Option[];
  readonly links?: readonly Link[];
  /** Ids of the articles it was taken from. */
  readonly articles?: readonly string[];
  readonly card?: Card;
  readonly effects?: readonly Effect[];
  /** What a yes to its last words does; those words ask for it. */
  readonly offer?: 'callback' | 'person';
  /** Ends with a question of its own, so a speaker keeps listening. */
  readonly question?: boolean;
  /** That question is this field's: its answer is awaited, after so many that were wrong, and with what is known of the form. */
  readonly awaits?: { readonly field: string; readonly tries: number; readonly answers?: Slots };
  /** It took an account that nobody has shown to be theirs; or whoever had wants to be known no longer. For a speaker. */
  readonly account?: 'needed' | 'left';
  /** Another service does it: with these answers, in place of all that stands here. */
  readonly goOn?: { readonly service: string; readonly answers: Slots };
  /** Answers worth keeping for the conversation. */
  readonly remember?: Slots;
  /** Names of answers that meant nothing here, which the next question must not be taken with. */
  readonly forget?: readonly string[];
}

/** A service that goes further than an article about the same: the article answers words, the service is offered under it. */
export interface Guided {
  /** Whether the article is enough of an answer to these words; empty where only what they named is still known. */
  articleFirst(text: string, article: Article, context: ServiceContext): boolean;
  /** Whether these words ask for the service itself: then not even an article about the very words comes before it. */
  asked?(text: string, context: ServiceContext): boolean;
  /** Key of the words on the button that begins the service. */
  readonly begin: string;
  /** By voice: key of the question whether to begin it. */
  readonly offer?: string;
  /** Whether it can be had where this turn came from; the article alone answers where it cannot. Everywhere when absent. */
  here?(turn: Turn, ports: Ports): boolean;
  /** Where it cannot be had: key of the question whether somebody should call them instead. */
  readonly elsewhere?: string;
  /** A speaker that heard what it is about and not the words tells the article first: they may ask about it, and not want it begun. */
  readonly firstWithoutWords?: true;
  /** ISO date until which the service's rules hold; after it the article alone answers. */
  reviewBy(ports: Ports): string;
}

export interface Service {
  /** A catalogue id, or `callback`. */
  readonly id: string;
  /** Catalogue id shown as the turn's intent. */
  readonly intent: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** It is about a home: a postcode or a number alone is enough to ask it again about another. */
  readonly takesHome?: boolean;
  /** The home it is about may be somebody else's: it is not kept, and the one that is known is asked about. */
  readonly homeOfOthers?: true;
  /** Whether these answers are about the home that is known; where it is left out, all are. */
  readonly homeMeant?: (answers: Slots) => boolean;
  readonly guided?: Guided;
  /** Begun after its article, it reads the words again that the article answered: the thing or the place is in them. */
  readonly readsAgain?: true;
  /** Few words that ask for it: after an answer about one of these, where alone they would mean nothing ("what time does it shut"), or always. */
  readonly follows?: readonly { readonly after?: readonly string[]; readonly words: RegExp }[];
  /** Completes answers from what is already there (a postcode and a number make a home); `other` when there is nothing to add. */
  resolve?(context: ServiceContext): Promise<Read>;
  /** Words that change answers already given, or add to them, whatever is being asked: "and a mattress too". `other` for anything else. */
  amend?(text: string, context: ServiceContext): Promise<Read>;
  /**
   * Asked on every turn before the next question: an answer that needs nothing more ("not due until Thursday", "reported
   * already"). The task ends there. Null to go on.
   */
  settle?(context: ServiceContext): Promise<Done | null>;
  /** The first answer still missing, or null when it can run. */
  next(context: ServiceContext): string | null;
  run(context: ServiceContext): Promise<Done>;
}

/** Whether it asks for a yes before something is sent, rather than only looks something up. */
export const isForm = (service: Service | undefined): boolean => service !== undefined && 'confirm' in service.fields;
