// Finds what is meant as a request reference in a message, typed or spelled aloud, right or not: "it's G L M, four K 7 p 2qx".
import { fold } from './fold.js';
import { readReference } from '../reference.js';
import { namesOf, spelt, timesOf, welshLetter } from './spoken.js';

/** Letters and figures in a reference, its three letters among them, and how many fewer or more still look like one. */
const WHOLE = 10;
const FEWEST = 7;
const MOST = 13;
/** Typed for each other: a nought and an O, a one and an I or an L. */
const SLIPS: Readonly<Record<string, string>> = { O: '[O0]', I: '[I1L]', L: '[L1I]' };
const FILLER = new Set(
  'dash hyphen then and for a space capital big as in stroke comma cysylltnod stroc fel llythyren wedyn yna ac'.split(
    ' ',
  ),
);

/**
 * Its letters and figures without spaces, capitals; null when nothing looks like one. `prefix`: the council's three letters.
 * `alone`: the message answers "what is your reference", so that the letters may be left out.
 */
export function referenceSaid(text: string, prefix: string, alone = false): string | null {
  const { typed: asTyped } = beginnings(prefix);
  const said = fold(text.slice(0, 300)).toUpperCase();
  // "G L M four K seven": a figure that is said as a word is no four letters.
  const spelled = spelledOut(said, prefix);
  if (spelled?.length === WHOLE) return spelled;
  const typed = asTyped.exec(said);
  if (typed) {
    const [first = ''] = groups(typed[0], prefix);
    if (first !== '') return first;
  }
  if (spelled !== null) return spelled;
  const bare = said.replace(/[^A-Z0-9]/g, '');
  const fits = bare.length === WHOLE - prefix.length || (bare.length >= FEWEST && bare.length <= MOST);
  return alone && fits && /\d/.test(bare) ? (bare.length === WHOLE - prefix.length ? prefix + bare : bare) : null;
}

/** How a reference begins, typed and as a row of signs; made once for each council. */
const made = new Map<string, { readonly typed: RegExp; readonly row: RegExp }>();
function beginnings(prefix: string): { readonly typed: RegExp; readonly row: RegExp } {
  const before = made.get(prefix);
  if (before) return before;
  const letters = [...prefix].map((letter) => SLIPS[letter] ?? letter);
  const both = {
    typed: new RegExp(`(?<![A-Z0-9])${letters.join('[\\s.-]*')}(?:[\\s.,:/-]*[A-Z0-9])*`),
    row: new RegExp(letters.join('')),
  };
  made.set(prefix, both);
  return both;
}

/** The signs up to the first word: "GLM-4K7P-2QX please" ends before "please". */
function groups(text: string, prefix: string): readonly string[] {
  let signs = '';
  for (const part of text.split(/[\s.,:/-]+/)) {
    // A longer run of letters alone is a word, but for the three letters at its head.
    if (signs.length >= prefix.length && part.length > 2 && /^[A-Z]+$/.test(part) && signs.length >= WHOLE) break;
    if (signs.length >= prefix.length && part.length > 4 && /^[A-Z]+$/.test(part)) break;
    signs += part;
    if (signs.length >= WHOLE) break;
  }
  return signs.length >= FEWEST && signs.length <= MOST ? [signs] : [];
}

/** "gee el em four kay seven pee two queue ex": every word a sign, from the council's letters on. */
function spelledOut(said: string, prefix: string): string | null {
  const signs: string[] = [];
  let times = 1;
  for (const word of said.toLowerCase().split(/[^a-z0-9]+/)) {
    if (word === '' || FILLER.has(word)) continue;
    const more = timesOf(word);
    if (more !== null) {
      times = more;
      continue;
    }
    const sign = signOf(word);
    // "glm" at the head, written together.
    if (sign === '' && signs.length > prefix.length) break;
    if (sign === '') signs.length = 0;
    if (word.toUpperCase() === prefix) signs.push(...prefix);
    // No reference has a U: "double u" is a W.
    else if (times === 2 && sign === 'u') signs.push('W');
    else if (sign !== '') signs.push(...sign.toUpperCase().repeat(times));
    times = 1;
  }
  const all = signs.join('');
  const at = all.search(beginnings(prefix).row);
  const found = at < 0 ? '' : all.slice(at, at + WHOLE);
  return found.length >= FEWEST ? found : null;
}

const signOf = (word: string): string =>
  /^[a-z0-9]$/.test(word) ? word : (spelt(word).find((one) => one.length === 1) ?? welshLetter(word) ?? '');

export interface SpelledReference {
  /** Its ten letters and figures. */
  readonly reference: string;
  /** The words it was read from, as they stand. */
  readonly matched: string;
}
export type SpelledReferences = (text: string) => SpelledReference | null;

/** Finds a whole reference with the right check character, typed or spelled aloud, whatever is said around it. */
export function createSpelledReferences(prefixes: readonly string[]): SpelledReferences {
  const begun = prefixes.map((prefix) => ({
    prefix,
    // To read every message for signs would take long: only from where the letters are named one after the other.
    row: new RegExp(
      `(?<![a-z0-9])${[...prefix.toLowerCase()].map((letter) => `(?:${namesOf(letter).join('|')})`).join('[\\s.,-]*')}(?=[^a-z])`,
      'i',
    ),
  }));
  return (text) => {
    for (const { prefix, row } of begun) {
      const from = row.exec(text)?.index ?? -1;
      const found = from < 0 ? null : spelledFrom(text.slice(from, from + LONGEST), prefix);
      if (found) return found;
    }
    return null;
  };
}

/** Letters of a message in which one may be spelled aloud. */
const LONGEST = 200;

function spelledFrom(said: string, prefix: string): SpelledReference | null {
  const whole = wholeIn(said, prefix);
  if (whole === null) return null;
  const ends = [...said.matchAll(/(?=[\s,.;!?]|$)/g)].map(({ index }) => index);
  const end = ends.find((at) => wholeIn(said.slice(0, at), prefix) === whole) ?? said.length;
  return { reference: whole, matched: said.slice(0, end) };
}

function wholeIn(said: string, prefix: string): string | null {
  // "A" is a sign of it as often as a word between them: the check character tells.
  for (const text of [said, said.replace(/\ba\b/gi, 'ay')]) {
    const bare = referenceSaid(text, prefix);
    const read = bare?.length === WHOLE ? readReference(bare)?.replaceAll('-', '') : undefined;
    if (read?.startsWith(prefix)) return read;
  }
  return null;
}
