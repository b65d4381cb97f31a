// Linking an account to a speaker: from Amazon's app over the resident sign-in to a yes with a PIN, and back with a code.
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import { createLimiter } from '../../core/limit.js';
import type { LinkPages, PinProblem } from '../../core/speaker-links.js';
import type { Language } from '../../core/turn.js';
import { cookieIn } from './browser.js';
import { isForeign, originOf } from './origin.js';
import { siteFor } from './error-page.js';
import type { Site } from './site.js';
import { consentPage, LINK_PATH, linkTroublePage, managePage, unlinkedPage } from './speaker-link-page.js';

const KEPT = 'council_link';
const KEPT_SECONDS = 60 * 60;
const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;
/** A minute from one address: nobody links often, and each PIN costs us a hash. */
const RATE = { perMinute: 30, burst: 20 };

export interface LinkParts {
  readonly linking: LinkPages;
  readonly sites: readonly Site[];
  /** What to show a form that another site sent, and whoever asks too often. */
  readonly fail: (request: HttpRequest, status: number) => HttpResponse;
}

export function speakerLinkRoutes({ linking, sites, fail }: LinkParts): readonly Route[] {
  const limiter = createLimiter(RATE);
  const route = (method: 'GET' | 'POST', path: string, answer: Route['handle']): Route => ({
    method,
    path,
    ...(method === 'POST' ? { body: 'form' } : {}),
    handle: async (request) => {
      const seconds = limiter.take(request.ip);
      if (seconds === 0) return answer(request);
      const many = fail(request, 429);
      return { ...many, headers: { ...many.headers, 'retry-after': String(seconds) } };
    },
  });
  const signIn = (
    request: HttpRequest,
    { kept, conversation }: { kept: string; conversation: string },
  ): HttpResponse => {
    const { language } = siteOf(request, null, sites);
    return go(linking.signInPath(conversation, language), 303, keeping(kept, request));
  };

  const authorise = async (request: HttpRequest): Promise<HttpResponse> => {
    const begun = linking.begin(request.query);
    if (begun.kind === 'page') return linkTroublePage(siteOf(request, null, sites), begun.why);
    return begun.kind === 'back' ? go(begun.location, 302) : signIn(request, begun);
  };

  const look = async (request: HttpRequest): Promise<HttpResponse> => {
    const site = siteOf(request, null, sites);
    const state = await linking.state(keptIn(request));
    if (!state) return linkTroublePage(site, 'expired');
    return state.purpose === 'link' ? consentPage(site, state.redirect) : managePage(site, state.links);
  };

  const act = async (request: HttpRequest): Promise<HttpResponse> => {
    if (isForeign(request)) return fail(request, 403);
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const site = siteOf(request, form.get('lang'), sites);
    const late = linkTroublePage(site, 'expired');
    const kept = keptIn(request);
    const given = { pin: (form.get('pin') ?? '').slice(0, 20), again: (form.get('again') ?? '').slice(0, 20) };
    const forget = keeping('', request);
    switch (form.get('do') ?? '') {
      case 'refuse': {
        const location = await linking.refuse(kept);
        return location === null ? late : go(location, 302, forget);
      }
      case 'agree': {
        const agreed = await linking.agree(kept, given);
        if (agreed === null) return late;
        if ('location' in agreed) return go(agreed.location, 302, forget);
        return again(site, kept, agreed.problem);
      }
      case 'pin': {
        const changed = await linking.changePin(kept, given);
        return changed === null ? late : again(site, kept, changed === 'changed' ? 'pin-changed' : changed);
      }
      case 'unlink':
        return (await linking.unlink(kept)) ? withHeaders(unlinkedPage(site), forget) : late;
      default:
        return fail(request, 400);
    }
  };

  const again = async (site: Site, kept: string, told: PinProblem | 'pin-changed'): Promise<HttpResponse> => {
    const state = await linking.state(kept);
    if (!state) return linkTroublePage(site, 'expired');
    if (state.purpose === 'manage') return managePage(site, state.links, told);
    return consentPage(site, state.redirect, told === 'pin-changed' ? null : told);
  };

  return [
    route('GET', '/alexa/authorize', authorise),
    route('GET', '/alexa/account', async (request) => signIn(request, linking.manage())),
    route('GET', LINK_PATH, look),
    route('POST', LINK_PATH, act),
  ];
}

/** Whether the browser that sent it began this sign-in. */
export const beganLink = (conversation: string, request: HttpRequest, linking: LinkPages): boolean =>
  linking.isTheirs(conversation, keptIn(request));

/** Where a resident goes on who has signed in for it. */
export const afterSignIn = (language: Language): HttpResponse => go(`${LINK_PATH}?lang=${language}`, 303);

const keptIn = (request: HttpRequest): string => cookieIn(request, KEPT) ?? '';

/** An empty value takes it away. Amazon's app sends people here from its own pages, so it is Lax. */
const keeping = (value: string, request: HttpRequest): Readonly<Record<string, string>> => {
  const secure = originOf(request)?.startsWith('https:') ? '; Secure' : '';
  const age = value === '' ? 0 : KEPT_SECONDS;
  return { 'set-cookie': `${KEPT}=${value}; Path=/; Max-Age=${String(age)}; HttpOnly; SameSite=Lax${secure}` };
};

const go = (location: string, status: 302 | 303, headers: Readonly<Record<string, string>> = {}): HttpResponse => ({
  status,
  headers: { location, ...PRIVATE, ...headers },
});

const withHeaders = (response: HttpResponse, headers: Readonly<Record<string, string>>): HttpResponse => ({
  ...response,
  headers: { ...response.headers, ...headers },
});

/** That of the address, else the one that the browser likes best of the council's. */
function siteOf(request: HttpRequest, wanted: string | null, sites: readonly Site[]): Site {
  const likes = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase());
  const languages = [wanted ?? request.query.get('lang'), ...likes];
  const found = languages.flatMap((language) => sites.find((site) => site.language === language) ?? []);
  return found[0] ?? siteFor(request, sites);
}
