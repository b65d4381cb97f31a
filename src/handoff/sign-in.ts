// What the desk asks of staff sign-in; src/accounts gives it, main.ts joins the two.
import type { Agent } from '../core/store.js';

export interface SignIn {
  /** `retryAfter` in seconds; `locked` is told apart from `wrong`, an unknown e-mail is not. */
  signIn(
    email: string,
    password: string,
    ip: string,
  ): Promise<
    | { readonly ok: true; readonly token: string; readonly agent: Agent }
    | {
        readonly ok: false;
        readonly why: 'wrong' | 'locked';
        readonly retryAfter: number;
        /** Whose e-mail it was, for the audit only; null when it is nobody's. */
        readonly who?: Agent | null;
      }
  >;
  signOut(cookies: string | undefined): Promise<void>;
  /** Who a Cookie header belongs to; null without a live session. */
  agentOf(cookies: string | undefined): Promise<Agent | null>;
  /** A Set-Cookie value; null takes the cookie away. */
  cookie(token: string | null, secure: boolean): string;
}
