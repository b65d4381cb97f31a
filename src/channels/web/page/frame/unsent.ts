// What was written before a reload and had not arrived: which of it is still to be sent.
import type { Chat, Unsent } from '../../launcher-settings.js';
import type { Activity } from './web-chat.js';

const AGAIN_MS = 2_000;

/** In the order they were written. */
export function readUnsent(chat: Chat | null): readonly Unsent[] {
  try {
    const all: unknown = JSON.parse(chat?.unsent ?? '[]');
    return Array.isArray(all) ? all.filter(isUnsent) : [];
  } catch {
    return [];
  }
}

const isUnsent = (one: unknown): one is Unsent =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  typeof one.id === 'string' &&
  'text' in one &&
  typeof one.text === 'string';

/** The server may have heard a message of which only the answer was lost: that one is in the talk already. */
export async function stillUnsent(chat: Chat): Promise<readonly Unsent[]> {
  const { conversation, token, seen } = chat;
  const unsent = readUnsent(chat);
  if (unsent.length === 0) return [];
  const path = `/v3/directline/conversations/${encodeURIComponent(conversation)}/activities?watermark=${String(seen)}`;
  for (;;) {
    try {
      const answer = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
      if (answer.status >= 400 && answer.status < 500) return unsent;
      if (answer.ok) {
        const { activities } = (await answer.json()) as { readonly activities: readonly Activity[] };
        const arrived = new Set(activities.map(({ channelData }) => channelData?.['clientActivityID']));
        return unsent.filter(({ id }) => !arrived.has(id));
      }
    } catch {
      // No network: nothing could be sent either.
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
