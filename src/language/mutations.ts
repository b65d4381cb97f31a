// Welsh words change their first letters ("bin", "fin", "min"): brings them back to a form that the phrases hold.

/** Mutated beginning → beginnings it may come from: soft, nasal and aspirate mutation, and h before a vowel. */
const UNDO: readonly (readonly [string, readonly string[]])[] = [
  ['ngh', ['c']], ['mh', ['p']], ['nh', ['t']], ['ng', ['g']], ['ph', ['p']], ['th', ['t']], ['ch', ['c']], ['dd', ['d']],
  ['f', ['b', 'm']], ['b', ['p']], ['d', ['t']], ['g', ['c']], ['l', ['ll', 'gl']], ['r', ['rh', 'gr']], ['m', ['b']], ['n', ['d']], ['w', ['gw']],
  ['ha', ['a']], ['he', ['e']], ['hi', ['i']], ['ho', ['o']], ['hu', ['u']], ['hw', ['w']], ['hy', ['y']],
  ['a', ['ga']], ['e', ['ge']], ['i', ['gi']], ['o', ['go']], ['u', ['gu']], ['y', ['gy']],
]; // prettier-ignore

/** The same by the code of their first letter: most words begin with none of the rest. */
const BY_LETTER: readonly (typeof UNDO)[] = Array.from({ length: 128 }, (_, code) =>
  UNDO.filter(([mutated]) => mutated.charCodeAt(0) === code),
);

/** Words whose forms are remembered, at most: the usual ones come in every message. */
const REMEMBERED = 10_000;
const remembered = new Map<string, readonly string[]>();

/** Forms the word may have before mutation, itself not among them. */
export function radicalsOf(word: string): readonly string[] {
  if (word.length < 3) return NONE;
  const before = remembered.get(word);
  if (before) return before;
  const found = undone(word);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}

const NONE: readonly string[] = [];

function undone(word: string): readonly string[] {
  const found: string[] = [];
  for (const [mutated, radicals] of BY_LETTER[word.charCodeAt(0)] ?? []) {
    if (
      !word.startsWith(mutated) ||
      (mutated === 'l' && word.startsWith('ll')) ||
      (mutated === 'd' && word.startsWith('dd')) ||
      (mutated === 'r' && word.startsWith('rh')) ||
      (mutated === 'f' && word.startsWith('ff'))
    )
      continue;
    for (const radical of radicals) found.push(radical + word.slice(mutated.length));
  }
  return found;
}

/** Of the word and what it may come from, the one found in most phrases; the word itself when none is. */
export function unmutated(word: string, counts: ReadonlyMap<string, number>): string {
  let best = word;
  let most = counts.get(word) ?? 0;
  for (const radical of radicalsOf(word)) {
    const count = counts.get(radical) ?? 0;
    if (count > most) [best, most] = [radical, count];
  }
  return best;
}
