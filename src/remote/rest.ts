// When an outside system is left alone: after failures in a row (a circuit breaker), or for as long as it asked us to wait.
import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhenResult,
} from 'cockatiel';
import type { Trouble } from '../core/called.js';
import type { RemoteState } from '../core/remote.js';
import { failed, type Failed } from './exchange.js';

export interface RestOptions {
  readonly failures: number;
  /** Milliseconds. */
  readonly restMs: number;
  /** The breaker went from one state to another. */
  readonly changed: () => void;
  /** A call was not made. */
  readonly refused: (why: Trouble) => void;
}

type Result = { readonly ok: true } | Failed;

export interface Rest {
  /**
   * Calls, or refuses at once while it rests. `again` is the same call for the probe when the rest is over; null for a
   * write: it is never repeated, but one whose time has come is the probe itself.
   */
  through<T extends Result>(call: () => Promise<T>, again: (() => Promise<T>) | null): Promise<T | Failed>;
  /** Null while calls go through. */
  state(): Extract<RemoteState, 'resting' | 'trying'> | null;
  close(): void;
}

const LONGEST_REST = 5 * 60_000;
const LONGEST_WAIT = 10 * 60_000;
/** Milliseconds after the breaker's own time, so that the probe is not a moment too early. */
const MARGIN = 25;

export function createRest({ failures, restMs, changed, refused }: RestOptions): Rest {
  let rest = restMs;
  let waitUntil = 0;
  let probe: (() => Promise<Result>) | null = null;
  let timer: NodeJS.Timeout | null = null;
  const breaker = circuitBreaker(
    handleWhenResult((result) => isFailure(result as Result)),
    {
      breaker: new ConsecutiveBreaker(failures),
      halfOpenAfter: new DelegateBackoff(
        ({ attempt }) => (rest = Math.min(LONGEST_REST, restMs * 2 ** Math.min(20, attempt - 1))),
      ),
    },
  );

  // It finds out by itself whether the system is up again, so that no resident waits for that.
  const look = (): void => {
    timer = null;
    if (probe && breaker.state === CircuitState.Open) void send(probe, probe);
  };
  breaker.onStateChange((state) => {
    if (timer) clearTimeout(timer);
    timer = state === CircuitState.Open && probe ? setTimeout(look, rest + MARGIN).unref() : null;
    if (state === CircuitState.Closed) probe = null;
    changed();
  });

  const refuse = (failure: Failed): Failed => {
    refused(failure.why);
    return failure;
  };

  async function send<T extends Result>(
    call: () => Promise<T>,
    again: (() => Promise<Result>) | null,
  ): Promise<T | Failed> {
    try {
      return await breaker.execute(async () => {
        const result = await call();
        if (isFailure(result)) probe = again ?? probe;
        if (!result.ok && result.retryAfter !== null)
          waitUntil = performance.now() + Math.min(LONGEST_WAIT, result.retryAfter * 1000);
        return result;
      });
    } catch (error) {
      if (error instanceof BrokenCircuitError) return refuse(failed('resting'));
      throw error;
    }
  }

  return {
    async through(call, again) {
      const wait = waitUntil - performance.now();
      if (wait > 0) return refuse(failed('busy', { retryAfter: Math.ceil(wait / 1000) }));
      const probing = breaker.state === CircuitState.HalfOpen || (again !== null && timer !== null);
      return probing ? refuse(failed('resting')) : send(call, again);
    },
    state() {
      if (breaker.state === CircuitState.HalfOpen) return 'trying';
      return breaker.state === CircuitState.Open || waitUntil > performance.now() ? 'resting' : null;
    },
    close() {
      if (timer) clearTimeout(timer);
      timer = null;
      probe = null;
    },
  };
}

/** A refusal (4xx) is an answer: the system is up. */
const isFailure = (result: Result): result is Failed => !result.ok && result.why !== 'refused';
