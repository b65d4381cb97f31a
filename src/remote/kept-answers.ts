// Answers of an outside system in this process's memory, with their age; the least recently used is forgotten first.

export interface Kept {
  readonly value: unknown;
  readonly asOf: Date;
}

export interface KeptAnswers {
  /** The answer kept under `key` if it is younger than `seconds`. */
  young(key: string, seconds: number): Kept | null;
  keep(key: string, kept: Kept): void;
}

const MOST = 500;

export function createKeptAnswers(now: () => Date, most = MOST): KeptAnswers {
  // A Map keeps insertion order, and each use puts its key last.
  const answers = new Map<string, Kept>();
  const put = (key: string, kept: Kept): void => {
    answers.delete(key);
    answers.set(key, kept);
  };
  return {
    young(key, seconds) {
      const kept = answers.get(key);
      if (!kept || now().getTime() - kept.asOf.getTime() >= seconds * 1000) return null;
      put(key, kept);
      return kept;
    },
    keep(key, kept) {
      put(key, kept);
      const [oldest] = answers.keys();
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    },
  };
}
