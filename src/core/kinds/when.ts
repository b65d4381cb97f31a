// Reads days and ranges of days in English and Welsh: "tomorrow", "a week on Thursday", "27 Nov", "ddydd Gwener", "wythnos nesaf".
import { dateOf, daysBetween, mondayOf, monthOf, plusDays, weekdayOf } from './calendar.js';
import { fold } from './fold.js';
import { ordinalsAsFigures } from './ordinals.js';
import { numberInWords } from './spoken.js';

/** ISO dates, ends included; the same date twice for a single day. */
export interface Dates {
  readonly from: string;
  readonly to: string;
}
export interface WhenRead extends Dates {
  /** The folded words it was read from. */
  readonly matched: string;
}

const LONGEST = 2000;
const DAYS = [
  'monday|mondays|mon|llun|lun', 'tuesday|tuesdays|tues|tue', 'wednesday|wednesdays|weds|wed|mercher|fercher|merchar', 'thursday|thursdays|thurs|thur|thu|iau',
  'friday|fridays|fri|gwener|wener|gwenar', 'saturday|saturdays|sat|sadwrn|sadwn', 'sunday|sundays|sun|sul',
]; // prettier-ignore
const MONTHS = [
  'january|jan|ionawr', 'february|feb|chwefror', 'march|mar|mawrth|fawrth', 'april|apr|ebrill', 'may|mai|fai', 'june|jun|mehefin|fehefin',
  'july|jul|gorffennaf|orffennaf', 'august|aug|awst', 'september|sept|sep|medi|fedi', 'october|oct|hydref', 'november|nov|tachwedd|dachwedd',
  'december|dec|rhagfyr|ragfyr',
]; // prettier-ignore
const indexIn = (list: readonly string[], word: string): number =>
  list.findIndex((names) => names.split('|').includes(word)) + 1;

/** Short names that are words as well ("sat", "mon", "sun", "mar") count only with something that makes a date of them. */
const FULL_DAY = DAYS.map((names) =>
  names
    .split('|')
    .filter((name) => name.length > 4 && name !== 'wener')
    .join('|'),
).join('|');
const ANY_DAY = DAYS.join('|');
const MONTH = MONTHS.join('|');
const WELSH_DAY =
  '(?:dd?ydd|nos)\\s+(llun|lun|mawrth|fawrth|mercher|fercher|merchar|iau|gwener|wener|gwenar|sadwrn|sadwn|sul)';
const NEXT = '(?:nesaf|nesa)';
/** "Wednesday 2 December" is one date. */
const OF_WEEK = `(?:(?:(?:dd?ydd|nos)\\s+)?(?:${ANY_DAY}|mawrth|fawrth),?\\s+(?:(?:the|yr?)\\s+)?)?`;
const DAY_NUMBER = '(\\d{1,2})(?:\\s?(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain))?';

const welshDay = (word: string): number => (/^[mf]awrth$/.test(word) ? 2 : indexIn(DAYS, word));
const one = (date: string | null): Dates | null => (date ? { from: date, to: date } : null);
/** The first such weekday on or after the date. */
const coming = (weekday: number, today: string): string => plusDays(today, (weekday - weekdayOf(today) + 7) % 7);
const weekFrom = (monday: string): Dates => ({ from: monday, to: plusDays(monday, 6) });
const weekend = (today: string, weeks: number): Dates => ({
  from: plusDays(mondayOf(today), 5 + 7 * weeks),
  to: plusDays(mondayOf(today), 6 + 7 * weeks),
});
const count = (word: string): number =>
  /^\d+$/.test(word)
    ? Number(word)
    : /^(?:a|an|couple|couple of)$/.test(word)
      ? word.startsWith('c')
        ? 2
        : 1
      : (numberInWords([word]) ?? 0);

/** Without a year: the one in the last two months, else the next to come. */
function nearest(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const dates = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((ahead) => dateOf(year + ahead, month, day))
    .filter((date): date is string => date !== null);
  return dates.find((date) => daysBetween(today, date) >= -60) ?? null;
}
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
const onDate = (day: string, month: number, year: string | undefined, today: string): Dates | null =>
  one(year ? dateOf(fullYear(year), month, Number(day)) : nearest(month, Number(day), today));

interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, today: string, holidays: readonly string[]) => Dates | null;
}
const rule = (pattern: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(`\\b(?:${pattern})(?![\\w'])`),
  read,
});
const nextHoliday = (today: string, holidays: readonly string[]): string | null =>
  holidays.find((date) => date >= today) ?? null;

