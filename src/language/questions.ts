// Which question of a message comes first, and what else is asked.
import type { Candidate } from '../core/reading.js';
import type { Language, Slots } from '../core/turn.js';
import type { Engine } from './engine.js';
import { wordsOf } from './normalise.js';
import { questionsIn } from './split.js';

const APPLICATION = 'planning.find-application';
const MOST_CANDIDATES = 5;
const WHERE = 'bins.what-goes-where';
const ITEM_ALONE = 0.82;
const ITEM_WORDS = 4;
/** How sure a part must be to count as a question of its own. */
const OWN_QUESTION = 0.6;
/** An application's number says what it is about, whatever the words. */
const NAMED_APPLICATION = 0.8;

/** An application's number in the message makes it a question about that application. */
export function aboutApplication(candidates: readonly Candidate[], slots: Slots): readonly Candidate[] {
  if (!slots['application'] || candidates[0]?.intent.startsWith('planning.')) return candidates;
  return leading(APPLICATION, NAMED_APPLICATION, candidates);
}

/** A thing and nothing else ("fridge freezer") asks where it goes. */
export function aboutItem(candidates: readonly Candidate[], slots: Slots, words: number): readonly Candidate[] {
  if (!slots['item'] || words > ITEM_WORDS || words > slots['item'].split(/\s+/).length + 1) return candidates;
  return leading(WHERE, ITEM_ALONE, candidates);
}

/** Two questions in one message: the first asked leads, the others follow. */
export function questions(
  text: string,
  language: Language,
  candidates: readonly Candidate[],
  engine: Engine,
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
