// The facts in a text that must not be made up: figures with their units, dates, telephone numbers, links, promises; in one shape each, so that
// "£1,200.00" and "£1200", "7.00 am" and "7am", "1st April" and "1 Ebrill" of their own language compare as equal.
import { fold } from './kinds/fold.js';

const LINK = /(?:https?:\/\/|www\.)\S+|[\w.%+-]+@[\w-]+(?:\.[\w-]+)+|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?/g;
/** Seven digits or more, however they are spaced. */
const LONG_NUMBER = /\+?\(?\d(?:[\s().-]{0,2}\d){6,}/g;
const FIGURE =
  /(£)?\s?(\d[\d,]*(?:[.:]\d+)?)(?:\s?(%|per cent|percent|y cant|[ap]\.?m\b\.?|p\b)|(?:st|nd|rd|th|af|ail|ydd|fed|ed|eg|ain)\b)?/g;

const MONTHS =
  'january february march april june july august september october november december ionawr chwefror mawrth ebrill mehefin gorffennaf awst medi hydref tachwedd rhagfyr';
const DAYS =
  'monday tuesday wednesday thursday friday saturday sunday llun mawrth mercher iau gwener sadwrn sul weekend weekday weekdays penwythnos christmas easter nadolig pasg';
const NEAR = 'today tomorrow yesterday tonight heddiw yfory ddoe heno';
/** "One" and "un" are left out: they seldom count. */
const NUMBERS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half third quarter double twice free dau dwy tri tair pedwar pedair pump chwech saith wyth naw deg deuddeg pymtheg ugain hanner chwarter cant mil dwbl ddwy ddau dair bedair ddeg';
/** Words that promise, bind or leave nobody out. */
const SWEEPING =
  'always never ever every everyone everybody all anyone must guarantee guaranteed definitely certainly legal legally illegal law entitled exempt bob pob pawb wastad gwarantu rhaid cyfreithiol anghyfreithlon hawl eithriad';
const TELLING = new Set(`${MONTHS} ${DAYS} ${NEAR} ${NUMBERS} ${SWEEPING}`.split(' '));
/** "May" is a month only beside a number; so are the Welsh "Mai" and its mutation. */
const MONTH = `(?:${MONTHS.replaceAll(' ', '|')}|may|mai|fai|fawrth|fehefin|orffennaf|fedi|dachwedd|ragfyr|chwefror)`;
const DAY_OF_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|ed|eg|ain)?\\s(?:of\\s|o\\s)?(${MONTH})\\b`,
  'g',
);
const MONTH_DAY = new RegExp(`\\b(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'g');
const UNIT =
  /^(minute|hour|day|week|month|year|metre|meter|feet|foot|mile|cm|mm|km|kg|litre|bag|sack|item|bin|box|person|people|adult|child|home|pound|pence|time|munud|awr|oriau|diwrnod|ddiwrnod|niwrnod|wythnos|mis|fis|blynedd|flynedd|mlynedd|blwyddyn|flwyddyn|metr|fetr|troedfedd|milltir|litr|bag|sach|eitem|bin|blwch|person|berson|plentyn|oedolyn|punt|bunt|ceiniog|gwaith)/;
/** What a figure can count; folded. */
export const isUnit = (word: string): boolean => UNIT.test(word);

/** Words between a number and what it counts: "10 full working days". */
const REACH = 3;

export function facts(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  let rest = fold(text).replace(LINK, (link) => {
    found.add(link.replace(/^(?:https?:\/\/)?(?:www\.)?/, '').replace(/[.,;:!?)/]+$/, ''));
    return ' ';
  });
  rest = rest.replace(LONG_NUMBER, (number) => {
    found.add(number.replace(/\D/g, '').replace(/^(?:00)?44(?=\d{9,10}$)/, '0'));
    return ' ';
  });
  for (const [, day, month] of rest.matchAll(DAY_OF_MONTH)) found.add(`${String(Number(day))} ${String(month)}`);
  for (const [, month, day] of rest.matchAll(MONTH_DAY)) found.add(`${String(Number(day))} ${String(month)}`);
  for (const match of rest.matchAll(FIGURE)) {
    const [whole, pound = '', number = '', unit = ''] = match;
    const value = plain(number);
    found.add(`${pound}${value}${symbol(unit)}`);
    for (const counted of unitsAfter(rest.slice(match.index + whole.length))) found.add(`${value} ${counted}`);
  }
  for (const word of rest.match(/[a-z]+/g) ?? []) if (TELLING.has(word)) found.add(word);
  return found;
}

/** "1,200.00" is 1200, "07:30" is 7.30. */
const plain = (number: string): string =>
  number
    .replace(/,/g, '')
    .replace(':', '.')
    .replace(/\.0+$/, '')
    .replace(/^0+(?=\d)/, '');

const symbol = (unit: string): string => (/^(?:per|y) ?cent|^y cant/.test(unit) ? '%' : unit.replaceAll('.', ''));

/** What the figure before counts: the first unit near, before another figure or the end of the sentence. */
function unitsAfter(text: string): readonly string[] {
  const [clause = ''] = text.slice(0, 80).split(/[.;:£\d]/);
  const unit = (clause.match(/[a-z]+/g) ?? []).slice(0, REACH).find(isUnit);
  return unit === undefined ? [] : [UNIT.exec(unit)?.[0] ?? unit];
}
