// What the reader and the benchmark share: from phrases to a judgement of a message, by way of language, spelling and classifier.
import type { Language } from '../core/turn.js';
import { classify, type Model, type Verdict } from './classify.js';
import { identify, learnLanguages, type Identified, type LanguageModel } from './identify.js';
import { conceptsIn, inEnglish, type Lexicon } from './lexicon.js';
import { keyOf, modelFromBytes, modelToBytes, type ModelCache } from './keep.js';
import { unmutated } from './mutations.js';
import { wordsOf } from './normalise.js';
import { createSpeller, type Speller } from './spell.js';
import { trainClassifier, type Example, type TrainOptions } from './train.js';

/** Something people say, and what it means. */
export interface Lesson {
  readonly text: string;
  readonly label: string;
  readonly language: Language;
}

/** Words that are right as they stand, beside those of the lessons: folded, lower case. */
export type KnownWords = Readonly<Partial<Record<Language, ReadonlySet<string>>>>;

export interface EngineOptions extends Pick<TrainOptions, 'features' | 'svm' | 'outsideLabel'> {
  readonly lessons: readonly Lesson[];
  readonly known?: KnownWords;
  /** In-scope and foreign messages kept out of training, for calibration; see `TrainOptions`. */
  readonly held?: readonly Lesson[];
  readonly foreign?: readonly string[];
  /** What is known of words beforehand; without it only the lessons speak. */
  readonly lexicon?: Lexicon;
  /** Names of places, which tell nothing of the language of a message. */
  readonly names?: readonly string[];
  /** Where trained models are kept between starts. */
  readonly cache?: ModelCache;
}

export interface Engine {
  readonly model: Model;
  /** `words` as `wordsOf` gives them. */
  identify(words: readonly string[], hint: Language): Identified;
  /** `words` as `wordsOf` gives them, `corrected` what was made of them. */
  judge(words: readonly string[], language: Language): Verdict & { readonly corrected: readonly string[] };
}

/** What is left of the lessons once they are learnt. */
interface Learnt {
  readonly model: Model;
  readonly languages: LanguageModel;
  readonly spellers: Readonly<Record<Language, Speller>>;
  readonly levelled: Level;
}

/** Words as they are compared, with what they mean in English and the concepts they name. */
type Level = (words: readonly string[], language: Language) => readonly string[];

export function createEngine(options: EngineOptions): Engine {
  const { model, languages, spellers, levelled } = learn(options);
  return {
    model,
    identify: (words, hint) => identify(words, languages, hint),
    judge: (words, language) => {
      const corrected = spellers[language].correct(words);
      return { ...classify(levelled(corrected, language), model), corrected };
    },
  };
}

/** Apart from `createEngine`, so that the lessons cut into words, many megabytes, are not kept beside what they taught. */
function learn(options: EngineOptions): Learnt {
  const { lessons, known = {}, names = [], lexicon } = options;
  const said = lessons.map(({ text, label, language }) => ({ words: wordsOf(text), label, language }));
  const phrases = {
    en: said.filter(({ language }) => language === 'en').map(({ words }) => words),
    cy: said.filter(({ language }) => language === 'cy').map(({ words }) => words),
  };
  const counts = { en: counted(phrases.en), cy: counted(phrases.cy) };
  const levelled = leveller(counts.cy, lexicon);
  const model = kept(options, () =>
    trainClassifier(
      said.map(({ words, label, language }) => ({ words: levelled(words, language), label })),
      trainOptions(options, ({ text, label, language }) => ({ words: levelled(wordsOf(text), language), label })),
    ),
  );
  return {
    model,
    levelled,
    languages: learnLanguages(said, names.flatMap(wordsOf)),
    spellers: spellersOf(phrases, counts, known, lexicon),
  };
}

const leveller =
  (welsh: ReadonlyMap<string, number>, lexicon: Lexicon | undefined): Level =>
  (words, language) => {
    const english = language === 'en' ? words : lexicon ? inEnglish(words, lexicon) : [];
    const own = language === 'cy' ? [...words.map((word) => unmutated(word, welsh)), ...english] : words;
    return lexicon ? [...own, ...new Set(conceptsIn(english, lexicon))] : own;
  };

/** A word of the other language is a loan-word, not a slip; a Welsh word may be known by another of its mutations. */
function spellersOf(
  phrases: Readonly<Record<Language, readonly (readonly string[])[]>>,
  counts: Readonly<Record<Language, ReadonlyMap<string, number>>>,
  known: KnownWords,
  lexicon: Lexicon | undefined,
): Readonly<Record<Language, Speller>> {
  const isKnown = knownIn(counts, known);
  const welshTerms = [...(lexicon?.english.keys() ?? [])].map((term) => term.split(' '));
  return {
    en: createSpeller({ phrases: phrases.en, known: knownInEither(isKnown) }),
    cy: createSpeller({
      phrases: [...phrases.cy, ...welshTerms],
      known: knownInWelsh(isKnown, counts.cy),
    }),
  };
}

const knownIn =
  (counts: Readonly<Record<Language, ReadonlyMap<string, number>>>, known: KnownWords) =>
  (word: string, language: Language): boolean =>
    counts[language].has(word) || (known[language]?.has(word) ?? false);

const knownInEither =
  (isKnown: (word: string, language: Language) => boolean) =>
  (word: string): boolean =>
    isKnown(word, 'en') || isKnown(word, 'cy');

const knownInWelsh =
  (isKnown: (word: string, language: Language) => boolean, welsh: ReadonlyMap<string, number>) =>
  (word: string): boolean =>
    isKnown(word, 'cy') || isKnown(word, 'en') || unmutated(word, welsh) !== word;

/** The model of the same lessons and settings from the cache, else trained now and kept. */
function kept(
  { cache, lessons, held, foreign, lexicon, features, svm, outsideLabel }: EngineOptions,
  train: () => Model,
): Model {
  if (!cache) return train();
  const key = keyOf({
    lessons: lessons.map(({ text, label, language }) => [text, label, language]),
    held,
    foreign,
    lexicon: lexicon && [...lexicon.english, ...lexicon.concepts],
    features,
    svm,
    outsideLabel,
  });
  const bytes = cache.read(key);
  const before = bytes && modelFromBytes(bytes);
  if (before) return before;
  const model = train();
  cache.write(key, modelToBytes(model));
  return model;
}

function trainOptions(
  { features, svm, outsideLabel, held, foreign }: EngineOptions,
  example: (lesson: Lesson) => Example,
): TrainOptions {
  return {
    ...(features && { features }),
    ...(svm && { svm }),
    ...(outsideLabel !== undefined && { outsideLabel }),
    ...(held && { held: held.map(example) }),
    ...(foreign && { foreign: foreign.map(wordsOf) }),
  };
}

function counted(phrases: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of phrases) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
