// The word book: reply words by key and language, ICU messages filled in with values that code has formatted.
import { IntlMessageFormat } from 'intl-messageformat';
import { Fault } from '../core/fault.js';
import type { Data, WordBook } from '../core/ports.js';
import type { Language } from '../core/turn.js';
import type { Intents, Word } from './intents.js';
import { valueOf } from './kept-content.js';

const LOCALE: Record<Language, string> = { en: 'en-GB', cy: 'cy-GB' };

/** Language → key → words as they are written, checked. */
export type ReplyWords = ReadonlyMap<Language, ReadonlyMap<string, string>>;

/** @throws Fault when a message is broken, or a key or a placeholder is in one language and not in the other. */
export function createWordBook(words: Intents['words']): WordBook {
  checkWords(words);
  return wordBookOf(textsOf(words));
}

/** @throws Fault as above. */
export function checkWords(words: Intents['words']): void {
  const messages = new Map<Language, Map<string, Ast>>();
  for (const [language, keys] of words) {
    messages.set(language, new Map([...keys].map(([key, word]) => [key, parse(key, word)])));
  }
  compare(words, messages);
}

/** Without where they stand. */
export const textsOf = (words: Intents['words']): ReplyWords =>
  new Map([...words].map(([language, keys]) => [language, new Map([...keys].map(([key, { text }]) => [key, text]))]));

/** For words that were checked before. Each is made ready when it is first said. */
export function wordBookOf(words: ReplyWords): WordBook {
  const formats = new Map<Language, Map<string, IntlMessageFormat>>();
  const formatOf = (key: string, language: Language): IntlMessageFormat => {
    const ready = formats.get(language) ?? new Map<string, IntlMessageFormat>();
    formats.set(language, ready);
    const before = ready.get(key);
    if (before) return before;
    const text = words.get(language)?.get(key);
    if (text === undefined)
      throw new Fault(
        'content/no-words',
        `there are no words for "${key}" in ${language}`,
        `Add it to intents/${language}/`,
      );
    const format = new IntlMessageFormat(astOf(text), LOCALE[language]);
    ready.set(key, format);
    return format;
  };
  const say = (key: string, language: Language, data: Data): string => String(formatOf(key, language).format(data));
  const has = (key: string): boolean => words.get('en')?.has(key) ?? false;
  return {
    has,
    written: () => [...words.values()].flatMap((texts) => [...texts.values()]),
    text: (key, language, data = {}) => say(key, language, data),
    speech: (key, language, data = {}) => say(has(`${key}.speech`) ? `${key}.speech` : key, language, data),
  };
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** What ICU reads otherwise than it stands there; all else is itself, which need not be worked out. */
const MARKED = /[{}]|'[<>']/;

function parse(key: string, word: Word): Ast {
  try {
    return astOf(word.text);
  } catch (cause) {
    throw new Fault(
      'content/message',
      `${word.file}:${word.line} "${key}" is not a whole message`,
      'Check that every { has its }, and that a plural has its "other"',
      { cause },
    );
  }
}

const astOf = (text: string): Ast =>
  MARKED.test(text) ? (valueOf(`message ${text}`, () => read(text)) as Ast) : [{ type: 0, value: text }];

/** In any locale: only the saying of it differs. */
const read = (text: string): Ast => new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true }).getAst();

/** Every language says the same things with the same placeholders. */
function compare(words: Intents['words'], messages: ReadonlyMap<Language, ReadonlyMap<string, Ast>>): void {
  const english = messages.get('en');
  const englishWords = words.get('en');
  if (!english || !englishWords) return;
  for (const [language, keys] of messages) {
    if (language === 'en') continue;
    const theirs = words.get(language);
    for (const [key, word] of englishWords) {
      if (!keys.has(key))
        throw new Fault(
          'content/missing-words',
          `${word.file}:${word.line} "${key}" has no words in intents/${language}/`,
          'Add the key there',
        );
    }
    for (const [key, word] of theirs ?? []) {
      const original = english.get(key);
      const translated = keys.get(key);
      if (!original || !translated)
        throw new Fault(
          'content/missing-words',
          `${word.file}:${word.line} "${key}" has no words in intents/en/`,
          'Add the key there, or take it out here',
        );
      const want = [...placeholders(original)].sort().join(', ');
      const have = [...placeholders(translated)].sort().join(', ');
      if (want !== have)
        throw new Fault(
          'content/placeholders',
          `${word.file}:${word.line} "${key}" uses {${have}} where English uses {${want}}`,
          'Use the same placeholders in both languages',
        );
    }
  }
}

/** One value in its forms: `onDay` and `spokenDay` are `day` as a language needs it. */
const plainName = (name: string): string =>
  name.replace(/^(?:on|spoken)([A-Z])/, (_, letter: string) => letter.toLowerCase());

/** ICU element types 1 to 6 carry the name of a value. */
const isValue = (type: number): boolean => type >= 1 && type <= 6;

/** Names of the values a message needs. */
function placeholders(message: Ast): Set<string> {
  const found = new Set<string>();
  const walk = (ast: Ast): void => {
    for (const element of ast) {
      if (isValue(Number(element.type)) && 'value' in element) found.add(plainName(String(element.value)));
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value);
    }
  };
  walk(message);
  return found;
}
