// /healthz (alive), /readyz (able to serve) and /metrics, for load balancers and monitoring.
import type { Route } from '../core/http.js';
import type { RemoteHealth } from '../core/remote.js';
import type { Metrics } from './metrics.js';

const READY_MS = 2_000;

/** `inside`: answered only to callers on this machine or a private network. */
export type ServerRoute = Route & { readonly inside?: boolean };

export const healthRoutes = (
  metrics: Metrics,
  ready: () => Promise<boolean>,
  stopping: () => boolean,
  /** Told beside, never decisive: with an outside system down, a person can still be had. */
  remotes: () => readonly RemoteHealth[] = () => [],
): readonly ServerRoute[] => [
  { method: 'GET', path: '/healthz', handle: async () => ({ status: 200, body: { status: 'ok' } }) },
  {
    method: 'GET',
    path: '/readyz',
    handle: async () => {
      const able = !stopping() && (await withinTime(ready));
      const [status, word] = able ? [200, 'ready'] : [503, 'not ready'];
      const outside = remotes();
      return { status, body: { status: word, ...(outside.length > 0 ? { remotes: outside } : {}) } };
    },
  },
  {
    method: 'GET',
    path: '/metrics',
    inside: true,
    handle: async () => ({
      status: 200,
      headers: { 'content-type': metrics.contentType },
      body: await metrics.text(),
    }),
  },
];

/** A check that fails or hangs is a "no". */
const withinTime = async (ready: () => Promise<boolean>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_MS);
  });
  const answer = ready().catch(() => false);
  const able = await Promise.race([answer, late]);
  clearTimeout(timer);
  return able;
};
