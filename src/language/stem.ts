// English endings off: "collected", "collecting" and "collects" become one word. Remembered, since words repeat.
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const REMEMBERED = 20_000;
const stems = new Map<string, string>();

/** Porter's stem (1980) of a lower-case word; short words as they are. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const before = stems.get(word);
  if (before !== undefined) return before;
  const found = porter.stem(word);
  if (stems.size >= REMEMBERED) stems.clear();
  stems.set(word, found);
  return found;
}
