// Which conversation this tab is in, kept so that a reload, another page or a change of language goes on with it.
import type { Chat } from '../../launcher-settings.js';
import { ask, post, type Granted } from './api.js';
import { tellHost } from './host.js';

export type { Chat };

const KEY = 'council-assistant.chat';
const REFRESH_MS = 10 * 60_000;
let current: Chat | null = null;
/** What still comes after the end must not bring it back. */
let retired = false;
/** What the page's button says of the talk. */
let talk = { begun: false, people: false };

const until = ({ expires_in }: Granted): number => Date.now() + expires_in * 1000;

/** What was kept in the frame's own storage, else what the page kept where that is denied; nothing where they `left` at once. */
export function adopt(keptByPage: Chat | null, left = false): void {
  const kept = stored() ?? (isChat(keptByPage) ? keptByPage : null);
  if (left && kept) revoke(kept);
  if (left) clear();
  current = left ? null : kept;
}

/** The chat to go on with, its token made new; null when there is none, or its time has run out. */
export async function resume(): Promise<Chat | null> {
  const kept = current;
  if (!kept) return null;
  const refreshed = await post('/v3/directline/tokens/refresh', undefined, kept.token);
  if (!refreshed) {
    current = null;
    clear();
  }
  return refreshed && { ...kept, token: refreshed.token, until: until(refreshed) };
}

/** @throws Error when the server cannot be reached or gives no token. */
export async function begin(language: 'en' | 'cy'): Promise<Chat> {
  const begun = await post('/api/webchat/token', { language });
  if (!begun) throw new Error('no token');
  return { conversation: begun.conversationId, token: begun.token, language, seen: 0, until: until(begun) };
}

/** Keeps the token alive while the page is open, so that a reload can go on; `ended` when it is too late for that. */
export function keepAlive(ended: () => void): () => void {
  const timer = setInterval(() => {
    const kept = current;
    if (!kept) return;
    post('/v3/directline/tokens/refresh', undefined, kept.token).then(
      (refreshed) => {
        if (refreshed) return keep({ ...(current ?? kept), token: refreshed.token, until: until(refreshed) });
        clearInterval(timer);
        ended();
      },
      () => undefined, // no connection: there is another try in ten minutes
    );
  }, REFRESH_MS);
  return () => clearInterval(timer);
}

/** Something that the page's button says: the resident has said something, or a person is with them. */
export function mark(change: Partial<typeof talk>): void {
  const before = talk;
  talk = { ...before, ...change };
  if (talk.begun !== before.begun || talk.people !== before.people) tellTalk();
}

function tellTalk(): void {
  if (current && talk.begun && !retired) tellHost({ assistant: 'talk', until: current.until, people: talk.people });
}

export function keep(chat: Chat): void {
  const longer = chat.until !== current?.until;
  current = chat;
  if (retired) return;
  if (longer) tellTalk();
  try {
    sessionStorage.setItem(KEY, JSON.stringify(chat));
  } catch {
    // Browsers deny it to frames of another site: the page has storage of its own.
    tellHost({ assistant: 'keep', chat });
  }
}

/** From now on its token opens nothing, whoever has a copy of it. */
export const revoke = ({ token }: Chat): void =>
  void ask('/api/webchat/leave', {}, token, { keepalive: true }).catch(() => undefined);

export function forget(): void {
  current = null;
  retire();
}

/** A reload begins anew; until then a copy can still be had. */
export function retire(): void {
  retired = true;
  clear();
}

export const read = (): Chat | null => current;

function clear(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
  tellHost({ assistant: 'keep', chat: null });
}

function stored(): Chat | null {
  try {
    const chat: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isChat(chat) ? chat : null;
  } catch {
    return null;
  }
}

const isChat = (value: unknown): value is Chat =>
  typeof value === 'object' &&
  value !== null &&
  'conversation' in value &&
  typeof value.conversation === 'string' &&
  'token' in value &&
  typeof value.token === 'string' &&
  'seen' in value &&
  typeof value.seen === 'number';
