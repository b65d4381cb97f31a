// Signing in from the chat: to the council's provider or the demo's form, and back to the question that needed it.
import { randomUUID } from 'node:crypto';
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import type { Log, Take } from '../../core/ports.js';
import type { SignIn, SignInAsk, SignInTrouble } from '../../core/sign-in.js';
import type { LinkPages } from '../../core/speaker-links.js';
import type { Messages } from '../../core/store.js';
import { SERVER_TURN } from './activities.js';
import { cookieIn, isSpeaker } from './browser.js';
import { isForeign, originOf } from './origin.js';
import type { PlainSession } from './plain-session.js';
import { demoForm, donePage, troublePage, type DemoProblem } from './sign-in-page.js';
import { siteFor } from './error-page.js';
import { afterSignIn, beganLink } from './speaker-link.js';
import { linkTroublePage } from './speaker-link-page.js';
import type { Site } from './site.js';

const KEPT = 'council_sign_in';
const KEPT_SECONDS = 30 * 60;
export const SIGN_IN = '/sign-in';
const DONE = `${SIGN_IN}/done`;

export interface SignInParts {
  readonly signIn: SignIn;
  /** Absent or null: accounts are not linked to speakers. */
  readonly linking?: LinkPages | null;
  readonly take: Take;
  readonly messages: Messages;
  readonly session: PlainSession;
  readonly sites: readonly Site[];
  readonly log: Log;
  /** What to show a form that another site sent. */
  readonly refuse: (request: HttpRequest) => HttpResponse;
}

export function signInRoutes(parts: SignInParts): readonly Route[] {
  const { sites } = parts;
  return [
    { method: 'GET', path: SIGN_IN, handle: (request) => begin(request, parts) },
    { method: 'GET', path: `${SIGN_IN}/callback`, handle: (request) => finish(request, parts) },
    { method: 'GET', path: DONE, handle: async (request) => donePage(siteOf(request, null, sites)) },
    ...(parts.signIn.demo
      ? [
          {
            method: 'POST',
            path: SIGN_IN,
            body: 'form',
            handle: (request: HttpRequest) => tryDemo(request, parts),
          } as const,
        ]
      : []),
  ];
}

async function begin(request: HttpRequest, parts: SignInParts): Promise<HttpResponse> {
  const { signIn, sites } = parts;
  const link = request.query.get('c') ?? '';
  const asked = await askOf(link, request, parts);
  const site = siteOf(request, asked.ask, sites);
  if (asked.why) return trouble(site, asked.why, asked.ask);
  if (signIn.demo) return demoForm({ site, link, demo: signIn.demo });
  const away = await signIn.provider?.begin(asked.ask);
  if (!away) return trouble(site, 'down', asked.ask);
  return { status: 303, headers: { location: away.location, 'set-cookie': kept(away.kept, request), ...PRIVATE } };
}

async function finish(request: HttpRequest, parts: SignInParts): Promise<HttpResponse> {
  const { signIn, sites } = parts;
  const cookie = cookieIn(request, KEPT) ?? '';
  const forget = { 'set-cookie': kept('', request) };
  const conversation = signIn.provider?.conversationOf(cookie) ?? null;
  // Whoever comes back must still be whoever the conversation belongs to, before anything is asked of the provider.
  const theirs = conversation !== null && (await isTheirs(conversation, request, parts));
  if (!theirs || !signIn.provider)
    return withHeaders(troublePage(siteOf(request, null, sites), 'other-browser'), forget);
  const end = await signIn.provider.finish(request.query, cookie);
  if (end.kind === 'failed') return withHeaders(trouble(siteOf(request, end.ask, sites), end.why, end.ask), forget);
  return withHeaders(await goOn(end.ask, parts), forget);
}

async function tryDemo(request: HttpRequest, parts: SignInParts): Promise<HttpResponse> {
  const { signIn, sites } = parts;
  if (isForeign(request) || !signIn.demo) return parts.refuse(request);
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const field = (name: string): string => (form.get(name) ?? '').trim().slice(0, 60);
  const link = form.get('c') ?? '';
  const asked = await askOf(link, request, parts);
  const site = siteOf(request, asked.ask, sites);
  if (asked.why) return trouble(site, asked.why, asked.ask);
  const given = { account: field('account'), postcode: field('postcode'), code: field('code') };
  const again = (problem: DemoProblem): HttpResponse =>
    demoForm({ site, link, given, problem, ...(signIn.demo && { demo: signIn.demo }) });
  const empty = (['account', 'postcode', 'code'] as const).find((name) => given[name] === '');
  if (empty) return again(empty);
  const tried = await signIn.demo.tryIn(asked.ask, given, request.ip);
  if (tried === 'gone') return troublePage(site, 'expired');
  return tried === 'in' ? goOn(asked.ask, parts) : again(tried);
}

