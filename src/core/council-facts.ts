// What a council charges, when it does things and whom it sends people to: the values that answers are filled with.
import type { WeekHours, Words } from './council.js';

export interface RecyclingCentre {
  readonly key: string;
  readonly name: Words;
  readonly address: Words;
  /** Opening hours, clocks of Europe/London; a missing day is closed. Summer is April to September. */
  readonly summer: WeekHours;
  readonly winter: WeekHours;
  /** Dates closed, as month and day: "12-25". */
  readonly closed: readonly string[];
  readonly booking: Words;
  readonly vans: Words;
  readonly rubble: Words;
  readonly asbestos: Words;
  readonly reuseShop: boolean;
  /** WGS84 degrees, for the nearest. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Someone other than the council who helps. */
export interface Partner {
  readonly key: string;
  readonly name: Words;
  /** What they help with, in a few words. */
  readonly helps: Words;
  readonly phone?: string;
  readonly website?: string;
  readonly hours?: Words;
}

/** What one kind of area pays this year, in pence a year by band. */
export interface TaxArea {
  readonly name: Words;
  /** English names of the wards in it. */
  readonly wards: readonly string[];
  readonly bands: Readonly<Record<string, number>>;
  /** What band D is made of, in the order of the bill, in pence a year; empty where the council has not listed it. */
  readonly parts: readonly TaxPart[];
}

/** One body's share of the bill: the council, the police, a parish. */
export interface TaxPart {
  readonly name: Words;
  readonly pence: number;
}

export interface CouncilFacts {
  /** Pages of the council's website, by what one does there; terms of use may have none: ours are then shown. */
  readonly links: Readonly<Record<LinkKey, string>> & { readonly terms?: string | undefined };
  /** The council's own map, with `{latitude}` and `{longitude}` where they go; OpenStreetMap when absent. */
  readonly map?: string | undefined;
  readonly bins: {
    /** A missed collection can be reported until `by` on so many working days after it. */
    readonly missed: { readonly workingDays: number; readonly by: string };
    /** "17:00", local time: until then a crew may still come on the day of a collection. */
    readonly dayEnds: string;
    readonly missedReturnDays: number;
    readonly newContainer: {
      readonly rubbishPence: number;
      readonly recyclingPence: number;
      readonly workingDays: number;
      /** Keys of the containers that cost nothing, whatever the others cost. */
      readonly free: readonly string[];
      /** People in a home from which a larger rubbish bin can be asked for. */
      readonly largerFrom: number;
    };
    readonly bulky: {
      readonly pence: number;
      readonly items: number;
      readonly halfPrice: boolean;
      /** Called off so many days before the collection, what was paid is paid back; absent: a person decides. */
      readonly refundDays?: number;
    };
    readonly assistedReviewYears: number;
    /** Full boxes of needles are fetched from homes; without it residents are told who takes them. */
    readonly sharpsCollection: boolean;
    readonly sideWaste: Words;
    readonly centres: readonly RecyclingCentre[];
  };
  readonly councilTax: {
    /** "2026/27". */
    readonly year: string;
    readonly areas: readonly TaxArea[];
    readonly instalments: readonly number[];
    readonly directDebitDays: readonly number[];
    /** Extra charged on a long-empty home, in per cent, from so many years on. */
    readonly emptyPremium: readonly { readonly years: number; readonly percent: number }[];
    readonly secondHomePremium: number;
  };
  readonly planning: {
    readonly preApplicationPence: number;
    readonly committee: Words;
  };
  readonly complaints: { readonly stage1Days: number; readonly stage2Days: number };
  readonly partners: readonly Partner[];
  /** The county of a district council, which runs what the district does not. */
  readonly county?: { readonly name: Words; readonly phone: string; readonly website: string; readonly runs: Words };
}

/** What a council's website has a page for. Every article's own links use these names. */
export const LINK_KEYS = [
  'binDays',
  'missedBin',
  'newContainer',
  'bulkyWaste',
  'gardenWaste',
  'assistedCollection',
  'recyclingCentres',
  'flyTipping',
  'clinicalWaste',
  'businessWaste',
  'payCouncilTax',
  'councilTaxAccount',
  'directDebit',
  'moving',
  'discounts',
  'councilTaxReduction',
  'emptyHomes',
  'planningSearch',
  'planningAdvice',
  'planningEnforcement',
  'planningCommittee',
  'trees',
  'heritage',
  'buildingControl',
  'complaints',
  'councillors',
  'accessibility',
  'privacy',
  'businessRates',
  'housing',
  'benefits',
  'roads',
  'environmentalHealth',
  'registrars',
  'licensing',
  'elections',
  'parking',
  'schools',
  'socialCare',
  'jobs',
  'contact',
] as const;
export type LinkKey = (typeof LINK_KEYS)[number];
