// A Direct Line client of bare requests, for tests that look at each answer.
import { expect } from 'vitest';
import type { WebPlace } from './place.js';

export interface Sent {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly replyToId?: string;
  readonly channelData: { readonly clientActivityID?: string };
}
export interface ActivitySet {
  readonly activities: readonly Sent[];
  readonly watermark: string;
}
export interface Begun {
  readonly token: string;
  readonly id: string;
  /** Where its activities are. */
  readonly path: string;
}
interface Granted {
  readonly token: string;
  readonly conversationId: string;
  readonly expires_in: number;
}

export const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

/** The status and the code of a refusal, whose message must be a sentence. */
export const refusal = async (response: Promise<Response>): Promise<readonly [number, string]> => {
  const { status } = await response;
  const { error } = await json<{ error: { code: string; message: string } }>(response.then((one) => one.clone()));
  expect(error.message).toMatch(/^[A-Z].*\.$/s);
  expect(error.code).toMatch(/^[A-Za-z]+$/);
  return [status, error.code];
};

export function callerOf(place: () => Pick<WebPlace, 'url'>) {
  const call = (method: string, path: string, token?: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${place().url}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const grant = (language?: string): Promise<Granted> =>
    json(call('POST', '/api/webchat/token', undefined, language === undefined ? {} : { language }));
  const begin = async (): Promise<Begun> => {
    const { token, conversationId: id } = await grant();
    expect((await call('POST', '/v3/directline/conversations', token, {})).status).toBe(201);
    return { token, id, path: `/v3/directline/conversations/${id}/activities` };
  };
  const history = (path: string, token: string, watermark = ''): Promise<ActivitySet> =>
    json(call('GET', `${path}?watermark=${watermark}`, token));
  /** Polls until so many lines are there. */
  const until = async (path: string, token: string, count: number): Promise<readonly Sent[]> => {
    for (;;) {
      const { activities } = await history(path, token);
      if (activities.length >= count) return activities;
    }
  };
  return { call, grant, begin, history, until };
}
