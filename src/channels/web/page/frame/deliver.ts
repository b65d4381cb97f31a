// Brings one message to the server, and tells how that went: DirectLineJS takes any 403, such as that of a filter on the way, for the end of the talk.
import { ask } from './api.js';
import type { Activity, DirectLine } from './web-chat.js';

const WAIT_MS = 20_000;
const BUSY_MS = 5_000;
const MOST_BUSY_MS = 60_000;
/** What the server says when there is nothing any more to send it to. */
const OVER: ReadonlySet<unknown> = new Set([
  'BadToken',
  'MissingToken',
  'TokenExpired',
  'ConversationDeleted',
  'ConversationLeft',
]);

export type Went =
  | { readonly kind: 'sent'; readonly id: string }
  /** It will never be taken as it is. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'over' }
  /** Too many at once: again after so long. */
  | { readonly kind: 'busy'; readonly ms: number }
  /** Nobody there, or nobody well. */
  | { readonly kind: 'unheard' };

export async function deliver({ conversationId = '', token = '' }: DirectLine, activity: Activity): Promise<Went> {
  try {
    const path = `/v3/directline/conversations/${encodeURIComponent(conversationId)}/activities`;
    const answer = await ask(path, activity, token, { signal: AbortSignal.timeout(WAIT_MS) });
    if (answer.ok) return { kind: 'sent', id: ((await answer.json()) as { id: string }).id };
    if (answer.status === 429) return { kind: 'busy', ms: wait(answer.headers.get('retry-after')) };
    if (answer.status === 408 || answer.status >= 500) return { kind: 'unheard' };
    return { kind: OVER.has(await codeOf(answer)) ? 'over' : 'refused' };
  } catch {
    return { kind: 'unheard' };
  }
}

const wait = (seconds: string | null): number => Math.min(MOST_BUSY_MS, Number(seconds) * 1000 || BUSY_MS);

/** Nothing for a page that somebody on the way has written. */
async function codeOf(answer: Response): Promise<unknown> {
  try {
    return ((await answer.json()) as { error?: { code?: unknown } }).error?.code;
  } catch {
    return undefined;
  }
}
