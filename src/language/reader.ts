// The language engine: reads any message and says what it means, how sure that is, and why. Implements `Reader` of the core.
import type { Candidate, Phrase, Reader, Reading, UrgentKind } from '../core/reading.js';
import type { Language } from '../core/turn.js';
import { classify, trainClassifier, type Model, type Verdict } from './classify.js';
import { leansOnBefore } from './follow-up.js';
import { identify, learnLanguages, type LanguageModel } from './identify.js';
import { unmutated } from './mutations.js';
import { cleaned, wordsOf } from './normalise.js';
import { createSlots, type SlotReader, type SlotVocabulary } from './slots.js';
import { createSpeller, type Speller } from './spell.js';
import { questionsIn } from './split.js';
import { sureMeaning } from './sure.js';
import { alarmIn, kindOf, levelled } from './urgency.js';

const EMERGENCY = 'general.emergency';
const NOTHING = 'general.out-of-scope';
const MOST_CANDIDATES = 5;
/** From this calibrated probability on the engine alone raises an alarm that no rule found. */
const ALARMING = 0.6;
/** How sure a part must be to count as a second question. */
const SECOND = 0.6;

export interface ReaderOptions extends SlotVocabulary {
  readonly phrases: readonly Phrase[];
  /** English words that are right as they stand, lower case, beside those of the phrases. */
  readonly knownWords?: ReadonlySet<string>;
}

interface Trained {
  readonly phrases: readonly Phrase[];
  readonly model: Model;
  readonly languages: LanguageModel;
  readonly spellers: Readonly<Record<Language, Speller>>;
  readonly welsh: ReadonlyMap<string, number>;
  readonly slots: SlotReader;
}

export function createReader(options: ReaderOptions): Reader {
  const trained = train(options);
  return { read: (text, hint) => read(text, hint, trained) };
}

function train(options: ReaderOptions): Trained {
  const { phrases, knownWords } = options;
  const said = phrases.map(({ text, language, intent }) => ({ words: wordsOf(text), language, intent }));
  const counts = { en: counted(said.filter(({ language }) => language === 'en')), cy: counted(said.filter(({ language }) => language === 'cy')) };
  const known = (word: string): boolean => knownWords?.has(word) ?? false;
  const examples = said.map(({ words, language, intent }) => ({ words: language === 'cy' ? words.map((word) => unmutated(word, counts.cy)) : words, label: intent }));
  return {
    phrases,
    model: trainClassifier(examples, { outsideLabel: NOTHING }),
    languages: learnLanguages(said),
    // A word of the other language is a loan-word, not a slip.
    spellers: {
      en: createSpeller({ phrases: said.filter(({ language }) => language === 'en').map(({ words }) => words), known: (word) => known(word) || counts.cy.has(word) }),
      cy: createSpeller({ phrases: said.filter(({ language }) => language === 'cy').map(({ words }) => words), known: (word) => known(word) || counts.en.has(word) || unmutated(word, counts.cy) !== word, reach: 0.7 }),
    },
    welsh: counts.cy,
    slots: createSlots(options, known),
  };
}

function counted(said: readonly { readonly words: readonly string[] }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of said) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function read(text: string, hint: Language, trained: Trained): Reading {
  const clean = cleaned(text);
  const words = wordsOf(clean);
  const { language, confidence } = identify(words, trained.languages, hint);
  const verdict = judge(words, language, trained);
  const sure = sureMeaning(clean);
  const alarm = urgency(clean, verdict, sure?.intent ?? null);
  const slots = { ...trained.slots(clean, language), ...(sure?.to ? { language: sure.to } : {}) };
  const { candidates, also } = meanings(clean, words, verdict, language, trained);
  return {
    language,
    languageConfidence: confidence,
    urgent: alarm?.kind ?? null,
    sure: sure?.intent ?? null,
    candidates,
    also,
    slots,
    followUp: leansOnBefore(clean, slots),
    reasons: [
      ...(alarm ? [alarm.reason] : []),
      ...(sure ? [sure.reason] : []),
      ...verdict.near.slice(0, 3).map(({ phrase, likeness }) => `like "${trained.phrases[phrase]?.text ?? ''}" (${trained.phrases[phrase]?.intent ?? ''}, ${likeness.toFixed(2)})`),
      `out of scope ${verdict.outside.toFixed(2)}`,
    ],
  };
}

function judge(words: readonly string[], language: Language, trained: Trained): Verdict {
  const spelt = trained.spellers[language].correct(words);
  return classify(language === 'cy' ? spelt.map((word) => unmutated(word, trained.welsh)) : spelt, trained.model);
}

function urgency(text: string, verdict: Verdict, sure: string | null): { readonly kind: UrgentKind; readonly reason: string } | null {
  const said = levelled(text);
  const alarm = alarmIn(said);
  if (alarm) return alarm;
  const chance = verdict.ranked.find(({ label }) => label === EMERGENCY)?.probability ?? 0;
  return sure === null && chance >= ALARMING ? { kind: kindOf(said), reason: `like an emergency (${chance.toFixed(2)})` } : null;
}

function meanings(text: string, words: readonly string[], verdict: Verdict, language: Language, trained: Trained): Pick<Reading, 'candidates' | 'also'> {
  if (words.length === 0) return { candidates: [{ intent: NOTHING, confidence: 1 }], also: [] };
  const candidates: Candidate[] = verdict.ranked.slice(0, MOST_CANDIDATES).map(({ label, probability }) => ({ intent: label, confidence: probability }));
  const parts = questionsIn(text).map((part) => judge(wordsOf(part), language, trained).ranked[0]);
  const asked = [...new Set(parts.flatMap((best) => (best && best.probability >= SECOND && isQuestion(best.label) ? [best.label] : [])))];
  const first = candidates[0];
  if (!first || asked.length < 2) return { candidates, also: asked.filter((intent) => intent !== first?.intent && first !== undefined && first.confidence >= SECOND && parts.length > 1) };
  const main = asked[0] ?? first.intent;
  const lead = { intent: main, confidence: Math.max(first.confidence, SECOND) };
  return { candidates: [lead, ...candidates.filter(({ intent }) => intent !== main)].slice(0, MOST_CANDIDATES), also: asked.filter((intent) => intent !== main) };
}

/** Small talk and steering are no second question. */
const isQuestion = (intent: string): boolean => !/^general\.(?:greeting|thanks|goodbye|yes|no|cancel|repeat|restart|out-of-scope|capabilities|emergency|human|language)$/.test(intent);
