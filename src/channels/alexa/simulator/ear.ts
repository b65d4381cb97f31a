// An ear: matches what is said against the samples of a generated model, as strictly as if Alexa knew nothing else.
import type { InteractionModel, ModelType } from '../model-schema.js';
import { BUILT_IN } from '../names.js';
import { inWords, ordinalInWords } from '../number-words.js';

export interface HeardSlot {
  readonly value: string;
  /** Of the listed value it matched. */
  readonly id?: string;
  readonly name?: string;
  /** Of a type of our own, so that Alexa would try to resolve it. */
  readonly listed: boolean;
}

export interface Hearing {
  readonly intent: string;
  readonly slots: Readonly<Record<string, HeardSlot>>;
}

/** Null when no sample fits: Alexa would send FallbackIntent, without the words. */
export function hear(utterance: string, model: InteractionModel): Hearing | null {
  const words = spokenWords(utterance);
  const ear = earFor(model);
  const exact = ear.exact.get(words.join(' '));
  if (exact) return { intent: exact, slots: {} };
  let best: { readonly hearing: Hearing; readonly score: number } | null = null;
  for (const sample of ear.slotted) {
    const slots = match(sample.tokens, words, 0, ear);
    if (slots && (!best || sample.score > best.score))
      best = { hearing: { intent: sample.intent, slots: Object.fromEntries(slots) }, score: sample.score };
  }
  return best?.hearing ?? null;
}

/** As it sounds: "GM1 1AA" is "g m one one a a", "07700 900300" its digits, "4" is "four", punctuation is silence. */
export function spokenWords(utterance: string): readonly string[] {
  const letters = (text: string): string =>
    [...text.replace(/\s/g, '')].map((one) => (/\d/.test(one) ? inWords(Number(one)) : one)).join(' ');
  return utterance
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\b[a-z]{1,2}\d[a-z\d]?\s*[\di][a-z]{2}\b/g, letters)
    .replace(/\+?\b\d[\d ]{8,14}\d\b/g, letters)
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/g, (_, digits: string) => ordinalInWords(Number(digits)))
    .replace(/\b(\d{1,3})([a-z])\b/g, (_, digits: string, letter: string) => `${inWords(Number(digits))} ${letter}`)
    .replace(/\d+/g, (digits) => (digits.length <= 3 ? inWords(Number(digits)) : letters(digits)))
    .replace(/[^\p{L}\p{M}' ]/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter(Boolean);
}

type Token = { readonly word: string } | { readonly slot: string; readonly type: string };
interface Sample {
  readonly intent: string;
  readonly tokens: readonly Token[];
  readonly score: number;
}
interface Ear {
  readonly exact: ReadonlyMap<string, string>;
  readonly slotted: readonly Sample[];
  readonly types: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly id: string; readonly name: string }[]
  >;
}

const ears = new WeakMap<InteractionModel, Ear>();

function earFor(model: InteractionModel): Ear {
  const known = ears.get(model);
  if (known) return known;
  const { intents, types } = model.interactionModel.languageModel;
  const exact = new Map<string, string>();
  const slotted: Sample[] = [];
  for (const intent of intents) {
    for (const sample of [...intent.samples, ...(BUILT_IN[intent.name]?.says ?? [])]) {
      if (!sample.includes('{')) {
        exact.set(spokenWords(sample).join(' '), intent.name);
        continue;
      }
      const tokens = sample.split(' ').flatMap((part): readonly Token[] => {
        const slot = /^\{(.+)\}$/.exec(part)?.[1];
        const type = slot && intent.slots?.find((one) => one.name === slot)?.type;
        return slot && type ? [{ slot, type }] : spokenWords(part).map((word) => ({ word }));
      });
      slotted.push({ intent: intent.name, tokens, score: scoreOf(tokens) - (FREE.test(intent.name) ? 1000 : 0) });
    }
  }
  const ear = { exact, slotted, types: new Map(types.map((type) => [type.name, valuesOf(type)])) };
  ears.set(model, ear);
  return ear;
}

const valuesOf = (type: ModelType) =>
  type.values.flatMap(({ id, name }) =>
    [name.value, ...(name.synonyms ?? [])].map((said) => ({ words: spokenWords(said), id, name: name.value })),
  );

/** Free speech is heard where nothing else fits. */
const FREE = /^Ask/;

/** More fixed words win; then slots that are surer of what they take. */
const SURENESS: Readonly<Record<string, number>> = {
  'AMAZON.PhoneNumber': 4,
  'AMAZON.FOUR_DIGIT_NUMBER': 4,
  'AMAZON.NUMBER': 4,
  'AMAZON.AlphaNumeric': 2,
  'AMAZON.SearchQuery': 0,
};
function scoreOf(tokens: readonly Token[]): number {
  const slots = tokens.flatMap((token) => ('slot' in token ? [SURENESS[token.type] ?? 5] : []));
  return (
    (tokens.length - slots.length) * 10 + slots.reduce((sum, one) => sum + one, 0) / slots.length - slots.length / 100
  );
}

