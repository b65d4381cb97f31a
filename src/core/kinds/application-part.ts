// A part of a planning application's reference: its year and its number with the letters left off, or its number alone.
import { fold } from './fold.js';

/** "2026/3": no day and no month is written so. */
const LONG = /(?<![A-Z0-9/])(20\d\d)\s?[/\\._-]\s?(\d{1,5})(?![A-Z0-9]|[/\\-]\d)/i;
/** "26/3" may be a day, a flat or a tax year: only where an application is talked of. */
const SHORT = /(?<![A-Z0-9/])([1-4]\d)\s?[/\\]\s?(\d{1,5})(?![A-Z0-9]|[/\\-]\d)/i;
const NAMES_ONE = /\b(?:applications?|app|planning|permission|cais|ceisiadau|cynllunio|caniatad)\b/;
const ASKS_HOW_IT_GOES =
  /\b(?:decided|decision|approved|granted|refused|passed|status|happening|happened|progress|track|look up|find|update|news|comment|object|benderfynu|penderfynu|penderfyniad|gymeradwyo|cymeradwyo|gwrthod|wrthod|digwydd|hynt|statws|chwilio)\b/;
const OTHER_MATTER =
  /\b(?:tax|bill|bills|band|account|bins?|collections?|rubbish|treth|bil|cyfrif|biniau|casgliad|casgliadau)\b/;
/** Words beside it that still leave no doubt. */
const BESIDE = 8;

export interface ApplicationPart {
  /** Four figures. */
  readonly year: string;
  readonly number: string;
  readonly matched: string;
}

const partBy = (shape: RegExp, text: string): ApplicationPart | null => {
  const [matched = '', year = '', number = ''] = shape.exec(text) ?? [];
  return matched === '' ? null : { year: year.length === 2 ? `20${year}` : year, number, matched };
};

/** Year and number of what may be one; null for none. `sure`: an application is what the words are about. */
export const findPart = (text: string, sure: boolean): ApplicationPart | null =>
  partBy(LONG, text) ?? (sure ? partBy(SHORT, text) : null);

/** 2026/27 is a tax year, unless a planning application is named. */
const isTaxYear = ({ year, number }: ApplicationPart): boolean =>
  number.length === 2 && Number(number) === (Number(year) + 1) % 100;

/**
 * "2026/3", "is 2026/3 decided", "application 26/3": a question about that application, said out of the blue.
 * `short`: "26/3" alone is one too.
 */
export function asksByPart(text: string, short: boolean): ApplicationPart | null {
  const said = fold(text);
  const named = NAMES_ONE.test(said);
  const part = findPart(text, named || short);
  if (!part || OTHER_MATTER.test(said) || (!named && isTaxYear(part))) return null;
  const rest = fold(text.replace(part.matched, ' '))
    .replace(/[^a-z ]/g, ' ')
    .trim();
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const bare =
    words.length === 0 || /^(?:ref|reference|no|number|cyf|cyfeirnod|rhif|my|the|it|is|its|y|yr| )+$/.test(rest);
  return words.length <= BESIDE && (bare || named || ASKS_HOW_IT_GOES.test(rest)) ? part : null;
}

const NUMBERED =
  /\b(?:applications?|app|ref(?:erence)?|cais|cyf(?:eirnod)?)\b\W*(?:(?:number|num|no|ref(?:erence)?|rhif|is|yw)\b\W*){0,2}(\d{1,5})\b(?=[\s?!.,]*$|[?!,]|\s+(?:been|is|was|please|yet|going|getting|decided|approved|granted|refused|passed|open|still|or|and|for|progress\w*|wedi|yn|os|eto|ydy|yw|a)\b)/;
/** As the whole of an answer to which application it is. */
const ALONE = /^\W*(?:(?:it'?s|its|is|number|no|rhif|mae'?n|the|y)\b\W*)*(\d{1,5})[\s?!.,]*$/;
const YEAR = /^(?:19|20)\d\d$/;

/** "application 33": its number and no year, without the noughts in front; null for none. `asked`: "33" alone is one too. */
export function numberSaid(text: string, asked: boolean): string | null {
  const said = fold(text);
  const number = (NUMBERED.exec(said)?.[1] ?? (asked ? ALONE.exec(said)?.[1] : undefined))?.replace(/^0+/, '');
  return !number || YEAR.test(number) || (!asked && OTHER_MATTER.test(said)) ? null : number;
}

const FEW_WORDS = 5;
/** "Application 33", "cais rhif 33" and no more. */
export const isNumberOnly = (text: string): boolean =>
  NAMES_ONE.test(fold(text)) && text.trim().split(/\s+/).length <= FEW_WORDS && numberSaid(text, false) !== null;
