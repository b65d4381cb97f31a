// Reads a UK postcode as people type or say it: `gm11aa`, `GM1 IAA`, `g.m.1 1 a a`, "gee em one one double a", inside a sentence.
import { fold } from './fold.js';
import { digitOf, isNumberWord, numberWords, spelt, tensAnd, timesOf } from './spoken.js';

export interface PostcodeRead {
  /** "GM1 1AA". */
  readonly postcode: string;
  /** Nothing else was said but words such as "my postcode is". */
  readonly whole: boolean;
  /** The part of the text it was read from, as written. */
  readonly matched: string;
}

/**
 * Shapes of a whole postcode, A a letter and 9 a digit (BS 7666; Royal Mail's Programmer's Guide to the PAF). The last
 * three are the inward code, whose letters are never C, I, K, M, O or V.
 */
const SHAPES = ['A99AA', 'A999AA', 'A9A9AA', 'AA99AA', 'AA999AA', 'AA9A9AA'];
const INWARD = /[ABD-HJLNP-UW-Z]/;
const TO_DIGIT: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', Q: '0', S: '5', Z: '2', B: '8', G: '6' };
const TO_LETTER: Readonly<Record<string, readonly string[]>> = {
  '1': ['I', 'L'],
  '0': ['O', 'D'],
  '5': ['S'],
  '2': ['Z'],
  '8': ['B'],
  '6': ['G'],
};

const AROUND = new Set(
  "it's its it is the my our your postcode post code code's at uh um er erm so yes yeah ok okay please thanks hi hello cod post fy yw ydy mae mae'n y'r i plis diolch ie".split(
    ' ',
  ),
);
/** What can stand in a postcode: few signs, more where there are figures, or all of it in letters like figures. */
const PART = /^(?:[a-z0-9]{1,4}|(?=[a-z]*\d)[a-z0-9]{5,7}|[a-z]{1,2}[iloqszbg]{1,2}[a-z]?[iloqszbg][a-z]{2})$/;
/** Five to seven signs with figures, or letters like them, where every postcode has them. */
const LIKE_ONE = /^[a-z015268]{1,2}[\diloqszbg][a-z\d]{0,1}[\diloqszbg][a-z015268]{2}$/;
/** A message of so few words may be a postcode and nothing else. */
const FEW_WORDS = 8;
/** How such signs begin. */
const BEGINS = /^[a-z015268]{1,2}(?:[\diloqszbg]|$)/;
/** Words that are figures only beside others: a sentence full of them holds no postcode. */
const SOUNDS = /^(?:won|to|too|for|fore|sicks|ate|o|oh)$/;
/** A postcode of letters alone, each figure written as a letter like it: "GMI IAA". */
const DIGITLESS = /\b[a-z]{1,2}[iloqszbg]{1,2}[a-z]?\s*[iloqszbg][a-z]{2}\b/gi;
/** "G M two space one A A": the gap as it is said, after a sign. */
const SAID_GAP = /^(?:space|gap|gofod|bwlch)$/;
const ONE_SIGN = /^(?:[a-z0-9]|[a-z]{1,2}\d{1,2}[a-z]?|one|two|three|four|five|six|seven|eight|nine)$/;
/** So many letters said one by one are a spelling. */
const SPELLING = 3;
/** Longest text looked at, in characters. */
const LONGEST = 2000;

interface Token {
  readonly word: string;
  /** Signs it may stand for; the first is the most likely. */
  readonly signs: readonly string[];
  readonly aloud: boolean;
  readonly from: number;
  readonly to: number;
}
interface Candidate {
  readonly postcode: string;
  readonly cost: number;
  readonly first: number;
  readonly last: number;
}

/**
 * @param known every postcode of the council, in the form "GM1 1AA": settles slips (I for 1, O for 0, 5 for S …) and words
 *   that could be letters. Without it a slip is mended only where the message is nothing but a postcode.
 */
