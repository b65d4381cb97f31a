// Signed tokens: who may read and write which conversation, and for how long.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '../../core/turn.js';

/** Seconds a Direct Line token lives; the client refreshes it half way (Direct Line 3.0 gives 1,800 too). */
export const TOKEN_SECONDS = 1800;

export interface Bearer {
  readonly conversation: string;
  readonly user: string;
  /** The language of the page that asked for it. */
  readonly language: Language;
  /** Given out when the conversation had begun: where there is none any more, it was deleted. */
  readonly begun?: true;
}

export type TokenRead =
  { readonly kind: 'live'; readonly bearer: Bearer } | { readonly kind: 'expired' } | { readonly kind: 'bad' };

export interface Tokens {
  /** A new token for the bearer, good for `seconds` from now. */
  issue(bearer: Bearer): string;
  /** Never throws. Only a signature of ours is ever looked into. */
  read(token: string): TokenRead;
}

export interface TokenOptions {
  readonly secret: Buffer | string;
  /** Tokens for one purpose are worth nothing for another. */
  readonly purpose: 'direct-line' | 'plain-chat';
  readonly seconds: number;
  /** Real time, not the council's. */
  readonly now: () => Date;
}

const LONGEST = 1000;
const payload = z.strictObject({
  c: z.string(),
  u: z.string(),
  l: z.enum(['en', 'cy']),
  x: z.number(),
  b: z.literal(true).optional(),
});

/** HMAC-SHA256 over a key derived from the server's secret (HKDF, RFC 5869): `<payload>.<signature>`, both base64url. */
export function createTokens({ secret, purpose, seconds, now }: TokenOptions): Tokens {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `council-assistant/${purpose}/1`, 32));
  const sign = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return {
    issue: ({ conversation, user, language, begun }) => {
      const expires = Math.floor(now().getTime() / 1000) + seconds;
      const body = Buffer.from(
        JSON.stringify({ c: conversation, u: user, l: language, x: expires, b: begun }),
      ).toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    read: (token) => {
      const [body = '', signature = '', more] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(body);
      const genuine =
        token.length <= LONGEST && more === undefined && given.length === right.length && timingSafeEqual(given, right);
      if (!genuine) return { kind: 'bad' };
      const { c, u, l, x, b } = payload.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
      if (x * 1000 <= now().getTime()) return { kind: 'expired' };
      return { kind: 'live', bearer: { conversation: c, user: u, language: l, ...(b && { begun: b }) } };
    },
  };
}
