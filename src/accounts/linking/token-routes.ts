// Where Amazon fetches and renews tokens (RFC 6749 sections 4.1.3, 5 and 6, RFC 7636) and gives them back (RFC 7009).
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import { createLimiter } from '../../core/limit.js';
import type { Log } from '../../core/ports.js';
import type { SpeakerLinks } from '../../core/speaker-links.js';
import type { SpeakerLinking } from '../../core/speaker-settings.js';

/** Seconds. Amazon wants six minutes at least; a refresh token's time begins anew with each use. */
const ACCESS_SECONDS = 3_600;
const REFRESH_SECONDS = 366 * 86_400;
/** Requests that show no right to ask, a minute from one address; Amazon's own are never counted. */
const REFUSED = { perMinute: 20, burst: 20 };

type TokenError = 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'unsupported_grant_type';

const HEADERS = { 'cache-control': 'no-store', pragma: 'no-cache' } as const;
const error = (code: TokenError, status = 400, headers: Readonly<Record<string, string>> = {}): HttpResponse => ({
  status,
  headers: { ...HEADERS, ...headers },
  body: { error: code },
});

export interface TokenParts {
  readonly settings: SpeakerLinking;
  readonly links: SpeakerLinks;
  readonly log: Log;
}

export function tokenRoutes({ settings, links, log }: TokenParts): readonly Route[] {
  const refused = createLimiter(REFUSED);
  const asClient =
    (answer: (form: URLSearchParams) => Promise<HttpResponse>) =>
    async (request: HttpRequest): Promise<HttpResponse> => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const wrong = clientProblem(request.headers['authorization'], form, settings);
      if (!wrong) return answer(form);
      const seconds = refused.take(request.ip);
      log.warn({ error: wrong.error }, 'a request for tokens was refused');
      if (seconds > 0) return error('invalid_client', 429, { 'retry-after': String(seconds) });
      return wrong.error === 'invalid_request'
        ? error('invalid_request')
        : error('invalid_client', 401, { 'www-authenticate': 'Basic realm="alexa"' });
    };

  const tokens = async (link: string, refresh: string | null): Promise<HttpResponse> => {
    const access = newToken();
    const first = refresh === null ? newToken() : null;
    const given = await links.grant(
      link,
      { token: access, seconds: ACCESS_SECONDS },
      first === null ? null : { token: first, seconds: REFRESH_SECONDS },
    );
    if (!given) return error('invalid_grant');
    // It is the same all along: only who knows our client's secret can use it, and a lost answer must not unlink a resident.
    const refresh_token = first ?? refresh;
    return {
      status: 200,
      headers: HEADERS,
      body: { access_token: access, token_type: 'bearer', expires_in: ACCESS_SECONDS, refresh_token },
    };
  };

  const byCode = async (form: URLSearchParams): Promise<HttpResponse> => {
    const [code, redirect] = [form.get('code'), form.get('redirect_uri')];
    if (!code || !redirect) return error('invalid_request');
    const taken = await links.takeCode(code);
    if (taken.kind === 'replayed') log.warn({}, 'a code came twice: its link is revoked');
    const right =
      taken.kind === 'taken' && taken.redirect === redirect && verified(form.get('code_verifier'), taken.challenge);
    return right ? tokens(taken.link, null) : error('invalid_grant');
  };

  const byRefresh = async (form: URLSearchParams): Promise<HttpResponse> => {
    const token = form.get('refresh_token');
    if (!token) return error('invalid_request');
    const link = await links.refresh(token, REFRESH_SECONDS);
    return link === null ? error('invalid_grant') : tokens(link, token);
  };

  return [
    {
      method: 'POST',
      path: '/alexa/token',
      body: 'form',
      handle: asClient((form) => {
        const type = form.get('grant_type');
        if (!type) return Promise.resolve(error('invalid_request'));
        if (type === 'authorization_code') return byCode(form);
        return type === 'refresh_token' ? byRefresh(form) : Promise.resolve(error('unsupported_grant_type'));
      }),
    },
    {
      method: 'POST',
      path: '/alexa/revoke',
      body: 'form',
      handle: asClient(async (form) => {
        const token = form.get('token');
        if (!token) return error('invalid_request');
        // Known or not, the answer is the same (RFC 7009 section 2.2).
        await links.drop({ token });
        return { status: 200, headers: HEADERS, body: {} };
      }),
    },
  ];
}

const newToken = (): string => randomBytes(32).toString('base64url');

/** Null for our client, in one of the two ways that it may show it (section 2.3.1), and never in both. */
function clientProblem(
  authorization: string | undefined,
  form: URLSearchParams,
  { clientId, clientSecret }: SpeakerLinking,
): { readonly error: 'invalid_request' | 'invalid_client' } | null {
  if ([...new Set(form.keys())].some((name) => form.getAll(name).length > 1)) return { error: 'invalid_request' };
  const basic = authorization === undefined ? null : basicOf(authorization);
  if (basic && form.has('client_secret')) return { error: 'invalid_request' };
  const [id, secret] = basic ?? [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const other = basic !== null && form.has('client_id') && form.get('client_id') !== clientId;
  const right = [same(id, clientId), same(secret, clientSecret), !other].every(Boolean);
  return right ? null : { error: 'invalid_client' };
}

function basicOf(authorization: string): readonly [string, string] | null {
  const [, encoded] = /^basic ([\w+/=-]+)$/i.exec(authorization.trim()) ?? [];
  if (encoded === undefined) return ['', ''];
  const text = Buffer.from(encoded, 'base64').toString();
  const at = text.indexOf(':');
  return at < 0 ? ['', ''] : [formDecoded(text.slice(0, at)), formDecoded(text.slice(at + 1))];
}

const formDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return text;
  }
};

/** Takes as long whatever differs. */
const same = (given: string, right: string): boolean =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(right).digest());

/** A verifier where none was announced is as wrong as none where one was. */
function verified(verifier: string | null, challenge: string | null): boolean {
  if (challenge === null || verifier === null) return challenge === null && verifier === null;
  return (
    /^[\w.~-]{43,128}$/.test(verifier) && same(createHash('sha256').update(verifier).digest('base64url'), challenge)
  );
}
