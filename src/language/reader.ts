// The language engine: reads any message and says what it means, how sure that is, and why. Implements `Reader` of the core.
import { NOTHING, PERSON } from '../core/intent-ids.js';
import type { Phrase, Reader, Reading } from '../core/reading.js';
import type { Language, Slots } from '../core/turn.js';
import { alarmFor, calmestIn, kindsEngine, likestIn, partsOf } from './alarm.js';
import { babble, candidatesOf, NO_MEANING } from './candidates.js';
import { chanceOf, type Ranked, type Verdict } from './classify.js';
import { afterCorrection } from './correction.js';
import { createEngine, type Engine, type KnownWords } from './engine.js';
import { FEATURES as DEFAULTS, type FeatureOptions } from './features.js';
import { leansOnBefore } from './follow-up.js';
import type { ModelCache } from './keep.js';
import { createLexicon, type WordLists } from './lexicon.js';
import { cleaned, LONGEST, wordsOf } from './normalise.js';
import { aboutApplication, aboutItem, questions, slotsOf } from './questions.js';
import { createSlots, type SlotReader, type SlotVocabulary } from './slots.js';
import { SVM, type SvmOptions } from './svm.js';
import { sureMeaning } from './sure.js';
import { toldOf } from './told-of.js';
import { LONGEST_FOR_DANGER } from './urgency.js';
import { asksAboutApplication } from './about-application.js';
import { asksAboutNotice } from './about-notice.js';
import { asksAboutReference } from './about-reference.js';
import { withoutHomes } from './without-homes.js';

/**
 * With thirty thousand phrases rare pieces and pairs teach nothing more, nor do pieces of three letters beside those of four,
 * which take a fifth longer to learn; chosen on questions kept apart from the frozen ones, and on phrases held back.
 */
const FEATURES: FeatureOptions = {
  ...DEFAULTS,
  neighbours: { ...DEFAULTS.neighbours, phrases: 3 },
  pieces: { ...DEFAULTS.pieces, phrases: 4, shortest: 4, longest: 4 },
};
/** Passes enough for so many phrases. */
const PASSES: SvmOptions = { ...SVM, passes: 8, again: 5 };
/** Below this probability of asking for a person its patterns are not tried. */
const LIKE_A_PERSON = 0.004;
/** In a part of a message that is a story it is one of its sentences, so much as a probability; longest in characters. */
const SURELY_A_PERSON = 0.9;
const LONGEST_FOR_PERSON = 240;
/** Beside a question it may be less likely: without one of these no part of the message asks for one. */
const NAMES_A_PERSON =
  /\b(?:person|human|some ?(?:one|body)|any ?(?:one|body)|agent|advis[eo]r|operator|people|staff|speak|talk|call|ring|phone|rhywun|pherson|berson|siarad|ffonio|galw|pobl|bobl|rhowch|drwodd)\b/i;

export interface ReaderOptions extends SlotVocabulary {
  readonly phrases: readonly Phrase[];
  /** Words that are right as they stand, beside those of the phrases: folded, lower case. */
  readonly known?: KnownWords;
  /** What is known of words beyond the phrases. */
  readonly lists?: WordLists;
  /** Where the trained model is kept between starts; without it every start trains anew, for some seconds. */
  readonly cache?: ModelCache;
}

interface Taught {
  readonly phrases: readonly Pick<Phrase, 'text' | 'intent'>[];
  readonly engine: Engine;
  readonly slots: SlotReader;
  /** Letters that begin a request reference. */
  readonly prefixes: readonly string[];
  readonly withoutHome: (text: string) => string;
  /** Tells which danger it is, taught from the emergencies alone; null where their kinds are not taught. */
  readonly kinds: Engine | null;
}

/** Trains on the phrases (some seconds of work, or from the cache); the same phrases always give the same reader. */
export function createReader(options: ReaderOptions): Reader {
  const { phrases, known, cache, lists, ...vocabulary } = options;
  const lexicon = lists && createLexicon(lists);
  const how = { svm: PASSES, ...(lexicon && { lexicon }), ...(cache && { cache }) };
  const engine = createEngine({
    lessons: phrases.map(({ text, intent, language }) => ({ text, label: intent, language })),
    outsideLabel: NOTHING,
    features: FEATURES,
    names: vocabulary.streets ?? [],
    ...(known && { known }),
    ...how,
  });
  const isKnown = (word: string): boolean => (known?.en?.has(word) ?? false) || engine.model.vocabulary.words.has(word);
  const taught: Taught = {
    // What else is known of them, file and line, need not be kept.
    phrases: phrases.map(({ text, intent }) => ({ text, intent })),
    engine,
    // Only what it needs: it holds on to what it is given.
    slots: createSlots(vocabulary, isKnown),
    prefixes: vocabulary.referencePrefixes ?? [],
    withoutHome: withoutHomes([...(vocabulary.streets ?? []), ...(vocabulary.houses ?? [])]),
    kinds: kindsEngine(phrases, how),
  };
  return { read: (text, hint) => read(text, hint, taught) };
}

const POSTCODES =
  /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b(?:[\s,]*(?:(?:number|no\.?|rhif)\s*)?\d{1,4}[a-h]?(?=\W*$))?/gi;
