// Planning applications and what protects a place, as the core sees them; a council's register or the national data answer.
import type { Called } from './called.js';
import type { Address, Words } from './council.js';

export interface Application {
  readonly reference: string;
  /** FUL, HOU, LBC … in the council's own letters; what it means is `kindName`. */
  readonly kind: string;
  readonly kindName: Words;
  readonly description: Words;
  readonly address: Words;
  readonly uprn: string | null;
  readonly postcode: string | null;
  readonly ward: Words | null;
  /** ISO dates, Europe/London. */
  readonly received: string;
  readonly valid: string | null;
  readonly status: 'received' | 'consulting' | 'deciding' | 'decided' | 'withdrawn' | 'appealed';
  /** First and last day on which comments are taken. */
  readonly comments: { readonly from: string; readonly to: string } | null;
  readonly target: string | null;
  readonly decision: { readonly on: string; readonly outcome: Words; readonly granted: boolean } | null;
  readonly appeal: { readonly on: string; readonly state: Words } | null;
  readonly officer: string | null;
  readonly documents: number | null;
  /** Its page, with the documents. */
  readonly url: string | null;
}

export interface PlanningRegister {
  /** One of its references, to show what they look like; absent where none is known. */
  readonly example?: string;
  /** Exact, whatever case and spacing. */
  byReference(reference: string): Promise<Called<Application | null>>;
  /** Newest first: those of a year (four figures; null for any) with a number, whatever letters they have besides; absent where they cannot be told so. */
  byPart?(year: string | null, number: string): Promise<Called<readonly Application[]>>;
  /** Newest first, at most 50; the homes of a postcode, or one home. */
  search(where: { readonly postcode: string } | { readonly uprn: string }): Promise<Called<readonly Application[]>>;
}

export interface Constraint {
  readonly kind:
    'conservation-area' | 'article-4' | 'tree-preservation' | 'listed-building' | 'flood-zone' | 'green-belt';
  readonly name: Words;
  readonly reference: string | null;
  /** What it takes away or asks for, where that is known. */
  readonly note: Words | null;
  readonly url: string | null;
}

export interface Constraints {
  /** What is known at a home. None found is never proof that there is none. */
  at(home: Address): Promise<Called<readonly Constraint[]>>;
  /** Whose data it is, for the answer. */
  readonly source: Words;
}
