// Residents who sign in from a conversation: what a service may ask about them, and the store that keeps it.
import type { ChannelId, Language } from './turn.js';

/** Minutes without a use of the account after which a sign-in ends. */
export const IDLE_MINUTES = 30;

/** Where somebody asked to sign in, and with which words the talk goes on after it. */
export interface SignInAsk {
  readonly conversation: string;
  /** `alexa`: they sign in to link their account, and there is no talk to go on with. */
  readonly channel: ChannelId;
  readonly language: Language;
  /** Catalogue id that needed it, and what the resident says when they come back. */
  readonly intent: string;
  readonly say: string;
}

/** As the services see it. */
export interface Residents {
  /** The subject of whoever has signed in here, null for nobody; counts as a use. */
  who(conversation: string): Promise<string | null>;
  /** Path on this server where this conversation's resident signs in. Good for half an hour, and only in their own browser. */
  link(ask: SignInAsk): string;
}

/** What is kept; src/store implements it. */
export interface ResidentSessions {
  /** Whoever was signed in there before is not any more. False when the conversation is gone. */
  open(conversation: string, subject: string): Promise<boolean>;
  /** Null after `idleMinutes` without a use; counts as a use. */
  use(conversation: string, idleMinutes: number): Promise<string | null>;
  close(conversation: string): Promise<void>;
  /** Each time that a subject's account was shown, newest first, at most 200; never what it said. */
  views(subject: string): Promise<readonly AccountView[]>;
}

export interface AccountView {
  readonly subject: string;
  /** Null once the conversation is gone. */
  readonly conversation: string | null;
  /** Catalogue id. */
  readonly what: string;
  readonly at: Date;
}

/** Why a sign-in came to nothing; the end of the words' key. */
export type SignInTrouble = 'expired' | 'other-browser' | 'refused' | 'down';

/** What the pages of the sign-in ask of it; src/accounts/residents implements it. */
export interface SignIn {
  /** `say` is ours: it comes back only from a link that we made. */
  read(link: string): { readonly kind: 'live'; readonly ask: SignInAsk } | { readonly kind: 'expired' | 'bad' };
  /** The council's own provider; null where the demo's form is used. */
  readonly provider: SignInProvider | null;
  /** The demo's form; null for a real council. */
  readonly demo: DemoSignIn | null;
}

export interface SignInProvider {
  /** Where to send the browser, and what it keeps in the meantime. Null when the provider does not answer. */
  begin(ask: SignInAsk): Promise<{ readonly location: string; readonly kept: string } | null>;
  /** `query` is what the provider sent back, `kept` what the browser kept. The sign-in is stored when it is `in`. */
  finish(
    query: URLSearchParams,
    kept: string,
  ): Promise<
    | { readonly kind: 'in'; readonly ask: SignInAsk }
    | { readonly kind: 'failed'; readonly why: SignInTrouble; readonly ask: SignInAsk | null }
  >;
  /** What the browser kept was for this conversation; null when it cannot be read. */
  conversationOf(kept: string): string | null;
}

export interface DemoSignIn {
  readonly example: { readonly account: string; readonly postcode: string } | null;
  /** Stored when it is `in`. `locked`: too many tries. `gone`: the conversation is. */
  tryIn(
    ask: SignInAsk,
    given: { readonly account: string; readonly postcode: string; readonly code: string },
    ip: string,
  ): Promise<'in' | 'wrong' | 'locked' | 'gone'>;
}
