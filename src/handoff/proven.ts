// Sessions that have proved themselves: their requests are counted one by one, not with all that come from their office's address.
import { createHash } from 'node:crypto';
import type { HttpRequest } from '../core/http.js';

/** Most remembered; the oldest is forgotten first, and proves itself anew. */
const MOST = 5_000;
const TOKEN = /(?:^|;)\s*desk=([\w-]{43})\s*(?:;|$)/;

export interface Proven {
  /** The caller's own key; null for whoever has not proved who they are. */
  readonly caller: (request: HttpRequest) => string | null;
  /** Told of each look at a session. */
  seen(request: HttpRequest, live: boolean): void;
}

export function createProven(): Proven {
  const keys = new Set<string>();
  const keyOf = ({ headers }: HttpRequest): string | null => {
    const token = TOKEN.exec(headers['cookie'] ?? '')?.[1];
    return token === undefined ? null : `desk:${createHash('sha256').update(token).digest('base64url')}`;
  };
  return {
    caller(request) {
      const key = keyOf(request);
      return key !== null && keys.has(key) ? key : null;
    },
    seen(request, live) {
      const key = keyOf(request);
      if (key === null) return;
      if (!live) keys.delete(key);
      else if (!keys.has(key)) {
        keys.add(key);
        const [oldest] = keys;
        if (keys.size > MOST && oldest !== undefined) keys.delete(oldest);
      }
    },
  };
}
