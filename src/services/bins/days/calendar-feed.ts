// Serves each home's collection days to calendars, under a name that tells nothing about the home.
import { createHash } from 'node:crypto';
import { addDays, isoDate } from '../../../core/format.js';
import type { HttpRequest, HttpResponse, Route } from '../../../core/http.js';
import type { Opaque } from '../../../core/opaque.js';
import type { Ports } from '../../../core/ports.js';
import type { Language } from '../../../core/turn.js';
import { calendarOf } from './calendar.js';
import { collectionsTold } from './days-told.js';

export interface FeedParts extends Pick<Ports, 'council' | 'addresses' | 'collections' | 'words' | 'clock'> {
  /** Names of homes, made from their UPRNs. */
  readonly names: Opaque;
  /** When the council's files were last changed. */
  readonly changed: Date;
  /** A kind page for an address that leads nowhere. */
  readonly missing: (request: HttpRequest) => HttpResponse;
}

/** Days kept behind today, so that last week's bins do not vanish from calendars, and days ahead. */
const BEHIND = 31;
const AHEAD = 366;
/** Seconds a calendar may keep its copy before it asks again, and after which it may when the homes cannot be looked up. */
const KEEP_SECONDS = 3600;
const LATER_SECONDS = 600;

/** `/bins/<name>.ics`, and `/cy/bins/<name>.ics` where the council speaks Welsh. */
export const feedRoutes = (parts: FeedParts): readonly Route[] =>
  parts.council.languages.map((language) => ({
    method: 'GET',
    path: `${language === 'cy' ? '/cy' : ''}/bins/:file`,
    handle: (request) => feed(request, language, parts),
  }));

async function feed(request: HttpRequest, language: Language, parts: FeedParts): Promise<HttpResponse> {
  const home = /^([\w-]+)\.ics$/.exec(request.params['file'] ?? '')?.[1] ?? '';
  const uprn = home === '' ? null : parts.names.read(home);
  if (uprn === null) return parts.missing(request);
  const looked = await parts.addresses.byUprn(uprn);
  // Not "gone": a calendar would throw away what it has.
  const later = { status: 503, headers: { 'retry-after': String(LATER_SECONDS) } };
  if (!looked.ok) return later;
  if (looked.value === null) return parts.missing(request);
  const today = isoDate(parts.clock.council());
  const days = await collectionsTold(looked.value, parts, addDays(today, -BEHIND), addDays(today, AHEAD));
  if (!days.ok) return later;
  // Shared bins have no day, and so no calendar.
  if (days.value.length === 0) return parts.missing(request);
  const text = calendarOf(days.value, { ...parts, language, home });
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = {
    etag,
    'cache-control': `private, max-age=${String(KEEP_SECONDS)}`,
    'x-robots-tag': 'noindex',
  };
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return { status: 304, headers };
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="bins.ics"',
    },
    body: text,
  };
}
