// Token buckets by key: how often one caller or one conversation may do something.

export interface Rate {
  /** Sustained rate; 0 switches the limit off. */
  readonly perMinute: number;
  /** How many may come at once after a quiet spell. */
  readonly burst: number;
}

export interface LimiterOptions extends Rate {
  /** Most keys remembered; the least recently seen is forgotten first. Default 50,000. */
  readonly keys?: number;
  /** Milliseconds, from any start, never going back. Default: the process's own timer (real time, not CLOCK). */
  readonly now?: () => number;
}

export interface Limiter {
  /** Takes one token. 0: go ahead; else refused, and worth trying again after so many whole seconds (for Retry-After). */
  take(key: string): number;
  /** As `take`, and takes nothing. */
  wait(key: string): number;
  /** Keys remembered now. */
  size(): number;
}

/** Our own choices: a person types far slower than 30 a minute; a library or an office shares one address. */
export const DEFAULT_RATES = {
  conversation: { perMinute: 30, burst: 15 },
  address: { perMinute: 600, burst: 300 },
  /** One signed-in member of staff: a busy desk's page looks again at every change. */
  staff: { perMinute: 3000, burst: 1000 },
} as const satisfies Record<string, Rate>;

/** A limiter kept in this process's memory, bounded by `keys`; each node counts for itself. */
export const createLimiter = (options: LimiterOptions): Limiter => {
  const { perMinute, burst, keys = 50_000, now = () => performance.now() } = options;
  // A Map keeps insertion order, and each use puts its key last: the first is the least recently seen.
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perMs = perMinute / 60_000;

  const forget = (at: number) => {
    for (const [key, bucket] of buckets) {
      const full = bucket.tokens + (at - bucket.at) * perMs >= burst;
      if (!full && buckets.size <= keys) return;
      buckets.delete(key);
    }
  };

  const tokensOf = (key: string, at: number): number => {
    const old = buckets.get(key);
    return old === undefined ? burst : Math.min(burst, old.tokens + (at - old.at) * perMs);
  };
  const secondsTo = (tokens: number): number => (tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMs / 1000)));

  return {
    take(key) {
      if (perMinute <= 0) return 0;
      const at = now();
      const tokens = tokensOf(key, at);
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
      forget(at);
      return secondsTo(tokens);
    },
    wait: (key) => (perMinute <= 0 ? 0 : secondsTo(tokensOf(key, now()))),
    size: () => buckets.size,
  };
};
