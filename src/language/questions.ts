// Which question of a message comes first, and what else is asked.
import { NOTHING } from '../core/intent-ids.js';
import type { Candidate } from '../core/reading.js';
import type { Language, Slots } from '../core/turn.js';
import type { Ranked } from './classify.js';
import type { Engine } from './engine.js';
import { wordsOf } from './normalise.js';
import { apartIn, countedIn, halvesIn, mattersIn, pointsBack, questionsIn, statementsIn } from './split.js';

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
/** The same of a sentence that asks nothing: it may only tell how things came about. */
const OWN_STATEMENT = 0.9;
/** The same of either side of an "and" or a comma. */
const OWN_HALF = 0.9;
/** Whatever looks like no question of ours looks a little like one for another service. */
const leastFor = (intent: string): number => (intent === 'general.other-service' ? OWN_MATTER : OWN_QUESTION);
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

export interface Asked {
  readonly main: readonly Candidate[];
  readonly also: readonly string[];
  /** What of the message asks for each, where it asks for more than one: "whats my band" of "whens bin day and whats my band". */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Two questions in one message: the first asked leads, the others follow. */
export function questions(text: string, language: Language, candidates: readonly Candidate[], given: Engine): Asked {
  const engine = remembering(given);
  const best = candidates[0];
  if (!best) return { main: candidates, also: [] };
  const read = (parts: readonly string[], sure: number): Parts => sureOf(parts, sure, language, engine);
  const led = (main: string, confidence: number, parts: Parts): Asked => ({
    main: leading(main, Math.max(best.confidence, confidence), candidates),
    also: [...parts.keys()].filter((intent) => intent !== main),
    parts: Object.fromEntries([...parts].map(([intent, { part }]) => [intent, part])),
  });
  const matters = mattersIn(text, language);
  // "This and that": each must be sure, and all different.
  const together = allMeant(matters, OWN_MATTER, language, engine) ? read(matters, OWN_MATTER) : NONE;
  const told = together.size === matters.length ? together : NONE;
  const counted = told.size > 1 ? told : read(countedIn(text), OWN_MATTER);
  const [first] = counted.keys();
  if (first !== undefined && counted.size > 1) return led(first, OWN_MATTER, counted);
  const apart = read(apartIn(text), OWN_MATTER);
  const set = apart.size > 1 || !hintsAtTwo(candidates) ? apart : halvesOf(text, language, engine);
  // What the whole is about leads: the other may be why it is asked.
  if (set.has(best.intent)) return led(best.intent, best.confidence, set);
  const [earliest] = apart.keys();
  if (earliest !== undefined && apart.size > 1) return led(earliest, OWN_MATTER, apart);
  const standing = questionsIn(text).filter((part, i) => i === 0 || !pointsBack(part));
  const asked = meant(standing, leastFor, language, engine);
  const [main] = asked.keys();
  if (main !== undefined && asked.size > 1)
    return led(main, Math.min(asked.get(main)?.probability ?? 0, OWN_STATEMENT), asked);
  // Matters told in sentences of their own beside the best, which must be told in one as well: else all tell one story.
  const stated = read(statementsIn(text), OWN_STATEMENT);
  if (stated.size > 1 && stated.has(best.intent)) return led(best.intent, OWN_QUESTION, stated);
  const beside = best.confidence >= OWN_QUESTION ? [...asked.keys()].filter((intent) => intent !== best.intent) : [];
  return { main: candidates, also: beside };
}

/** The same part may be cut off in several ways. */
function remembering(engine: Engine): Engine {
  const known = new Map<string, Ranked | null>();
  return {
    ...engine,
    likeliest: (words, language) => {
      const key = words.join(' ');
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = engine.likeliest(words, language);
      known.set(key, found);
      return found;
    },
  };
}

/** Part of a message and how sure its meaning is, 0 to 1, by its meaning. */
type Parts = ReadonlyMap<string, { readonly part: string; readonly probability: number }>;
const NONE: Parts = new Map();

/** What each part means, each meaning once, where it is a question and at least as likely as `least` asks of that meaning. */
function meant(parts: readonly string[], least: (intent: string) => number, language: Language, engine: Engine): Parts {
  const asked = new Map<string, { part: string; probability: number }>();
  for (const part of parts) {
    const one = engine.likeliest(wordsOf(part), language);
    if (one && one.probability >= least(one.label) && isQuestion(one.label) && !asked.has(one.label))
      asked.set(one.label, { part, probability: one.probability });
  }
  return asked;
}

/** Stops at the first that is not sure, the shortest first: most are not. */
const allMeant = (parts: readonly string[], least: number, language: Language, engine: Engine): boolean =>
  [...parts]
    .sort((a, b) => a.length - b.length)
    .every((part) => meant([part], () => least, language, engine).size === 1);

/** Of parts that do not stand as questions, those of our business; none where fewer than two are. */
function sureOf(parts: readonly string[], sure: number, language: Language, engine: Engine): Parts {
  if (parts.length < 2 || (parts.length === 2 && !allMeant(parts, sure, language, engine))) return NONE;
  const asked = meant(parts, () => sure, language, engine);
  // To judge them whole takes thrice as long: only where there is more than one.
  if (asked.size < 2) return NONE;
  return new Map([...asked].filter(([, { part }]) => engine.judge(wordsOf(part), language).outside < FOREIGN));
}

/** The two surest halves, of two services: what is told of one and the same may be one story. None where no two are sure. */
function halvesOf(text: string, language: Language, engine: Engine): Parts {
  let [best, least] = [NONE, OWN_HALF];
  for (const halves of halvesIn(text)) {
    if (!allMeant(halves, least, language, engine)) continue;
    const found = meant(halves, () => least, language, engine);
    const [one, other] = found.keys();
    if (one === undefined || other === undefined || serviceOf(one) === serviceOf(other)) continue;
    best = found;
    least = Math.min(...[...found.values()].map(({ probability }) => probability));
  }
  const known = [...best].filter(([, { part }]) => engine.judge(wordsOf(part), language).outside < FOREIGN);
  return known.length > 1 ? best : NONE;
}

/** To read a message's halves takes as long as to read it whole: only where something of another service is in it. */
const hintsAtTwo = (candidates: readonly Candidate[]): boolean => {
  const [best, ...others] = candidates.filter(({ intent }) => intent !== NOTHING);
  return (
    best !== undefined &&
    others.some(({ intent, confidence }) => confidence >= A_HINT && serviceOf(intent) !== serviceOf(best.intent))
  );
};
const A_HINT = 0.005;

const serviceOf = (intent: string): string => intent.split('.', 1)[0] ?? intent;

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
