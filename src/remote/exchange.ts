// One request and its answer over HTTP, bounded in time and size; every expected failure is a value.
import type { Answer } from '../core/remote.js';

export interface Request {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | URLSearchParams | null;
}

export interface Bounds {
  /** Bytes. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

export type Failed = Extract<Answer<never>, { readonly ok: false }>;
export type Exchanged = { readonly ok: true; readonly text: string } | Failed;

/** Most redirects followed, and most characters kept of what came with an error. */
const REDIRECTS = 3;
const ERROR_KEPT = 4_000;

export const failed = (why: Failed['why'], more: Partial<Failed> = {}): Failed => ({
  ok: false,
  why,
  status: null,
  body: null,
  retryAfter: null,
  ...more,
});

export async function exchange(request: Request, bounds: Bounds): Promise<Exchanged> {
  try {
    return await follow(request, bounds, REDIRECTS);
  } catch {
    // Only fetch and the reading of its body reject here: no name, no connection, an end half-way, a broken encoding.
    return failed(bounds.signal.aborted ? 'slow' : 'unreachable');
  }
}

async function follow(request: Request, bounds: Bounds, left: number): Promise<Exchanged> {
  const { url, method, headers, body } = request;
  const response = await fetch(url, { method, headers, body, signal: bounds.signal, redirect: 'manual' });
  const { status } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    const to = elsewhere(response.headers.get('location'), url);
    return method === 'GET' && to && left > 0
      ? follow({ ...request, url: to }, bounds, left - 1)
      : failed('nonsense', { status });
  }
  const text = await readUpTo(response, bounds.limit);
  if (status >= 400)
    return failed(trouble(status), {
      status,
      body: text?.slice(0, ERROR_KEPT) ?? null,
      retryAfter: readRetryAfter(response.headers.get('retry-after')),
    });
  return text === null ? failed('nonsense', { status }) : { ok: true, text };
}

/** Keys and what a resident asked stay with the host they were meant for, and never leave https. */
function elsewhere(location: string | null, from: URL): URL | null {
  if (location === null || !URL.canParse(location, from.href)) return null;
  const to = new URL(location, from);
  const upgraded = from.protocol === 'http:' && to.protocol === 'https:' && to.hostname === from.hostname;
  return to.origin === from.origin || upgraded ? to : null;
}

function trouble(status: number): Failed['why'] {
  if (status === 408 || status === 425 || status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'unreachable' : 'refused';
}

/** Null when there is more of it than the limit. */
async function readUpTo(response: Response, limit: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early closes the connection.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Whole seconds from now: the header holds seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
