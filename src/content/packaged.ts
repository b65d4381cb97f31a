// What a package holds in place of intents/ and knowledge/: all of it as it was read and checked when the package was made, so that a start need do neither.
import type { Address } from '../core/council.js';
import { homesInMemory } from '../core/homes-in-memory.js';
import type { ReadContent } from './read-content.js';

/** Its name among what is kept. Changes with the form below. */
export const PACKAGE = 'package-1';

export interface Packaged {
  readonly read: ReadContent;
  /** Words that the speller leaves alone. */
  readonly english: ReadonlySet<string>;
}

/** Parts with maps in them. To look for maps in the rest would take longer than to read it. */
const MAPPED = ['register', 'words', 'lists', 'kinds', 'guides'] as const;

interface Filed extends Omit<ReadContent, (typeof MAPPED)[number] | 'items' | 'council'> {
  readonly council: Omit<ReadContent['council'], 'homes'> & { readonly homes: readonly Address[] };
  readonly items: Omit<ReadContent['items'], 'goes'> & { readonly goes: unknown };
  readonly english: string;
}

/** @throws Error where it holds what JSON does not. */
export function packageToBytes({ read, english }: Packaged): Uint8Array {
  const { council, items } = read;
  const plain = {
    ...read,
    // The crew log's homes are the council's.
    council: {
      ...council,
      homes: council.homes.all(),
      crewLog: council.crewLog && { ...council.crewLog, homes: [] },
    },
    // Where each stands is for whoever checks them.
    phrases: read.phrases.map(({ text, intent, language, template, urgent }) => ({
      ...{ text, intent, language, template },
      ...(urgent && { urgent }),
    })),
    items: { found: items.found, goes: items.goes },
  };
  return Buffer.from(JSON.stringify({ ...(plainOf(plain) as object), english: [...english].join(' ') }), 'utf8');
}

export function packageFromBytes(bytes: Uint8Array): Packaged {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const { english, ...filed } = JSON.parse(text) as Filed;
  const mapped = Object.fromEntries(MAPPED.map((name) => [name, withMaps((filed as Record<string, unknown>)[name])]));
  const { council, items } = filed;
  const homes = homesInMemory(council.homes);
  const read = {
    ...filed,
    ...mapped,
    council: { ...council, homes, crewLog: council.crewLog && { ...council.crewLog, homes } },
    items: { ...items, goes: withMaps(items.goes) },
  };
  return { read: read as unknown as ReadContent, english: new Set(english.split(' ')) };
}

/** Lists in place of maps. */
function plainOf(value: unknown): unknown {
  if (value instanceof Map) return { entries: [...value].map(plainOf) };
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value === 'object' && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
      throw new Error('Only plain values can be kept in a package');
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainOf(inner)]));
  }
  if (
    typeof value === 'function' ||
    typeof value === 'bigint' ||
    (typeof value === 'number' && !Number.isFinite(value))
  )
    throw new Error('Only plain values can be kept in a package');
  return value;
}

function withMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMaps);
  if (typeof value !== 'object' || value === null) return value;
  const { entries } = value as { readonly entries?: readonly (readonly [unknown, unknown])[] };
  if (entries) return new Map(entries.map(([key, inner]) => [key, withMaps(inner)]));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMaps(inner)]));
}
