// Reads a UK phone number, typed or said digit by digit ("oh one six three two, double nine six oh…").
import { fold } from './fold.js';
import { digitOf, timesOf } from './spoken.js';

export interface PhoneRead {
  /** As people write it: "01632 960100", "07700 900123", "020 7946 0000". */
  readonly phone: string;
  /** The part of the text it was read from. */
  readonly matched: string;
}

interface Run {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

const NONE: Run = { digits: '', from: 0, to: 0 };
const LONGEST = 500;
/** Every number begins with a nought, or is written from abroad. */
const NOUGHT = /[0+]|\b(?:o+|oh|zero|nought|naught|nil|sero|dim)\b/i;
/** A run of digits, digit words and the signs between them. */
const SPACERS = /^(?:and|then|um|er|a|dash|space)$/;

/** Null when there is no ten- or eleven-digit number that begins 01, 02, 03, 07 or 08 (Ofcom's National Telephone Numbering Plan). */
export function readPhone(text: string): PhoneRead | null {
  const source = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/(?:\+|\b00)\s?44\s?(?:\(0\))?/, (part) => '0'.padStart(part.length, ' '));
  if (!NOUGHT.test(source)) return null;
  const tokens = [...source.matchAll(/\d+|[\p{L}']+|[^\s\d\p{L}'().,-]/gu)].map((match) => ({
    word: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  let run: Run = NONE;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    const times = token && next ? timesOf(token.word) : null;
    const sign = !token ? null : times && next ? (digitsOf(next.word)?.repeat(times) ?? null) : digitsOf(token.word);
    if (token && sign) {
      const to = times && next ? next.to : token.to;
      run = { digits: run.digits + sign, from: run.digits ? run.from : token.from, to };
      if (times) i++;
      continue;
    }
    // "Nine hundred" within a number is 900.
    if (run.digits && token && /^(?:hundred|cant)$/.test(token.word)) {
      run = { ...run, digits: `${run.digits}00`, to: token.to };
      continue;
    }
    if (run.digits && token && SPACERS.test(token.word)) continue;
    const phone = formatted(run.digits);
    if (phone) return { phone, matched: text.slice(run.from, run.to) };
    run = NONE;
  }
  return null;
}

/** A number that texts can be sent to; 070 numbers are not mobile phones (Ofcom's plan: 071 to 075, 077 to 079, and 07624). */
export const isMobile = (phone: string): boolean => /^07(?:[1-57-9]|624)/.test(phone.replace(/\D/g, ''));

const digitsOf = (word: string): string | null => (/^\d+$/.test(word) ? word : word === 'o' ? '0' : digitOf(word));

/** Spaced as Ofcom's plan groups it; null when it is no UK number. */
function formatted(digits: string): string | null {
  if (!/^0[12378]\d{8,9}$/.test(digits)) return null;
  if (digits.length === 10 && !/^0(?:1|800|500)/.test(digits)) return null;
  if (/^02/.test(digits)) return spaced(digits, 3, 4);
  if (/^0(?:1\d1|11\d|3|8)/.test(digits)) return spaced(digits, 4, 3);
  return spaced(digits, 5, 6);
}

const spaced = (digits: string, first: number, second: number): string =>
  [digits.slice(0, first), digits.slice(first, first + second), digits.slice(first + second)].filter(Boolean).join(' ');

const NO_PHONE =
  /^\W*(?:(?:but|well|sorry|um|oh|no|na|ond)\W+)*(?:(?:i|we) (?:do not|don'?t|have not|haven'?t|ain'?t) (?:have|own|got|use)? ?(?:got )?(?:a|any|my own|no)?|(?:i|we)(?: have|'?ve) (?:got )?no|there'?s no|no|(?:does gen i|dim|does gynnon ni|sgen i) ?(?:ddim)?) ?(?:mobile |land ?line |tele|house )?(?:phone|mobile|landline|number|ff[oô]n|rhif)(?: (?:number|at all|here|of my own|any ?more|ff[oô]n|o gwbl))*\W*$/i;

/** "I don't have a phone": there is none to call, unless somebody else lends theirs. */
export const hasNoPhone = (text: string): boolean => text.length <= 80 && NO_PHONE.test(text);
