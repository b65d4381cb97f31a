// Raises the alarm: by a rule, or because the words are like an emergency; and tells which danger it is.
import { EMERGENCY } from '../core/intent-ids.js';
import type { Candidate, Phrase, UrgentKind } from '../core/reading.js';
import { chanceOf, type Ranked, type Verdict } from './classify.js';
import { createEngine, type Engine, type EngineOptions } from './engine.js';
import { wordsOf } from './normalise.js';
import {
  alarmIn,
  alarmsIn,
  kindOf,
  levelled,
  mayAlarm,
  piecesOf,
  withoutIdioms,
  type Alarm,
  type Rung,
} from './urgency.js';

/** From this calibrated probability on the engine alone raises an alarm that no rule found. */
const ALARMING = 0.35;
/** And from this one on whatever else is said. */
const SURELY = 0.9;
/** Characters from which on a message is a long one. */
const LONG = 250;
/** Asking for a hand with what goes to the tip. */
const A_HAND =
  /\b(?:lift|carry|unload|move|shift|haul)(?:ing)? (?:(?:my|the|some|all|any|it|out|these|those|a|heavy|old|big) )*(?:things?|stuff|bags?|rubbish|it|items?|furniture|boxes|car|boot|waste)\b/;
/** A machine that will not start. */
const WILL_NOT_START =
  /\b(?:boiler|heating|oven|grill|mower|strimmer|car|van|computer|laptop|stove)\b.{0,30}\b(?:(?:won't|will not|doesn't|not|isn't) (?:fire|fires|firing|light|start)|fir(?:e|es|ing) up)\b(?!.*\b(?:gas|smell\w*|fumes|alarm|dizzy|sick|smoke|headaches?|monoxide)\b)/;
const THE_TIP = /\b(?:tip|dump|recycling (?:centre|site))\b/;
/** Words so seldom taught, and so plain, that a message with one of them counts as a long one. */
const SELDOM_TAUGHT =
  /\b(?:kms|unaliv\w*|acid|ammonia|eaten|carers?|paracetamol|gas lee?ks?|smeell?|sewicide|su1cide|suiside|k!ll|k1ll|dye|nwi|ogla|homless)\b/i;
/** Below this probability the engine disagrees with a rule; in a long message the danger may be one sentence of many. */
const UNLIKELY = 0.004;
/** The same for the kinds that everyday messages have words for. */
const UNLIKELY_EVERYDAY = 0.02;
const EVERYDAY_IN_LONG: ReadonlySet<UrgentKind> = new Set(['structure', 'flood', 'power', 'needle', 'pollution']);
const EVERYDAY: ReadonlySet<UrgentKind> = new Set([...EVERYDAY_IN_LONG, 'child', 'abuse']);
/** Fewer examples than this tell no kinds apart. */
const FEWEST_KINDS = 100;
/**
 * So few words ("all of us") must be much like an emergency that was taught, as a cosine. More where a turn of phrase was
 * taken out, and where a reference is among them: "cancel GLM-4K7P-2QX" tells no danger.
 */
const FEW_WORDS = { nothing: 4, idiom: 8, reference: 12 } as const;
const MUCH_ALIKE = 0.45;
/** Less sure than this, the engine must at least know something like it: fitted on tests/understanding/dangers.jsonl. */
const HALF_SURE = 0.5;
const ALIKE = 0.18;
/** One thing said that is this much more like something calm, as cosines, is calm where the engine is not sure. */
const CALMER = 0.13;
/** A message with no trace of danger is not taken apart; nor is a long one, in characters. */
const TRACE = 0.004;
const LONGEST_IN_PARTS = 600;
/** Where one thing said may end and another begin. */
const PARTS =
  /[.?!;,\n]+\s*|\s+(?:and|but|also|because|cos|ond|hefyd|achos|ac|a(?= (?:pa|ph?ryd|oes|sut|faint|ble|lle|yd[yi]|alla|gai?|beth|pwy|ma'?e)\b))\s+/iu;
const FEWEST_IN_PART = 3;
/** None where it says one thing. */
export function partsOf(text: string): readonly string[] {
  if (text === last.text) return last.parts;
  const parts = text.split(PARTS).filter((part) => wordsIn(part) >= FEWEST_IN_PART);
  last = { text, parts: parts.length > 1 ? parts : [] };
  return last.parts;
}
const wordsIn = (text: string): number => text.split(' ').length;
/** Several look at the same message one after the other. */
let last: { readonly text: string; readonly parts: readonly string[] } = { text: '', parts: [] };
/** One part must be surely an emergency, and much like one that was taught. */
const SURE_OF_PART = 0.9;
const ALIKE_IN_PART = 0.35;

/** Tells which danger it is, taught from the emergencies alone; null where their kinds are not taught. */
export function kindsEngine(
  phrases: readonly Phrase[],
  how: Pick<EngineOptions, 'svm' | 'lexicon' | 'cache'>,
): Engine | null {
  const lessons = phrases.flatMap(({ text, urgent, language }) => (urgent ? [{ text, label: urgent, language }] : []));
  if (lessons.length < FEWEST_KINDS) return null;
  // Only which kind is likeliest is asked of it, never how likely: none is held back to tell.
  return createEngine({ lessons, held: [], ...how });
}

/** What the engine makes of a message. */
export interface Judged {
  /** What the engine read. */
  readonly read: string;
  /** The message for the rules, whole: as it was written, and as it was mended. */
  readonly texts: readonly string[];
  readonly verdict: Verdict;
  readonly candidates: readonly Candidate[];
}

/** `likest`: cosine of the emergency most like it, 0 to 1; `calmest`: of what is none; `holds`: what is in it, or was; `leans`: on what went before. */
export interface About {
  readonly likest: number;
  readonly calmest: number;
  readonly holds: keyof typeof FEW_WORDS;
  readonly leans: boolean;
}

/** How a part of a message is judged: as a whole one is, or for its likeliest meaning alone. */
export interface Engines {
  readonly again: (text: string) => Pick<Judged, 'verdict' | 'candidates'>;
  readonly likeliest: (text: string) => Ranked | null;
}

/** Whether a message raises an alarm, and what else it may mean: a message that was found calm means no emergency. */
export interface Alarmed {
  readonly alarm: Alarm | null;
  readonly candidates: readonly Candidate[];
}

/**
 * The alarm that a message raises by a rule or, where nothing in it is `sure`, by being like an emergency.
 * What raises one is judged `again` without its turns of phrase: "the kids are climbing the walls" is none.
 */
export function alarmFor(
  message: Judged,
  about: About,
  sure: boolean,
  kinds: Engine | null,
  { again, likeliest }: Engines,
): Alarmed {
  const raised = (judged: Judged, of: About): Alarm | null =>
    alarmOf(judged.texts, judged.verdict, again) ?? (sure ? null : likeAnEmergency(judged, of, kinds));
  const { candidates } = message;
  const alarm = raised(message, about);
  if (alarm === null) {
    const part = sure ? null : inOnePart(message, kinds, { again, likeliest });
    return { alarm: part, candidates: part || confidenceIn(candidates) < ALARMING ? candidates : calm(candidates) };
  }
  const rest = withoutIdioms(message.texts[0] ?? '');
  if (rest === null) return { alarm, candidates };
  const judged = again(rest);
  const alike = { likest: likestIn(judged.verdict), calmest: calmestIn(judged.verdict) };
  const still = raised({ read: rest, texts: [rest], ...judged }, { ...about, ...alike, holds: 'idiom' });
  return { alarm: still, candidates: still ? candidates : calm(candidates) };
}

const confidenceIn = (candidates: readonly Candidate[]): number =>
  candidates.find(({ intent }) => intent === EMERGENCY)?.confidence ?? 0;

/** What a message means that is no emergency: the rest, in the same proportions. */
function calm(candidates: readonly Candidate[]): readonly Candidate[] {
  const left = Math.max(1e-6, 1 - confidenceIn(candidates));
  return candidates.flatMap(({ intent, confidence }) =>
    intent === EMERGENCY ? [] : [{ intent, confidence: confidence / left }],
  );
}

/** "Council tax band please. I'm being held here against my will": what is asked beside it may drown a cry for help. */
function inOnePart({ read, verdict }: Judged, kinds: Engine | null, { again, likeliest }: Engines): Alarm | null {
  if (chanceIn(verdict) < TRACE || read.length > LONGEST_IN_PARTS) return null;
  for (const part of partsOf(read)) {
    // What is surely an emergency is one at the first look, which takes a third of the time.
    if (likeliest(part)?.label !== EMERGENCY) continue;
    const { verdict: own, candidates } = again(part);
    if (confidenceIn(candidates) < SURE_OF_PART || likestIn(own) < ALIKE_IN_PART) continue;
    if (withoutIdioms(part) !== null) continue;
    return likeAnEmergency(
      { read: part, candidates },
      { likest: likestIn(own), calmest: 0, holds: 'nothing', leans: false },
      kinds,
    );
  }
  return null;
}

/** Cosine of the emergency most like it among the likest phrases, 0 to 1. */
export const likestIn = ({ near }: Pick<Verdict, 'near'>): number =>
  near.find(({ label }) => label === EMERGENCY)?.likeness ?? 0;

/** The same of what is no emergency. */
export const calmestIn = ({ near }: Pick<Verdict, 'near'>): number =>
  Math.max(0, ...near.filter(({ label }) => label !== EMERGENCY).map(({ likeness }) => likeness));

const chanceIn = (verdict: Verdict): number => chanceOf(EMERGENCY, verdict) ?? 1;

/** A rule's alarm, where the engine does not disagree: about the whole message, or about the part of it that tells of the danger. */
function alarmOf(texts: readonly string[], verdict: Verdict, again: Engines['again']): Alarm | null {
  const chance = chanceIn(verdict);
  const long = (texts[0]?.length ?? 0) >= LONG || SELDOM_TAUGHT.test(texts[0] ?? '');
  const disagrees = (kind: UrgentKind): boolean =>
    long
      ? chance < UNLIKELY && EVERYDAY_IN_LONG.has(kind)
      : chance < (EVERYDAY.has(kind) ? UNLIKELY_EVERYDAY : UNLIKELY);
  // Rules take long, and a few words about one thing are not drowned by anything.
  if (!long && chance < UNLIKELY && (chance < DROWNED || !holdsMore(texts[0] ?? ''))) return null;
  for (const text of texts.flatMap(piecesOf)) {
    if (!mayAlarm(text)) continue;
    const said = levelled(text);
    for (const alarm of alarmsIn(said)) if (!disagrees(alarm.kind) || beside(text, said, alarm, again)) return alarm;
  }
  return null;
}

/** Nothing that a question can drown comes out less likely: fitted on dangers beside questions. */
const DROWNED = 3e-6;
/** The part must be this likely an emergency; fitted on pairs of questions, calm and not. */
const LIKELY_BESIDE = { everyday: 0.3, other: 0.1 } as const;
/** Words around those that made a rule fire, and of a message that holds more than those. */
const AROUND = 3;
const MORE_WORDS = 2 * AROUND + 5;
const holdsMore = (text: string): boolean => partsOf(text).length > 0 || wordsIn(text) > MORE_WORDS;
/** Whether the danger is told beside something else, which drowns it: the part that tells of it is like an emergency by itself. */
function beside(text: string, said: string, { kind, from, to }: Rung, again: Engines['again']): boolean {
  const least = EVERYDAY.has(kind) ? LIKELY_BESIDE.everyday : LIKELY_BESIDE.other;
  const likely = (part: string): boolean => chanceIn(again(part).verdict) >= least;
  for (const part of partsOf(text)) if (alarmIn(levelled(part))?.kind === kind && likely(part)) return true;
  const before = said.slice(0, from).trim().split(' ');
  const after = said.slice(to).trim().split(' ');
  if (before.length + after.length <= MORE_WORDS) return false;
  return likely([...before.slice(-AROUND), said.slice(from, to), ...after.slice(0, AROUND)].join(' '));
}

/** The engine's own alarm, where no rule found one. */
function likeAnEmergency(
  { read, candidates }: Pick<Judged, 'read' | 'candidates'>,
  { likest, calmest, holds, leans }: About,
  kinds: Engine | null,
): Alarm | null {
  const chance = confidenceIn(candidates);
  if (chance < ALARMING) return null;
  const said = levelled(read);
  if (chance < SURELY && ((A_HAND.test(said) && THE_TIP.test(said)) || WILL_NOT_START.test(said))) return null;
  if (chance < HALF_SURE && likest < ALIKE) return null;
  if (chance < SURELY && calmest - likest >= CALMER && read.split(PARTS).filter(Boolean).length === 1) return null;
  // "And is it open on Sunday" is about the thing before.
  if (leans && chance < SURELY && likest < MUCH_ALIKE) return null;
  const words = wordsOf(read);
  if (words.length <= FEW_WORDS[holds] && likest < MUCH_ALIKE) return null;
  const kind = kinds?.judge(words, kinds.identify(words, 'en').language).ranked[0]?.label as UrgentKind | undefined;
  return { kind: kind ?? kindOf(said), chance, reason: `like an emergency (${chance.toFixed(2)})` };
}
