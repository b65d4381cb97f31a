// Starts the HTTP server over restify and gives back how to stop it.
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import restify, { type Request, type Response, type Server } from 'restify';
import { Fault } from '../core/fault.js';
import type { Route, SocketRoute } from '../core/http.js';
import { createLimiter, DEFAULT_RATES, type Rate } from '../core/limit.js';
import type { Log } from '../core/ports.js';
import type { RemoteHealth } from '../core/remote.js';
import type { Assets } from './assets.js';
import { createEdge, NOT_FOUND, type Edge, type ErrorPage, type Failure } from './edge.js';
import { healthRoutes, type ServerRoute } from './health.js';
import { createMetrics, type Metrics } from './metrics.js';
import type { OpenStreams } from './respond.js';
import { createSockets } from './sockets.js';
import { plainSocketRoute, upgradeListener } from './upgrades.js';

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any free port; `url` tells which. */
  readonly port: number;
  readonly routes: readonly Route[];
  readonly sockets?: readonly SocketRoute[];
  readonly assets?: Assets | null;
  readonly log: Log;
  readonly limits?: {
    /** Requests from one address (an IPv6 /64 counts as one). */
    readonly address?: Rate;
    /** Requests of one signed-in member of staff, who is not counted with the address. */
    readonly staff?: Rate;
    /** Most WebSockets open at once. */
    readonly sockets?: number;
  };
  /** How many proxies of ours stand in front and add to X-Forwarded-For. Default 0: none is believed. */
  readonly trustProxy?: number;
  /** Whether everything needed to serve is there. */
  readonly ready: () => Promise<boolean>;
  /** Shown by /readyz. */
  readonly remotes?: () => readonly RemoteHealth[];
  readonly metrics?: Metrics;
  /** Draws 404, 405, 413, 415, 429 and 500 for browsers; without it everyone gets JSON. */
  readonly errorPage?: ErrorPage;
  /** Called on stop when no request is in flight any more, before streams and sockets close: finish turns here. */
  readonly drain?: () => Promise<void>;
}

export interface Running {
  /** `http://127.0.0.1:3978`, without a slash at the end. */
  readonly url: string;
  /** Stops accepting, finishes what is in flight (at most 10 s), ends streams, closes sockets with 1001. */
  close(): Promise<void>;
}

const STOP_MS = 10_000;
const SOCKET_STOP_MS = 1_000;
const MOST_SOCKETS = 10_000;

/** Rejects with a Fault when the address cannot be had. */
export const startServer = async (options: ServerOptions): Promise<Running> => {
  const { log, metrics = createMetrics(), assets = null, sockets: socketRoutes = [], limits = {} } = options;
  let stopping = false;
  let inFlight = 0;
  const streams: OpenStreams = new Set();
  const edge = createEdge({
    log,
    metrics,
    limiter: createLimiter(limits.address ?? DEFAULT_RATES.address),
    staff: createLimiter(limits.staff ?? DEFAULT_RATES.staff),
    trustProxy: options.trustProxy ?? 0,
    errorPage: options.errorPage ?? null,
    streams,
    stopping: () => stopping,
  });
  const counted = async (work: Promise<void>) => {
    inFlight += 1;
    await work.finally(() => (inFlight -= 1));
  };

  const server = createRestify(edge, counted);
  const routes: readonly ServerRoute[] = [
    ...healthRoutes(metrics, options.ready, () => stopping, options.remotes),
    ...(assets === null ? [] : [assets.route]),
    ...socketRoutes.map(plainSocketRoute),
    ...options.routes,
  ];
  for (const route of routes) {
    const handler = async (req: Request, res: Response) => counted(edge.serve(route, req, res));
    METHODS[route.method](server, route.path, handler);
    if (route.method === 'GET') server.head(route.path, handler);
  }

  const sockets = createSockets(metrics, (error) => void edge.broken(error, 'socket'));
  const most = limits.sockets ?? MOST_SOCKETS;
  const upgrades = { routes: socketRoutes, edge, sockets, log, metrics, most, stopping: () => stopping };
  server.server.on('upgrade', upgradeListener(upgrades));

  await listen(server, options.host, options.port);
  server.on('error', (error: Error) => void edge.broken(error, 'server'));

  const stop = async () => {
    stopping = true;
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    const deadline = performance.now() + STOP_MS;
    const left = () => Math.max(0, deadline - performance.now());
    while (inFlight > 0 && left() > 0) await pause(20);
    const drained = (options.drain?.() ?? Promise.resolve()).catch(
      (error: unknown) => void edge.broken(error, 'drain'),
    );
    await Promise.race([drained, pause(left(), undefined, { ref: false })]);
    for (const end of streams) end();
    await sockets.close(SOCKET_STOP_MS);
    server.server.closeIdleConnections();
    await Promise.race([closed, pause(left(), undefined, { ref: false })]);
    server.server.closeAllConnections();
    await closed;
  };
  let stopped: Promise<void> | null = null;
  return { url: address(server), close: () => (stopped ??= stop()) };
};

type Handler = (req: Request, res: Response) => Promise<void>;

const METHODS: Readonly<Record<Route['method'], (server: Server, path: string, handler: Handler) => void>> = {
  GET: (server, path, handler) => server.get(path, handler),
  POST: (server, path, handler) => server.post(path, handler),
  PUT: (server, path, handler) => server.put(path, handler),
  DELETE: (server, path, handler) => server.del(path, handler),
  OPTIONS: (server, path, handler) => server.opts(path, handler),
};

/** Missing from the types of restify 8.5: runs before anything else looks at the request. */
interface First {
  first(handler: (req: Request, res: Response) => boolean): void;
}

const createRestify = (edge: Edge, counted: (work: Promise<void>) => Promise<void>): Server => {
  // The name would be told in every answer; restify's own log would hold paths.
  const server = restify.createServer({ name: '', log: pino({ level: 'silent' }) as never });
  server.server.requestTimeout = 30_000;
  server.server.headersTimeout = 15_000;
  // Longer than the 60 s of common proxies, so that it is they who close an idle connection.
  server.server.keepAliveTimeout = 65_000;
  (server as Server & First).first((req, res) => {
    // restify's router parses Host and path unguarded: an impossible one would end the process.
    try {
      req.getUrl();
      return true;
    } catch {
      res.writeHead(400, { connection: 'close' });
      res.end();
      return false;
    }
  });
  server.on('restifyError', (req: Request, res: Response, error: { statusCode?: number }, done: () => void) => {
    // Only the router comes here: handlers never reject.
    void counted(edge.fail(routerFailure(error), req, res)).finally(done);
  });
  return server;
};

const routerFailure = ({ statusCode }: { readonly statusCode?: number }): Failure => {
  if (statusCode === 404) return NOT_FOUND;
  if (statusCode === 405) {
    return { status: 405, code: 'MethodNotAllowed', message: 'This address does not take that method.' };
  }
  return { status: 400, code: 'BadRequest', message: 'The request could not be read.' };
};

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.on('error', (cause: NodeJS.ErrnoException) => {
      const where = `${host}:${port}`;
      const [what, cure] =
        cause.code === 'EADDRINUSE'
          ? [`Another program is using ${where}`, 'Stop it, or choose another PORT']
          : [`Cannot listen on ${where} (${cause.code ?? cause.name})`, 'Check HOST and PORT'];
      reject(new Fault('server/no-port', what, cure, { cause }));
    });
    server.listen(port, host, () => resolve());
  });

const address = (server: Server): string => {
  const { address: host, family, port } = server.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${port}`;
};
