// The shape of a rule: groups of words that together mean one thing, wherever they stand near each other, in any order.
import { fromWordStarts, startsOf } from './pattern-starts.js';

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
  /** Groups that could begin in it → where, rising. */
  readonly begun: ReadonlyMap<Group, readonly number[]>;
}

/** Looks at each word of the message once, for all groups of the book together. */
export function lookAt(said: string, { starts }: RuleBook<string>): Seen {
  const begun = new Map<Group, number[]>();
  for (let index = 0; index < said.length; index++) {
    if (!inWord(said.charCodeAt(index)) || (index > 0 && inWord(said.charCodeAt(index - 1)))) continue;
    let at: Start | undefined = starts;
    for (let i = index; at; i++) {
      for (const group of at.groups) {
        const before = begun.get(group);
        if (!before) begun.set(group, [index]);
        else if (before[before.length - 1] !== index) before.push(index);
      }
      at = at.next[said.charCodeAt(i)];
    }
  }
  return { places: new Map(), begun };
}

/** A small letter or a figure: what `said` has of words. */
const inWord = (code: number): boolean => (code > 96 && code < 123) || (code > 47 && code < 58);

interface Place {
  readonly from: number;
  readonly to: number;
}

const MOST_PLACES = 12;

function places(group: Group, said: string, seen: Seen): readonly Place[] {
  const before = seen.places.get(group);
  if (before) return before;
  const found = group.starts ? atStarts(group, seen.begun.get(group) ?? [], said) : anywhere(group, said);
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
function atStarts({ here }: Group, at: readonly number[], said: string): readonly Place[] {
  const found: Place[] = [];
  let free = 0;
  for (const from of at) {
    if (from < free) continue;
    here.lastIndex = from;
    if (!here.test(said)) continue;
    const to = here.lastIndex;
    free = Math.max(from + 1, to);
    found.push({ from, to });
    if (found.length >= MOST_PLACES) break;
  }
  return found;
}

/** What made a rule fire: its words, and the stretch of the message that holds them. */
export interface Fired extends Place {
  readonly words: string;
}

/** Null where it does not fire. */
export function fires({ all, rarest, not }: Rule<string>, said: string, seen: Seen): Fired | null {
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
    if (!near.every((other) => other !== undefined)) continue;
    const told = [place, ...near];
    return {
      words: told.map(({ from, to }) => said.slice(from, to)).join(' + '),
      from: Math.min(...told.map(({ from }) => from)),
      to: Math.max(...told.map(({ to }) => to)),
    };
  }
  return null;
}

/** Rules by what their words begin with, so that most of them are never tried. */
export interface RuleBook<Meaning extends string> {
  readonly rules: readonly Rule<Meaning>[];
  /** The groups, wanted or not, by what their words begin with, letter by letter. */
  readonly starts: Start;
  /** Numbers of the rules by the group that they want and that can begin in the fewest ways. */
  readonly byGroup: ReadonlyMap<Group, readonly number[]>;
  /** Numbers of the rules whose words can begin with anything. */
  readonly always: readonly number[];
}

/** Groups whose words begin with the letters that led here, and where each further letter leads. */
interface Start {
  readonly groups: Group[];
  /** By the letter's code. */
  readonly next: (Start | undefined)[];
}

function plant(group: Group, start: string, root: Start): void {
  let at = root;
  for (let i = 0; i < start.length; i++) {
    const letter = start.charCodeAt(i);
    const next: Start = at.next[letter] ?? { groups: [], next: [] };
    at.next[letter] = next;
    at = next;
  }
  at.groups.push(group);
}

export function ruleBook<Meaning extends string>(rules: readonly Rule<Meaning>[]): RuleBook<Meaning> {
  const starts: Start = { groups: [], next: [] };
  const byGroup = new Map<Group, number[]>();
  const always: number[] = [];
  for (const group of new Set(rules.flatMap(({ all, not }) => [...all, ...not])))
    for (const start of group.starts ?? []) plant(group, start, starts);
  rules.forEach(({ rarest: [fewest] }, number) => {
    if (!fewest?.starts) always.push(number);
    else byGroup.set(fewest, [...(byGroup.get(fewest) ?? []), number]);
  });
  return { rules, starts, byGroup, always };
}

/** The rules of which every group could begin somewhere, in their order. */
export function possible<Meaning extends string>(
  { rules, byGroup, always }: RuleBook<Meaning>,
  { begun }: Seen,
): readonly Rule<Meaning>[] {
  const numbers = [...always];
  for (const group of begun.keys())
    for (const number of byGroup.get(group) ?? [])
      if (rules[number]!.all.every((one) => !one.starts || begun.has(one))) numbers.push(number);
  return numbers.sort((a, b) => a - b).map((number) => rules[number]!);
}
