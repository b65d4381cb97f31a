// The interaction model: every catalogue intent and our answer intents, from the phrases residents use and the samples written for voice.
import { Fault } from '../../core/fault.js';
import type { IntentEntry } from '../../core/ports.js';
import type { Phrase } from '../../core/reading.js';
import { ALIKE, ANSWERS, CARRIERS } from './answers.js';
import { dialogModel } from './dialog-model.js';
import { LIMITS, slotsIn, type InteractionModel, type ModelIntent, type ModelType } from './model-schema.js';
import { BUILT_IN, intentName, LEAVES, OWN } from './names.js';
import {
  modelTypes,
  spokenValues,
  type MoreWords,
  type NamedContainer,
  type SampleBook,
  type SpokenItem,
} from './sample-book.js';
import { expand, sampleOf, withoutContractions } from './samples.js';

export interface ModelParts {
  readonly register: ReadonlyMap<string, IntentEntry>;
  /** Phrases of intents/; only the English ones are used. */
  readonly phrases: readonly Phrase[];
  readonly samples: SampleBook;
  /** What each id is called where residents are asked which they mean. */
  readonly label?: (id: string) => string;
  /** Household items, streets and kinds of building work: the slot types ITEM, STREET and WORK. */
  readonly more?: MoreWords;
  readonly council: {
    readonly invocationName: string;
    readonly collections: { readonly containers: readonly NamedContainer[] };
  };
}

const FILE = 'intents/en/alexa.yaml';
/** A container is meant at the start or after one of these, not in passing ("a baby in nappies"). */
const POINTED =
  /(?:^|\b(?:the|my|our|your|is|are|it|new|another|extra|missed|next|collect|empty|which|what|out|on|it's) )$/;

/** The same parts give the same model, in the same order. @throws Fault for an unknown intent, slot or a sample Alexa refuses. */
export function interactionModel({
  register,
  phrases,
  samples,
  council,
  label,
  more = {},
}: ModelParts): InteractionModel {
  const { containers } = council.collections;
  const bare = modelTypes(samples, containers, { ...more, items: [] });
  const types = modelTypes(samples, containers, { ...more, items: itemsAlone(more.items ?? [], phrases, bare) });
  const taken = new Set(Object.values(BUILT_IN).flatMap(({ says }) => says));
  const written = new Map(Object.keys(samples.intents).map((name) => [name, handWritten(name, samples, register)]));
  for (const [name, all] of written)
    for (const sample of all)
      for (const said of [sample, ...valuesSaid(sample, samples, types, Object.hasOwn(ANSWERS, name))]) taken.add(said);

  // What a choice reads out is taken when it is said again.
  const names = new Map<string, string>();
  for (const { id } of register.values()) {
    const sample = sampleOf(label?.(id) ?? '');
    if (!sample || taken.has(sample) || LEAVES.test(sample)) continue;
    taken.add(sample);
    names.set(id, sample);
  }

  const answers = Object.keys(ANSWERS)
    .filter((name) => !Object.hasOwn(CARRIERS, name) || Object.hasOwn(samples.slots, 'question'))
    .map((name) => modelIntent(name, written.get(name) ?? carried(name), samples));
  const own = Object.keys(OWN).flatMap((name) =>
    written.has(name) ? [modelIntent(name, written.get(name) ?? [], samples)] : [],
  );
  const catalogue = [...register.values()].map((entry) => {
    const given = written.get(entry.id) ?? [];
    const learnt: string[] = [];
    const add = (sample: string): void => {
      // "Cancel that" leaves, as "cancel" does: it reaches us whole, after its first word.
      if (given.length + learnt.length >= LIMITS.samples || taken.has(sample) || LEAVES.test(sample)) return;
      taken.add(sample);
      learnt.push(sample);
    };
    const name = names.get(entry.id);
    if (name !== undefined) learnt.push(name);
    const said = [...english(phrases, entry.id), entry.example]
      .flatMap((phrase) => sampleOf(phrase) ?? [])
      .map((sample) => slotted(sample, entry, samples, types));
    said.forEach(add);
    [...given, ...said].map(withoutContractions).forEach(add);
    return modelIntent(intentName(entry.id), [...given, ...learnt], samples);
  });

  const intents = [...Object.keys(BUILT_IN).map((name) => ({ name, samples: [] })), ...catalogue, ...answers, ...own];
  const used = new Set(intents.flatMap((intent: ModelIntent) => intent.slots ?? []).map((slot) => slot.type));
  return {
    interactionModel: {
      languageModel: {
        invocationName: council.invocationName,
        modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } },
        intents,
        types: types.filter((type) => used.has(type.name)),
      },
      ...dialogModel(samples.prompts, intents),
    },
  };
}

/** Free speech after its first word: "how do i …" reaches the core whole. */
const carried = (name: string): readonly string[] =>
  Object.hasOwn(CARRIERS, name)
    ? [CARRIERS[name] ?? '', ...(ALIKE[CARRIERS[name] ?? ''] ?? [])].map((word) => `${word} {question}`)
    : [];

