// Calls to the desk API. A refusal is a value; so is no connection (status 0).
import type { DetailView, ItemView } from '../../view.js';

export type { DetailView, ItemView, MessageView, NoteView } from '../../view.js';

export type Duty = 'chats' | 'supervise' | 'edit' | 'administer';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly state: 'ready' | 'here' | 'away';
  readonly chats: number;
  readonly seenAt: string | null;
}

export interface Move {
  readonly queue?: string;
  readonly agent?: string;
  readonly needs?: string;
  /** Minutes after which a call is to be tried again. */
  readonly later?: number;
  readonly note: string;
}

export interface Me {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly duties: readonly Duty[];
  readonly available: boolean;
}

export interface Refused {
  readonly ok: false;
  readonly status: number;
  /** The server's code for it, such as `AlreadyTaken`. */
  readonly code: string;
  /** What is wrong, where the server says it for staff to read. */
  readonly detail?: string;
  /** Seconds, from Retry-After. */
  readonly retryAfter: number;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Refused;

/** `patience` in milliseconds. */
export async function call<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  patience = 10_000,
): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/desk/${path}`, {
      method,
      signal: AbortSignal.timeout(patience),
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const value = response.status === 204 ? {} : ((await response.json()) as unknown);
    if (response.ok) return { ok: true, value: value as T };
    const { error } = value as { error?: { code?: string; detail?: string } };
    return {
      ok: false,
      status: response.status,
      code: error?.code ?? '',
      ...(error?.detail === undefined ? {} : { detail: error.detail }),
      retryAfter: Number(response.headers.get('retry-after') ?? 0),
    };
  } catch {
    return { ok: false, status: 0, code: '', retryAfter: 0 };
  }
}

/** A key that nobody else makes; `randomUUID` is kept from pages that came without TLS. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-');

export const one = (id: string): string => `conversations/${encodeURIComponent(id)}`;

export const api = {
  me: () => call<Me>('GET', 'session'),
  signIn: (email: string, password: string) => call<Me>('POST', 'session', { email, password }),
  signOut: () => call<object>('DELETE', 'session'),
  ready: (available: boolean) => call<object>('POST', 'presence', { available }),
  list: () => call<{ readonly items: readonly ItemView[] }>('GET', 'conversations'),
  detail: (id: string, after: number) => call<DetailView>('GET', `${one(id)}?masked=true&after=${after}`),
  claim: (id: string) => call<DetailView>('POST', `${one(id)}/claim?masked=true`, {}),
  next: (filter: object) => call<DetailView>('POST', 'next?masked=true', filter),
  note: (id: string, text: string, after: number) =>
    call<DetailView>('POST', `${one(id)}/notes?masked=true&after=${after}`, { text }),
  move: (id: string, to: Move) => call<DetailView>('POST', `${one(id)}/move?masked=true`, to),
  join: (id: string) => call<DetailView>('POST', `${one(id)}/join?masked=true`, {}),
  typing: (id: string) => call<object>('POST', `${one(id)}/typing`, {}),
  reveal: (id: string, detail: string) => call<{ readonly value: string }>('POST', `${one(id)}/reveal`, { detail }),
  colleagues: () => call<{ readonly colleagues: readonly Colleague[] }>('GET', 'colleagues'),
  /** `key`: the same again is said once. */
  say: (id: string, text: string, key: string, after: number) =>
    call<DetailView>('POST', `${one(id)}/messages?masked=true&after=${after}`, { text, id: key }),
  release: (id: string) => call<DetailView>('POST', `${one(id)}/release?masked=true`, {}),
  close: (id: string, reason: string, should: string) =>
    call<DetailView>('POST', `${one(id)}/close?masked=true`, { reason, ...(should === '' ? {} : { should }) }),
};
