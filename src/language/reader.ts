// The language engine: reads any message and says what it means, how sure that is, and why. Implements `Reader` of the core.
import type { Candidate, Phrase, Reader, Reading, UrgentKind } from '../core/reading.js';
import type { Language } from '../core/turn.js';
import type { Verdict } from './classify.js';
import { createEngine, type Engine, type KnownWords } from './engine.js';
import { leansOnBefore } from './follow-up.js';
import type { ModelCache } from './keep.js';
import { cleaned, wordsOf } from './normalise.js';
import { createSlots, type SlotReader, type SlotVocabulary } from './slots.js';
import { questionsIn } from './split.js';
import { sureMeaning } from './sure.js';
import { alarmIn, kindOf, levelled } from './urgency.js';

const EMERGENCY = 'general.emergency';
const NOTHING = 'general.out-of-scope';
const MOST_CANDIDATES = 5;
/** From this calibrated probability on the engine alone raises an alarm that no rule found. */
const ALARMING = 0.6;
/** Foreign messages to each one that is ours, before anything is read. */
const FOREIGN_ODDS = 0.15;
/** How sure a part must be to count as a second question. */
const SECOND = 0.6;

export interface ReaderOptions extends SlotVocabulary {
  readonly phrases: readonly Phrase[];
  /** Words that are right as they stand, beside those of the phrases: folded, lower case. */
  readonly known?: KnownWords;
  /** Where the trained model is kept between starts; without it every start trains anew, for some seconds. */
  readonly cache?: ModelCache;
}

interface Trained {
  readonly phrases: readonly Phrase[];
  readonly engine: Engine;
  readonly slots: SlotReader;
}

export function createReader(options: ReaderOptions): Reader {
  const { phrases, known, cache } = options;
  const engine = createEngine({
    lessons: phrases.map(({ text, intent, language }) => ({ text, label: intent, language })),
    outsideLabel: NOTHING,
    ...(known && { known }),
    ...(cache && { cache }),
  });
  const isKnown = (word: string): boolean => (known?.en?.has(word) ?? false) || engine.model.vocabulary.words.has(word);
  const trained: Trained = { phrases, engine, slots: createSlots(options, isKnown) };
  return { read: (text, hint) => read(text, hint, trained) };
}

function read(text: string, hint: Language, trained: Trained): Reading {
  const clean = cleaned(text);
  const words = wordsOf(clean);
  const { language, confidence } = trained.engine.identify(words, hint);
  const verdict = trained.engine.judge(words, language);
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

function urgency(text: string, verdict: Verdict, sure: string | null): { readonly kind: UrgentKind; readonly reason: string } | null {
  const said = levelled(text);
  const alarm = alarmIn(said);
  if (alarm) return alarm;
  const chance = verdict.ranked.find(({ label }) => label === EMERGENCY)?.probability ?? 0;
  return sure === null && chance >= ALARMING ? { kind: kindOf(said), reason: `like an emergency (${chance.toFixed(2)})` } : null;
}

function meanings(text: string, words: readonly string[], verdict: Verdict, language: Language, trained: Trained): Pick<Reading, 'candidates' | 'also'> {
  if (words.length === 0) return { candidates: [{ intent: NOTHING, confidence: 1 }], also: [] };
  const candidates = weighed(verdict);
  const parts = questionsIn(text).map((part) => trained.engine.judge(wordsOf(part), language).ranked[0]);
  const asked = [...new Set(parts.flatMap((best) => (best && best.probability >= SECOND && isQuestion(best.label) ? [best.label] : [])))];
  const first = candidates[0];
  if (!first || asked.length < 2) return { candidates, also: asked.filter((intent) => intent !== first?.intent && first !== undefined && first.confidence >= SECOND && parts.length > 1) };
  const main = asked[0] ?? first.intent;
  const lead = { intent: main, confidence: Math.max(first.confidence, SECOND) };
  return { candidates: [lead, ...candidates.filter(({ intent }) => intent !== main)].slice(0, MOST_CANDIDATES), also: asked.filter((intent) => intent !== main) };
}

/** The classifier's choices with the chance put in that it is none of them; best first. */
function weighed({ ranked, outside }: Verdict): readonly Candidate[] {
  const odds = (outside / Math.max(1e-6, 1 - outside)) * FOREIGN_ODDS;
  const foreign = odds / (1 + odds);
  const inScope = ranked.filter(({ label }) => label !== NOTHING);
  const sum = inScope.reduce((total, { probability }) => total + probability, 0) || 1;
  return [{ intent: NOTHING, confidence: foreign }, ...inScope.map(({ label, probability }) => ({ intent: label, confidence: (probability / sum) * (1 - foreign) }))]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_CANDIDATES);
}

/** Small talk and steering are no second question. */
const isQuestion = (intent: string): boolean => !/^general\.(?:greeting|thanks|goodbye|yes|no|cancel|repeat|restart|out-of-scope|capabilities|emergency|human|language)$/.test(intent);
