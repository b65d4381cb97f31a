// Finds payment card and national insurance numbers, however they are broken up: they are never kept, not even encrypted.

export interface Secret {
  readonly kind: 'card' | 'ni';
  readonly from: number;
  /** Index after the last character. */
  readonly to: number;
}

/** Draws nothing: zero-width spaces and joiners, soft hyphens, bidi marks, variation selectors, controls, lone surrogates. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cs}|(?![\t\n\r])\p{Cc}/u;
const DIGIT = /\p{Nd}/u;
/** Up to three of these may stand between two characters of a number; more, and they are two numbers. */
const S = '[\\s.\\-_*·•\\u2010-\\u2015\\u2212]{0,3}';

/** Card numbers have 13 to 19 digits (ISO/IEC 7812). */
const LEAST = 13;
const MOST = 19;
const CHAIN = new RegExp(`\\d(?:${S}\\d){${LEAST - 1},}`, 'g');
const DATE = /^(?:\d{1,2}[-. ]\d{1,2}[-. ](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\d)/;
/** HMRC's rule for the letters (manual NIM39110), and QQ, which it uses for examples. */
const INSURANCE = new RegExp(
  `(?<!\\p{L})(?:[A-CEGHJ-PR-TW-Z]${S}[A-CEGHJ-NPR-TW-Z]|Q${S}Q)(?:${S}\\d){6}${S}[A-D](?![\\p{L}\\p{N}])`,
  'giu',
);

/** In no order, not overlapping. Linear in the length of the text. */
export const findSecrets = (text: string): readonly Secret[] => {
  const { visible, origin } = strip(text);
  const found: Secret[] = [];
  const add = (kind: Secret['kind'], from: number, to: number) =>
    found.push({ kind, from: origin[from] ?? 0, to: (origin[to - 1] ?? 0) + 1 });
  for (const match of visible.matchAll(INSURANCE)) add('ni', match.index, match.index + match[0].length);
  for (const match of visible.matchAll(CHAIN)) {
    // After a plus sign it is a telephone number.
    const from = visible[match.index - 1] === '+' ? 1 : 0;
    for (const [start, end] of cards(match[0], from)) add('card', match.index + start, match.index + end);
  }
  return found;
};

/** The text without what cannot be seen and with ASCII digits, and where each of its characters came from. */
export const strip = (text: string): { readonly visible: string; readonly origin: readonly number[] } => {
  let visible = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    if (!INVISIBLE.test(character)) {
      const kept = plain(character);
      for (let i = 0; i < kept.length; i++)
        origin.push(kept.length === character.length ? at + i : at + character.length - 1);
      visible += kept;
    }
    at += character.length;
  }
  return { visible, origin };
};

/** ASCII for a decimal digit of any script, or a fullwidth letter. */
const plain = (character: string): string => {
  if (character < '\u0080') return character;
  if (/[\uff01-\uff5e]/.test(character)) return character.normalize('NFKC');
  if (!DIGIT.test(character)) return character;
  // Unicode keeps each script's digits in order, in blocks of ten.
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
};

/** Where card numbers stand in a chain of digit groups: from the start of a group to the end of one. */
const cards = (chain: string, from: number): readonly (readonly [number, number])[] => {
  const groups = [...chain.matchAll(/\d+/g)].map((match) => ({ start: match.index, digits: match[0] }));
  const found: [number, number][] = [];
  let past = from;
  groups.forEach(({ start, digits }, index) => {
    if (start < past || !/^[2-6]/.test(digits) || DATE.test(chain.slice(start, start + 11))) return;
    const end = digits.length >= LEAST ? withinGroup(start, digits) : acrossGroups(groups.slice(index, index + MOST));
    if (end === null) return;
    found.push([start, end]);
    past = end;
  });
  return found;
};

/** One unbroken run may have an expiry date or security code stuck to it. */
const withinGroup = (start: number, digits: string): number | null => {
  for (let length = Math.min(MOST, digits.length); length >= LEAST; length--) {
    if (passesLuhn(digits.slice(0, length))) return start + length;
  }
  return null;
};

const acrossGroups = (groups: readonly { readonly start: number; readonly digits: string }[]): number | null => {
  let joined = '';
  let end: number | null = null;
  for (const { start, digits } of groups) {
    joined += digits;
    if (joined.length > MOST) break;
    if (joined.length >= LEAST && passesLuhn(joined)) end = start + digits.length;
  }
  return end;
};

const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighed = i % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
};
