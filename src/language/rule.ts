// The shape of a rule: groups of words that together mean one thing, wherever they stand near each other, in any order.
import { fromWordStarts, START, startsOf } from './pattern-starts.js';

export interface Rule<Meaning extends string> {
  readonly means: Meaning;
  /** Every group must occur, no two further apart than `NEAR`. */
  readonly all: readonly Group[];
  /** The same, those first that can begin in the fewest ways: a message most likely lacks them. */
  readonly rarest: readonly Group[];
  /** None of these may occur in the message. */
  readonly not: readonly Group[];
}

/** Words of one meaning, as a pattern with the flag `g`. */
export interface Group {
  readonly pattern: RegExp;
  /** The same pattern at one place only, flag `y`. */
  readonly here: RegExp;
  /** What each alternative begins with, up to six letters; null when that cannot be told. */
  readonly starts: readonly string[] | null;
}

/** Letters between the first group's words and the others', at most: about a clause. */
const NEAR = 70;

/** Space between alternatives, `_` for a space inside one, `*` for any ending; or patterns as they stand. */
export const words = (list: string): Group => {
  const all = list.trim().split(/\s+/);
  const source = `\\b(?:${all.map((word) => word.replaceAll('_', ' ').replaceAll('*', "[a-z']*")).join('|')})(?![a-z])`;
  return group(source);
};
export const like = (pattern: RegExp): Group => group(fromWordStarts(pattern.source));

const group = (source: string): Group => ({
  pattern: new RegExp(source, 'g'),
  here: new RegExp(source, 'y'),
  starts: startsOf(source),
});

const waysOf = ({ starts }: Group): number => starts?.length ?? 1000;

export const rule = <Meaning extends string>(means: Meaning, ...all: readonly Group[]): Rule<Meaning> => ({
  means,
  all,
  rarest: [...all].sort((a, b) => waysOf(a) - waysOf(b)),
  not: [],
});
export const unless = <Meaning extends string>(found: Rule<Meaning>, ...not: readonly Group[]): Rule<Meaning> => ({
  ...found,
  not: [...found.not, ...not],
});

/** What is known of one message, so that each group is looked for once. */
export interface Seen {
  readonly places: Map<Group, readonly Place[]>;
  /** What its words begin with, one to six letters of each → where those words begin. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
}

export function lookAt(said: string): Seen {
  const starts = new Map<string, number[]>();
  for (const { index } of said.matchAll(/\b(?=[a-z])/g)) {
    for (let size = 1; size <= START; size++) {
      const start = said.slice(index, index + size);
      const before = starts.get(start);
      if (before) before.push(index);
      else starts.set(start, [index]);
    }
  }
  return { places: new Map(), starts };
}

interface Place {
  readonly from: number;
  readonly to: number;
}

const MOST_PLACES = 12;

function places(group: Group, said: string, seen: Seen): readonly Place[] {
  const before = seen.places.get(group);
  if (before) return before;
  const found = group.starts ? atStarts(group, group.starts, said, seen) : anywhere(group, said);
  seen.places.set(group, found);
  return found;
}

function anywhere({ pattern }: Group, said: string): readonly Place[] {
  const found: Place[] = [];
  for (const match of said.matchAll(pattern)) {
    found.push({ from: match.index, to: match.index + match[0].length });
    if (found.length >= MOST_PLACES) break;
  }
  return found;
}

/** The same, tried only where a word begins as the pattern does. */
function atStarts({ here }: Group, starts: readonly string[], said: string, seen: Seen): readonly Place[] {
  const at = starts.flatMap((start) => seen.starts.get(start) ?? []).sort((a, b) => a - b);
  const found: Place[] = [];
  let free = 0;
  for (const from of at) {
    if (from < free) continue;
    here.lastIndex = from;
    const match = here.exec(said);
    if (!match) continue;
    free = from + Math.max(1, match[0].length);
    found.push({ from, to: from + match[0].length });
    if (found.length >= MOST_PLACES) break;
  }
  return found;
}

/** The words that made the rule fire, or null. */
export function fires({ all, rarest, not }: Rule<string>, said: string, seen: Seen): string | null {
  // Most messages hold none of a rule's words: no pattern need run then.
  if (!all.every(({ starts }) => !starts || starts.some((start) => seen.starts.has(start)))) return null;
  if (rarest.some((group) => places(group, said, seen).length === 0)) return null;
  const [first, ...others] = all.map((group) => places(group, said, seen));
  if (!first) return null;
  if (not.some((group) => places(group, said, seen).length > 0)) return null;
  for (const place of first) {
    const near = others.map((found) =>
      found.find(
        ({ from, to }) => from - place.to <= NEAR && place.from - to <= NEAR && (to <= place.from || from >= place.to),
      ),
    );
    if (near.every((other) => other !== undefined))
      return [place, ...near].map((one) => said.slice(one?.from, one?.to)).join(' + ');
  }
  return null;
}

/** Rules by what the words of one of their groups begin with, so that most of them are never tried. */
export interface RuleBook<Meaning extends string> {
  readonly rules: readonly Rule<Meaning>[];
  /** Numbers of the rules that could fire where a word begins so. */
  readonly byStart: ReadonlyMap<string, readonly number[]>;
  /** Numbers of the rules whose words can begin with anything. */
  readonly always: readonly number[];
}

export function ruleBook<Meaning extends string>(rules: readonly Rule<Meaning>[]): RuleBook<Meaning> {
  const byStart = new Map<string, number[]>();
  const always: number[] = [];
  rules.forEach(({ all }, number) => {
    const [fewest] = all.flatMap(({ starts }) => (starts ? [starts] : [])).sort((a, b) => a.length - b.length);
    if (!fewest) always.push(number);
    else for (const start of fewest) byStart.set(start, [...(byStart.get(start) ?? []), number]);
  });
  return { rules, byStart, always };
}

/** The rules that could fire, in their order. */
export function possible<Meaning extends string>(
  { rules, byStart, always }: RuleBook<Meaning>,
  seen: Seen,
): readonly Rule<Meaning>[] {
  const numbers = new Set(always);
  for (const start of seen.starts.keys()) for (const number of byStart.get(start) ?? []) numbers.add(number);
  return [...numbers].sort((a, b) => a - b).flatMap((number) => rules[number] ?? []);
}
