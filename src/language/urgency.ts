// Tells of danger, plainly or sideways, in English and Welsh: rules that fire alone, and the kind when the engine raised the alarm.
import { fold, spaced } from '../core/kinds/fold.js';
import type { UrgentKind } from '../core/reading.js';
import { fires, lookAt, possible, ruleBook } from './rule.js';
import { ALONE } from './urgency/english-alone.js';
import { CUES } from './urgency/cues.js';
import { DESPAIR } from './urgency/english-despair.js';
import { FEAR } from './urgency/english-fear.js';
import { HAZARDS } from './urgency/english-hazards.js';
import { ENGLISH } from './urgency/english.js';
import { WRONGED } from './urgency/english-wronged.js';
import { IDIOMS, IDIOMS_BESIDE } from './urgency/idioms.js';
import { EVERYDAY_IDIOMS } from './urgency/idioms-everyday.js';
import { WELSH_PEOPLE } from './urgency/welsh-people.js';
import { WELSH_PLACES } from './urgency/welsh-places.js';
import { WELSH } from './urgency/welsh.js';

export interface Alarm {
  readonly kind: UrgentKind;
  /** How likely it is, where the engine alone raised it. */
  readonly chance?: number;
  /** Why, for `npm run understand`. */
  readonly reason: string;
}

/** Longest text looked at, and how much of it at once, in characters; two pieces share so many, for a sentence cut in two. */
export const LONGEST_FOR_DANGER = 50_000;
const PIECE = 800;
const SHARED = 200;

/** One form for what is said in several: short forms for long ones, and the apostrophes that people leave out put back. */
const ONE_FORM: readonly (readonly [RegExp, string])[] = [
  [/\b(can|don|won|isn|wasn|hasn|haven|hadn|doesn|didn|couldn|wouldn|shouldn|aren|weren|ain)t\b/g, "$1't"],
  [/\b(do|does|did|is|was|has|have|had|could|would|should|are|were) not\b/g, "$1n't"],
  [/\bcan ?not\b/g, "can't"],
  [/\bwill not\b/g, "won't"],
  [/\b(i)(?: a)?m\b/g, "$1'm"],
  [/\b(they|we|you)(?: a)?re\b/g, "$1're"],
  [/\b(he|she|that|there|what|who|where|it)(?: i)?s\b(?= )/g, "$1's"],
  [/\b(i|they|we|you)ve\b/g, "$1've"],
  [/\b(i|we|they|you|he|she) will\b/g, "$1'll"],
  [/\b(i|we|they|you|he|she)ll\b(?= (?:be|have|do|kill|hurt|die|jump|not|just|never|end))/g, "$1'll"],
  [/\bsome one\b/g, 'someone'],
  [/\b(?:tonite|2 ?nite|2 ?night|2nyt|tonihgt)\b/g, 'tonight'],
  [/\b2\b(?= (?:sleep|stay|go|die|end|live|be|kill|hurt|talk|help)\b)/g, 'to'],
  [/\bgoin\b/g, 'going'],
  [/\bmeself\b/g, 'myself'],
  [/\bno where\b/g, 'nowhere'],
  [/\bgaz\b/g, 'gas'],
  [/\bgas lee?ks?\b/g, 'gas leak'],
  [/\bsmeell?s?\b|\bsmel\b/g, 'smell'],
  [/\b(?:ogla|oglau|drewdod) (nwy|nwi|gas)\b/g, 'arogl $1'],
  [/\bnwi\b/g, 'nwy'],
  [/\bhomless\b/g, 'homeless'],
  [/\bneibours?\b|\bnabours?\b|\bneighbors?\b/g, 'neighbour'],
  [/\b(has|have|hasnt|havent|hasn't|haven't) bin (?=seen|heard|out)/g, '$1 been '],
  [/\b(want to|wanna|gonna|going to) dye\b(?! (?:my|the|it|some|her|his|hair))/g, '$1 die'],
  [/\bs(?:u|e|ew|oo)[i1]?[cs][i1][dt]e\b|\bsewicide\b|\bsuiside\b/g, 'suicide'],
  [/\bk!ll\b|\bk1ll\b/g, 'kill'],
  [/\b(?:going to |gonna |want to |wanna )?kms (?=tonight|tonite|now|today)/g, 'going to kill myself '],
];