function modelIntent(name: string, samples: readonly string[], book: SampleBook): ModelIntent {
  const used = new Set(samples.flatMap(slotsIn));
  const slots = Object.entries(book.slots)
    .filter(([slot]) => used.has(slot))
    .map(([slot, type]) => ({ name: slot, type }));
  return { name, ...(slots.length > 0 ? { slots } : {}), samples: [...samples] };
}

function handWritten(name: string, book: SampleBook, register: ReadonlyMap<string, IntentEntry>): readonly string[] {
  if (!register.has(name) && !Object.hasOwn(ANSWERS, name) && !Object.hasOwn(OWN, name))
    throw new Fault(
      'alexa/unknown-intent',
      `${FILE} has samples for "${name}", which is no catalogue id and no answer intent`,
      `Use an id of intents/intents.yaml, or one of ${[...Object.keys(ANSWERS), ...Object.keys(OWN)].join(', ')}`,
    );
  const all = (book.intents[name] ?? []).flatMap((pattern) => expand(pattern, FILE));
  return [...new Set(all.map((sentence) => checked(sentence, name, book)))];
}

function checked(sentence: string, name: string, book: SampleBook): string {
  const unknown = slotsIn(sentence).find((slot) => !Object.hasOwn(book.slots, slot));
  if (unknown)
    throw new Fault(
      'alexa/unknown-slot',
      `${FILE}, ${name}: "${sentence}" uses {${unknown}}`,
      'Add the slot and its type under samples.slots, or correct the name',
    );
  if (sampleOf(sentence) !== sentence)
    throw new Fault(
      'alexa/sample',
      `${FILE}, ${name}: "${sentence}" is not what Alexa takes`,
      'Use lower-case words, numbers as words, and no punctuation but apostrophes and hyphens',
    );
  return sentence;
}

/** The intent that is about items. */
const ABOUT_ITEMS = 'bins.what-goes-where';

/** Items without the words that a container, a danger or another intent answers to: an item alone is a whole sample. */
function itemsAlone(
  items: readonly SpokenItem[],
  phrases: readonly Phrase[],
  types: readonly ModelType[],
): readonly SpokenItem[] {
  const taken = new Set([
    ...types.flatMap(spokenValues),
    ...phrases.flatMap(({ intent, text }) => (intent === ABOUT_ITEMS ? [] : (sampleOf(text) ?? []))),
    ...Object.values(BUILT_IN).flatMap(({ says }) => says),
  ]);
  const said = items.flatMap(([, words]) => words);
  const shared = new Set(said.filter((word, index) => said.indexOf(word) !== index));
  const own = items.map(([key, words]) => [key, words.filter((word) => !shared.has(word))] as const);
  // A word for several items ("bulb") is a value of its own: the core asks which.
  return [...[...shared].map((word) => [word, [word]] as const), ...own].map(
    ([key, words]) => [key, words.filter((word) => !taken.has(word) && sampleOf(word) === word)] as const,
  );
}

const english = (phrases: readonly Phrase[], id: string): readonly string[] =>
  phrases
    .filter((phrase) => phrase.intent === id && phrase.language === 'en')
    .flatMap((phrase) =>
      phrase.template
        ? expand(phrase.text, id).filter((text) => !text.includes('<') && slotsIn(text).length === 0)
        : [phrase.text],
    );

/**
 * What a sample of nothing but one slot of a listed type takes: those words belong to it. Of an answer intent also those with
 * words around it, since it passes its words on and a catalogue intent would lose them.
 */
const valuesSaid = (
  sample: string,
  book: SampleBook,
  types: readonly ModelType[],
  answer: boolean,
): readonly string[] => {
  const [slot, ...others] = slotsIn(sample);
  if (slot === undefined || others.length > 0 || !(answer || sample === `{${slot}}`)) return [];
  const type = types.find((one) => one.name === book.slots[slot]);
  return type ? spokenValues(type).map((value) => sample.replace(`{${slot}}`, value)) : [];
};

/** "when is the green bin collected" → "when is the {container} collected", where the intent has the slot and just one value is plainly meant. */
function slotted(sample: string, entry: IntentEntry, book: SampleBook, types: readonly ModelType[]): string {
  return entry.slots.reduce((text, slot) => {
    const type = types.find((one) => one.name === book.slots[slot]);
    const words = (type ? spokenValues(type) : []).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    if (words.length === 0 || / or /.test(text)) return text;
    const found = [
      ...text.matchAll(new RegExp(`(?<![\\p{L}'{-])(?:${words.map(escapePattern).join('|')})(?![\\p{L}'}-])`, 'gu')),
    ];
    const only = found.length === 1 ? found[0] : undefined;
    if (!only) return text;
    const before = text.slice(0, only.index);
    const after = text.slice(only.index + only[0].length);
    // "Book a bulky collection" is no book.
    const verb = before === '' && /^ (?:a|an|the|my|our|me|us|some|it|this|that)\b/.test(after);
    // A day is what is asked for when the sentence ends with it ("what goes out on thursday").
    const meant = slot === 'item' ? !verb : slot === 'when' ? after === '' : POINTED.test(before);
    return meant ? `${before}{${slot}}${after}` : text;
  }, sample);
}

const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
