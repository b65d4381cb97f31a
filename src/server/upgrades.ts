// Takes upgrade requests to their socket routes: limits and refusals first, in plain HTTP.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { problem, type HttpResponse, type Route, type SocketRoute } from '../core/http.js';
import type { Log } from '../core/ports.js';
import type { Edge } from './edge.js';
import type { Metrics } from './metrics.js';
import { refuseUpgrade, type Sockets } from './sockets.js';

export interface UpgradeOptions {
  readonly routes: readonly SocketRoute[];
  readonly edge: Edge;
  readonly sockets: Sockets;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Most sockets open at once. */
  readonly most: number;
  readonly stopping: () => boolean;
}

type Accepted = HttpResponse | Awaited<ReturnType<SocketRoute['accept']>>;

/** The listener for Node's `upgrade` event. Without one of ours, Node would hang up on every such request. */
export const upgradeListener = (options: UpgradeOptions) => {
  const { routes, edge, sockets, log, metrics, most, stopping } = options;

  const decide = async (req: IncomingMessage): Promise<{ pattern: string; accepted: Accepted; secure: boolean }> => {
    const request = edge.read(req, {});
    const secure = edge.isSecure(request);
    const refused = (pattern: string, accepted: HttpResponse) => ({ pattern, accepted, secure });
    const limit = edge.limited(request);
    if (limit !== null) {
      return refused('unmatched', { ...problem(limit.status, limit.code, limit.message), headers: limit.headers });
    }
    const [route, params] = match(routes, request.path);
    if (route === null) return refused('unmatched', problem(404, 'NotFound', 'There is nothing here.'));
    if (req.headers.upgrade?.toLowerCase() !== 'websocket') return refused(route.path, NOT_A_SOCKET);
    if (stopping() || sockets.count() >= most) {
      const busy = problem(503, 'Busy', 'No more connections can be opened now. Try again shortly.');
      return refused(route.path, { ...busy, headers: { 'retry-after': '5' } });
    }
    return { pattern: route.path, accepted: await route.accept({ ...request, params }), secure };
  };

  return (req: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Until ws takes over, a reset by the caller would otherwise be an uncaught error.
    const hush = () => socket.destroy();
    socket.on('error', hush);
    decide(req)
      .catch((error: unknown) => {
        const { status, code, message } = edge.broken(error, 'upgrade');
        return { pattern: 'upgrade', accepted: problem(status, code, message), secure: false };
      })
      .then(({ pattern, accepted, secure }) => {
        const status = typeof accepted === 'function' ? 101 : accepted.status;
        metrics.request('GET', pattern, status, 0);
        log.info({ method: 'GET', route: pattern, status, socket: true }, 'request');
        if (typeof accepted !== 'function') return refuseUpgrade(socket, accepted, secure);
        socket.off('error', hush);
        sockets.open(req, socket, head, accepted);
      })
      .catch(hush);
  };
};

const NOT_A_SOCKET: HttpResponse = {
  ...problem(426, 'UpgradeRequired', 'Connect to this address with a WebSocket.'),
  headers: { upgrade: 'websocket' },
};

/** What a socket's address answers to a plain GET. */
export const plainSocketRoute = (route: SocketRoute): Route => ({
  method: 'GET',
  path: route.path,
  handle: async () => NOT_A_SOCKET,
});

const match = (
  routes: readonly SocketRoute[],
  path: string,
): readonly [SocketRoute, Readonly<Record<string, string>>] | readonly [null, null] => {
  const parts = path.split('/');
  for (const route of routes) {
    const pattern = route.path.split('/');
    const fits =
      pattern.length === parts.length &&
      pattern.every((p, i) => (p.startsWith(':') ? parts[i] !== '' : p === parts[i]));
    if (fits) {
      const named = pattern.flatMap((p, i) => (p.startsWith(':') ? [[p.slice(1), parts[i] ?? ''] as const] : []));
      return [route, Object.fromEntries(named)];
    }
  }
  return [null, null];
};
