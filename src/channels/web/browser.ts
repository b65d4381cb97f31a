// Which browser a conversation of the frame was begun in: a cookie, and a digest of it in the speaker's id. A link is no proof of either.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { HttpRequest } from '../../core/http.js';
import { originOf } from './origin.js';

const COOKIE = 'council_browser';
const USER = /^dl_([\w-]{22})\.([\w-]{22})$/;

const random = (): string => randomBytes(16).toString('base64url');
const digest = (salt: string, browser: string): string =>
  createHash('sha256').update(`${salt}\n${browser}`).digest('base64url').slice(0, 22);

export const cookieIn = ({ headers }: Pick<HttpRequest, 'headers'>, name: string): string | null => {
  const found = (headers['cookie'] ?? '').split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
};

/** Goes with the browser until it is closed. Conversations of one browser cannot be told to be so without it. */
export function newSpeaker(request: HttpRequest): {
  readonly user: string;
  readonly headers: Readonly<Record<string, string>>;
} {
  const kept = cookieIn(request, COOKIE);
  const browser = kept !== null && /^[\w-]{22}$/.test(kept) ? kept : random();
  const salt = random();
  const secure = originOf(request)?.startsWith('https:') ? '; Secure' : '';
  return {
    user: `dl_${salt}.${digest(salt, browser)}`,
    headers: browser === kept ? {} : { 'set-cookie': `${COOKIE}=${browser}; Path=/; HttpOnly; SameSite=Lax${secure}` },
  };
}

/** Whether the conversation of this speaker was begun in the browser that sent the request. */
export function isSpeaker(request: Pick<HttpRequest, 'headers'>, user: string): boolean {
  const [, salt = '', right = ''] = USER.exec(user) ?? [];
  const browser = cookieIn(request, COOKIE);
  if (browser === null || right === '') return false;
  return timingSafeEqual(Buffer.from(digest(salt, browser)), Buffer.from(right));
}
