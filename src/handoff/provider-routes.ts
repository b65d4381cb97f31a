// Signing in to the desk with a council account: off to the provider, and back with a session or a word why not.
import type { HttpRequest, HttpResponse, Route } from '../core/http.js';
import type { Agent } from '../core/store.js';
import type { Diary } from './diary.js';
import type { Presence } from './presence.js';
import { isSecure } from './session-routes.js';
import type { SignIn } from './sign-in.js';

const COOKIE = 'desk-away';
const AWAY_SECONDS = 600;

/** What the desk asks of the provider; src/accounts gives it, main.ts joins the two. */
export interface Provider {
  begin(language: 'en' | 'cy'): Promise<{ readonly location: string; readonly kept: string } | null>;
  finish(
    query: URLSearchParams,
    kept: string,
  ): Promise<
    | { readonly ok: true; readonly token: string; readonly agent: Agent }
    | { readonly ok: false; readonly why: 'no-role' | 'failed' }
  >;
}

interface Parts {
  readonly provider: Provider;
  readonly accounts: SignIn;
  readonly presence: Presence;
  readonly diary: Diary;
}

export function providerRoutes({ provider, accounts, presence, diary }: Parts): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/desk/sign-in',
      async handle(request) {
        const language = request.query.get('lang') === 'cy' ? 'cy' : 'en';
        const begun = await provider.begin(language);
        return begun ? go(begun.location, away(begun.kept, request)) : go('/desk?problem=provider-failed');
      },
    },
    {
      method: 'GET',
      path: '/desk/sign-in/callback',
      async handle(request) {
        const result = await provider.finish(request.query, keptOf(request.headers['cookie']));
        if (!result.ok) {
          await diary.wrote(null, 'sign-in-refused', null, `openid ${result.why}`);
          return go(`/desk?problem=${result.why === 'no-role' ? 'no-role' : 'provider-failed'}`, away('', request));
        }
        await diary.wrote(result.agent, 'sign-in', null, 'openid');
        await presence.arrived(result.agent);
        return go('/desk', accounts.cookie(result.token, secure(request)));
      },
    },
  ];
}

/** A page that came by a redirect has no Origin: what we are called by tells whether it was https. */
const secure = (request: HttpRequest): boolean =>
  isSecure(request) || request.headers['referer']?.startsWith('https:') === true;

/** Lax, since the way back begins at the provider. */
const away = (kept: string, request: HttpRequest): string =>
  [
    `${COOKIE}=${encodeURIComponent(kept)}`,
    'Path=/desk',
    `Max-Age=${kept === '' ? 0 : AWAY_SECONDS}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure(request) ? ['Secure'] : []),
  ].join('; ');

function keptOf(cookies: string | undefined): string {
  const own = (cookies ?? '').split(';').find((part) => part.trim().startsWith(`${COOKIE}=`));
  try {
    return decodeURIComponent(own?.trim().slice(COOKIE.length + 1) ?? '');
  } catch {
    return '';
  }
}

const go = (location: string, cookie?: string): HttpResponse => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store', ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
});
