// The plain chat at /chat: the same service as plain HTML forms, for browsers without scripts. Post, redirect, get.
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import type { Limiter } from '../../core/limit.js';
import type { Log, Take } from '../../core/ports.js';
import type { Message, Messages } from '../../core/store.js';
import type { Input, Turn } from '../../core/turn.js';
import { SERVER_TURN, START_TURN } from './activities.js';
import type { Care } from './care.js';
import { everyLine } from './every-line.js';
import { isForeign } from './origin.js';
import { formFields, readForm, shownOptions } from './plain-form.js';
import { firstOptions, plainPage, type PlainState } from './plain-page.js';
import { hereRoute } from './plain-script.js';
import { markOf, type PlainSession } from './plain-session.js';
import { LANGUAGE_NAMES, type Site } from './site.js';
import type { Bearer } from './tokens.js';
import { readWatermark } from './watermark.js';

const STOP_TURN = `${SERVER_TURN}stop`;
const HURRY_MS = 60_000;
/** Largest form taken, in bytes. */
const LARGEST_FORM = 256 * 1024;

export interface PlainParts {
  readonly take: Take;
  readonly messages: Messages;
  readonly session: PlainSession;
  readonly limiter: Limiter;
  readonly log: Log;
  /** Messages up to `n` are in front of them. */
  readonly seen?: (conversation: string, n: number) => void;
  readonly can?: Care['can'];
  /** Photos are taken. */
  readonly takesPhotos?: boolean;
  /** What to show a form that another site sent. */
  readonly refuse: (request: HttpRequest) => HttpResponse;
}

export function plainRoutes(site: Site, parts: PlainParts): readonly Route[] {
  const path = site.path('chat');
  return [
    { method: 'GET', path, handle: (request) => show(request, site, parts) },
    { method: 'POST', path, body: 'form', limit: LARGEST_FORM, handle: (request) => receive(request, site, parts) },
    hereRoute(site, parts.session),
  ];
}

async function show(request: HttpRequest, site: Site, parts: PlainParts): Promise<HttpResponse> {
  const { messages, session, can } = parts;
  const bearer = await session.read(request);
  const lines = bearer ? await everyLine(messages, bearer.conversation) : [];
  const seen = readWatermark(request.query.get('seen'));
  const asked = request.query.get('seen') !== null;
  const message = (request.query.get('ask') ?? '').slice(0, 2000);
  if (
    isOver(request.query.get('begun') ?? '', bearer, lines) ||
    (bearer ? lines.length === 0 : await session.over(request))
  )
    return over({ site, message }, bearer, request, session);
  const state = { site, seen: asked ? (seen ?? 0) : null, message };
  if (!bearer) {
    // They had just sent something, and the browser did not bring our cookie back.
    const lost = asked ? { problem: { is: 'cookies' as const, status: 400 } } : {};
    return plainPage({ ...state, ...lost, lines: [], begun: null });
  }
  const last = lines.at(-1);
  if (last) parts.seen?.(bearer.conversation, last.n);
  return plainPage({
    ...state,
    ...(can && { can }),
    lines,
    begun: markOf(bearer),
    headers: { 'set-cookie': session.keep(bearer, request) },
  });
}

/** A page shows a conversation that is not this browser's any more, or is gone. */
const isOver = (begun: string, bearer: Bearer | null, lines: readonly Message[]): boolean =>
  begun !== '' && (bearer === null || markOf(bearer) !== begun || lines.length === 0);

/** Says so, and shows nothing of it; what was typed into the old page stays, and begins another if they want. */
const over = (
  { site, message, status = 200 }: Pick<PlainState, 'site' | 'message' | 'status'>,
  bearer: Bearer | null,
  request: HttpRequest,
  session: PlainSession,
): Promise<HttpResponse> =>
  plainPage({
    site,
    status,
    lines: [],
    seen: null,
    begun: null,
    ended: true,
    ...(message !== undefined && { message }),
    ...(bearer === null && { headers: { 'set-cookie': session.end(request) } }),
  });

