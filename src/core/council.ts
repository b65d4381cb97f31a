// A council as the rest of the code sees it; src/content loads it from knowledge/councils/<key>/.
import type { Called } from './called.js';
import type { CouncilFacts } from './council-facts.js';
import type { HandoffPolicy } from './handoff-policy.js';
import type { OutsideSystems } from './outside-systems.js';
import type { Language } from './turn.js';

/** Text in each language the council declares; `en` is always there. */
export type Words = Readonly<Partial<Record<Language, string>>> & { readonly en: string };

/** Minutes after midnight, Europe/London, for each weekday 1 (Monday) to 7; a missing day is closed. */
export type WeekHours = Readonly<
  Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, { readonly from: number; readonly to: number }>>
>;

export interface Container {
  /** Stable key: `food`, `residual`, `recycling` … */
  readonly key: string;
  /** "green caddy" — what it looks like, as a resident would name it. */
  readonly name: Words;
  /** "food waste" — what goes in it. */
  readonly contents: Words;
  /** Other things residents call it, lower case, in each language. */
  readonly aliases: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly colour: string;
  readonly pattern?: 'clear' | 'lid';
  /** When it is due in a round, in weeks counted from the council's `weekA` Monday. */
  readonly schedule: Schedule;
  /** Only homes that have joined get it (garden); `unsubscribed` homes are told how to join. */
  readonly subscription?: { readonly pricePence: number };
}

export type Schedule =
  | { readonly every: 'week' }
  /** `own`: weeks of the round's letter; `other`: the other letter's weeks. */
  | {
      readonly every: 'fortnight';
      readonly letter: 'own' | 'other';
      /** Months 1–12 it runs; all when absent. */ readonly months?: readonly number[];
      /** ISO dates between which it stops, ends included. */ readonly breaks?: readonly {
        readonly from: string;
        readonly to: string;
      }[];
    }
  | { readonly every: 'three-weeks' };

export interface Round {
  readonly key: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly letter: 'A' | 'B';
  /** 0 to 2 for three-weekly containers; null where the council has none. */
  readonly offset: number | null;
}

/** A collection moved from one date to another (ISO dates), with the reason to tell. */
export interface HolidayChange {
  readonly from: string;
  readonly to: string;
  readonly reason: Words;
}

export interface Address {
  readonly uprn: string;
  readonly flat: string | null;
  readonly houseName: string | null;
  /** "12", "1A"; null for homes with a name only. */
  readonly number: string | null;
  readonly street: Words;
  readonly locality: Words | null;
  readonly town: Words;
  /** "GM1 1AA". */
  readonly postcode: string;
  readonly ward: Words;
  /** Round key; null when there is no personal day (communal) or no collection at all. */
  readonly round: string | null;
  /** Container keys this home has. */
  readonly containers: readonly string[];
  readonly garden: 'none' | 'joined' | 'expired';
  /** Council tax band, A to I; null for a home without one yet, or where the council's list has no bands. */
  readonly band?: string | null;
  readonly flags: readonly string[];
  /** WGS84 degrees; absent where nobody wrote it down. */
  readonly place?: { readonly latitude: number; readonly longitude: number };
  /** `historic` homes no longer exist and are never offered. */
  readonly status: 'live' | 'historic';
}

export interface Neighbour {
  readonly name: Words;
  /** Outward postcodes or full postcodes that are theirs. */
  readonly postcodes: readonly string[];
  readonly phone: string;
  readonly website: string;
  /** Shapes of their references: letters that theirs begin with (`MFD`), or a pattern (`##/#####/???`: # a figure, ? a letter). */
  readonly references?: readonly string[];
}

/** Somebody elected for a ward. Which party is nobody's business here. */
export interface Councillor {
  readonly name: string;
  /** English name of the ward, as at the homes. */
  readonly ward: string;
  readonly email: string;
  readonly phone: string | null;
}

