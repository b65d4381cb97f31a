// Streets of ours that a text names. A council may have thousands: they are brought to one form once, and looked up by their first word.
import { fold } from './kinds/fold.js';

const SHORT_FOR: readonly (readonly [RegExp, string])[] = [
  [/ rd /g, ' road '],
  [/ st /g, ' street '],
  [/ ln /g, ' lane '],
  [/ cl /g, ' close '],
  [/ ave /g, ' avenue '],
  [/ dr /g, ' drive '],
  [/ cres /g, ' crescent '],
  [/ (?:ter|terr|tce) /g, ' terrace '],
  [/ (?:gdns|gdn) /g, ' gardens '],
  [/ sq /g, ' square '],
];

/** " 14 mill fields rd ": folded, words alone, a space at each end. */
const spaced = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()} `;

/** The same with short forms written out: " 14 mill fields road ". */
export const spelled = (text: string): string =>
  SHORT_FOR.reduce((said, [short, long]) => said.replace(short, long), spaced(text));

interface Named {
  readonly street: string;
  /** As `spelled` has it. */
  readonly said: string;
}
type ByFirstWord = ReadonlyMap<string, readonly Named[]>;
/** By the list of names, which a council has one of. */
const known = new WeakMap<readonly string[], ByFirstWord>();

function byFirstWord(streets: readonly string[]): ByFirstWord {
  const before = known.get(streets);
  if (before) return before;
  const made = new Map<string, Named[]>();
  for (const street of streets) {
    const said = spelled(street);
    const first = said.trim().split(' ', 1)[0] ?? '';
    const there = made.get(first);
    if (there) there.push({ street, said });
    else made.set(first, [{ street, said }]);
  }
  known.set(streets, made);
  return made;
}

/** The longest of the names in the text, short forms or not; null where there is none. `streets`: the same list at each call. */
export function streetIn(text: string, streets: readonly string[]): string | null {
  const names = byFirstWord(streets);
  const said = spelled(text);
  let longest: Named | null = null;
  for (const word of new Set(said.trim().split(' ')))
    for (const one of names.get(word) ?? [])
      if (one.said.length > (longest?.said.length ?? 0) && said.includes(one.said)) longest = one;
  return longest?.street ?? null;
}
