// What is written for the eye as it is said: dates, years that run into the next, and words about a screen.
import { nth } from '../../core/format.js';
import { inWords } from './number-words.js';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)(?! (?:Road|Street|Lane|Close|Avenue|Drive|Way|Court|Place|Row|Terrace))\\b';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
/** "Between 1 and 5 May": the first has its month only by the second. */
const RANGE = new RegExp(`(?<![\\d.,£:/])\\b(?:the )?(${DAY}) (and|to|or) (?=(?:the )?${DAY} ${MONTH})`, 'g');
const DATE = new RegExp(`(?<![\\d.,£:/])\\b(?:the )?(${DAY}) (?=(${MONTH}))`, 'g');
/** "2026/27", "2026-27": a tax year. */
const YEARS = /\b(20)(\d\d)[/–-](\d\d)\b(?![/–-])/g;

const year = (tens: string): string => {
  const number = Number(tens);
  if (number === 0) return 'two thousand';
  return `twenty ${number < 10 ? `oh ${inWords(number)}` : inWords(number).replace(' ', '-')}`;
};

/** Words that name a screen or keys: at a speaker they are said of a speaker. */
const SCREEN: readonly (readonly [RegExp, string])[] = [
  [
    /To delete (?:it sooner|this chat), choose Delete this chat in Options\.(?: You can save it there too\.)?(?: On a speaker, ask for a person\.)?/g,
    'To have it deleted sooner, ask for a person.',
  ],
  [/\bWe keep this chat, with all you type,?/g, 'We keep what you say here'],
  [/\bWe keep this chat\b/g, 'We keep what you say here'],
  [/\bThis chat is free\b/g, 'Talking to me is free'],
  [/ ?\b(?:in|on) this chat\b/g, ' here'],
  [/\bthis chat\b/g, 'this talk'],
  [/\b(?:do not|don't) type\b/g, 'do not say'],
  [/\byou(?:'ve| have)? typed?\b/g, 'you say'],
  [/\btype\b(?= (?:it|your|the|in|here|card|bank|health|a|an|no)\b)/gi, 'say'],
  [/\b(?:click|tap|press) (?:on )?(?=the|one|a\b)/gi, 'choose '],
];

/** An answer as it is said. A year is kept where it was given. */
export function spokenForm(text: string): string {
  const dated = text
    .replace(RANGE, (_, day: string, joins: string) => `the ${nth(Number(day))} ${joins} `)
    .replace(DATE, (_, day: string) => `the ${nth(Number(day))} of `)
    .replace(YEARS, (whole, _century: string, from: string, to: string) =>
      Number(to) === (Number(from) + 1) % 100 ? `${year(from)} to ${year(to)}` : whole,
    );
  return SCREEN.reduce((said, [seen, heard]) => said.replace(seen, heard), dated).replace(/ {2,}/g, ' ');
}