/** How the council's system for requests (Open311 GeoReport v2) names things. */
export interface Open311Names {
  /** jurisdiction_id, where one endpoint serves several councils. */
  readonly jurisdiction?: string | undefined;
  readonly format: 'json' | 'xml';
  /** Catalogue id (`bins.missed`) to service_code; what is not here goes to the desk. */
  readonly services: Readonly<Record<string, string>>;
  /** A detail of a request to the code of the attribute it goes to. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly uprnAttribute?: string | undefined;
  /** Takes our reference; only where the system gives it back in its list of requests. */
  readonly referenceAttribute?: string | undefined;
}

export interface Council extends CouncilFacts {
  readonly key: string;
  readonly name: Words;
  /** The name used in a sentence: "Glanmarch Council". */
  readonly shortName: Words;
  readonly nation: 'wales' | 'england';
  /** The council's code at the Office for National Statistics: `W06000001`. */
  readonly gss?: string;
  readonly languages: readonly Language[];
  readonly demo: boolean;
  readonly website: string;
  /** Origins whose pages may show the chat, such as `https://www.council.example`; our own pages always may. */
  readonly sites?: readonly string[] | undefined;
  readonly brandColour: string;
  /** Three letters that begin a request reference: `GLM`. */
  readonly referencePrefix: string;
  readonly contact: {
    /** A line for each language; `en` always. */
    readonly phone: Words;
    readonly outOfHours: string;
    readonly email: string;
    readonly address: Words;
    readonly hours: WeekHours;
  };
  /** When live chat is staffed; outside it a call back is offered unless an agent is available. */
  readonly deskHours: WeekHours;
  /** When a person takes over; the usual policy (core/handoff-policy.ts) when absent. */
  readonly handoff?: HandoffPolicy;
  /** Days a transcript and its sealed details are kept. */
  readonly keepDays: number;
  readonly invocationName: string;
  readonly examplePostcode: string;
  readonly collections: {
    /** ISO date of the Monday on which week A starts. */
    readonly weekA: string;
    /** "07:00", local time. */
    readonly outBy: string;
    readonly containers: readonly Container[];
    readonly rounds: readonly Round[];
    readonly changes: readonly HolidayChange[];
    /** ISO dates between which `changes` is complete; a bank holiday outside it is "not yet confirmed". */
    readonly confirmed: readonly { readonly from: string; readonly to: string }[];
  };
  /** ISO dates of bank holidays in this nation, with their names. */
  readonly bankHolidays: readonly { readonly date: string; readonly name: Words }[];
  readonly neighbours: readonly Neighbour[];
  readonly connectors?: (OutsideSystems & { readonly open311?: Open311Names | undefined }) | undefined;
  /** Absent where the council has not listed them. */
  readonly councillors?: readonly Councillor[];
  /** Numbers and lines used in replies, by key, such as `gas`, `samaritans`: from knowledge/helplines.yaml for this nation. */
  readonly helplines: Readonly<
    Record<
      string,
      {
        readonly name: Words;
        readonly phone: string;
        readonly hours: Words;
        /** False: known only at second hand, so only ever shown beside 999, 111 or the council's number. */ readonly alone?: boolean;
      }
    >
  >;
}

/** Finds homes; behind it is a CSV file or OS Places. Postcodes are in the form "GM1 1AA". */
export interface AddressBook {
  /** Empty when nobody lives there. */
  byPostcode(postcode: string): Promise<Called<readonly Address[]>>;
  byUprn(uprn: string): Promise<Called<Address | null>>;
  /** The homes of a street by its name in any language, whatever its case; absent where they cannot be found so. */
  byStreet?(street: string): Promise<Called<readonly Address[]>>;
  /** The neighbour whose postcode it is, if we know. */
  neighbour(postcode: string): Neighbour | null;
  /** All of them; absent where none are known. */
  neighbours?(): readonly Neighbour[];
  /** Names of the streets, in every language they have. */
  streets(): readonly string[];
  /** Names of homes; absent where they are not known. */
  houseNames?(): readonly string[];
  /** Names of the wards, in English; absent where they are not known. */
  wards?(): readonly string[];
  /** Every postcode is ours, for correcting typing slips. */
  postcodes(): ReadonlySet<string>;
}
