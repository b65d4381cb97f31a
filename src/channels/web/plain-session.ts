// Which conversation a browser without scripts is in: a signed cookie, so that nothing need be kept here.
import { createHash, randomBytes } from 'node:crypto';
import type { HttpRequest } from '../../core/http.js';
import type { Revoked } from '../../core/revoked.js';
import type { Language } from '../../core/turn.js';
import { originOf } from './origin.js';
import type { Bearer, Tokens } from './tokens.js';

/** Seconds without a visit after which the browser's right to the conversation ends: a long wait, not a day on a shared computer. */
export const PLAIN_SECONDS = 2 * 3600;
const COOKIE = 'council_chat';

export interface PlainSession {
  /** The conversation this browser is in; null when it is in none, or its right to it has ended. */
  read(request: HttpRequest): Promise<Bearer | null>;
  /** This browser was in one, and its right to it has ended: it was left, deleted, or not visited for too long. */
  over(request: HttpRequest): Promise<boolean>;
  /** A new conversation; the same one for the same page (its hidden random id), so that pressing Send twice begins one. */
  begin(language: Language, page: string): Bearer;
  /** The cookie to send with the answer: from now on for `PLAIN_SECONDS`, or until the browser closes. */
  keep(bearer: Bearer, request: HttpRequest): string;
  end(request: HttpRequest): string;
}

export function createPlainSession(tokens: Tokens, revoked: Pick<Revoked, 'why'>): PlainSession {
  const cookie = (value: string, request: HttpRequest, more = ''): string =>
    `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${originOf(request)?.startsWith('https:') ? '; Secure' : ''}${more}`;
  const tokenOf = ({ headers }: HttpRequest): ReturnType<Tokens['read']> => {
    const found = (headers['cookie'] ?? '').split(/;\s*/).find((pair) => pair.startsWith(`${COOKIE}=`));
    return tokens.read(found?.slice(COOKIE.length + 1) ?? '');
  };
  return {
    read: async (request) => {
      const read = tokenOf(request);
      if (read.kind !== 'live') return null;
      return (await revoked.why(read.bearer.conversation)) === null ? read.bearer : null;
    },
    over: async (request) => {
      const read = tokenOf(request);
      return (
        read.kind === 'expired' || (read.kind === 'live' && (await revoked.why(read.bearer.conversation)) !== null)
      );
    },
    begin: (language, page) => ({
      conversation: UUID.test(page) ? hash(page) : random(),
      user: `plain_${random()}`,
      language,
    }),
    keep: (bearer, request) => cookie(tokens.issue(bearer), request),
    end: (request) => cookie('', request, '; Max-Age=0'),
  };
}

/** Stands in every page of a conversation, so that an old one is known when it is used again; opens nothing. */
export const markOf = ({ conversation }: Bearer): string =>
  createHash('sha256').update(`plain-page\n${conversation}`).digest('base64url').slice(0, 16);

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const hash = (page: string): string => createHash('sha256').update(`plain-chat\n${page}`).digest('base64url');
const random = (): string => randomBytes(16).toString('base64url');
