// The language engine: reads any message and says what it means, how sure that is, and why. Implements `Reader` of the core.
import type { Candidate, Phrase, Reader, Reading, UrgentKind } from '../core/reading.js';
import type { Language, Slots } from '../core/turn.js';
import type { Verdict } from './classify.js';
import { afterCorrection } from './correction.js';
import { createEngine, type Engine, type KnownWords } from './engine.js';
import { FEATURES as DEFAULTS, type FeatureOptions } from './features.js';
import { leansOnBefore } from './follow-up.js';
import type { ModelCache } from './keep.js';
import { createLexicon, type WordLists } from './lexicon.js';
import { cleaned, wordsOf } from './normalise.js';
import { createSlots, type SlotReader, type SlotVocabulary } from './slots.js';
import { questionsIn } from './split.js';
import { SVM, type SvmOptions } from './svm.js';
import { sureMeaning, type Sure } from './sure.js';
import { alarmIn, kindOf, levelled, type Alarm } from './urgency.js';

/** With twenty thousand phrases rare pieces and pairs teach nothing more; chosen on questions kept apart from the frozen ones. */
const FEATURES: FeatureOptions = {
  ...DEFAULTS,
  neighbours: { ...DEFAULTS.neighbours, phrases: 3 },
  pieces: { ...DEFAULTS.pieces, phrases: 4, shortest: 3 },
};
/** Passes enough for so many phrases. */
const PASSES: SvmOptions = { ...SVM, passes: 10 };
const EMERGENCY = 'general.emergency';
const PERSON = 'general.human';
/** Below this probability nobody is asking for a person: of the asks that were taught, none is. */
const LIKE_A_PERSON = 0.002;
const NOTHING = 'general.out-of-scope';
const APPLICATION = 'planning.find-application';
const MOST_CANDIDATES = 5;
/** From this calibrated probability on the engine alone raises an alarm that no rule found. */
const ALARMING = 0.35;
/** Below this probability the engine wholly disagrees with a rule about one of these. */
const UNLIKELY = 0.004;
const EVERYDAY: ReadonlySet<UrgentKind> = new Set(['structure', 'flood', 'power', 'needle', 'pollution']);
/** Foreign messages to each one that is ours, before anything is read. */
const FOREIGN_ODDS = 0.15;
/** How sure a part must be to count as a question of its own. */
const OWN_QUESTION = 0.6;
/** An application's number says what it is about, whatever the words. */
const NAMED_APPLICATION = 0.8;

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
  readonly phrases: readonly Phrase[];
  readonly engine: Engine;
  readonly slots: SlotReader;
  /** Tells which danger it is, taught from the emergencies alone; null where their kinds are not taught. */
  readonly kinds: Engine | null;
}

/** Trains on the phrases (some seconds of work, or from the cache); the same phrases always give the same reader. */
export function createReader(options: ReaderOptions): Reader {
  const { phrases, known, cache } = options;
  const engine = createEngine({
    lessons: phrases.map(({ text, intent, language }) => ({ text, label: intent, language })),
    outsideLabel: NOTHING,
    features: FEATURES,
    svm: PASSES,
    ...(options.lists && { lexicon: createLexicon(options.lists) }),
    names: options.streets ?? [],
    ...(known && { known }),
    ...(cache && { cache }),
  });
  const isKnown = (word: string): boolean => (known?.en?.has(word) ?? false) || engine.model.vocabulary.words.has(word);
  const taught: Taught = { phrases, engine, slots: createSlots(options, isKnown), kinds: kindsEngine(options) };
  return { read: (text, hint) => read(text, hint, taught) };
}

/** Fewer examples than this tell no kinds apart. */
const FEWEST_KINDS = 100;

function kindsEngine({ phrases, lists, cache }: ReaderOptions): Engine | null {
  const lessons = phrases.flatMap(({ text, urgent, language }) => (urgent ? [{ text, label: urgent, language }] : []));
  if (lessons.length < FEWEST_KINDS) return null;
  return createEngine({ lessons, ...(lists && { lexicon: createLexicon(lists) }), ...(cache && { cache }) });
}

function read(text: string, hint: Language, taught: Taught): Reading {
  const whole = cleaned(text);
  const rest = afterCorrection(whole);
  const clean = rest ?? whole;
  const words = wordsOf(clean);
  const { language, confidence } = taught.engine.identify(words, hint);
  const judged = taught.engine.judge(words, language);
  // Misspelt, a cry for help or for a person must be seen as well.
  const mended = judged.corrected.some((word, i) => word !== words[i]) ? judged.corrected.join(' ') : null;
  // Its patterns take the longest of all: they are tried only where the words are at all like asking for a person.
  const person = (judged.ranked.find(({ label }) => label === PERSON)?.probability ?? 1) >= LIKE_A_PERSON;
  const sure = sureMeaning(clean, person) ?? (mended === null ? null : sureMeaning(mended, person));
  const candidates = babble(words, taught) ? NO_MEANING : candidatesOf(judged, words);
  const alarm =
    alarmOf([whole, ...(mended === null ? [] : [mended])], judged) ?? likeAnEmergency(clean, candidates, sure, taught);
  const slots = { ...taught.slots(clean, language), ...(sure?.to ? { language: sure.to } : {}) };
  const { main, also } = questions(clean, language, aboutApplication(candidates, slots), taught);
  return {
    language,
    languageConfidence: confidence,
    urgent: alarm?.kind ?? null,
    sure: sure?.intent ?? null,
    candidates: main,
    also,
    slots,
    followUp: leansOnBefore(clean, slots),
    correction: rest !== null,
    reasons: [...(alarm ? [alarm.reason] : []), ...(sure ? [sure.reason] : []), ...reasons(judged, words, taught)],
  };
}

