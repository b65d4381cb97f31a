// A plain Direct Line client for tests: tokens, posts, and a socket or a poll for what comes back.
import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Activity {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly from: { readonly id: string; readonly role?: string; readonly name?: string };
  readonly replyToId?: string;
  readonly channelData?: {
    readonly assistant?: { intent: string; ending: string; language: string; articles: string[] };
    readonly clientActivityID?: string;
  };
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string; readonly value: unknown }[] };
  readonly attachments?: readonly unknown[];
}

export interface Client {
  readonly conversation: string;
  readonly token: string;
  /** Everything received so far, in order. */
  readonly activities: readonly Activity[];
  post(text: string, extra?: object): Promise<{ status: number; id: string }>;
  /** Says it and waits for the reply to it. */
  say(text: string, extra?: object): Promise<Activity>;
  /** Waits until `fits` holds for an activity received. */
  until(fits: (activity: Activity) => boolean, what: string): Promise<Activity>;
  close(): void;
}

/** Longest wait for an activity, in milliseconds. */
const PATIENCE = 15_000;

export async function openClient(
  url: string,
  language: 'en' | 'cy' = 'en',
  resume?: { conversation: string; token: string },
): Promise<Client> {
  const json = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    });
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const { token } =
    resume ??
    (await json<{ token: string }>('/api/webchat/token', { method: 'POST', body: JSON.stringify({ language }) }));
  const authorization = `Bearer ${token}`;
  const started = resume
    ? await json<{ conversationId: string; streamUrl: string }>(
        `/v3/directline/conversations/${resume.conversation}?watermark=`,
        { method: 'GET', headers: { authorization } },
      )
    : await json<{ conversationId: string; streamUrl: string }>('/v3/directline/conversations', {
        method: 'POST',
        body: '{}',
        headers: { authorization },
      });
  const conversation = started.conversationId;
  const activities: Activity[] = [];
  const waiting = new Set<() => void>();
  const socket = new WebSocket(started.streamUrl.replace(/^http/, 'ws'));
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (!text) return;
    for (const activity of (JSON.parse(text) as { activities: Activity[] }).activities)
      if (activity.type === 'message') activities.push(activity);
    for (const look of waiting) look();
  });
  socket.on('error', () => undefined);
  await once(socket, 'open');

  const until: Client['until'] = (fits, what) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`no activity came: ${what}; there are: ${activities.map(({ text }) => text).join(' | ')}`));
      }, PATIENCE);
      const look = (): void => {
        const found = activities.find(fits);
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const post: Client['post'] = async (text, extra = {}) => {
    const response = await fetch(`${url}/v3/directline/conversations/${conversation}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ type: 'message', from: { id: 'resident' }, text, ...extra }),
    });
    return { status: response.status, id: response.ok ? ((await response.json()) as { id: string }).id : '' };
  };
  return {
    conversation,
    token,
    activities,
    post,
    until,
    say: async (text, extra) => {
      const { id, status } = await post(text, extra);
      if (status !== 200) throw new Error(`the message was refused with ${String(status)}`);
      return until((activity) => activity.replyToId === id, `a reply to "${text}"`);
    },
    close: () => {
      socket.close();
    },
  };
}
