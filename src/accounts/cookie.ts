// The desk's cookie: a random token, of which the store knows only the hash.
import { createHash, randomBytes } from 'node:crypto';

const NAME = 'desk';

/** 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A Set-Cookie value; a null token takes the cookie away. `secure` when the request came by https; `seconds` it lives. */
export const sessionCookie = (token: string | null, secure: boolean, seconds: number): string =>
  [
    `${NAME}=${token ?? ''}`,
    'Path=/',
    `Max-Age=${token === null ? 0 : seconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
  ].join('; ');

/** The token in a Cookie header; null when there is none that could be ours. */
export function readToken(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.split('=').map((side) => side.trim());
    if (name === NAME && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
