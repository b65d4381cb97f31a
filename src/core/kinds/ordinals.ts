// Days of the month as they are said: "the thirtieth of November", "y degfed ar hugain o Dachwedd", "twenty first".
import { nth } from '../format.js';

const FIRST = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'; // prettier-ignore
const EN: Readonly<Record<string, number>> = Object.fromEntries([
  ...FIRST.split(' ').map((word, i) => [word, i + 1] as const),
  ...FIRST.split(' ').slice(0, 9).flatMap((word, i) => [[`twenty ${word}`, 21 + i], [`twenty${word}`, 21 + i]] as const),
  ['thirtieth', 30],
  ['thirty first', 31],
  ['thirtyfirst', 31],
]); // prettier-ignore

/** The forms a Welsh speaker uses, folded, mutated ones among them; "ar bymtheg" and "ar hugain" are put to them below. */
const CY: Readonly<Record<string, number>> = {
  cyntaf: 1, gyntaf: 1, cynta: 1, gynta: 1, unfed: 1, ail: 2, trydydd: 3, trydedd: 3, drydydd: 3, pedwerydd: 4, pedwaredd: 4, bedwerydd: 4,
  pumed: 5, bumed: 5, chweched: 6, seithfed: 7, wythfed: 8, nawfed: 9, degfed: 10, ddegfed: 10, deuddegfed: 12, ddeuddegfed: 12,
  pymthegfed: 15, bymthegfed: 15, deunawfed: 18, ddeunawfed: 18, ugeinfed: 20,
}; // prettier-ignore
const CY_MONTH =
  '(?:ionawr|chwefror|mawrth|fawrth|ebrill|mai|fai|mehefin|fehefin|gorffennaf|orffennaf|awst|medi|fedi|hydref|tachwedd|dachwedd|rhagfyr|ragfyr)';
const EN_MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';

/** Only where a month stands beside it or "the" before it and nothing after: "first of all" and "the second bin" are no dates. */
const ENGLISH = new RegExp(
  `\\b(${Object.keys(EN).sort((a, b) => b.length - a.length).join('|')})(?=\\s+(?:of\\s+)?${EN_MONTH}\\b)|(?<=\\b${EN_MONTH}\\s+(?:the\\s+)?)(${Object.keys(EN).sort((a, b) => b.length - a.length).join('|')})\\b|(?<=\\b(?:on|by|until|before|after|since|for) the\\s)(${Object.keys(EN).sort((a, b) => b.length - a.length).join('|')})(?=\\s*(?:[.,?!]|$))`,
  'g',
); // prettier-ignore
const WELSH = new RegExp(
  `\\b(${Object.keys(CY).sort((a, b) => b.length - a.length).join('|')})(\\s+ar\\s+(?:bymtheg|ddeg|hugain))?(?=\\s+(?:o\\s+(?:fis\\s+)?)?${CY_MONTH}\\b)`,
  'g',
); // prettier-ignore

/** A word of either list; most messages have none, and looking for their places takes far longer. */
const ORDINAL = new RegExp(`\\b(?:${[...Object.keys(EN), ...Object.keys(CY)].join('|')})\\b`);

/** The text with such days as figures: "the 30th of november". `said`: folded. */
export function ordinalsAsFigures(said: string): string {
  if (!ORDINAL.test(said)) return said;
  return said
    .replace(ENGLISH, (_all, before?: string, after?: string, alone?: string) =>
      nth(EN[before ?? after ?? alone ?? ''] ?? 0),
    )
    .replace(WELSH, (all, word: string, upon?: string) => {
      const more = upon === undefined ? 0 : /hugain/.test(upon) ? 20 : /bymtheg/.test(upon) ? 15 : 10;
      const day = (CY[word] ?? 0) + more;
      return day <= 31 ? `${day}ed` : all;
    });
}
