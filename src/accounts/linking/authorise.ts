// The authorisation request (RFC 6749 section 4.1.1, RFC 7636): what may be answered with a redirect, and with which.
import type { LinkTrouble } from '../../core/speaker-links.js';
import type { SpeakerLinking } from '../../core/speaker-settings.js';

/** The one thing that a link is for; Amazon asks for it by this name. */
export const SCOPE = 'resident';

export interface Asked {
  readonly redirect: string;
  /** Given back as it came; null when none came. */
  readonly state: string | null;
  readonly challenge: string | null;
}

export type AuthoriseError =
  'invalid_request' | 'unsupported_response_type' | 'invalid_scope' | 'access_denied' | 'temporarily_unavailable';

type Read =
  | { readonly kind: 'page'; readonly why: LinkTrouble }
  | { readonly kind: 'back'; readonly location: string }
  | { readonly kind: 'asked'; readonly asked: Asked };

/** It travels in a cookie, which browsers cut at 4 kB. */
const LONGEST_STATE = 1_500;

/** Nothing goes to an address that is not ours, whatever else is wrong. */
export function readAuthorise(query: URLSearchParams, { clientId, redirects }: SpeakerLinking): Read {
  const redirect = only(query, 'redirect_uri');
  if (redirect === null || !redirects.includes(redirect)) return { kind: 'page', why: 'address' };
  if (only(query, 'client_id') !== clientId) return { kind: 'page', why: 'client' };
  const state = only(query, 'state');
  const long = state !== null && state.length > LONGEST_STATE;
  const known = { redirect, state: long ? null : state };
  const refused = (error: AuthoriseError): Read => ({ kind: 'back', location: failed(known, error) });

  if (long || [...new Set(query.keys())].some((name) => query.getAll(name).length > 1))
    return refused('invalid_request');
  const type = only(query, 'response_type');
  if (type === null) return refused('invalid_request');
  if (type !== 'code') return refused('unsupported_response_type');
  const scopes = (only(query, 'scope') ?? '').split(' ').filter(Boolean);
  if (scopes.some((scope) => scope !== SCOPE)) return refused('invalid_scope');
  const challenge = only(query, 'code_challenge');
  const method = only(query, 'code_challenge_method');
  // "plain", which is what no method means, would protect nothing.
  if (challenge === null ? method !== null : method !== 'S256' || !/^[\w-]{43}$/.test(challenge))
    return refused('invalid_request');
  return { kind: 'asked', asked: { ...known, challenge } };
}

export const failed = (asked: Pick<Asked, 'redirect' | 'state'>, error: AuthoriseError): string =>
  back(asked, { error });
export const succeeded = (asked: Asked, code: string): string => back(asked, { code });

function back(
  { redirect, state }: Pick<Asked, 'redirect' | 'state'>,
  values: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirect);
  for (const [name, value] of Object.entries(values)) url.searchParams.append(name, value);
  if (state !== null) url.searchParams.append('state', state);
  return url.href;
}

/** Null when it is not there; the first, where there are several, which is refused elsewhere. */
const only = (query: URLSearchParams, name: string): string | null => query.get(name) || null;
