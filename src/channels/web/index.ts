// The web channel: Direct Line, the pages, and where an app id is set the way in from the Bot Framework service.
import type { HttpRequest, HttpResponse, Route, SocketRoute } from '../../core/http.js';
import { createLimiter, DEFAULT_RATES, type Rate } from '../../core/limit.js';
import type { Log, Take } from '../../core/ports.js';
import type { PushActivity, TakeHandoff } from '../../core/handoff-events.js';
import type { Photos } from '../../core/photos.js';
import type { Reminders } from '../../core/reminders.js';
import type { Revoked } from '../../core/revoked.js';
import type { ResidentLinks } from '../../core/resident-links.js';
import type { OutboxHandler } from '../../core/outbox.js';
import type { Moves, Signals } from '../../core/desk-store.js';
import type { Changes, Items, Messages } from '../../core/store.js';
import type { SignIn } from '../../core/sign-in.js';
import type { LinkPages } from '../../core/speaker-links.js';
import type { Language } from '../../core/turn.js';
import { createAttendance } from './attendance.js';
import { brandRoute } from './brand.js';
import { calendarRoute } from './calendar-page.js';
import type { BotFrameworkSettings } from './cloud-adapter.js';
import { cloudChannel } from './cloud.js';
import { cloudPush } from './cloud-push.js';
import { createConversations } from './conversations.js';
import { directLine } from './direct-line.js';
import { errorPage, missingPage, siteFor } from './error-page.js';
import { createCare, type Care, type CareParts } from './care.js';
import { careRoutes } from './care-routes.js';
import { chatCopyHandler } from './chat-copy.js';
import { createFeed } from './feed.js';
import { framePage } from './frame-page.js';
import { homePage } from './home.js';
import { launcherRoute } from './launcher-script.js';
import { photoLinkRoute } from './photo-link.js';
import { createPlainSession, PLAIN_SECONDS } from './plain-session.js';
import { photoRoute } from './plain-photo.js';
import { placeRoute } from './place-route.js';
import { plainCareRoutes } from './plain-care.js';
import { plainRoutes, stopPlain } from './plain.js';
import { stopRoutes } from './stop-page.js';
import { signInRoutes } from './sign-in.js';
import { speakerLinkRoutes } from './speaker-link.js';
import { aboutRoutes, type Running } from './about-pages.js';
import { watchRoutes } from './watch-page.js';
import { siteIn, type Site, type SiteParts } from './site.js';
import { createTokens, TOKEN_SECONDS } from './tokens.js';
import { requireToken } from './with-token.js';

export interface WebParts extends SiteParts, Partial<Omit<CareParts, 'messages' | 'log' | 'revoked'>> {
  /** What the build made, by name; `/chat.js` is made of one of them. */
  readonly file?: (name: string) => Buffer | null;
  readonly take: Take;
  readonly messages: Messages;
  readonly changes: Changes;
  /** Whose tokens count no more. */
  readonly revoked: Revoked;
  /** Told when a resident's page closes and opens, and when they write; absent: nobody is told. */
  readonly moves?: Moves;
  readonly signals?: Signals;
  /** Absent: whoever waits is not told their place. */
  readonly items?: Pick<Items, 'openChat'>;
  /** At least 32 bytes, the same on every node and after a restart: tokens are signed with a key made from it. */
  readonly secret: Buffer | string;
  readonly log: Log;
  /** Messages a conversation may send; about 30 a minute, in bursts, when absent. */
  readonly rate?: Rate;
  /** Where photos are kept; without it none are taken. */
  readonly photos?: Photos;
  /** Calendars and reminders; without them there are no pages for them. */
  readonly links?: ResidentLinks;
  /** Stops a reminder. */
  readonly reminders?: Pick<Reminders, 'stop'>;
  /** Null or absent: residents cannot sign in. */
  readonly signIn?: SignIn | null;
  /** Null or absent: accounts are not linked to speakers. */
  readonly linking?: LinkPages | null;
  /** What the pages about the assistant tell of how it runs. */
  readonly running?: Running;
  /** Null: `/api/messages` is not served. */
  readonly botFramework?: BotFrameworkSettings | null;
  /** Hears of handoff events of the Bot Framework service. */
  readonly handoff?: TakeHandoff;
}

export interface WebChannel {
  readonly routes: readonly Route[];
  readonly sockets: readonly SocketRoute[];
  /** What staff say to conversations of the Bot Framework service leaves by these. */
  readonly handlers: readonly OutboxHandler[];
  /** Sends an activity to a conversation of the Bot Framework service; null where that is not connected. */
  readonly pushTo: PushActivity | null;
  /** Draws what the server itself refuses or breaks at, for browsers. */
  errorPage(request: HttpRequest, failure: { readonly status: number }): HttpResponse;
  close(): Promise<void>;
}

