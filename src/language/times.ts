// Words of days and times, which are no things to be rid of, though one may be spelt like them: "llun" is Monday and a picture.
import { DAYS, MONTHS } from '../core/kinds/when-rules.js';
import type { Language } from '../core/turn.js';

const WORDS: ReadonlySet<string> = new Set([
  ...[...DAYS, ...MONTHS].flatMap((names) => names.split('|')),
  ...'mawrth fawrth trennydd drennydd echdoe neithiwr shrove maundy midday midnight fortnight noson'.split(' '),
]);

/** A folded word that names a day, a month or a time and nothing else. */
export const isTimeWord = (word: string): boolean => WORDS.has(word);

/** None of the patterns fits without one of these. */
const CUE = /l?lun\b|nos|clock|\bash\b/i;
const DAY = '(?:llun|lun|[mf]awrth|[mf]ercher|iau|g?wener|sadwrn|sul)';
/** Monday, by the words beside it, and the other days named with it. */
const TIMES = new RegExp(
  `(?<![a-z])(?:${[
    `(?:dd?ydd|nos|bore|fore|prynhawn|brynhawn|phrynhawn|p'?nawn|bob|pob|erbyn|tan|dan|ers|hyd|ar y) ${DAY}`,
    `l?lun (?:nesaf?|di?wetha?f?|dwytha|y pasg|pasg|y sulgwyn)`,
    `l?lun(?:,? (?:a|ac|neu|i|tan|hyd|na)(?: ddydd| dydd)?|,|-| -)\\s?${DAY}`,
    `${DAY}(?:,? (?:a|ac|neu|i|tan|hyd|na)(?: ddydd| dydd)?|,|-| -)\\s?l?lun`,
    "o'? ?clock|clocks? (?:(?:go|goes|going|went|gone) (?:back|forward)|chang(?:e|es|ed|ing))",
    'ash wednesday|noson (?:t[aâ]n gwyllt|dan gwyllt|guto)',
  ].join('|')})(?![a-z])`,
  'gi',
);
const MONDAY = /^\s*l?lun\W*$/i;
const NIGHT = /\bnos\b/gi;

/** The text without what tells a day or a time. */
export function withoutTimes(text: string, language: Language): string {
  if (!CUE.test(text)) return text;
  if (MONDAY.test(text)) return '';
  const rest = text.replace(TIMES, ' ');
  return language === 'cy' ? rest.replace(NIGHT, ' ') : rest;
}