async function receive(request: HttpRequest, site: Site, parts: PlainParts): Promise<HttpResponse> {
  const { messages, session, limiter, log, take, takesPhotos = false } = parts;
  if (isForeign(request)) return parts.refuse(request);
  const bearer = await session.read(request);
  const lines = bearer ? await everyLine(messages, bearer.conversation) : [];
  // One that has been deleted is not brought back: another begins.
  const known = lines.length > 0 ? bearer : null;
  const fields = formFields(request.body);
  if (isOver(fields.begun, bearer, lines))
    return over({ site, message: fields.message, status: 410 }, bearer, request, session);
  const read = readForm(fields, lines.length > 0 ? shownOptions(lines) : firstOptions(site), {
    person: site.say('person.talk'),
    language: LANGUAGE_NAMES[site.language],
  });
  const again = (problem: PlainState['problem']): Promise<HttpResponse> =>
    plainPage({
      site,
      ...(parts.can && { can: parts.can }),
      lines,
      seen: null,
      begun: known && markOf(known),
      problem,
      message: fields.message,
      choice: fields.choice,
    });
  switch (read.kind) {
    case 'wrong':
      return again({ is: read.problem, status: 400 });
    case 'restart':
      if (known) await stopPlain(known, site, { take, takesPhotos });
      return seeOther(site.path('chat'), session.end(request));
    case 'say': {
      const speaker = known ?? (await beginning(fields.turn, site, parts));
      const wait = limiter.take(speaker.conversation);
      if (wait > 0) return again({ is: 'fast', data: { n: wait }, status: 429 });
      try {
        const seen = lines.at(-1)?.n ?? (await greeted(speaker, site, parts));
        await take(turnOf(speaker, site, read.turn, read.input, takesPhotos));
        return seeOther(`${site.path('chat')}?seen=${String(seen)}#new`, session.keep(speaker, request));
      } catch (error) {
        log.error({ err: error, channel: 'plain' }, 'a turn could not be taken');
        return again({ is: 'fault', status: 503 });
      }
    }
  }
}

/** Once, however often it is said: of an ended talk nothing is left to end. */
export async function stopPlain(
  bearer: Bearer,
  site: Site,
  { take, takesPhotos = false }: Pick<PlainParts, 'take' | 'takesPhotos'>,
): Promise<void> {
  await take(turnOf(bearer, site, STOP_TURN, { kind: 'stop' }, takesPhotos));
}

/** A page sent twice in a hurry begins one conversation; found again by Back later on, it must not open what was said then. */
async function beginning(page: string, site: Site, { session, messages }: PlainParts): Promise<Bearer> {
  const bearer = session.begin(site.language, page);
  const begun = await messages.conversation(bearer.conversation);
  const old = begun !== null && site.clock.now().getTime() - begun.createdAt.getTime() > HURRY_MS;
  return old ? session.begin(site.language, '') : bearer;
}

/** The greeting that they have already read is stored, so that the conversation is whole for whoever reads it later. */
async function greeted(
  bearer: Bearer,
  site: Site,
  { take, messages, takesPhotos = false }: PlainParts,
): Promise<number> {
  await take(turnOf(bearer, site, START_TURN, { kind: 'start' }, takesPhotos));
  return (await everyLine(messages, bearer.conversation)).at(-1)?.n ?? 0;
}

export const turnOf = (
  { conversation, user }: Bearer,
  { language }: Site,
  id: string,
  input: Input,
  photos: boolean,
): Turn => ({
  id,
  conversation,
  user,
  channel: 'plain',
  can: { push: true, screen: true, signIn: true, photos },
  locale: language,
  input,
});

export const seeOther = (location: string, cookie?: string): HttpResponse => ({
  status: 303,
  headers: { location, ...(cookie !== undefined && { 'set-cookie': cookie }) },
});
