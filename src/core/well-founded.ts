// Whether a sentence stands on a passage: its figures, dates, numbers and links are in it, beside the same words, and it says no more.
import { facts, isUnit } from './facts.js';
import { fold } from './kinds/fold.js';

/** Facts of the sentence that are not in the passage, as they were compared; empty when all of them are. */
export function unfounded(sentence: string, passage: string): readonly string[] {
  const known = facts(passage);
  return [...facts(sentence)].filter((fact) => !known.has(fact));
}

/** Fewest telling words of a line that speaks for itself; a shorter one ("It costs £46 a year.") leans on the one before. */
const WHOLE_LINE = 3;
/** Share of a sentence's telling words that the line with its figure must hold. */
const BESIDE = 0.5;

/** True when a figure of the sentence stands in the passage, but beside other words: "8 weeks to decide" is no time to appeal. */
export function misplaced(sentence: string, passage: string): boolean {
  const lines = linesOf(passage);
  // "Weeks" beside "weeks" says nothing.
  const words = telling(sentence).filter((word) => !isUnit(word));
  const beside = lines.map((line, at) => {
    const before = telling(line).length < WHOLE_LINE ? (lines[at - 1] ?? '') : '';
    return { known: facts(line), near: share(words, telling(`${lines[0] ?? ''} ${before} ${line}`)) };
  });
  const figures = [...facts(sentence)].filter((fact) => /^[£\d]/.test(fact));
  return figures.some((figure) => !beside.some(({ known, near }) => known.has(figure) && near >= BESIDE));
}

const linesOf = (passage: string): readonly string[] => passage.split(/\n|(?<=[.?!])\s/);

/** Share of a sentence's telling words that must be in the passage. */
const SHARED = 0.75;
/** Share at which a sentence is taken to say what one line of the passage says. */
const SAME = 0.7;
const MARKUP = /[<>[\]{}|`*_#\\\n]|^\s*-\s/;
const NOT = /\b(?:not|no|never|none|nor|cannot|without|ddim|nid|nad|nac|peidiwch|byth|heb)\b|n't\b/;
const BUT = /\b(?:unless|except|only|oni bai|ac eithrio|heblaw|yn unig|dim ond)\b/;
const SMALL = new Set(
  'about also and are but can could does each for from have has if into its may might more must our out should than that the their them then there these they this those to was we were what when where which who will with would you your chi eich eu gan gyda gallwch hefyd hwn hon mae neu oes rhaid sydd wedi yn ydych'.split(
    ' ',
  ),
);

/**
 * True when it has markup, says fewer than `least` telling words or mostly other things than the passage, or says no
 * where the passage says yes, or the reverse, or leaves out the passage's "unless" or "only".
 */
export function oddWords(sentence: string, passage: string, least = 2): boolean {
  if (MARKUP.test(sentence)) return true;
  const words = telling(sentence);
  if (words.length < least || share(words, telling(passage)) < SHARED) return true;
  if (NOT.test(fold(sentence)) && !NOT.test(fold(passage))) return true;
  const same = linesOf(passage).filter((line) => share(words, telling(line)) >= SAME);
  if (same.length === 0) return false;
  return same.every(
    (line) => NOT.test(fold(line)) !== NOT.test(fold(sentence)) || (BUT.test(fold(line)) && !BUT.test(fold(sentence))),
  );
}

const telling = (text: string): readonly string[] =>
  (fold(text).match(/[a-z]{3,}/g) ?? []).filter((word) => !SMALL.has(word));

/** How many of the words are in the others, endings and Welsh mutations aside; 1 when there are none. */
function share(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0) return 1;
  const known = new Set(others.flatMap(shapes));
  return words.filter((word) => shapes(word).some((shape) => known.has(shape))).length / words.length;
}

/** Its beginning, and the same without the letter that a mutation changes. */
const shapes = (word: string): readonly string[] =>
  word.length > 5 ? [word.slice(0, 5), `~${word.slice(1, 6)}`] : [word.replace(/s$/, '')];