export function readPostcode(text: string, known?: ReadonlySet<string>): PostcodeRead | null {
  const source = text.slice(0, LONGEST).normalize('NFKC');
  if (!mayHoldOne(source) && !inLettersAlone(source, known)) return null;
  const words = [...source.matchAll(/[\p{L}\p{N}']+/gu)]
    .map((match) => ({ word: fold(match[0]), from: match.index, to: match.index + match[0].length }))
    .filter(({ word }, i, all) => !(SAID_GAP.test(word) && ONE_SIGN.test(all[i - 1]?.word ?? '')));
  if (!couldHoldOne(words) && !inLettersAlone(source, known)) return null;
  const tokens = tokensOf(words);
  let best: Candidate | null = null;
  for (let first = 0; first < tokens.length; first++) {
    if (!tokens[first]?.signs.some((sign) => BEGINS.test(sign))) continue;
    for (const candidate of candidatesFrom(tokens, first, known))
      if (!best || candidate.cost < best.cost) best = candidate;
  }
  if (!best) return null;
  const { first, last, postcode } = best;
  return {
    postcode,
    whole: isWhole(tokens, first, last),
    matched: source.slice(tokens[first]?.from, tokens[last]?.to),
  };
}

/** The quick way past plain English: no figure, none said as a word, and no spelling. */
const mayHoldOne = (source: string): boolean =>
  // eslint-disable-next-line no-control-regex -- letters that fold to others need the long way
  /\d|[^\u0000-\u007f]/.test(source) || NUMBER_SAID.test(source) || (source.match(ONE_LETTER)?.length ?? 0) >= SPELLING;
const NUMBER_SAID = new RegExp(`\\b(?:${numberWords.filter((word) => !SOUNDS.test(word)).join('|')})\\b`, 'i');
const ONE_LETTER = /\b[a-z]\b/gi;

type Word = Pick<Token, 'word' | 'from' | 'to'>;

/** A figure, two said as words, or a spelling: most messages have none of these. */
function couldHoldOne(words: readonly Word[]): boolean {
  let [letters, sure, all] = [0, 0, 0];
  for (const { word } of words) {
    if (/\d/.test(word)) return true;
    if (word.length === 1) letters++;
    if (!isNumberWord(word)) continue;
    all++;
    if (!SOUNDS.test(word)) sure++;
  }
  return letters >= SPELLING || (sure > 0 && (all > 1 || words.length <= FEW_WORDS));
}

function inLettersAlone(source: string, known: ReadonlySet<string> | undefined): boolean {
  if (known === undefined) return false;
  const areas = areasOf(known);
  for (const [match] of source.matchAll(DIGITLESS)) {
    const signs = match.replace(/\s/g, '').toUpperCase();
    if (!areas.has(signs.slice(0, 1)) && !areas.has(signs.slice(0, 2))) continue;
    if (shaped(signs).some(({ postcode }) => known.has(postcode))) return true;
  }
  return false;
}

const areas = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();
/** The letters that the postcodes begin with: hardly any other two words do. */
function areasOf(known: ReadonlySet<string>): ReadonlySet<string> {
  const before = areas.get(known);
  if (before) return before;
  const found = new Set([...known].map((postcode) => /^[A-Z]*/.exec(postcode)?.[0] ?? ''));
  areas.set(known, found);
  return found;
}

/** Words with the signs they may stand for; "a for apple" and "double a" are drawn together. */
function tokensOf(words: readonly Word[]): readonly Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < words.length; i++) {
    const here = words[i];
    if (!here) break;
    const next = words[i + 1];
    const times = timesOf(here.word);
    if (times && next) {
      const signs = /^[a-z0-9]$/.test(next.word) ? [next.word] : spelt(next.word);
      const doubled = next.word === 'u' || next.word === 'you' ? ['w'] : signs.map((sign) => sign.repeat(times));
      if (doubled.length > 0) {
        tokens.push({ word: here.word, signs: doubled, aloud: true, from: here.from, to: next.to });
        i++;
        continue;
      }
    }
    // "forty three" is 43, or the 40 and the 3 of "SA40 3PQ".
    const both = next ? tensAnd(here.word, next.word) : null;
    if (both !== null && next) {
      const signs = [both, ...spelt(here.word).map((tens) => tens + both.slice(1))];
      tokens.push({ word: here.word, signs, aloud: true, from: here.from, to: next.to });
      i++;
      continue;
    }
    const after = words[i + 2];
    const aloud = spelt(here.word);
    const sign = /^[a-z]$/.test(here.word) ? here.word : undefined;
    if (
      sign &&
      next &&
      after &&
      /^(for|as|like)$/.test(next.word) &&
      after.word.startsWith(sign) &&
      after.word.length > 1
    ) {
      tokens.push({ word: sign, signs: [sign], aloud: false, from: here.from, to: after.to });
      i += 2;
      continue;
    }
    const plain = PART.test(here.word) ? [here.word] : [];
    tokens.push({
      word: here.word,
      signs: [...(aloud.length > 0 ? aloud : plain), ...(aloud.length > 0 ? plain : [])],
      aloud: aloud.length > 0,
      from: here.from,
      to: here.to,
    });
  }
  return tokens;
}

function* candidatesFrom(
  tokens: readonly Token[],
  first: number,
  known: ReadonlySet<string> | undefined,
): Generator<Candidate> {
  // Readings of the words so far, kept few: each word stands for two or three signs at most.
  let readings: readonly { readonly signs: string; readonly aloud: number }[] = [{ signs: '', aloud: 0 }];
  for (let last = first; last < tokens.length && last < first + 7; last++) {
    const token = tokens[last];
    if (!token || token.signs.length === 0) return;
    readings = readings
      .flatMap(({ signs, aloud }) =>
        token.signs.map((sign) => ({
          signs: signs + sign,
          aloud: aloud + (token.aloud && sign !== token.word ? 1 : 0),
        })),
      )
      .filter(({ signs }) => signs.length <= 7 && BEGINS.test(signs))
      .slice(0, 24);
    if (readings.length === 0) return;
    for (const { signs, aloud } of readings) {
      if (!LIKE_ONE.test(signs)) continue;
      for (const { postcode, slips } of shaped(signs.toUpperCase())) {
        const ours = known?.has(postcode) ?? false;
        if (!ours && !plainEnough(tokens, first, last, slips, aloud, postcode)) continue;
        yield { postcode, first, last, cost: slips * 2 + aloud * 0.1 + (ours ? 0 : 3) + (last - first) * 0.01 };
      }
    }
  }
}

/** Without a list to check it against: written as a postcode is, or said letter by letter, or the message is nothing else. */
function plainEnough(
  tokens: readonly Token[],
  first: number,
  last: number,
  slips: number,
  aloud: number,
  postcode: string,
): boolean {
  const words = tokens.slice(first, last + 1).map(({ word }) => word);
  if (isWhole(tokens, first, last))
    return slips <= 1 && words.some((word) => /\d/.test(word) || digitOf(word) !== null);
  if (slips > 0 || aloud > 0) return false;
  const [outward = ''] = postcode.toLowerCase().split(' ');
  return words.length === 1 || (words.length === 2 && words[0] === outward) || words.every((word) => word.length === 1);
}

const isWhole = (tokens: readonly Token[], first: number, last: number): boolean =>
  tokens.every(({ word }, index) => (index >= first && index <= last) || AROUND.has(word));

/** Every postcode that five to seven signs can be read as, with the number of signs that had to be changed. */
function shaped(signs: string): readonly { readonly postcode: string; readonly slips: number }[] {
  const found = new Map<string, number>();
  for (const shape of SHAPES) {
    if (shape.length !== signs.length) continue;
    let readings: readonly { readonly text: string; readonly slips: number }[] = [{ text: '', slips: 0 }];
    for (let i = 0; i < signs.length && readings.length > 0; i++) {
      const sign = signs[i] ?? '';
      const options = signsAt(sign, shape[i] === 'A', i >= signs.length - 2);
      readings = readings.flatMap(({ text, slips }) =>
        options.map((option) => ({ text: text + option, slips: slips + (option === sign ? 0 : 1) })),
      );
    }
    for (const { text, slips } of readings) {
      const postcode = `${text.slice(0, -3)} ${text.slice(-3)}`;
      if (slips <= 3 && slips < (found.get(postcode) ?? 9)) found.set(postcode, slips);
    }
  }
  return [...found].map(([postcode, slips]) => ({ postcode, slips }));
}

function signsAt(sign: string, letter: boolean, inward: boolean): readonly string[] {
  if (!letter) return /\d/.test(sign) ? [sign] : TO_DIGIT[sign] ? [TO_DIGIT[sign]] : [];
  const letters = /[A-Z]/.test(sign) ? [sign] : (TO_LETTER[sign] ?? []);
  return inward ? letters.filter((one) => INWARD.test(one)) : letters;
}
