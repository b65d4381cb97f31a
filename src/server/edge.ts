// The one edge between a request and the handlers: limits, body, answer, and what the outside hears when something breaks.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'restify';
import { problem, type HttpRequest, type HttpResponse } from '../core/http.js';
import type { Limiter } from '../core/limit.js';
import type { Log } from '../core/ports.js';
import { addressKey, believedHeaders, callerAddress, forwarded, isInside } from './address.js';
import { readBody } from './body.js';
import type { ServerRoute } from './health.js';
import type { Metrics } from './metrics.js';
import { respond, type OpenStreams } from './respond.js';

/** Why the server itself will not, or cannot, answer. `message` is safe to show. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Draws a failure as a page, for callers that take HTML. */
export type ErrorPage = (request: HttpRequest, failure: Failure) => HttpResponse | Promise<HttpResponse>;

export interface EdgeOptions {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly limiter: Limiter;
  /** For callers who have proved who they are. */
  readonly staff: Limiter;
  readonly trustProxy: number;
  readonly errorPage: ErrorPage | null;
  readonly streams: OpenStreams;
  readonly stopping: () => boolean;
}

export interface Edge {
  serve(route: ServerRoute, req: Request, res: Response): Promise<void>;
  /** For what the router itself refused. */
  fail(failure: Failure, req: Request, res: Response): Promise<void>;
  /** The caller's request as routes see it; `raw` and `body` empty. */
  read(req: IncomingMessage, params: Readonly<Record<string, string>>): HttpRequest;
  /** 429 when the caller's address has used up its tokens, else null. */
  limited(request: HttpRequest): Failure | null;
  /** Logs a bug under a code that can be quoted, and says so. */
  broken(error: unknown, route: string): Failure;
  isSecure(request: HttpRequest): boolean;
}

export const NOT_FOUND: Failure = { status: 404, code: 'NotFound', message: 'There is nothing here.' };
const NO_BODY = Buffer.alloc(0);
/** Nobody waits at these: probes come often, and files are many to a page. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics', '/assets/:file']);
const UNLIMITED = new Set(['/healthz', '/readyz', '/metrics']);

export const createEdge = (options: EdgeOptions): Edge => {
  const { log, metrics, limiter, staff, trustProxy, errorPage, streams, stopping } = options;
  let warned = false;

  const read = (req: IncomingMessage, params: Readonly<Record<string, string>>): HttpRequest => {
    const url = target(req.url ?? '/');
    const all = flatten(req.headers);
    if (trustProxy === 0 && !warned && forwarded(all)) {
      warned = true;
      log.warn({ setting: 'TRUST_PROXY' }, 'A proxy is in front but TRUST_PROXY is 0: all its callers count as one');
    }
    return {
      method: req.method ?? 'GET',
      path: decoded(url.pathname),
      params,
      query: url.searchParams,
      headers: believedHeaders(all, trustProxy),
      ip: callerAddress(req.socket.remoteAddress, all, trustProxy),
      raw: NO_BODY,
      body: undefined,
    };
  };

  const isSecure = (request: HttpRequest): boolean =>
    request.headers['x-forwarded-proto']?.split(',')[0]?.trim().toLowerCase() === 'https';

  const limited = (request: HttpRequest, look: 'take' | 'wait' = 'take'): Failure | null => {
    const seconds = limiter[look](addressKey(request.ip));
    return seconds === 0 ? null : tooMany('Too many requests from your address.', seconds);
  };

  const counted = (route: ServerRoute, request: HttpRequest, look: 'take' | 'wait'): Failure | null => {
    const caller = route.caller?.(request) ?? null;
    if (caller === null) return limited(request, look);
    const seconds = staff[look](caller);
    return seconds === 0 ? null : tooMany('Too many requests at once.', seconds);
  };

  const broken = (error: unknown, route: string): Failure => {
    const incident = randomBytes(4).toString('hex').toUpperCase();
    log.error({ incident, route, err: error }, 'A request failed');
    const message = `Something went wrong on our side. If you contact us about it, quote ${incident}.`;
    return { status: 500, code: 'Internal', message };
  };

  const draw = async (failure: Failure, request: HttpRequest): Promise<HttpResponse> => {
    const { status, code, message, headers = {} } = failure;
    const wantsPage = request.headers['accept']?.includes('text/html') === true;
    const drawn = wantsPage && errorPage !== null ? await errorPage(request, failure) : problem(status, code, message);
    return { ...drawn, status, headers: { ...drawn.headers, ...headers } };
  };

  const answer = async (route: ServerRoute, request: HttpRequest, req: Request): Promise<HttpResponse> => {
    const counts = route.counts ?? 'all';
    const refusal = UNLIMITED.has(route.path) ? null : counted(route, request, counts === 'all' ? 'take' : 'wait');
    if (refusal !== null) return draw(refusal, request);
    const response = await taken(route, request, req);
    if (counts === 'refused' && response.status >= 400) limited(request);
    return response;
  };

  const taken = async (route: ServerRoute, request: HttpRequest, req: Request): Promise<HttpResponse> => {
    if (route.inside === true && !isInside(request.ip, flatten(req.headers), trustProxy))
      return draw(NOT_FOUND, request);
    // Who may call at all is settled before a byte of the body is read.
    const refused = (await route.admit?.(request)) ?? null;
    if (refused !== null) return refused;
    const body = await readBody(req, route);
    return body.ok ? route.handle({ ...request, raw: body.raw, body: body.body }) : draw(body.failure, request);
  };

  /** Runs `work` so that whatever it throws becomes a 500 with a code and nothing else. */
  const answered = async (
    pattern: string,
    req: Request,
    res: Response,
    work: (request: HttpRequest) => Promise<HttpResponse>,
  ): Promise<void> => {
    const began = performance.now();
    const request = read(req, stringParams(req.params));
    const wire = { secure: isSecure(request), bodiless: req.method === 'HEAD', stopping, streams };
    let status = 500;
    try {
      const response = await work(request);
      status = response.status;
      respond(res, response, wire);
    } catch (error) {
      const failure = broken(error, pattern);
      if (res.headersSent) res.destroy();
      else respond(res, await draw(failure, request).catch(() => problem(500, failure.code, failure.message)), wire);
    }
    const ms = performance.now() - began;
    metrics.request(request.method, pattern, status, ms / 1000);
    if (!QUIET.has(pattern))
      log.info({ method: request.method, route: pattern, status, ms: Math.round(ms) }, 'request');
  };

  return {
    read,
    limited,
    broken,
    isSecure,
    serve: (route, req, res) => answered(route.path, req, res, (request) => answer(route, request, req)),
    fail: (failure, req, res) =>
      answered('unmatched', req, res, (request) => draw(limited(request) ?? failure, request)),
  };
};

const tooMany = (what: string, seconds: number): Failure => ({
  status: 429,
  code: 'TooManyRequests',
  message: `${what} Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  headers: { 'retry-after': String(seconds) },
});

const flatten = (headers: IncomingMessage['headers']): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

const stringParams = (params: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));

/** The path and query; the host in an absolute target is the caller's word and worth nothing. */
const target = (url: string): URL => {
  try {
    return url.startsWith('/') ? new URL(`http://localhost${url}`) : new URL(url, 'http://localhost');
  } catch {
    return new URL('http://localhost/');
  }
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
