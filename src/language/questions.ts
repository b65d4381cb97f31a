// Which question of a message comes first, and what else is asked.
import { NOTHING } from '../core/intent-ids.js';
import type { Candidate } from '../core/reading.js';
import type { Language, Slots } from '../core/turn.js';
import type { Engine } from './engine.js';
import { wordsOf } from './normalise.js';
import { mattersIn, pointsBack, questionsIn } from './split.js';

const APPLICATION = 'planning.find-application';
const MOST_CANDIDATES = 5;
const WHERE = 'bins.what-goes-where';
const ITEM_ALONE = 0.82;
const ITEM_WORDS = 4;
/** Words beside a thing that ask nothing: with any other, a sure engine knows better ("fridge collection"). */
const IDLE = /^(?:an?|the|my|our|old|some|any|broken|used|empty|please|pls|plis|hen|fy|y|yr)$/;
const SURE = 0.6;
/** How sure a part must be to count as a question of its own. */
const OWN_QUESTION = 0.6;
/** The same where nothing but "and" parts the two. */
const OWN_MATTER = 0.85;
/** Fewer doubts than this that a part is none of our business. */
const FOREIGN = 0.5;
/** An application's number says what it is about, whatever the words. */
const NAMED_APPLICATION = 0.8;

/** An application's number in the message makes it a question about that application. */
export function aboutApplication(candidates: readonly Candidate[], slots: Slots): readonly Candidate[] {
  if (!slots['application'] || candidates[0]?.intent.startsWith('planning.')) return candidates;
  return leading(APPLICATION, NAMED_APPLICATION, candidates);
}

/** A thing and nothing else ("fridge freezer") asks where it goes. */
export function aboutItem(
  candidates: readonly Candidate[],
  slots: Slots,
  words: readonly string[],
): readonly Candidate[] {
  const named = slots['item']?.split(/\s+/).length ?? 0;
  if (named === 0 || words.length > ITEM_WORDS || words.length > named + 1) return candidates;
  const [best] = candidates;
  const asks = words.length > named && !words.some((word) => IDLE.test(word));
  if (asks && best && best.intent !== NOTHING && best.confidence >= SURE) return candidates;
  return leading(WHERE, ITEM_ALONE, candidates);
}

/** Meanings that are about a thing to be rid of. */
const DISPOSAL: ReadonlySet<string> = new Set([
  WHERE,
  'bins.bulky-waste',
  'bins.clinical-waste',
  'bins.fly-tipping',
  'bins.recycling-centre',
]);
/** So few words may be the answer to our question. */
const AN_ANSWER = 4;

/** Without the item where the message is about something else: a hat shop is no old hat. */
export function slotsOf(slots: Slots, best: Candidate | undefined, also: readonly string[], words: number): Slots {
  const { item, ...rest } = slots;
  const wanted = words <= AN_ANSWER || [best?.intent ?? '', ...also].some((intent) => DISPOSAL.has(intent));
  return item === undefined || wanted ? slots : rest;
}

/** Two questions in one message: the first asked leads, the others follow. */
export function questions(
  text: string,
  language: Language,
  candidates: readonly Candidate[],
  engine: Engine,
): { readonly main: readonly Candidate[]; readonly also: readonly string[] } {
  const best = candidates[0];
  const matters = mattersOf(text, language, engine);
  if (best && matters.length > 1) {
    const [first = best.intent, ...also] = matters;
    return { main: leading(first, Math.max(best.confidence, OWN_MATTER), candidates), also };
  }
  const parts = questionsIn(text)
    .filter((part, i) => i === 0 || !pointsBack(part))
    .map((part) => engine.likeliest(wordsOf(part), language));
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

/** What each part of "this and that" means, where each is sure and all are different; else nothing. */
function mattersOf(text: string, language: Language, engine: Engine): readonly string[] {
  const asked: string[] = [];
  for (const part of mattersIn(text, language)) {
    const one = engine.likeliest(wordsOf(part), language);
    if (!one || one.probability < OWN_MATTER || !isQuestion(one.label) || asked.includes(one.label)) return [];
    if (engine.judge(wordsOf(part), language).outside >= FOREIGN) return [];
    asked.push(one.label);
  }
  return asked;
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
