// One outside system: its deadline, retries, rest, kept answers and health. The promise of core/remote.ts is kept here.
import type { Trouble } from '../core/called.js';
import type { Log } from '../core/ports.js';
import type {
  Asking,
  Answer,
  Getting,
  Posting,
  Remote,
  RemoteHealth,
  RemoteOptions,
  RemoteState,
  RemoteUse,
} from '../core/remote.js';
import { exchange, failed, type Failed, type Request } from './exchange.js';
import { createKeptAnswers } from './kept-answers.js';
import { createRest } from './rest.js';
import { withRetries } from './retry.js';

export interface OpenRemote {
  readonly remote: Remote;
  health(): RemoteHealth;
  close(): void;
}

const DEFAULTS = { deadlineMs: 2_500, tries: 3, failures: 3, restMs: 10_000, limit: 2_000_000 };
const AGENT = 'council-assistant';

export function createRemote(
  options: RemoteOptions,
  { log, use, now }: { readonly log: Log; readonly use: RemoteUse; readonly now: () => Date },
): OpenRemote {
  const { name, deadlineMs, tries, failures, restMs, limit } = { ...DEFAULTS, ...options };
  const kept = createKeptAnswers(now);
  const asking = new Map<string, Promise<Answer<unknown>>>();
  let awake: RemoteState = 'unknown';
  let lastSuccess: Date | null = null;
  let lastTrouble: RemoteHealth['lastTrouble'] = null;

  const changed = (): void => {
    const { state } = health();
    use.state(name, state);
    log.info({ remote: name, state }, 'an outside system changed its state');
  };
  const refused = (why: Trouble): void => use.called(name, why, 0);
  const rest = createRest({ failures, restMs, changed, refused });
  const health = (): RemoteHealth => ({ name, state: rest.state() ?? awake, lastSuccess, lastTrouble });
  const deadline = (): number => performance.now() + deadlineMs;

  /** One call with its retries, read and noted. */
  async function call<T>(request: Request, asked: Asking<T>, most: number): Promise<Answer<T>> {
    const started = performance.now();
    const by = Math.min(asked.by ?? Infinity, deadline());
    const bounds = { limit, signal: AbortSignal.timeout(Math.max(1, Math.ceil(by - started))) };
    const raw = await withRetries(() => exchange(request, bounds), most, by);
    const answer = raw.ok ? read(raw.text, asked, now()) : missing(raw, asked, now());
    const up = answer.ok || answer.why === 'refused';
    awake = up ? 'up' : 'troubled';
    if (up) lastSuccess = now();
    else lastTrouble = { at: now(), why: answer.why };
    use.state(name, health().state);
    if (!answer.ok)
      log.warn({ remote: name, why: answer.why, status: answer.status }, 'an outside system gave no answer');
    use.called(name, answer.ok ? 'ok' : answer.why, (performance.now() - started) / 1000);
    return answer;
  }

  async function fetchAnew<T>(key: string, request: Request, asked: Getting<T>): Promise<Answer<T>> {
    const keep = (answer: Answer<T>): Answer<T> => {
      if (answer.ok && (asked.cacheSeconds || asked.staleSeconds)) kept.keep(key, answer);
      return answer;
    };
    const again = async (): Promise<Answer<T>> => keep(await call(request, { ...asked, by: Infinity }, 1));
    const answer = await rest.through(async () => keep(await call(request, asked, tries)), again);
    const stale = answer.ok || answer.why === 'refused' ? null : kept.young(key, asked.staleSeconds ?? 0);
    if (!stale) return answer;
    use.called(name, 'stale', 0);
    return { ok: true, value: stale.value as T, asOf: stale.asOf };
  }

  const remote: Remote = {
    name,
    deadline,
    async get<T>(url: string | URL, asked: Getting<T>): Promise<Answer<T>> {
      const request: Request = { url: new URL(url), method: 'GET', headers: headersOf(asked), body: null };
      const key = `${request.headers['accept'] ?? ''} ${request.url.href}`;
      const young = kept.young(key, asked.cacheSeconds ?? 0);
      if (young) {
        use.called(name, 'kept', 0);
        return { ok: true, value: young.value as T, asOf: young.asOf };
      }
      // The same question twice at once is asked once.
      const under = asked.cacheSeconds && asked.by === undefined ? asking.get(key) : undefined;
      if (under) return under as Promise<Answer<T>>;
      const answer = fetchAnew(key, request, asked).finally(() => asking.delete(key));
      asking.set(key, answer);
      return answer;
    },
    async post<T>(url: string | URL, asked: Posting<T>): Promise<Answer<T>> {
      const body = asked.body instanceof URLSearchParams || typeof asked.body === 'string' ? asked.body : null;
      const type: Record<string, string> = body === null ? { 'content-type': 'application/json' } : {};
      const request: Request = {
        url: new URL(url),
        method: 'POST',
        headers: { ...type, ...headersOf(asked) },
        body: body ?? JSON.stringify(asked.body),
      };
      return rest.through(() => call(request, asked, asked.idempotent ? tries : 1), null);
    },
  };
  use.state(name, 'unknown');
  return { remote, health, close: rest.close };
}

const headersOf = ({ as, accept, headers }: Asking<unknown>): Readonly<Record<string, string>> => ({
  'user-agent': AGENT,
  accept: accept ?? (as === 'text' ? '*/*' : 'application/json'),
  ...headers,
});

function read<T>(text: string, { as, schema }: Asking<T>, asOf: Date): Answer<T> {
  try {
    const result = schema.safeParse(as === 'text' ? text : JSON.parse(text));
    return result.success ? { ok: true, value: result.data, asOf } : failed('nonsense', { status: 200 });
  } catch {
    return failed('nonsense', { status: 200 });
  }
}

function missing<T>(answer: Failed, asked: Asking<T>, asOf: Date): Answer<T> {
  const gone = answer.status === 404 || answer.status === 410;
  return gone && asked.missing !== undefined ? { ok: true, value: asked.missing, asOf } : answer;
}
