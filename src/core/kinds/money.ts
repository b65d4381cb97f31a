// Reads sums of money as people give them: "£1,250.50", "120 quid", "fifty pounds", "95p", "£1.2k", "cant punt".
import { fold } from './fold.js';
import { numberInWords } from './spoken.js';

const FIGURES = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,7}(?:\\.\\d{1,2})?';
const POUNDS = '(?:pounds?|quid|punt|bunt|phunt|o bunnoedd|o bunnau|gbp|squid)';
const SIGN = new RegExp(`£ ?(${FIGURES}) ?(k\\b|thousand|grand)?`);
const NAMED = new RegExp(`(?<![\\d.,])(${FIGURES}) ?(k|thousand|grand|mil)? ?${POUNDS}\\b`);
const PENCE = /(?<![\d.,a-z])(\d{1,4}) ?(?:p|pence|ceiniog|c)\b/;
const WORDS = new RegExp(`((?:[a-z]+ ){1,6}?)${POUNDS}\\b`);

/** "Deg punt ar hugain" is thirty pounds, "five pounds fifty" has its pence behind it. */
const AFTER_POUNDS = new RegExp(
  `^${POUNDS} (?:(ar (?:ddeg|bymtheg|hugain)|a (?:deugain|thrigain|phedwar ugain))|(?:and )?((?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?= ?(?:p|pence)\\b|\\s*(?:[.,;!?]|$)))`,
);
const PENCE_IN_WORDS = /((?:[a-z]+ ){1,4}?)(?:pence|[cg]h?einiog)\b/;

/** Notes and sums of one word, in whole pounds. */
const NOTES: Readonly<Record<string, number>> = {
  fiver: 5, fivers: 5, tenner: 10, tenners: 10, dwybunt: 2, ddwybunt: 2, teirpunt: 3, deirpunt: 3, pedeirpunt: 4, bedeirpunt: 4, pumpunt: 5, bumpunt: 5,
  phumpunt: 5, chwephunt: 6, decpunt: 10, ddecpunt: 10, degpunt: 10, ugeinpunt: 20, canpunt: 100, ganpunt: 100, chanpunt: 100, milpunt: 1000, filpunt: 1000,
}; // prettier-ignore
const NOTE = new RegExp(`(?:\\b(\\d{1,2}|[a-z]+) )?\\b(${Object.keys(NOTES).join('|')})\\b`);
const GRAND =
  /\b(a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) grand(?= (?:a|and|by|each|extra|for|from|in|is|less|more|now|of|off|on|per|please|to|was)\b|\s*(?:[.,;!?]|$))/;
/** "A couple of hundred". */
const COUPLE = /\b(?:a )?couple (?:of )?(?=hundred|thousand|grand|quid|pounds?|tenners|fivers)/g;
const A_QUID = /\ba quid\b/;

/** Welsh figures as they stand after another word: "mae arna i gant". */
const PLAIN: Readonly<Record<string, string>> = {
  gant: 'cant', gan: 'cant', can: 'cant', chant: 'cant', chan: 'cant', ddau: 'dau', ddwy: 'dwy', dri: 'tri', thri: 'tri', dair: 'tair', thair: 'tair',
  bedwar: 'pedwar', phedwar: 'pedwar', bedair: 'pedair', phedair: 'pedair', bum: 'pum', phum: 'pum', ddeg: 'deg', ddeuddeg: 'deuddeg', bymtheg: 'pymtheg',
  phymtheg: 'pymtheg', ddeunaw: 'deunaw', hugain: 'ugain', ddeugain: 'deugain', thrigain: 'trigain', drigain: 'trigain', fil: 'mil',
}; // prettier-ignore
const HALF_A_HUNDRED = /\bhanner cant$/;
/** Before "hundred pounds": nobody knows how many. */
const SOME = /^(?:few|several|many)$/;

/** None of the patterns fits without one of these. */
const MONEY = /[£\d]|pound|quid|[bp]h?unt|bunn|gbp|tenner|fiver|grand|pence|einiog/;

/** Whole pence, or null when no sum is named. */
export function readMoney(text: string): number | null {
  const folded = fold(text.slice(0, 1000));
  if (!MONEY.test(folded)) return null;
  const said = folded.includes('couple') ? folded.replace(COUPLE, 'two ') : folded;
  const figures = SIGN.exec(said) ?? NAMED.exec(said);
  if (figures?.[1] !== undefined) {
    const value = Number(figures[1].replaceAll(',', '')) * (figures[2] ? 1000 : 1);
    return Math.round(value * 100);
  }
  const pence = PENCE.exec(said);
  if (pence?.[1] !== undefined) return Number(pence[1]);
  const pounds = poundsInWords(said);
  if (pounds !== null) return pounds;
  const coins = wordsIn(PENCE_IN_WORDS.exec(said)?.[1] ?? '');
  return (HALF_A_HUNDRED.test(coins.join(' ')) ? 50 : inWords(coins)) ?? inNotes(said);
}

function poundsInWords(said: string): number | null {
  const match = WORDS.exec(said);
  const words = wordsIn(match?.[1] ?? '');
  // "Cant a hanner" is a hundred and a half of it.
  if (/^cant a hanner$/.test(words.slice(-3).join(' '))) return 15_000;
  if (HALF_A_HUNDRED.test(words.join(' '))) return 5000;
  const [, more, change] = AFTER_POUNDS.exec(said.slice((match?.index ?? 0) + (match?.[1] ?? '').length)) ?? [];
  const value = inWords([...words, ...wordsIn(more ?? '')]);
  if (value !== null) return value * 100 + (change ? (numberInWords(change.split(/[ -]/)) ?? 0) : 0);
  return A_QUID.test(said) ? 100 : null;
}

/** "A tenner", "two fivers", "papur decpunt"; null for "in fivers". */
function inNotes(said: string): number | null {
  const [, thousands] = GRAND.exec(said) ?? [];
  if (thousands !== undefined) return 100_000 * (countOf(thousands) ?? 1);
  const [, before = '', note = ''] = NOTE.exec(said) ?? [];
  const value = NOTES[note];
  if (value === undefined) return null;
  const count = countOf(before);
  return count === null && note.endsWith('s') ? null : 100 * value * (count ?? 1);
}

const countOf = (word: string): number | null => (/^\d+$/.test(word) ? Number(word) : numberInWords([word]));

const wordsIn = (text: string): readonly string[] =>
  text
    .trim()
    .split(' ')
    .map((word) => PLAIN[word] ?? word)
    .filter((word) => word !== '');

/** The number that the last words tell, as many of them as can be. */
function inWords(words: readonly string[]): number | null {
  for (let from = 0; from < words.length; from++) {
    const value = SOME.test(words[from - 1] ?? '') ? null : numberInWords(words.slice(from));
    if (value !== null && value > 0) return value;
  }
  return null;
}
