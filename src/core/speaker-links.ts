// Accounts linked to speakers: what is kept of a link, what the pages ask for, and what the speaker may know of it.
import type { Language } from './turn.js';

/** Minutes from signing in to the council's "yes, link it". */
export const DECIDE_MINUTES = 30;
/** Wrong PINs in a row that lock it, and for how many minutes the first time, each time four times as long, a day at most. */
export const PIN_TRIES = 3;
export const PIN_LOCK_MINUTES = 15;

/** The link that a code or a token stands for. */
export interface KnownLink {
  readonly link: string;
  readonly subject: string;
  /** Minutes until another PIN is taken; 0 when it is now. */
  readonly lockedMinutes: number;
}

export interface NewLink {
  /** Whoever signed in under this id makes it; their sign-in is used up. */
  readonly id: string;
  readonly pinHash: string;
  readonly code: string;
  readonly codeSeconds: number;
  readonly redirect: string;
  /** S256 code challenge; null when none was sent. */
  readonly challenge: string | null;
}

/** What is kept; src/store implements it. Codes and tokens by keyed digest only, subjects and PINs sealed. */
export interface SpeakerLinks {
  /** Somebody signed in for a link or its page, under an id that their browser keeps. */
  signedIn(id: string, subject: string): Promise<void>;
  /** Null after DECIDE_MINUTES, and once it was used up. */
  signedInAs(id: string): Promise<string | null>;
  signOut(id: string): Promise<void>;
  /** False when nobody is signed in under the id. */
  make(link: NewLink): Promise<boolean>;
  /** A code, once. `replayed`: it was taken before, and its link with all of its tokens is gone now. */
  takeCode(
    code: string,
  ): Promise<
    | { readonly kind: 'taken'; readonly link: string; readonly redirect: string; readonly challenge: string | null }
    | { readonly kind: 'unknown' | 'replayed' }
  >;
  /** Adds tokens to a link; false when it is gone. A null `refresh` adds none. */
  grant(link: string, access: TokenGiven, refresh: TokenGiven | null): Promise<boolean>;
  /** The link of a refresh token, whose time begins anew; null when it is expired, revoked or nobody's. */
  refresh(token: string, seconds: number): Promise<string | null>;
  /** The link of an access token, which counts as used; `user` is Amazon's name for the account that brought it. */
  who(access: string, user: string): Promise<KnownLink | null>;
  /** Counts a try before it is made, so that many at once are each counted: the hash to hold it against, or for how long none is taken. */
  tryPin(
    link: string,
  ): Promise<
    | { readonly kind: 'hash'; readonly pinHash: string; readonly left: number; readonly lockedMinutes: number }
    | { readonly kind: 'locked'; readonly lockedMinutes: number }
    | null
  >;
  /** The try was right: nothing counts against the PIN any more. */
  pinRight(link: string): Promise<void>;
  /** Links of a resident that are in use, oldest first. */
  of(subject: string): Promise<readonly { readonly since: Date }[]>;
  /** A new PIN for all links of a resident; a lock ends. */
  changePin(subject: string, pinHash: string): Promise<void>;
  /** Revokes a link by one of its tokens, one link, all of a resident's, or all that an Amazon account brought. */
  drop(what: Readonly<Partial<Record<'token' | 'link' | 'subject' | 'user', string>>>): Promise<void>;
}

export interface TokenGiven {
  readonly token: string;
  readonly seconds: number;
}

/** What a speaker may ask of linked accounts. */
export interface LinkedAccounts {
  /** Null for a token that is expired, revoked or nobody's. */
  who(token: string, user: string): Promise<KnownLink | null>;
  /** `minutes`: for how long none is taken. */
  tryPin(
    link: string,
    pin: string,
  ): Promise<
    | { readonly kind: 'right' | 'gone' | 'busy' }
    | { readonly kind: 'wrong'; readonly left: number }
    | { readonly kind: 'locked'; readonly minutes: number }
  >;
  unlink(link: string): Promise<void>;
  /** Everything that an Amazon account brought. */
  unlinkUser(user: string): Promise<void>;
}

/** Why a request to link cannot be answered with a redirect; the end of the words' key. */
export type LinkTrouble = 'address' | 'client';
export type PinProblem = 'four' | 'easy' | 'differ';

/** What the pages of linking ask of it; src/accounts/linking implements it. */
export interface LinkPages {
  /** RFC 6749 section 4.1.1: an error goes back only to an address that is one of ours. `kept` is for the browser's cookie. */
  begin(
    query: URLSearchParams,
  ):
    | { readonly kind: 'page'; readonly why: LinkTrouble }
    | { readonly kind: 'back'; readonly location: string }
    | { readonly kind: 'sign-in'; readonly kept: string; readonly conversation: string };
  /** For the page on which PINs are changed and links ended. */
  manage(): { readonly kept: string; readonly conversation: string };
  /** Whether the browser that sent it began this sign-in. */
  isTheirs(conversation: string, kept: string): boolean;
  /** Path at which a resident signs in for it. */
  signInPath(conversation: string, language: Language): string;
  /** What the browser is there for; null when it is too late, or nobody has signed in. */
  state(
    kept: string,
  ): Promise<
    | { readonly purpose: 'link'; readonly redirect: string }
    | { readonly purpose: 'manage'; readonly links: readonly { readonly since: Date }[] }
    | null
  >;
  /** Where to send the browser with its code; a problem of the PIN; null when it is too late. */
  agree(kept: string, pin: GivenPin): Promise<{ readonly location: string } | { readonly problem: PinProblem } | null>;
  /** Where to send the browser of whoever does not want to; null when it is too late. */
  refuse(kept: string): Promise<string | null>;
  changePin(kept: string, pin: GivenPin): Promise<'changed' | PinProblem | null>;
  /** False when it is too late. */
  unlink(kept: string): Promise<boolean>;
}

export interface GivenPin {
  readonly pin: string;
  readonly again: string;
}

/** Sign-ins for a link have names of their own beside those of conversations. */
const PREFIX = 'link:';
export const linkConversation = (id: string): string => `${PREFIX}${id}`;
export const linkIdOf = (conversation: string): string | null =>
  conversation.startsWith(PREFIX) ? conversation.slice(PREFIX.length) : null;