function match(
  tokens: readonly Token[],
  words: readonly string[],
  from: number,
  ear: Ear,
): readonly (readonly [string, HeardSlot])[] | null {
  const [token, ...rest] = tokens;
  if (!token) return from === words.length ? [] : null;
  if ('word' in token) return words[from] === token.word ? match(rest, words, from + 1, ear) : null;
  for (const { length, heard } of fits(token.type, words.slice(from), ear)) {
    const others = match(rest, words, from + length, ear);
    if (others) return [[token.slot, heard], ...others];
  }
  return null;
}

interface Fit {
  readonly length: number;
  readonly heard: HeardSlot;
}

/** What a slot of a type can take from the start of the words, the longest first. */
function fits(type: string, words: readonly string[], ear: Ear): readonly Fit[] {
  const lengths = Array.from({ length: words.length }, (_, index) => words.length - index);
  const read = (reader: (part: readonly string[]) => string | null): readonly Fit[] =>
    lengths.flatMap((length) => {
      const value = reader(words.slice(0, length));
      return value === null ? [] : [{ length, heard: { value, listed: false } }];
    });
  switch (type) {
    case 'AMAZON.NUMBER':
      return read(numberIn);
    case 'AMAZON.AlphaNumeric':
      return read(alphanumericIn);
    case 'AMAZON.PhoneNumber':
      return read(phoneIn);
    case 'AMAZON.FOUR_DIGIT_NUMBER':
      return read(fourFigures);
    case 'AMAZON.SearchQuery':
      return read((part) => part.join(' '));
    default: {
      const values = ear.types.get(type);
      if (!values) throw new Error(`the ear does not know the slot type ${type}`);
      const listed = values
        .filter((value) => value.words.every((word, index) => words[index] === word))
        .map((value) => ({
          length: value.words.length,
          heard: { value: value.words.join(' '), id: value.id, name: value.name, listed: true },
        }))
        .sort((a, b) => b.length - a.length);
      // A type of our own is not closed: a street that is not on the list is heard all the same.
      return listed.length === 0 && type === 'STREET' ? read(streetIn).map(unlisted) : listed;
    }
  }
}

const unlisted = (fit: Fit): Fit => ({ ...fit, heard: { ...fit.heard, listed: true } });
const streetIn = (part: readonly string[]): string | null =>
  part.length > 1 && part.length < 5 && !NUMBERS.has(part[0] ?? '') && STREET.test(part.at(-1) ?? '')
    ? part.join(' ')
    : null;

const STREET =
  /^(?:street|road|lane|close|way|avenue|drive|terrace|court|crescent|place|grove|gardens|row|walk|hill|quay|village|rise|square|green|parade|mews|view|park|westgate)$/;

const NUMBERS = new Map(Array.from({ length: 1000 }, (_, number) => [inWords(number), String(number)]));
const numberIn = (part: readonly string[]): string | null => NUMBERS.get(part.join(' ')) ?? null;

/** "g m one one a a" as "gm11aa": letters said one by one, and numbers. */
function alphanumericIn(part: readonly string[]): string | null {
  const joined = figures(part, /^[a-z]$/);
  return joined && joined.length <= 12 && /\d/.test(joined) && /[a-z]/.test(joined) ? joined : null;
}

function phoneIn(part: readonly string[]): string | null {
  const joined = figures(part, /^$/);
  return joined && /^(?:0\d{9,10}|44\d{10})$/.test(joined) ? joined : null;
}

function fourFigures(part: readonly string[]): string | null {
  const joined = figures(part, /^$/);
  return joined?.length === 4 ? joined : null;
}

/** Digits said one by one or as small numbers, with "oh", "double" and "triple"; null when a word is neither these nor `other`. */
function figures(part: readonly string[], other: RegExp): string | null {
  let out = '';
  let times = 1;
  for (let at = 0; at < part.length; at++) {
    const hundreds = NUMBERS.get(part.slice(at, at + 2).join(' '));
    const whole = part[at + 1] === 'hundred' && hundreds !== undefined;
    const word = (whole ? hundreds : part[at]) ?? '';
    if (whole) at += 1;
    if (word === 'double' || word === 'triple') {
      times = word === 'double' ? 2 : 3;
      continue;
    }
    const said = whole ? word : NUMBERS.get(word);
    const digit = word === 'oh' || word === 'nought' ? '0' : (said ?? (other.test(word) ? word : null));
    if (digit === null) return null;
    out += digit.repeat(times);
    times = 1;
  }
  return times === 1 ? out : null;
}