type Asked =
  { readonly ask: SignInAsk; readonly why: null } | { readonly ask: SignInAsk | null; readonly why: SignInTrouble };

/** What a link was made for, if it is still good and came from the browser that it was made for. */
async function askOf(link: string, request: HttpRequest, parts: SignInParts): Promise<Asked> {
  const read = parts.signIn.read(link);
  if (read.kind !== 'live') return { ask: null, why: 'expired' };
  const { ask } = read;
  return (await isTheirs(ask.conversation, request, parts)) ? { ask, why: null } : { ask, why: 'other-browser' };
}

/** The plain chat's cookie names the conversation; the frame's was begun in a browser that holds another cookie of ours. */
async function isTheirs(
  conversation: string,
  request: HttpRequest,
  { session, messages, linking }: SignInParts,
): Promise<boolean> {
  if (linking && beganLink(conversation, request, linking)) return true;
  if ((await session.read(request))?.conversation === conversation) return true;
  const row = await messages.conversation(conversation);
  return row !== null && isSpeaker(request, row.user);
}

/** The talk goes on as if they had said so themselves. */
async function goOn(ask: SignInAsk, { take, messages, sites, log }: SignInParts): Promise<HttpResponse> {
  if (ask.channel === 'alexa') return afterSignIn(ask.language);
  const row = await messages.conversation(ask.conversation);
  const site = sites.find(({ language }) => language === ask.language) ?? sites[0];
  const seen = ask.channel === 'plain' ? await lastLine(ask.conversation, messages) : 0;
  try {
    await take({
      id: `${SERVER_TURN}signed-in:${randomUUID()}`,
      conversation: ask.conversation,
      user: row?.user ?? '',
      channel: ask.channel,
      can: { push: true, screen: true, signIn: true },
      locale: ask.language,
      input: { kind: 'choice', value: `intent:${ask.intent}`, text: ask.say },
    });
  } catch (error) {
    // They are signed in, and can ask again themselves.
    log.error({ err: error, channel: ask.channel }, 'the talk could not go on after a sign-in');
  }
  const done = `${DONE}?${new URLSearchParams({ lang: ask.language }).toString()}`;
  const location = ask.channel === 'plain' && site ? `${site.path('chat')}?seen=${String(seen)}#new` : done;
  return { status: 303, headers: { location, ...PRIVATE } };
}

/** Whoever links their account has no chat to go back to. */
const trouble = (site: Site, why: SignInTrouble, ask: SignInAsk | null): HttpResponse =>
  ask?.channel === 'alexa' ? linkTroublePage(site, why === 'other-browser' ? 'expired' : why) : troublePage(site, why);

async function lastLine(conversation: string, messages: Messages): Promise<number> {
  let last = 0;
  for (;;) {
    const more = await messages.after(conversation, last);
    if (more.length === 0) return last;
    last = more.at(-1)?.n ?? last;
  }
}

const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;

/** Where nothing tells the language, that of the address, else of the browser. */
function siteOf(request: HttpRequest, ask: SignInAsk | null, sites: readonly Site[]): Site {
  const wanted = request.query.get('lang') ?? ask?.language;
  return sites.find(({ language }) => language === wanted) ?? siteFor(request, sites);
}

/** An empty value takes it away. It must come back with the provider's redirect, so it is Lax. */
const kept = (value: string, request: HttpRequest): string => {
  const secure = originOf(request)?.startsWith('https:') ? '; Secure' : '';
  const age = value === '' ? 0 : KEPT_SECONDS;
  return `${KEPT}=${value}; Path=${SIGN_IN}; Max-Age=${String(age)}; HttpOnly; SameSite=Lax${secure}`;
};

const withHeaders = (response: HttpResponse, headers: Readonly<Record<string, string>>): HttpResponse => ({
  ...response,
  headers: { ...response.headers, ...headers },
});
