// A day that is written like one and is in no calendar: "31 February", "30/02/2026", "31 Chwefror".
import { fold } from './fold.js';
import { MONTHS } from './when-rules.js';

const MONTH = `(?:${MONTHS.join('|')})`;
const DAY = '(\\d{1,2})(?:\\s?(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain))?';
const NAMED = new RegExp(
  `\\b${DAY} (?:of |o )?(?:fis )?(${MONTH})\\b|\\b(${MONTH}) (?:the )?(?=[0-3]?\\d\\b|[0-3]?\\d[a-z])${DAY}(?![\\d/.:]|\\w)`,
  'g',
);
const FIGURES = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(?:\d{4}|\d{2})(?![\d/-])/g;
/** Days of each month; February has 29 where no year is named. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const monthOf = (name: string): number => MONTHS.findIndex((names) => names.split('|').includes(name)) + 1;
const isNone = (day: number, month: number): boolean => day < 1 || day > (LONGEST[month - 1] ?? 0);

/** Whether some day named in the text cannot be; one that can is told apart by `readWhen`. */
export function namesNoDay(text: string): boolean {
  const said = fold(text);
  const named = [...said.matchAll(NAMED)].map(([, before, month, other, after]) => ({
    day: Number(before ?? after),
    month: monthOf(month ?? other ?? ''),
  }));
  const figures = [...said.matchAll(FIGURES)].map(([, day, month]) => ({ day: Number(day), month: Number(month) }));
  return [...named, ...figures].some(({ day, month }) => isNone(day, month));
}
