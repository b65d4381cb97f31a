// Closed-loop residents over Direct Line: each posts, waits on its WebSocket for the reply to that post, and posts again at once.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';

export interface Load {
  readonly url: string;
  readonly count: number;
  readonly seconds: number;
  readonly script: readonly string[];
}

const frame = z.object({ activities: z.array(z.object({ replyToId: z.string().optional() })) });

/** Milliseconds from POST sent to bot message received, one for each reply; and what went wrong with others → how often. */
export async function residents({
  url,
  count,
  seconds,
  script,
}: Load): Promise<{ readonly times: readonly number[]; readonly errors: ReadonlyMap<string, number> }> {
  const times: number[] = [];
  const errors = new Map<string, number>();
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const resident = await arrive(url);
      for (let turn = index; performance.now() < until; turn++) {
        const took = await resident.say(script[turn % script.length] ?? '');
        if (typeof took === 'number') times.push(took);
        else errors.set(took, (errors.get(took) ?? 0) + 1);
      }
      resident.leave();
    }),
  );
  return { times, errors };
}

/** Longest wait for one reply, in milliseconds. */
const PATIENCE = 10_000;

async function arrive(url: string): Promise<{ say(text: string): Promise<number | string>; leave(): void }> {
  const post = async <T>(path: string, body: object, token = ''): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path.replace(/\/[\w-]{20,}/, '/…')} answered ${String(response.status)}`);
    return (await response.json()) as T;
  };
  const { token } = await post<{ token: string }>('/api/webchat/token', {});
  const { conversationId, streamUrl } = await post<{ conversationId: string; streamUrl: string }>(
    '/v3/directline/conversations',
    {},
    token,
  );
  const socket = new WebSocket(streamUrl.replace(/^http/, 'ws'));
  const replies = new Set<string>();
  let arrived: (() => void) | null = null;
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (text === '') return;
    for (const { replyToId } of frame.parse(JSON.parse(text)).activities) if (replyToId) replies.add(replyToId);
    arrived?.();
  });
  await once(socket, 'open');
  return {
    say: async (text) => {
      const sent = performance.now();
      try {
        const { id } = await post<{ id: string }>(
          `/v3/directline/conversations/${conversationId}/activities`,
          { type: 'message', from: { id: 'resident' }, text },
          token,
        );
        while (!replies.has(id)) {
          if (performance.now() - sent > PATIENCE) return `"${text}": no reply`;
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, 1000);
            arrived = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        }
        replies.clear();
        return performance.now() - sent;
      } catch (error) {
        return `"${text}": ${String(error)}`;
      }
    },
    leave: () => {
      socket.close();
    },
  };
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
