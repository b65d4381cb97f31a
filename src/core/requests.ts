// A request that a resident makes of the council: kept first, then delivered until the council's system confirms it.
import type { Called } from './called.js';
import type { Matter } from './matter.js';
import type { WordBook } from './ports.js';
import type { ChannelId, Language } from './turn.js';

export interface NewRequest {
  /** Ours, from `References.next`: the idempotency key of its delivery too. */
  readonly reference: string;
  /** Catalogue id, such as `bins.missed`. */
  readonly service: string;
  readonly lgsl: number | null;
  readonly conversation: string;
  readonly language: Language;
  readonly channel: ChannelId;
  /** The home it is about, if it is about one. */
  readonly uprn: string | null;
  /** What sort of it, for finding the same one again: a container's key, a kind of rubbish; empty for none. */
  readonly about: string;
  /** At most three lines of English for staff, masked: it is stored in plain text. */
  readonly summary: string;
  /** Every answer, by a name for staff, and how to reach the resident (`name`, `phone`, `email`); stored encrypted. */
  readonly details: Readonly<Record<string, string>>;
  /** Where it is, when it is not at a home. WGS84. */
  readonly place?: { readonly text: string; readonly latitude?: number; readonly longitude?: number };
  /** Ids of photos kept with the conversation. */
  readonly photos?: readonly string[];
  /** What it is about in one line, for the desk's list: never handed to another system. Stored encrypted. */
  readonly matter?: Matter;
}

/** Key of what a request is called: its service's label, or a label of its own for what it is about. */
export const requestLabel = (
  { service, about }: Pick<NewRequest, 'service' | 'about'>,
  words: Pick<WordBook, 'has'>,
): string =>
  about !== '' && words.has(`label.${service}.${about}`) ? `label.${service}.${about}` : `label.${service}`;

/** The name, among what a conversation knows, of how many wrong references were given in it; and after how many only a person can look. */
export const WRONG_REFERENCES = 'wrong-references';
export const MOST_WRONG = 5;

/** The name, among what a conversation knows, of the reference it gave last. */
export const LAST_REQUEST = 'last-request';
/** The day that was told with it, as an ISO date, where there was one. */
export const LAST_DAY = 'last-request-day';

/**
 * kept: waiting to be delivered. sent: delivered, not confirmed yet. confirmed: in the council's system.
 * staff: a person has to look at it (no system is connected, or the system refused it). closed: done or declined.
 */
export type RequestState = 'kept' | 'sent' | 'confirmed' | 'staff' | 'closed';

export interface RequestRow {
  readonly reference: string;
  readonly service: string;
  readonly about: string;
  readonly uprn: string | null;
  readonly state: RequestState;
  readonly madeAt: Date;
  readonly changedAt: Date;
  /** The council system's own reference, once it gave one. */
  readonly theirs: string | null;
  /** What the council's system or its staff last said, for the resident; null for nothing. */
  readonly note: string | null;
  /** It did not begin here: it can be told, and only staff can change it. */
  readonly elsewhere?: boolean;
}

/** Requests of which only the council's files tell. */
export interface EarlierRequests {
  byReference(reference: string): RequestRow | null;
  /** As in `Requests`. */
  open(service: string, uprn: string, about: string, since: Date): readonly RequestRow[];
}

/** What was asked for, as the core sees it; src/store keeps it. Made by the effect `make-request` of a turn. */
export interface Requests {
  byReference(reference: string): Promise<RequestRow | null>;
  /** Its answers as staff read them; null for none, and once past the council's days. */
  details(reference: string): Promise<Readonly<Record<string, string>> | null>;
  /** Those of this kind for a home, made since, that are not closed, newest first: so that the same is not asked for twice. */
  open(service: string, uprn: string, about: string, since: Date): Promise<readonly RequestRow[]>;
}

/** A council's own system for requests; src/connectors/open311 is one. Without any, requests go to the agent desk as work. */
export interface RequestSystem {
  /** Hands it over. `busy`, `slow`, `unreachable` and `nonsense` leave it unknown whether it arrived; `resting`: it was not called. */
  send(request: NewRequest): Promise<Called<{ readonly theirs: string | null; readonly token: string | null }>>;
  /**
   * Whether our reference is there already: asked before anything is sent again. `since`: when the resident made it.
   * Null where the system cannot say.
   */
  find(
    reference: string,
    about: { readonly service: string; readonly since: Date },
  ): Promise<Called<{ readonly theirs: string } | null>> | null;
  /** Its state now, in the council's words. */
  state(theirs: string): Promise<Called<{ readonly closed: boolean; readonly note: string | null }>>;
  /** The reference that a token became, null while it is not known. */
  fromToken(token: string): Promise<Called<string | null>>;
}
