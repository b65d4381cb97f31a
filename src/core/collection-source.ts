// When containers are collected at a home, as another system says it; without one the council's own rounds do.
import type { Called } from './called.js';
import type { Address } from './council.js';

/** One day's collection at a home. */
export interface CollectionDay {
  /** ISO date, Europe/London, on which it really comes. */
  readonly date: string;
  /** Keys, in the order of the council's list. */
  readonly containers: readonly string[];
}

export interface CollectionSource {
  /** From one ISO date to another, both included; earliest first. Empty when it knows of none. */
  between(home: Address, from: string, to: string): Promise<Called<readonly CollectionDay[]>>;
}

/** Days as they are told, from what is collected when: each day once, earliest first, `order` being all container keys. */
export function inDays(
  collected: readonly { readonly date: string; readonly keys: readonly string[] }[],
  order: readonly string[],
): readonly CollectionDay[] {
  const days = new Map<string, Set<string>>();
  for (const { date, keys } of collected)
    for (const key of keys) days.set(date, (days.get(date) ?? new Set()).add(key));
  return [...days]
    .map(([date, keys]) => ({ date, containers: order.filter((key) => keys.has(key)) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