/** Most messages have none of them. */
const ANY_FORM = new RegExp(ONE_FORM.map(([{ source }]) => source).join('|'));

/** The text as the rules see it: folded, one form of each, idioms out. */
export function levelled(text: string): string {
  if (last.text !== text) last = { text, said: withoutTurns(oneForm(text)) };
  return last.said;
}

/** Several look at the same message one after the other. */
let last: { readonly text: string; readonly said: string } = { text: '', said: '' };

/** Whether a rule may fire: idioms take long to look for, and without them there is less that could. */
export const mayAlarm = (text: string): boolean => alarmIn(oneForm(text)) !== null;

function oneForm(text: string): string {
  let said = spaced(
    fold(text.slice(0, PIECE))
      .replace(/[^a-z0-9'!. -]/g, ' ')
      .replace(/[.]+/g, ' . '),
  );
  if (ANY_FORM.test(said)) for (const [pattern, full] of ONE_FORM) said = said.replace(pattern, full);
  return said;
}

function withoutTurns(form: string): string {
  let said = form;
  for (const idiom of IDIOMS) said = said.replace(idiom, ' … ');
  for (const [beside, idiom] of IDIOMS_BESIDE) if (beside.test(said)) said = said.replace(idiom, ' … ');
  return said;
}

/**
 * What is left without turns of phrase that only sound like danger; null where none was said, or the text is longer than is
 * looked at here. They take long to look for: only where an alarm was raised.
 */
export function withoutIdioms(text: string): string | null {
  if (text.length > PIECE) return null;
  const said = levelled(text);
  const rest = EVERYDAY_IDIOMS.reduce((left, idiom) => left.replace(idiom, ' … '), said);
  return rest.includes('…') ? rest : null;
}

/** A long text in pieces, cut between words: what stands far off excuses nothing, and the time grows only with the length. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  const end = Math.min(text.length, LONGEST_FOR_DANGER);
  for (let from = 0; from < end;) {
    const most = Math.min(from + PIECE, end);
    const space = most < end ? text.lastIndexOf(' ', most) : most;
    const to = space > from + SHARED * 2 ? space : most;
    pieces.push(text.slice(from, to));
    from = to < end ? to - SHARED : end;
  }
  return pieces;
}

/** What is said plainly comes before what is said sideways. */
const RULES = ruleBook([
  ...ENGLISH,
  ...DESPAIR,
  ...FEAR,
  ...ALONE,
  ...HAZARDS,
  ...WRONGED,
  ...WELSH,
  ...WELSH_PEOPLE,
  ...WELSH_PLACES,
]);

/** An alarm that a rule raised, and the stretch of what was said that made it fire. */
export interface Rung extends Alarm {
  readonly from: number;
  readonly to: number;
}

/** Of each rule that fires, the plainest first. `said` comes from `levelled`. */
export function* alarmsIn(said: string): Generator<Rung, undefined> {
  const seen = lookAt(said, RULES);
  for (const rule of possible(RULES, seen)) {
    const fired = fires(rule, said, seen);
    if (fired)
      yield { kind: rule.means, reason: `danger (${rule.means}): "${fired.words}"`, from: fired.from, to: fired.to };
  }
}

/** The first of them, or null. */
export const alarmIn = (said: string): Rung | null => alarmsIn(said).next().value ?? null;

/** The kind for an alarm that the engine raised; `danger` when nothing tells. */
export const kindOf = (said: string): UrgentKind => CUES.find(([, pattern]) => pattern.test(said))?.[0] ?? 'danger';