/** In order: what is more particular stands before what it contains. */
const RULES: readonly Rule[] = [
  rule('(\\d{4})-(\\d{2})-(\\d{2})', (m) => one(dateOf(Number(m[1]), Number(m[2]), Number(m[3])))),
  rule('(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})', (m, today) => onDate(m[1] ?? '', Number(m[2]), m[3], today)),
  rule('(\\d{1,2})/(\\d{1,2})(?!/)', (m, today) => onDate(m[1] ?? '', Number(m[2]), undefined, today)),
  rule(`${OF_WEEK}${DAY_NUMBER}\\s*(?:of\\s+|o\\s+(?:fis\\s+)?)?(${MONTH})\\.?(?:,?\\s+(\\d{4}))?`, (m, today) =>
    onDate(m[1] ?? '', indexIn(MONTHS, m[2] ?? ''), m[3], today),
  ),
  rule(`${OF_WEEK}(${MONTH})\\s+(?:the\\s+)?${DAY_NUMBER}(?:,?\\s+(\\d{4}))?(?!\\s*(?:am|pm|:|%))`, (m, today) =>
    onDate(m[2] ?? '', indexIn(MONTHS, m[1] ?? ''), m[3], today),
  ),
  rule(
    '(?:the )?day after (?:the )?(?:next )?bank holiday|diwrnod ar ol (?:yr )?(?:g?wyl banc|bank holiday)',
    (_m, today, holidays) => {
      const holiday = nextHoliday(today, holidays);
      return holiday ? one(plusDays(holiday, 1)) : null;
    },
  ),
  rule('(?:the )?(?:next )?bank holiday|(?:yr )?g?wyl y? ?banc', (_m, today, holidays) =>
    one(nextHoliday(today, holidays)),
  ),
  rule('day after tomorrow|drennydd', (_m, today) => one(plusDays(today, 2))),
  rule('day before yesterday|echdoe', (_m, today) => one(plusDays(today, -2))),
  rule(`(?:a |1 |one )?week (?:on|from|this|come) (?:this |next )?(${ANY_DAY})|(${FULL_DAY}) week`, (m, today) =>
    one(plusDays(coming(indexIn(DAYS, m[1] ?? m[2] ?? ''), today), 7)),
  ),
  rule(`wythnos i ${WELSH_DAY}`, (m, today) => one(plusDays(coming(welshDay(m[1] ?? ''), today), 7))),
  rule('(?:a )?week (?:from )?tomorrow|tomorrow week|wythnos i (?:yfory|fory)', (_m, today) => one(plusDays(today, 8))),
  rule('(?:a )?week (?:from )?today|today week|wythnos i heddiw', (_m, today) => one(plusDays(today, 7))),
  rule(`(?:next|following) week'?s? (?:on )?(${ANY_DAY})|(${ANY_DAY})(?: of)? next week`, (m, today) =>
    one(plusDays(mondayOf(today), 6 + indexIn(DAYS, m[1] ?? m[2] ?? ''))),
  ),
  rule(`${WELSH_DAY} wythnos ${NEXT}|${WELSH_DAY} ${NEXT}`, (m, today) =>
    one(plusDays(mondayOf(today), 6 + welshDay(m[1] ?? m[2] ?? ''))),
  ),
  rule(`next (${ANY_DAY})`, (m, today) => one(plusDays(mondayOf(today), 6 + indexIn(DAYS, m[1] ?? '')))),
  rule(`last (${ANY_DAY})`, (m, today) => one(plusDays(coming(indexIn(DAYS, m[1] ?? ''), today), -7))),
  rule(`${WELSH_DAY} (?:diwethaf|dwetha|diwetha)`, (m, today) =>
    one(plusDays(coming(welshDay(m[1] ?? ''), today), -7)),
  ),
  rule('(?:this )?weekend|penwythnos (?:yma|hwn)|y penwythnos', (_m, today) => weekend(today, 0)),
  rule(`next weekend|penwythnos ${NEXT}`, (_m, today) => weekend(today, 1)),
  rule('(?:the )?week after next|wythnos wedyn', (_m, today) => weekFrom(plusDays(mondayOf(today), 14))),
  rule(
    `next week|week after|following week|(?:yr? )?wsnos ${NEXT}|(?:yr? )?wythnos ${NEXT}|wthnos ${NEXT}`,
    (_m, today) => weekFrom(plusDays(mondayOf(today), 7)),
  ),
  rule('last week|(?:yr )?wythnos (?:diwethaf|dwetha|diwetha)|wsnos (?:dwytha|dwetha)', (_m, today) =>
    weekFrom(plusDays(mondayOf(today), -7)),
  ),
  rule("this week'?s?|(?:yr )?wythnos (?:hon|yma|ma|'ma)|wsnos (?:yma|ma|'ma)", (_m, today) =>
    weekFrom(mondayOf(today)),
  ),
  rule(`next month|mis ${NEXT}`, (_m, today) => monthOf(today, 1)),
  rule('this month|(?:y )?mis (?:hwn|yma)', (_m, today) => monthOf(today, 0)),
  rule("today'?s?|tonight'?s?|this (?:morning|afternoon|evening)|heddiw|heddi|heno|bore ma", (_m, today) => one(today)),
  rule("tomorrow'?s?|tomorow|tommorow|tommorrow|tomoro|tmrw|tmr|2moro|yfory|fory", (_m, today) =>
    one(plusDays(today, 1)),
  ),
  rule('yesterday|last night|ddoe|neithiwr', (_m, today) => one(plusDays(today, -1))),
  rule(
    "in (\\d{1,2}|an?|one|two|three|four|five|six|seven|ten|a couple of|couple of) (days?|weeks?|fortnight)(?:'s)?(?: time)?",
    (m, today) => {
      const n = count((m[1] ?? '').replace(/^a couple.*/, 'couple'));
      return n > 0 ? one(plusDays(today, n * (m[2] === 'fortnight' ? 14 : m[2]?.startsWith('week') ? 7 : 1))) : null;
    },
  ),
  rule('(?:on )?christmas day|dydd nadolig', (_m, today) => one(nearest(12, 25, today))),
  rule('christmas eve|noswyl nadolig', (_m, today) => one(nearest(12, 24, today))),
  rule('boxing day|(?:dydd |gwyl )?san steffan', (_m, today) => one(nearest(12, 26, today))),
  rule("new year'?s? eve|nos galan", (_m, today) => one(nearest(12, 31, today))),
  rule("new year'?s? day|dydd calan", (_m, today) => one(nearest(1, 1, today))),
  rule('(?:over |at )?(?:christmas|xmas)(?: week)?|(?:dros |adeg )?(?:y )?(?:nadolig|dolig)', (_m, today) => {
    const day = nearest(12, 25, today);
    return day ? weekFrom(mondayOf(day)) : null;
  }),
  rule(`(?:on |this |every |each |by |until |for )(${ANY_DAY})|(${FULL_DAY})`, (m, today) =>
    one(coming(indexIn(DAYS, m[1] ?? m[2] ?? ''), today)),
  ),
  rule(WELSH_DAY, (m, today) => one(coming(welshDay(m[1] ?? ''), today))),
  rule(`(?:on |by |until )?the ${DAY_NUMBER.replace(')?', ')')}`, (m, today) => one(nextOfMonth(Number(m[1]), today))),
];

