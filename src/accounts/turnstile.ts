// Lets a few pieces of work in at a time, those under one key one after another, and turns the rest away when the line is long.

export interface Turnstile {
  /** Runs `work` when its turn comes; null when too many wait already. */
  pass<T>(key: string, work: () => Promise<T>): Promise<T | null>;
}

/** `width`: how many at once. `line`: how many may wait or run in all. */
export function createTurnstile(width: number, line: number): Turnstile {
  const ahead = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let inside = 0;
  let all = 0;

  const enter = async (): Promise<void> => {
    if (inside < width) inside++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else inside--;
  };

  return {
    async pass(key, work) {
      if (all >= line) return null;
      all++;
      const turn = (ahead.get(key) ?? Promise.resolve()).then(async () => {
        await enter();
        try {
          return await work();
        } finally {
          leave();
        }
      });
      const settled = turn.then(
        () => undefined,
        () => undefined,
      );
      ahead.set(key, settled);
      try {
        return await turn;
      } finally {
        all--;
        if (ahead.get(key) === settled) ahead.delete(key);
      }
    },
  };
}
