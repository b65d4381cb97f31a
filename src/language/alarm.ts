// Raises the alarm: by a rule, or because the words are like an emergency; and tells which danger it is.
import type { Candidate, Phrase, UrgentKind } from '../core/reading.js';
import type { Verdict } from './classify.js';
import { createEngine, type Engine } from './engine.js';
import type { ModelCache } from './keep.js';
import type { Lexicon } from './lexicon.js';
import { wordsOf } from './normalise.js';
import { alarmIn, kindOf, levelled, piecesOf, type Alarm } from './urgency.js';

const EMERGENCY = 'general.emergency';
/** From this calibrated probability on the engine alone raises an alarm that no rule found. */
const ALARMING = 0.3;
/** And from this one on whatever else is said. */
const SURELY = 0.9;
/** Below this probability the rules are not tried, for they take longer than all else; in a long message they always are. */
const NOT_AT_ALL = 0.0003;
const LONG = 250;
/** Asking for a hand with what goes to the tip. */
const A_HAND =
  /\b(?:lift|carry|unload|move|shift|haul)(?:ing)? (?:(?:my|the|some|all|any|it|out|these|those|a|heavy|old|big) )*(?:things?|stuff|bags?|rubbish|it|items?|furniture|boxes|car|boot|waste)\b/;
/** A machine that will not start. */
const WILL_NOT_START =
  /\b(?:boiler|heating|oven|grill|mower|strimmer|car|van|computer|laptop|stove)\b.{0,30}\b(?:(?:won't|will not|doesn't|not|isn't) (?:fire|fires|firing|light|start)|fir(?:e|es|ing) up)\b(?!.*\b(?:gas|smell\w*|fumes|alarm|dizzy|sick|smoke|headaches?|monoxide)\b)/;
const THE_TIP = /\b(?:tip|dump|recycling (?:centre|site))\b/;
/** Words so seldom taught, and so plain, that the rules are tried wherever one stands. */
const TELLING = /\b(?:kms|unaliv\w*|acid|ammonia|eaten|carers?)\b/i;
/** Below this probability the engine wholly disagrees with a rule about one of these. */
const UNLIKELY = 0.004;
const EVERYDAY: ReadonlySet<UrgentKind> = new Set(['structure', 'flood', 'power', 'needle', 'pollution']);
/** Fewer examples than this tell no kinds apart. */
const FEWEST_KINDS = 100;
/**
 * So few words ("all of us") must be much like an emergency that was taught, as a cosine. More where a home or a reference is among
 * them: "y tu allan i 2 Pentref Garth" and "cancel GLM-4K7P-2QX" tell no danger.
 */
const FEW_WORDS = { nothing: 4, home: 8, reference: 12 } as const;
const MUCH_ALIKE = 0.45;
/** Less sure than this, the engine must at least know something like it: fitted on tests/understanding/dangers.jsonl. */
const HALF_SURE = 0.5;
const ALIKE = 0.18;

/** Tells which danger it is, taught from the emergencies alone; null where their kinds are not taught. */
export function kindsEngine(phrases: readonly Phrase[], lexicon?: Lexicon, cache?: ModelCache): Engine | null {
  const lessons = phrases.flatMap(({ text, urgent, language }) => (urgent ? [{ text, label: urgent, language }] : []));
  if (lessons.length < FEWEST_KINDS) return null;
  return createEngine({ lessons, ...(lexicon && { lexicon }), ...(cache && { cache }) });
}

/** A rule's alarm; of the kinds that everyday services have words for, only when the engine does not wholly disagree. */
export function alarmOf(texts: readonly string[], { ranked }: Verdict): Alarm | null {
  const chance = ranked.find(({ label }) => label === EMERGENCY)?.probability ?? 1;
  if (chance < NOT_AT_ALL && (texts[0]?.length ?? 0) < LONG && !TELLING.test(texts[0] ?? '')) return null;
  for (const text of texts.flatMap(piecesOf)) {
    const alarm = alarmIn(levelled(text));
    if (alarm && (chance >= UNLIKELY || !EVERYDAY.has(alarm.kind))) return alarm;
  }
  return null;
}

/** The engine's own alarm, where no rule found one. `likest`: cosine of the emergency most like it, 0 to 1; `names`: what is named; `leans`: on what went before. */
export function likeAnEmergency(
  text: string,
  candidates: readonly Candidate[],
  {
    likest,
    names,
    leans,
  }: { readonly likest: number; readonly names: keyof typeof FEW_WORDS; readonly leans: boolean },
  kinds: Engine | null,
): Alarm | null {
  const chance = candidates.find(({ intent }) => intent === EMERGENCY)?.confidence ?? 0;
  if (chance < ALARMING) return null;
  const said = levelled(text);
  if (chance < SURELY && ((A_HAND.test(said) && THE_TIP.test(said)) || WILL_NOT_START.test(said))) return null;
  if (chance < HALF_SURE && likest < ALIKE) return null;
  // "And is it open on Sunday" is about the thing before.
  if (leans && chance < SURELY && likest < MUCH_ALIKE) return null;
  const words = wordsOf(text);
  if (words.length <= FEW_WORDS[names] && likest < MUCH_ALIKE) return null;
  const kind = kinds?.judge(words, kinds.identify(words, 'en').language).ranked[0]?.label as UrgentKind | undefined;
  return { kind: kind ?? kindOf(said), chance, reason: `like an emergency (${chance.toFixed(2)})` };
}
