// Which of the council's containers a word means, in a resident's mouth and in another system's.
import type { Container, Council } from './council.js';

/** The containers a resident means by a key, a name, what goes in it, or what people call it: "recycling" can be several. */
export function containersCalled(
  called: string,
  { collections: { containers } }: Pick<Council, 'collections'>,
): readonly Container[] {
  const wanted = called.toLowerCase();
  const exact = containers.filter(({ key, name }) =>
    [key, name.en, name.cy].some((text) => text?.toLowerCase() === wanted),
  );
  if (exact.length > 0) return exact;
  return containers.filter(({ contents, aliases }) =>
    [contents.en, contents.cy, ...(aliases.en ?? []), ...(aliases.cy ?? [])].some(
      (text) => text?.toLowerCase() === wanted,
    ),
  );
}

/** `here` are the keys that a home has; empty: not known. An unknown word is no container. */
export type Named = (type: string, here: readonly string[]) => readonly string[];

export function containersNamed(
  { collections: { containers } }: Pick<Council, 'collections'>,
  names: Readonly<Record<string, readonly string[]>>,
): Named {
  const known = new Map<string, Set<string>>();
  const add = (word: string | undefined, key: string): void => {
    if (word) known.set(fold(word), (known.get(fold(word)) ?? new Set()).add(key));
  };
  for (const { key, name, contents, aliases } of containers)
    for (const word of [key, name.en, name.cy, contents.en, contents.cy, ...(aliases.en ?? []), ...(aliases.cy ?? [])])
      add(word, key);
  const own = new Map(Object.entries(names).map(([word, keys]) => [fold(word), keys]));
  const one = (word: string): readonly string[] => own.get(word) ?? [...(known.get(word) ?? [])];
  return (type, here) => {
    const whole = one(fold(type));
    // "Recycling and food waste": several in one summary.
    const keys = whole.length > 0 ? whole : type.split(/[,;&+/]|\b(?:and|ac?)\b/i).flatMap((part) => one(fold(part)));
    // A word such as "recycling" can mean several, of which a home has some.
    return here.length === 0 ? keys : keys.filter((key) => here.includes(key));
  };
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:collections?|day|casgliad(?:au)?)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
