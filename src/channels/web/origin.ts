// The address under which the caller reached us: links and stream addresses given back to them begin with it.
import type { HttpRequest } from '../../core/http.js';

/**
 * `https://host`, or null when the request names no usable host. The scheme is a trusted proxy's word, else that of a
 * page of the same host (a proxy that ends TLS without saying so still shows its page's address), else http.
 */
export function originOf({ headers }: Pick<HttpRequest, 'headers'>): string | null {
  const host = first(headers['x-forwarded-host']) ?? headers['host'] ?? '';
  if (!/^[\w.:[\]-]{1,255}$/.test(host)) return null;
  const told = first(headers['x-forwarded-proto'])?.toLowerCase();
  const page = [headers['origin'], headers['referer']].find((address) => hostOf(address) === host);
  const secure = told === undefined ? page?.startsWith('https:') === true : told === 'https';
  return `${secure ? 'https' : 'http'}://${host}`;
}

/** A form or a script of another site sent it. Browsers say so; callers that are no browser have no session to abuse. */
export function isForeign(request: Pick<HttpRequest, 'headers'>): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site') return true;
  // The browser itself vouches for the page; this also holds behind a proxy that changes Host.
  if (site === 'same-origin') return false;
  if (origin === undefined) return false;
  return hostOf(origin) !== hostOf(originOf(request) ?? undefined);
}

const first = (list: string | undefined): string | undefined => list?.split(',')[0]?.trim();

const hostOf = (address: string | undefined): string | null =>
  address !== undefined && URL.canParse(address) ? new URL(address).host : null;
