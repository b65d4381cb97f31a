// Finds what is meant as a request reference in a message, typed or spelled aloud, right or not: "it's G L M, four K 7 p 2qx".
import { fold } from './fold.js';
import { spelt } from './spoken.js';

/** Letters and figures in a reference, its three letters among them, and how many fewer or more still look like one. */
const WHOLE = 10;
const FEWEST = 7;
const MOST = 13;
/** Typed for each other: a nought and an O, a one and an I or an L. */
const SLIPS: Readonly<Record<string, string>> = { O: '[O0]', I: '[I1L]', L: '[L1I]' };
const FILLER = new Set('dash hyphen then and for a space capital big as in stroke comma'.split(' '));

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
  for (const word of said.toLowerCase().split(/[^a-z0-9]+/)) {
    if (word === '' || FILLER.has(word)) continue;
    const sign = /^[a-z0-9]$/.test(word) ? word : (spelt(word).find((one) => one.length === 1) ?? '');
    if (sign === '' && signs.length > prefix.length) break;
    if (sign === '') signs.length = 0;
    else signs.push(sign.toUpperCase());
  }
  const all = signs.join('');
  const at = all.search(beginnings(prefix).row);
  const found = at < 0 ? '' : all.slice(at, at + WHOLE);
  return found.length >= FEWEST ? found : null;
}
