// What the reader and the benchmark share: from phrases to a judgement of a message, by way of language, spelling and classifier.
import type { Language } from '../core/turn.js';
import { classify, likeliest, type Model, type Ranked, type Verdict } from './classify.js';
import { createLanguages, identify, type Identified } from './identify.js';
import { learn, leveller, type LearnOptions, type Learnt } from './learn.js';
import { unmutated } from './mutations.js';
import { NAMES } from './name-list.js';
import { wordsOf } from './normalise.js';
import { createSpeller, type Speller } from './spell.js';

/** Words that are right as they stand, beside those of the lessons: folded, lower case. */
export type KnownWords = Readonly<Partial<Record<Language, ReadonlySet<string>>>>;

export interface EngineOptions extends LearnOptions {
  readonly known?: KnownWords;
  /** Names of places, which tell nothing of the language of a message. */
  readonly names?: readonly string[];
}

export interface Engine {
  readonly model: Model;
  /** `words` as `wordsOf` gives them. */
  identify(words: readonly string[], hint: Language): Identified;
  /** `words` as `wordsOf` gives them, `corrected` what was made of them. */
  judge(words: readonly string[], language: Language): Verdict & { readonly corrected: readonly string[] };
  /** The likeliest label alone, in a third of the time; null when nothing was taught. */
  likeliest(words: readonly string[], language: Language): Ranked | null;
}

export function createEngine(options: EngineOptions): Engine {
  const { names = [], known = {}, lexicon } = options;
  const learnt = learn(options);
  const { model, welsh } = learnt;
  const languages = createLanguages(learnt.languages, names.flatMap(wordsOf));
  const spellers = spellersOf(learnt, known);
  const levelled = leveller(welsh, lexicon);
  return {
    model,
    identify: (words, hint) => identify(words, languages, hint),
    judge: (words, language) => {
      const corrected = spellers[language].correct(words);
      return { ...classify(levelled(corrected, language), model), corrected };
    },
    likeliest: (words, language) => likeliest(levelled(spellers[language].correct(words), language), model),
  };
}

/** A name, or a word of the other language, is no slip; a Welsh word may be known by another of its mutations. */
function spellersOf(
  { spelling, welsh }: Pick<Learnt, 'spelling' | 'welsh'>,
  known: KnownWords,
): Readonly<Record<Language, Speller>> {
  const english = (word: string): boolean => spelling.en.counts.has(word) || (known.en?.has(word) ?? false);
  const either = (word: string): boolean =>
    welsh.has(word) || (known.cy?.has(word) ?? false) || english(word) || NAMES.has(word);
  return {
    en: createSpeller(spelling.en, either),
    cy: createSpeller(spelling.cy, (word) => either(word) || unmutated(word, welsh) !== word),
  };
}
