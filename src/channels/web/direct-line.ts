// Direct Line 3.0, served by ourselves: tokens, conversations, activities by post, by poll and over a WebSocket.
import { randomBytes } from 'node:crypto';
import { problem, type HttpRequest, type HttpResponse, type Route, type SocketRoute } from '../../core/http.js';
import type { Limiter } from '../../core/limit.js';
import type { Photos } from '../../core/photos.js';
import type { Log } from '../../core/ports.js';
import type { Revoked } from '../../core/revoked.js';
import type { Messages } from '../../core/store.js';
import type { Language } from '../../core/turn.js';
import type { Attendance } from './attendance.js';
import { activityId, toActivity } from './activities.js';
import { newSpeaker } from './browser.js';
import type { Conversations } from './conversations.js';
import type { Feed } from './feed.js';
import { readIncoming } from './incoming.js';
import { originOf } from './origin.js';
import { streamRoute } from './stream.js';
import { TOKEN_SECONDS, type Bearer, type Tokens } from './tokens.js';
import { tooFast, uploads, type UploadParts } from './upload.js';
import { BAD_WATERMARK, readWatermark } from './watermark.js';
import { ENDED, type Handler, type WithToken } from './with-token.js';

/** Largest activity taken, in bytes; a text too long for the core is still answered kindly. */
const LARGEST_ACTIVITY = 256 * 1024;
const BASE = '/v3/directline';

export interface DirectLineParts {
  readonly tokens: Tokens;
  readonly withToken: WithToken;
  readonly revoked: Pick<Revoked, 'why'>;
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly feed: Feed;
  readonly attendance: Attendance;
  readonly languages: readonly Language[];
  readonly limiter: Limiter;
  readonly log: Log;
  /** Absent: photos cannot be sent. */
  readonly photos?: Photos;
  /** Words for what stands in the talk. */
  readonly said: UploadParts['said'];
}

export function directLine(parts: DirectLineParts): {
  readonly routes: readonly Route[];
  readonly sockets: readonly SocketRoute[];
} {
  const { tokens, withToken, conversations, messages, languages, limiter } = parts;

  const granted = (bearer: Bearer): object => ({
    conversationId: bearer.conversation,
    token: tokens.issue(bearer),
    expires_in: TOKEN_SECONDS,
  });

  const path = (rest: string): string => `${BASE}/conversations${rest}`;
  const upload = uploads(path('/:id/upload'), withToken, { ...parts, photos: parts.photos ?? null });

  const opened = (request: HttpRequest, bearer: Bearer, watermark: number, status: 200 | 201): HttpResponse => {
    const token = tokens.issue(bearer);
    const query = new URLSearchParams({ watermark: String(watermark), t: token });
    const base = (originOf(request) ?? '').replace(/^http/, 'ws');
    const streamUrl = `${base}${BASE}/conversations/${encodeURIComponent(bearer.conversation)}/stream?${query.toString()}`;
    return { status, body: { conversationId: bearer.conversation, token, expires_in: TOKEN_SECONDS, streamUrl } };
  };

  const start: Handler = async (request, bearer) => {
    const begun = (await messages.conversation(bearer.conversation)) !== null;
    if (!begun) await conversations.take(bearer, { kind: 'start', locale: localeOf(request.body) });
    return opened(request, { ...bearer, begun: true }, 0, begun ? 200 : 201);
  };

  const reconnect: Handler = async (request, bearer) => {
    const watermark = readWatermark(request.query.get('watermark'));
    if (watermark === null) return BAD_WATERMARK;
    const begun = (await messages.conversation(bearer.conversation)) !== null;
    return opened(request, begun ? { ...bearer, begun } : bearer, watermark, 200);
  };

  const poll: Handler = async (request, bearer) => {
    const watermark = readWatermark(request.query.get('watermark'));
    if (watermark === null) return BAD_WATERMARK;
    parts.attendance.asked(bearer.conversation);
    const lines = await messages.after(bearer.conversation, watermark);
    const reader = { ...bearer, origin: originOf(request) };
    return {
      status: 200,
      body: {
        activities: lines.map((line) => toActivity(line, reader)),
        watermark: String(lines.at(-1)?.n ?? watermark),
      },
    };
  };

  const post: Handler = async (request, bearer) => {
    const incoming = readIncoming(request.body);
    if (incoming.kind === 'typing') {
      parts.attendance.typing(bearer.conversation);
      return { status: 200, body: { id: unheard(bearer) } };
    }
    if (incoming.kind === 'seen') {
      parts.attendance.seen(bearer.conversation, incoming.n);
      return { status: 200, body: { id: unheard(bearer) } };
    }
    const wait = limiter.take(bearer.conversation);
    if (wait > 0) return tooFast(wait);
    const attached = await upload.attached(request.body, bearer);
    if (attached) return attached;
    switch (incoming.kind) {
      case 'wrong':
        return problem(400, 'BadActivity', incoming.sentence);
      case 'ignored':
        return { status: 200, body: { id: unheard(bearer) } };
      case 'end':
      case 'message': {
        // Its numbers would begin anew below the client's watermark: the client would see nothing of it.
        if (bearer.begun && (await messages.conversation(bearer.conversation)) === null) return ENDED.deleted;
        const said = await conversations.take(bearer, incoming);
        return { status: 200, body: { id: said === null ? unheard(bearer) : activityId(bearer.conversation, said) } };
      }
    }
  };

  const newToken: Route['handle'] = async (request) => {
    const language = askedLanguage(request.body, languages);
    if (language === null) return problem(400, 'BadLanguage', 'The language must be "en" or "cy".');
    const { user, headers } = newSpeaker(request);
    return { status: 200, headers, body: granted({ conversation: random(), user, language }) };
  };

  return {
    routes: [
      { method: 'POST', path: '/api/webchat/token', body: 'json', limit: 4096, handle: newToken },
      // It would give tokens to whoever holds the channel's secret, and there is none to hold: pages use the route above.
      { method: 'POST', path: `${BASE}/tokens/generate`, handle: async () => NO_SECRET },
      {
        method: 'POST',
        path: `${BASE}/tokens/refresh`,
        handle: withToken(async (_, bearer) => ({ status: 200, body: granted(bearer) })),
      },
      { method: 'POST', path: path(''), body: 'json', limit: 4096, handle: withToken(start) },
      { method: 'GET', path: path('/:id'), handle: withToken(reconnect) },
      { method: 'GET', path: path('/:id/activities'), handle: withToken(poll) },
      { method: 'POST', path: path('/:id/activities'), body: 'json', limit: LARGEST_ACTIVITY, handle: withToken(post) },
      upload.route,
    ],
    sockets: [streamRoute(path('/:id/stream'), parts)],
  };
}

const NO_SECRET = problem(
  403,
  'Forbidden',
  'Tokens are not given out here. Pages get theirs from POST /api/webchat/token.',
);

const random = (): string => randomBytes(16).toString('base64url');

/** An id for what has no place in the transcript. */
const unheard = ({ conversation }: Bearer): string => `${conversation}|${random()}`;

/** DirectLineJS sends its page's locale with the start. */
const localeOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'locale' in body && typeof body.locale === 'string'
    ? body.locale
    : undefined;

/** The council's first language when none is asked for, or one that is not spoken here; null for anything else. */
function askedLanguage(body: unknown, languages: readonly Language[]): Language | null {
  const asked = typeof body === 'object' && body !== null && 'language' in body ? body.language : undefined;
  const first = languages[0] ?? 'en';
  if (asked === undefined) return first;
  if (asked !== 'en' && asked !== 'cy') return null;
  return languages.includes(asked) ? asked : first;
}