const NO_MEANING: readonly Candidate[] = [{ intent: NOTHING, confidence: 1 }];

/** Three words or more of which hardly one was ever seen: the speller would make something of anything. */
function babble(words: readonly string[], { engine }: Taught): boolean {
  const seen = words.filter((word) => engine.model.vocabulary.words.has(word)).length;
  return words.length >= 3 && seen / words.length < 0.25;
}

/** The classifier's choices with the chance put in that it is none of them; best first. */
function candidatesOf({ ranked, outside }: Verdict, words: readonly string[]): readonly Candidate[] {
  if (words.length === 0) return [{ intent: NOTHING, confidence: 1 }];
  const odds = (outside / Math.max(1e-6, 1 - outside)) * FOREIGN_ODDS;
  const foreign = odds / (1 + odds);
  const inScope = ranked.filter(({ label }) => label !== NOTHING);
  const sum = inScope.reduce((total, { probability }) => total + probability, 0) || 1;
  return [
    { intent: NOTHING, confidence: foreign },
    ...inScope.map(({ label, probability }) => ({ intent: label, confidence: (probability / sum) * (1 - foreign) })),
  ]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_CANDIDATES);
}

/** A rule's alarm; of the kinds that everyday services have words for, only when the engine does not wholly disagree. */
function alarmOf(texts: readonly string[], { ranked }: Verdict): Alarm | null {
  const chance = ranked.find(({ label }) => label === EMERGENCY)?.probability ?? 1;
  for (const text of texts) {
    const alarm = alarmIn(levelled(text));
    if (alarm && (chance >= UNLIKELY || !EVERYDAY.has(alarm.kind))) return alarm;
  }
  return null;
}

function likeAnEmergency(
  text: string,
  candidates: readonly Candidate[],
  sure: Sure | null,
  { kinds }: Taught,
): Alarm | null {
  const chance = candidates.find(({ intent }) => intent === EMERGENCY)?.confidence ?? 0;
  if (sure !== null || chance < ALARMING) return null;
  const words = wordsOf(text);
  const kind = kinds?.judge(words, kinds.identify(words, 'en').language).ranked[0]?.label as UrgentKind | undefined;
  return { kind: kind ?? kindOf(levelled(text)), reason: `like an emergency (${chance.toFixed(2)})` };
}

function aboutApplication(candidates: readonly Candidate[], slots: Slots): readonly Candidate[] {
  if (!slots['application'] || candidates[0]?.intent.startsWith('planning.')) return candidates;
  return leading(APPLICATION, NAMED_APPLICATION, candidates);
}

/** Two questions in one message: the first asked leads, the others follow. */
function questions(
  text: string,
  language: Language,
  candidates: readonly Candidate[],
  { engine }: Taught,
): { readonly main: readonly Candidate[]; readonly also: readonly string[] } {
  const best = candidates[0];
  const parts = questionsIn(text).map((part) => engine.judge(wordsOf(part), language).ranked[0]);
  const asked = [
    ...new Set(
      parts.flatMap((one) => (one && one.probability >= OWN_QUESTION && isQuestion(one.label) ? [one.label] : [])),
    ),
  ];
  const [main] = asked;
  if (!best || main === undefined || asked.length < 2)
    return {
      main: candidates,
      also: asked.filter((intent) => intent !== best?.intent && (best?.confidence ?? 0) >= OWN_QUESTION),
    };
  return { main: leading(main, Math.max(best.confidence, OWN_QUESTION), candidates), also: asked.slice(1) };
}

const leading = (intent: string, confidence: number, others: readonly Candidate[]): readonly Candidate[] =>
  [
    { intent, confidence },
    ...others
      .filter((other) => other.intent !== intent)
      .map((other) => ({ ...other, confidence: Math.min(other.confidence, 1 - confidence) })),
  ].slice(0, MOST_CANDIDATES);

/** Small talk and steering are no second question. */
const isQuestion = (intent: string): boolean =>
  !/^general\.(?:greeting|thanks|goodbye|yes|no|cancel|repeat|restart|out-of-scope|capabilities|emergency|human|language)$/.test(
    intent,
  );

function reasons(
  { near, outside, telling, corrected }: Verdict & { readonly corrected: readonly string[] },
  words: readonly string[],
  { phrases }: Taught,
): readonly string[] {
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
