// What an engine learns from its lessons: the classifier, the look of each language, and the words to spell by.
import type { Language } from '../core/turn.js';
import type { Model } from './classify.js';
import { learnLanguages, type Leans } from './identify.js';
import { keyOf, learntFromBytes, learntToBytes, type ModelCache } from './keep.js';
import { conceptsIn, inEnglish, type Lexicon } from './lexicon.js';
import { unmutated } from './mutations.js';
import { wordsOf } from './normalise.js';
import { countedWords, learnSpelling, type Spelling } from './spell.js';
import { trainClassifier, type Example, type TrainOptions } from './train.js';

/** Something people say, and what it means. */
export interface Lesson {
  readonly text: string;
  readonly label: string;
  readonly language: Language;
}

export interface LearnOptions extends Pick<TrainOptions, 'features' | 'svm' | 'outsideLabel'> {
  readonly lessons: readonly Lesson[];
  /** In-scope and foreign messages kept out of training, for calibration; see `TrainOptions`. */
  readonly held?: readonly Lesson[];
  readonly foreign?: readonly string[];
  /** What is known of words beforehand; without it only the lessons speak. */
  readonly lexicon?: Lexicon;
  /** Where what was learnt is kept between starts. */
  readonly cache?: ModelCache;
}

/** Plain data, so that it can be kept. */
export interface Learnt {
  readonly model: Model;
  readonly languages: Leans;
  readonly spelling: Readonly<Record<Language, Spelling>>;
  /** Words of the Welsh lessons, with the number of lessons that hold each. */
  readonly welsh: ReadonlyMap<string, number>;
}

/** Words as they are compared, with what they mean in English and the concepts they name. */
export type Level = (words: readonly string[], language: Language) => readonly string[];

export const leveller =
  (welsh: ReadonlyMap<string, number>, lexicon: Lexicon | undefined): Level =>
  (words, language) => {
    const english = language === 'en' ? words : lexicon ? inEnglish(words, lexicon) : [];
    const own = language === 'cy' ? [...words.map((word) => unmutated(word, welsh)), ...english] : words;
    return lexicon ? [...own, ...new Set(conceptsIn(english, lexicon))] : own;
  };

/** What was learnt before from the same lessons and settings, from the cache; else learnt now, in some seconds, and kept. */
export function learn(options: LearnOptions): Learnt {
  const { cache, lessons, held, foreign, lexicon, features, svm, outsideLabel } = options;
  if (!cache) return learnNow(options);
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
  const before = bytes && learntFromBytes(bytes);
  if (before) return before;
  const learnt = learnNow(options);
  cache.write(key, learntToBytes(learnt));
  return learnt;
}

function learnNow(options: LearnOptions): Learnt {
  const { lessons, lexicon } = options;
  const said = lessons.map(({ text, label, language }) => ({ words: wordsOf(text), label, language }));
  const phrases = {
    en: said.filter(({ language }) => language === 'en').map(({ words }) => words),
    cy: said.filter(({ language }) => language === 'cy').map(({ words }) => words),
  };
  const welsh = countedWords(phrases.cy);
  const levelled = leveller(welsh, lexicon);
  const welshTerms = [...(lexicon?.english.keys() ?? [])].map((term) => term.split(' '));
  return {
    model: trainClassifier(
      said.map(({ words, label, language }) => ({ words: levelled(words, language), label })),
      trainOptions(options, ({ text, label, language }) => ({ words: levelled(wordsOf(text), language), label })),
    ),
    languages: learnLanguages(said),
    spelling: { en: learnSpelling(phrases.en), cy: learnSpelling([...phrases.cy, ...welshTerms]) },
    welsh,
  };
}

function trainOptions(
  { features, svm, outsideLabel, held, foreign }: LearnOptions,
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