export function createWebChannel(parts: WebParts): WebChannel {
  const { take, messages, changes, council, clock, secret, log, photos, revoked, botFramework = null } = parts;
  const { languages } = council;
  const now = (): Date => clock.now();
  const feed = createFeed(messages, changes);
  const attendance = createAttendance(parts);
  const limiter = createLimiter(parts.rate ?? DEFAULT_RATES.conversation);
  const sites = languages.map((language) => siteIn(language, parts));
  const fail = (request: HttpRequest, status: number): HttpResponse => errorPage(siteFor(request, sites), { status });
  const refuse = (request: HttpRequest): HttpResponse => fail(request, 403);
  const { linking = null } = parts;

  const care = createCare({ ...parts });
  const tokens = createTokens({ secret, purpose: 'direct-line', seconds: TOKEN_SECONDS, now });
  const withToken = requireToken(tokens, revoked);
  const line = directLine({
    tokens,
    withToken,
    revoked,
    conversations: createConversations({ take, languages, log, takesPhotos: photos !== undefined }),
    messages,
    feed,
    attendance,
    languages,
    limiter,
    log,
    ...(photos && { photos }),
    said: (key, language) => parts.words.text(key, language),
  });
  const session = createPlainSession(
    createTokens({ secret, purpose: 'plain-chat', seconds: PLAIN_SECONDS, now }),
    revoked,
  );
  const plain = {
    take,
    messages,
    session,
    limiter,
    log,
    refuse,
    takesPhotos: photos !== undefined,
    can: care.can,
    seen: attendance.seen,
  };
  const cloud = botFramework ? cloudChannel({ ...parts, settings: botFramework, languages }) : null;

  return {
    routes: [
      ...line.routes,
      brandRoute(council),
      launcherRoute(sites, parts.file?.('launcher.js') ?? null),
      ...watchRoutes(sites),
      ...careRoutes(care, withToken, sites),
      ...(parts.items ? [placeRoute(parts.items, withToken, sites)] : []),
      ...sites.flatMap((site) => [
        ...pages(site, care),
        ...aboutRoutes(site, {
          running: parts.running ?? null,
          signIn: Boolean(parts.signIn),
          linking: linking !== null,
          can: care.can,
        }),
        ...plainRoutes(site, plain),
        ...plainCareRoutes(site, { care, session, refuse, end: (bearer, at) => stopPlain(bearer, at, plain) }),
        ...(photos ? [photoRoute(site, { ...plain, photos })] : []),
        ...residentPages(site, parts),
      ]),
      ...(parts.signIn
        ? signInRoutes({ signIn: parts.signIn, linking, take, messages, session, sites, log, refuse })
        : []),
      ...(linking ? speakerLinkRoutes({ linking, sites, fail }) : []),
      ...(photos && parts.links
        ? [
            photoLinkRoute({
              names: parts.links.photos,
              photos,
              missing: (request) => errorPage(siteFor(request, sites), { status: 404 }),
            }),
          ]
        : []),
      ...absent(languages, sites),
      ...(cloud ? [cloud.route] : []),
    ],
    sockets: line.sockets,
    pushTo: cloud?.pushTo ?? null,
    handlers: [
      ...(cloud ? [cloudPush({ ...parts, push: cloud.push })] : []),
      ...(care.can.email ? [chatCopyHandler({ ...parts, senders: parts.senders ?? [], sites })] : []),
    ],
    errorPage: (request, failure) => errorPage(siteFor(request, sites), failure),
    close: async () => {
      attendance.close();
      feed.close();
    },
  };
}

function residentPages(site: Site, { links, reminders }: WebParts): readonly Route[] {
  if (!links) return [];
  const stop = reminders ? stopRoutes(site, { names: links.reminders, stop: reminders.stop }) : [];
  return [calendarRoute(site, links.homes), ...stop];
}

function pages(site: Site, { can }: Care): readonly Route[] {
  const home: Route = { method: 'GET', path: site.path('home'), handle: (request) => homePage(site, request) };
  const frame: Route = { method: 'GET', path: site.path('frame'), handle: async () => framePage(site, can) };
  const bare = site.path('home').replace(/(?<=.)\/$/, '');
  const moved: Route = {
    method: 'GET',
    path: bare,
    handle: async () => ({ status: 308, headers: { location: site.path('home') } }),
  };
  return bare === home.path ? [home, frame] : [home, moved, frame];
}

/** Addresses of a language that the council does not have say so, and lead on. */
function absent(languages: readonly Language[], sites: readonly Site[]): readonly Route[] {
  if (languages.includes('cy')) return [];
  const handle: Route['handle'] = async (request) => missingPage(siteFor(request, sites), 'language');
  const pages = ['chat', 'chat-frame', 'privacy', 'terms', 'accessibility', 'about'].map((page) => `/cy/${page}`);
  return ['/cy', '/cy/', ...pages].map((path) => ({ method: 'GET', path, handle }));
}
