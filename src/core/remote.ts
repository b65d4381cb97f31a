// An outside system over HTTP, as a connector sees it: one deadline, few retries, a rest after trouble, answers kept a while.
import type { Called, Trouble } from './called.js';

/** What a zod schema is to the core: it takes or refuses, and does not throw. */
export interface Shape<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

export interface Asking<T> {
  /** Checks, and puts into our words, what came: parsed JSON, or with `as: 'text'` the text itself. */
  readonly schema: Shape<T>;
  /** Default `json`. */
  readonly as?: 'json' | 'text';
  /** The Accept header; default application/json, or any type for text. */
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What 404 or 410 means where that is an answer ("no such application"); without it they are `refused`. */
  readonly missing?: T;
  /** From `deadline()`, so that several calls for one question share the time of one. */
  readonly by?: number;
}

export interface Getting<T> extends Asking<T> {
  /** An answer this young is given again without asking; 0 (the default) always asks. */
  readonly cacheSeconds?: number;
  /** In trouble an answer this young is given with its own, older `asOf`; 0 (the default) never. */
  readonly staleSeconds?: number;
}

export interface Posting<T> extends Asking<T> {
  /** URLSearchParams are sent as a form, an object as JSON, a text as it is: then name its content-type in `headers`. */
  readonly body: URLSearchParams | string | object;
  /** Doing it twice is the same as doing it once: only then is it tried again. */
  readonly idempotent?: boolean;
}

/** `Called`, with what a connector may need to know of a failure. Give residents and logs no `body`. */
export type Answer<T> =
  | Extract<Called<T>, { readonly ok: true }>
  | {
      readonly ok: false;
      /** A fault of its own (5xx but 503) counts as `unreachable`. */
      readonly why: Trouble;
      /** HTTP status; null when none came. */
      readonly status: number | null;
      /** The start of what it said with a status of 400 and more; null otherwise. */
      readonly body: string | null;
      /** Seconds for which it asked us to wait; null when it did not say. */
      readonly retryAfter: number | null;
    };

/** Never throws and never rejects. A rest begins after several calls in a row that failed; a refusal (4xx) is no failure. */
export interface Remote {
  readonly name: string;
  get<T>(url: string | URL, asking: Getting<T>): Promise<Answer<T>>;
  /** Follows no redirect. */
  post<T>(url: string | URL, asking: Posting<T>): Promise<Answer<T>>;
  /** The time by which a question that begins now is over, for `by`. */
  deadline(): number;
}

export interface RemoteOptions {
  /** Short and fixed, a label of metrics: `os-places`. */
  readonly name: string;
  /** Milliseconds that one call may take, retries and reading included. Default 2,500: two of them fit in a voice turn. */
  readonly deadlineMs?: number;
  /** Tries of a call that is safe to repeat. Default 3. */
  readonly tries?: number;
  /** Calls in a row that fail before it rests. Default 3. */
  readonly failures?: number;
  /** Milliseconds of the first rest; each one after it is twice as long, up to five minutes. Default 10,000. */
  readonly restMs?: number;
  /** Largest answer in bytes. Default 2 MB. */
  readonly limit?: number;
}

/** `trying`: its rest is over and one call is finding out whether it is up again. `unknown`: not asked yet. */
export type RemoteState = 'unknown' | 'up' | 'troubled' | 'resting' | 'trying';

export interface RemoteHealth {
  readonly name: string;
  readonly state: RemoteState;
  /** Real time; null: never since the start. */
  readonly lastSuccess: Date | null;
  readonly lastTrouble: { readonly at: Date; readonly why: Trouble } | null;
}

/** `kept`: from the cache, still young; `stale`: an older answer in place of trouble. */
export type RemoteResult = 'ok' | 'kept' | 'stale' | Trouble;

/** Counts use; /metrics shows it. No address, parameter or answer reaches it. */
export interface RemoteUse {
  called(remote: string, result: RemoteResult, seconds: number): void;
  state(remote: string, state: RemoteState): void;
}

/** Every outside system of this process. */
export interface Remotes {
  /** Names must differ. */
  open(options: RemoteOptions): Remote;
  health(): readonly RemoteHealth[];
  /** Ends the timers that look whether a resting system is up again. */
  close(): void;
}