/** Fewest words that tell what is wanted without the postcode beside them. */
const TELLING = 3;

/** A sentence means the same wherever its home is. */
function withoutPostcodes(text: string): string {
  if (!/\d/.test(text)) return text;
  const rest = text.replace(POSTCODES, ' ').trim();
  return rest !== text && wordsOf(rest).length >= TELLING ? rest : text;
}

function read(text: string, hint: Language, taught: Taught): Reading {
  const whole = cleaned(text);
  const rest = afterCorrection(whole);
  const clean = rest ?? whole;
  const { language, confidence } = taught.engine.identify(wordsOf(withoutPostcodes(clean)), hint);
  const found = taught.slots(clean, language);
  // Slots know where a street may be named; to look for each name in every message would take long.
  const homeless = (said: string): string =>
    found['street'] === undefined && found['house'] === undefined ? said : taught.withoutHome(said);
  const nowhere = homeless(clean);
  const words = wordsOf(withoutPostcodes(nowhere));
  const judged = taught.engine.judge(words, language);
  const likeliest = (part: string): Ranked | null => taught.engine.likeliest(wordsOf(part), language);
  // Misspelt, a cry for help or for a person must be seen as well.
  const mended = judged.corrected.some((word, i) => word !== words[i]) ? judged.corrected.join(' ') : null;
  // Its patterns take the longest of all: they are tried only where the words are at all like asking for a person.
  const person =
    (chanceOf(PERSON, judged) ?? 1) >= LIKE_A_PERSON ||
    (clean.length <= LONGEST_FOR_PERSON &&
      NAMES_A_PERSON.test(clean) &&
      partsOf(clean).some((part) => NAMES_A_PERSON.test(part) && isPerson(likeliest(part))));
  const sure =
    sureMeaning(clean, person) ??
    (mended === null ? null : sureMeaning(mended, person)) ??
    asksAboutReference(clean, taught.prefixes) ??
    asksAboutApplication(clean) ??
    asksAboutNotice(clean);
  const candidates =
    !/\p{L}/u.test(clean) || babble(judged.corrected, taught.engine.model.vocabulary)
      ? NO_MEANING
      : candidatesOf(judged, words);
  const slots: Slots = { ...found, ...(sure?.to ? { language: sure.to } : {}) };
  const leans = leansOnBefore(clean, slots);
  // Its letters are like anything and mean nothing.
  const reference = slots['reference'] !== undefined || slots['application'] !== undefined;
  const longer = text.length > LONGEST ? cleaned(text, LONGEST_FOR_DANGER) : homeless(whole);
  const { alarm, candidates: meant } = alarmFor(
    { read: nowhere, texts: [longer, ...(mended === null ? [] : [mended])], verdict: judged, candidates },
    {
      likest: reference ? 0 : likestIn(judged),
      calmest: reference ? 0 : calmestIn(judged),
      holds: reference ? 'reference' : 'nothing',
      leans,
    },
    sure !== null,
    taught.kinds,
    {
      again: (left) => {
        const verdict = taught.engine.judge(wordsOf(left), language);
        return { verdict, candidates: candidatesOf(verdict, wordsOf(left)) };
      },
      likeliest,
    },
  );
  const { main, also, parts } = questions(
    clean,
    language,
    aboutItem(aboutApplication(meant, slots), slots, words),
    taught.engine,
  );
  const told = alarm ? null : toldOf(clean, main);
  return {
    language,
    languageConfidence: confidence,
    urgent: alarm?.kind ?? null,
    ...(told && { toldOf: told }),
    ...(alarm?.chance !== undefined && { urgentChance: alarm.chance }),
    sure: sure?.intent ?? null,
    candidates: main,
    also,
    ...(parts && { parts }),
    slots: slotsOf(slots, main[0], also, words.length),
    followUp: leans,
    correction: rest !== null,
    // Only people who try it out ask for them.
    get reasons() {
      return [...(alarm ? [alarm.reason] : []), ...(sure ? [sure.reason] : []), ...reasons(judged, words, taught)];
    },
  };
}

const isPerson = (one: Ranked | null): boolean => one?.label === PERSON && one.probability >= SURELY_A_PERSON;

function reasons(
  { near, outside, telling: tellingOf, corrected }: Verdict & { readonly corrected: readonly string[] },
  words: readonly string[],
  { phrases }: Taught,
): readonly string[] {
  const telling = tellingOf();
  const spelt = corrected.flatMap((word, i) => (word === words[i] ? [] : [`${words[i] ?? ''} read as ${word}`]));
  return [
    ...(spelt.length > 0 ? [spelt.slice(0, 6).join(', ')] : []),
    ...(telling.length > 0 ? [`telling words: ${telling.join(', ')}`] : []),
    ...near
      .slice(0, 4)
      .map(
        ({ phrase, likeness }) =>
          `like "${phrases[phrase]?.text ?? ''}" (${phrases[phrase]?.intent ?? ''}, ${likeness.toFixed(2)})`,
      ),
    `chance of being out of scope, by itself: ${outside.toFixed(2)}`,
  ];
}