function nextOfMonth(day: number, today: string): string | null {
  const months = [0, 1, 2].map((ahead) => monthOf(today, ahead).from);
  return (
    months
      .map((from) => dateOf(Number(from.slice(0, 4)), Number(from.slice(5, 7)), day))
      .find((date) => date !== null && date >= today) ?? null
  );
}

/**
 * The first day or range of days named, or null. `today` is the council's date, ISO; weeks run Monday to Sunday; "next Friday"
 * is the Friday of next week; "from Monday to Thursday" is one range. `holidays`: ISO dates of bank holidays, rising.
 */
export function readWhen(text: string, today: string, holidays: readonly string[] = []): WhenRead | null {
  const said = ordinalsAsFigures(fold(text.slice(0, LONGEST)).replace(/(?<=[a-z])-(?=[a-z])/g, ' '));
  const first = firstIn(said, today, holidays);
  if (!first) return null;
  const after = said.slice(first.end);
  const link = /^\s*(?:to|until|till|and|-|–|through|i|tan|a)\s+/.exec(after);
  const second = link ? firstIn(after.slice(link[0].length), today, holidays) : null;
  if (
    link &&
    second?.start === 0 &&
    daysBetween(first.from, second.to) > 0 &&
    /^\s*(?:to|until|till|-|–|through|tan|i)\s/.test(after)
  )
    return {
      from: first.from,
      to: second.to,
      matched: said.slice(first.start, first.end + link[0].length + second.end),
    };
  return { from: first.from, to: first.to, matched: said.slice(first.start, first.end) };
}

interface Found extends Dates {
  readonly start: number;
  readonly end: number;
}

function firstIn(said: string, today: string, holidays: readonly string[]): Found | null {
  let best: Found | null = null;
  for (const { pattern, read } of RULES) {
    const match = pattern.exec(said);
    if (!match) continue;
    const dates = read(match, today, holidays);
    const found = dates && { ...dates, start: match.index, end: match.index + match[0].length };
    // The earliest, and of those that begin together or overlap the more particular, which stands first in the list.
    if (found && (!best || found.end <= best.start)) best = found;
  }
  return best;
}
