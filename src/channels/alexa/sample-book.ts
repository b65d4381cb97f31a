// The `samples:` of intents/en/alexa.yaml: what Alexa listens for besides the phrases, and the words of each slot type.
import { z } from 'zod';
import type { Container } from '../../core/council.js';
import type { ModelType } from './model-schema.js';

/** The skill in Alexa's store; `{council}`, `{invocation}`, `{subjects}` and `{examples}` are filled in. */
const storeWords = z.strictObject({
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  /** What is said after "Alexa, ask …", each a whole sample; before them stands the one that opens the skill. */
  examples: z.array(z.string()).length(2),
  /** Catalogue ids that the description names. */
  subjects: z.array(z.string()).min(1),
  keywords: z.array(z.string()).max(30),
  testing: z.string(),
});

export const sampleBook = z.strictObject({
  /** Slot name → slot type, for every slot a sample may hold. */
  slots: z.record(z.string().regex(/^[a-z_]+$/), z.string()),
  /** Slot type → id → what people say, the first of them its name. The council's containers join CONTAINER, household items ITEM. */
  types: z.record(z.string(), z.record(z.string(), z.array(z.string()).min(1))),
  /** Catalogue id or answer intent → patterns: `(a|b)`, `[a]`, `{slot}`. */
  intents: z.record(z.string(), z.array(z.string()).min(1)),
  /** Answer intent → the question for its slot, and how it is confirmed: the dialog model's own words. */
  prompts: z
    .record(z.string(), z.strictObject({ ask: z.string(), again: z.string(), confirm: z.string().optional() }))
    .default({}),
  store: storeWords,
});
export type SampleBook = z.infer<typeof sampleBook>;

export type NamedContainer = Pick<Container, 'key' | 'name' | 'contents' | 'aliases'>;
/** A household item and what people call it, in small letters; the first is its name. */
export type SpokenItem = readonly [key: string, words: readonly string[]];

/** Words of a council's own that join the book's types. */
export interface MoreWords {
  readonly items?: readonly SpokenItem[];
  readonly streets?: readonly SpokenItem[];
  readonly works?: readonly SpokenItem[];
}

/**
 * Each word belongs to one value of its type. A word that several containers share ("recycling") is a value of its own, for the
 * core to make out; a word of one container is that container's.
 */
export function modelTypes(
  book: SampleBook,
  containers: readonly NamedContainer[],
  { items = [], streets = [], works = [] }: MoreWords = {},
): readonly ModelType[] {
  const more: Readonly<Record<string, readonly SpokenItem[]>> = {
    CONTAINER: containerWords(containers),
    ITEM: items,
    STREET: streets,
    WORK: works,
  };
  return Object.entries(book.types).map(([name, listed]) => {
    const values = new Map<string, string[]>();
    const taken = new Set<string>();
    for (const [id, words] of [...(more[name] ?? []), ...Object.entries(listed)]) {
      const fresh = words.filter((word) => !taken.has(word));
      for (const word of fresh) taken.add(word);
      values.set(id, [...(values.get(id) ?? []), ...new Set(fresh)]);
    }
    return {
      name,
      values: [...values].flatMap(([id, [value, ...synonyms]]) =>
        value === undefined ? [] : [{ id, name: { value, ...(synonyms.length > 0 ? { synonyms } : {}) } }],
      ),
    };
  });
}

function containerWords(containers: readonly NamedContainer[]): readonly (readonly [string, readonly string[]])[] {
  const all = containers.map(
    ({ key, name, contents, aliases }) =>
      [
        key,
        [...new Set([name.en, contents.en, ...(aliases.en ?? [])].map((word) => word.toLowerCase().trim()))],
      ] as const,
  );
  const shared = new Set(
    all.flatMap(([, words]) => words).filter((word, index, words) => words.indexOf(word) !== index),
  );
  return [
    ...[...shared].map((word) => [word, [word]] as const),
    ...all.map(([key, words]) => [key, words.filter((word) => !shared.has(word))] as const),
  ];
}

/** All that people say for a type's values. */
export const spokenValues = (type: ModelType): readonly string[] =>
  type.values.flatMap(({ name }) => [name.value, ...(name.synonyms ?? [])]);
