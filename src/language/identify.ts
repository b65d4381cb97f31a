// Tells the language of a message word by word: words and letter triples learnt from the phrases, names and loan-words left out.
import type { Language } from '../core/turn.js';

/** Also English words, or names: they tell nothing (facts of Welsh spelling; "pan", "man" and "to" are words of both). */
const NEUTRAL = new Set(
  '? 0 00 000 0000 00000 a i o y am at as to pan man dim her hen bin bins plan post band bil tip tax ton dull ok no do hi help council stryd ffordd lon clos heol bryn cae glan maes sian'.split(
    ' ',
  ),
);
/** Grammar words of Welsh that English lacks; they count fully even if few phrases hold them. */
const WELSH = new Set(
  "mae ydy ydi ydych oes oedd roedd bydd fydd dwi dw rwy rydw chi nhw eich ein fy gyda efo gen wedi ddim nid nac sydd sy hefyd neu ond ac beth pryd sut ble faint pwy pam eisiau isio moyn angen rhaid oherwydd achos ers heb wrth yr hwn hon diolch plis rwan nawr ma wsnos sgen gynnoch medru fedra alla allwch hoffwn ga gai 'r 'n 'ch 'u ynghylch dach ydach rhywun rwyf dydy dydi fod gennych gallaf yn os".split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the is are my your and what when where how can you i of for with this that it was have has do does not will would which who why there we they be on in if an'.split(
    ' ',
  ),
);

/** Learnt from the phrases, as plain data. */
export interface Leans {
  /** Lean of a word seen in the phrases: above 0 Welsh, below 0 English, natural logarithm of the odds. */
  readonly words: ReadonlyMap<string, number>;
  readonly triples: ReadonlyMap<string, number>;
}

export interface LanguageModel extends Leans {
  /** Words of places' names, which tell nothing. */
  readonly names: ReadonlySet<string>;
  /** Lean of the words met before; filled as it goes. */
  readonly leans: Map<string, number>;
}

const MOST = 3;
const clip = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

const triplesOf = (word: string): readonly string[] => {
  const edged = `_${word}_`;
  const triples: string[] = [];
  for (let i = 0; i + 3 <= edged.length; i++) triples.push(edged.slice(i, i + 3));
  return triples;
};

/** Naive Bayes over word types for the triples and over phrases for the words, add-one smoothed. */
export function learnLanguages(
  phrases: readonly { readonly words: readonly string[]; readonly language: Language }[],
): Leans {
  const counts = { en: new Map<string, number>(), cy: new Map<string, number>() };
  const triples = { en: new Map<string, number>(), cy: new Map<string, number>() };
  const totals = { en: 1, cy: 1 };
  for (const { words, language } of phrases) {
    for (const word of new Set(words)) {
      if (!counts[language].has(word))
        for (const triple of triplesOf(word)) triples[language].set(triple, (triples[language].get(triple) ?? 0) + 1);
      counts[language].set(word, (counts[language].get(word) ?? 0) + 1);
    }
    totals[language]++;
  }
  const types = { en: counts.en.size + 1, cy: counts.cy.size + 1 };
  const leans = (
    cy: ReadonlyMap<string, number>,
    en: ReadonlyMap<string, number>,
    ncy: number,
    nen: number,
  ): Map<string, number> =>
    new Map(
      [...new Set([...cy.keys(), ...en.keys()])].map((key) => [
        key,
        Math.log(((cy.get(key) ?? 0) + 0.5) / ncy) - Math.log(((en.get(key) ?? 0) + 0.5) / nen),
      ]),
    );
  return {
    words: leans(counts.cy, counts.en, totals.cy, totals.en),
    triples: leans(triples.cy, triples.en, types.cy, types.en),
  };
}

/** `names`: words of places' names, as `wordsOf` gives them. */
export const createLanguages = (leans: Leans, names: readonly string[] = []): LanguageModel => ({
  ...leans,
  names: new Set(names),
  leans: new Map(),
});

/** Words whose leaning is remembered, at most. */
const REMEMBERED = 20_000;

function lean(word: string, model: LanguageModel): number {
  const before = model.leans.get(word);
  if (before !== undefined) return before;
  if (model.leans.size >= REMEMBERED) model.leans.clear();
  const leaning = leaningOf(word, model);
  model.leans.set(word, leaning);
  return leaning;
}

/** Above 0 Welsh, below 0 English. */
function leaningOf(word: string, model: LanguageModel): number {
  if (NEUTRAL.has(word)) return 0;
  if (model.names.has(word) && !WELSH.has(word) && !ENGLISH.has(word)) return 0;
  if (WELSH.has(word)) return MOST;
  if (ENGLISH.has(word)) return -MOST;
  const seen = model.words.get(word);
  if (seen === undefined && word.length < 3) return 0;
  let shape = 0;
  for (const triple of triplesOf(word)) shape += clip(model.triples.get(triple) ?? 0, 2);
  shape = clip(shape / 2, 2);
  return seen === undefined ? shape : clip(seen + shape / 2, MOST);
}

export interface Identified {
  readonly language: Language;
  /** Probability that it is right, 0 to 1. */
  readonly confidence: number;
}

/** `words` as `wordsOf` gives them. With nothing to go by it is the language so far, at even odds. */
export function identify(words: readonly string[], model: LanguageModel, hint: Language): Identified {
  let sum = 0;
  words.forEach((word, i) => {
    // Half a postcode is no word.
    const beside = word.length < 3 && (isFigure(words[i - 1]) || isFigure(words[i + 1]));
    if (!beside) sum += lean(word, model);
  });
  // Evidence of a long message is not independent word by word: it grows with the root of its length beyond four words.
  const damped = sum / Math.max(1, Math.sqrt(words.length / 4));
  const odds = damped + (hint === 'cy' ? 0.7 : -0.7);
  const welsh = 1 / (1 + Math.exp(-odds));
  return welsh >= 0.5 ? { language: 'cy', confidence: welsh } : { language: 'en', confidence: 1 - welsh };
}

const isFigure = (word: string | undefined): boolean => word?.startsWith('0') ?? false;
