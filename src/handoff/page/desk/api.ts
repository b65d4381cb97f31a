// Calls to the desk API. A refusal is a value; so is no connection (status 0).
import type { DetailView, ItemView } from '../../view.js';

export type { DetailView, ItemView, MessageView } from '../../view.js';

export interface Me {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly available: boolean;
}

export interface Refused {
  readonly ok: false;
  readonly status: number;
  /** The server's code for it, such as `AlreadyTaken`. */
  readonly code: string;
  /** Seconds, from Retry-After. */
  readonly retryAfter: number;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Refused;

async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/desk/${path}`, {
      method,
      signal: AbortSignal.timeout(10_000),
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const value = response.status === 204 ? {} : ((await response.json()) as unknown);
    if (response.ok) return { ok: true, value: value as T };
    const { error } = value as { error?: { code?: string } };
    return {
      ok: false,
      status: response.status,
      code: error?.code ?? '',
      retryAfter: Number(response.headers.get('retry-after') ?? 0),
    };
  } catch {
    return { ok: false, status: 0, code: '', retryAfter: 0 };
  }
}

const one = (id: string): string => `conversations/${encodeURIComponent(id)}`;

export const api = {
  me: () => call<Me>('GET', 'session'),
  signIn: (email: string, password: string) => call<Me>('POST', 'session', { email, password }),
  signOut: () => call<object>('DELETE', 'session'),
  ready: (available: boolean) => call<object>('POST', 'presence', { available }),
  list: () => call<{ readonly items: readonly ItemView[] }>('GET', 'conversations'),
  detail: (id: string, after: number) => call<DetailView>('GET', `${one(id)}?after=${after}`),
  claim: (id: string) => call<DetailView>('POST', `${one(id)}/claim`, {}),
  say: (id: string, text: string, after: number) =>
    call<DetailView>('POST', `${one(id)}/messages?after=${after}`, { text }),
  release: (id: string) => call<DetailView>('POST', `${one(id)}/release`, {}),
  close: (id: string, reason: string) => call<DetailView>('POST', `${one(id)}/close`, { reason }),
};
