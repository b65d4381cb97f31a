// The shape of a rule: groups of words that together mean one thing, wherever they stand near each other, in any order.

export interface Rule<Meaning extends string> {
  readonly means: Meaning;
  /** Every group must occur, no two further apart than `NEAR`. */
  readonly all: readonly Group[];
  /** None of these may occur in the message. */
  readonly not: readonly Group[];
}

/** Words of one meaning, as a pattern with the flag `g`. */
export interface Group {
  readonly pattern: RegExp;
}

/** Letters between the first group's words and the others', at most: about a clause. */
const NEAR = 70;

/** Space between alternatives, `_` for a space inside one, `*` for any ending; or patterns as they stand. */
export const words = (list: string): Group => ({
  pattern: new RegExp(
    `\\b(?:${list
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ').replaceAll('*', "[a-z']*"))
      .join('|')})(?![a-z])`,
    'g',
  ),
});
export const like = (pattern: RegExp): Group => ({ pattern: new RegExp(pattern.source, 'g') });

export const rule = <Meaning extends string>(means: Meaning, ...all: readonly Group[]): Rule<Meaning> => ({
  means,
  all,
  not: [],
});
export const unless = <Meaning extends string>(found: Rule<Meaning>, ...not: readonly Group[]): Rule<Meaning> => ({
  ...found,
  not: [...found.not, ...not],
});

/** What is known of one message, so that each group is looked for once. */
export type Seen = Map<Group, readonly Place[]>;
interface Place {
  readonly from: number;
  readonly to: number;
}

const MOST_PLACES = 12;

function places(group: Group, said: string, seen: Seen): readonly Place[] {
  const before = seen.get(group);
  if (before) return before;
  const found: Place[] = [];
  for (const match of said.matchAll(group.pattern)) {
    found.push({ from: match.index, to: match.index + match[0].length });
    if (found.length >= MOST_PLACES) break;
  }
  seen.set(group, found);
  return found;
}

/** The words that made the rule fire, or null. */
export function fires({ all, not }: Rule<string>, said: string, seen: Seen): string | null {
  const [first, ...others] = all.map((group) => places(group, said, seen));
  if (!first || first.length === 0 || others.some((found) => found.length === 0)) return null;
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
