// The demo data's dice: the same throw for the same name, on every machine and in every version.
import { createHash } from 'node:crypto';

const SEED = 'glanmarch-2026';

/** A number from 0 up to but not 1. Each field throws its own `stream`, so that a new field changes no other. */
export function draw(stream: string, index: string): number {
  return Number(createHash('sha256').update(`${SEED}:${stream}:${index}`).digest().readBigUInt64BE(0)) / 2 ** 64;
}

/** One of `items`, by the throw. */
export function pick<T>(items: readonly T[], stream: string, index: string): T {
  const item = items[Math.min(items.length - 1, Math.floor(draw(stream, index) * items.length))];
  if (item === undefined) throw new Error('pick from an empty list');
  return item;
}

/** The `count` items with the lowest throws, in their own order. */
export function some<T>(
  items: readonly T[],
  count: number,
  stream: string,
  indexOf: (item: T) => string,
): ReadonlySet<T> {
  const ranked = items.map((item, place) => ({ item, place, throw: draw(stream, indexOf(item)) }));
  ranked.sort((a, b) => a.throw - b.throw || a.place - b.place);
  return new Set(ranked.slice(0, count).map(({ item }) => item));
}
