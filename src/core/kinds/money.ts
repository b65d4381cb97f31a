// Reads sums of money as people give them: "£1,250.50", "120 quid", "fifty pounds", "95p", "£1.2k", "cant punt".
import { fold } from './fold.js';
import { numberInWords } from './spoken.js';

const FIGURES = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,7}(?:\\.\\d{1,2})?';
const POUNDS = '(?:pounds?|quid|punt|bunt|phunt|o bunnoedd|o bunnau|gbp|squid)';
const SIGN = new RegExp(`£ ?(${FIGURES}) ?(k\\b|thousand|grand)?`);
const NAMED = new RegExp(`(?<![\\d.,])(${FIGURES}) ?(k|thousand|grand|mil)? ?${POUNDS}\\b`);
const PENCE = /(?<![\d.,a-z])(\d{1,4}) ?(?:p|pence|ceiniog|c)\b/;
const WORDS = new RegExp(`((?:[a-z]+ ){1,6}?)${POUNDS}\\b`);

/** Welsh figures as they stand after another word: "mae arna i gant". */
const PLAIN: Readonly<Record<string, string>> = {
  gant: 'cant', gan: 'cant', can: 'cant', ddau: 'dau', dri: 'tri', bedwar: 'pedwar', bum: 'pum', ddeg: 'deg', bymtheg: 'pymtheg',
}; // prettier-ignore

/** None of the patterns fits without one of these. */
const MONEY = /[£\d]|pound|quid|punt|bunt|phunt|bunn|gbp/;

/** Whole pence, or null when no sum is named. */
export function readMoney(text: string): number | null {
  const said = fold(text.slice(0, 1000));
  if (!MONEY.test(said)) return null;
  const figures = SIGN.exec(said) ?? NAMED.exec(said);
  if (figures?.[1] !== undefined) {
    const value = Number(figures[1].replaceAll(',', '')) * (figures[2] ? 1000 : 1);
    return Math.round(value * 100);
  }
  const pence = PENCE.exec(said);
  if (pence?.[1] !== undefined) return Number(pence[1]);
  const words = (WORDS.exec(said)?.[1] ?? '')
    .trim()
    .split(' ')
    .map((word) => PLAIN[word] ?? word);
  // "Cant a hanner" is a hundred and a half of it.
  if (/^cant a hanner$/.test(words.slice(-3).join(' '))) return 15_000;
  if (/^hanner cant$/.test(words.slice(-2).join(' '))) return 5000;
  for (let from = 0; from < words.length; from++) {
    const value = numberInWords(words.slice(from));
    if (value !== null && value > 0) return value * 100;
  }
  return null;
}
