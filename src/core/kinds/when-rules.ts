// The days and ranges of days that people name, in English and Welsh: a pattern for each way, and how it is read.
import { dateOf, daysBetween, mondayOf, monthOf, plusDays, weekdayOf } from './calendar.js';
import { numberInWords } from './spoken.js';

/** ISO dates, ends included; the same date twice for a single day. */
export interface Dates {
  readonly from: string;
  readonly to: string;
}
/** Names of each day of the week, Monday first. */
export const DAYS = [
  'monday|mondays|mon|llun|lun', 'tuesday|tuesdays|tues|tue', 'wednesday|wednesdays|weds|wed|mercher|fercher|merchar', 'thursday|thursdays|thurs|thur|thu|iau',
  'friday|fridays|fri|gwener|wener|gwenar', 'saturday|saturdays|sat|sadwrn|sadwn', 'sunday|sundays|sun|sul',
]; // prettier-ignore
export const MONTHS = [
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
    .filter((name) => (name.length > 4 && name !== 'wener') || name === 'tues' || name === 'weds')
    .join('|'),
).join('|');
const ANY_DAY = DAYS.join('|');
/** "Monday-Friday". */
export const DAY_TO_DAY = new RegExp(`\\b(${FULL_DAY}) ?[-–] ?(${FULL_DAY})\\b`, 'g');
const MONTH = MONTHS.join('|');
const WELSH_DAY =
  '(?:dd?ydd|nos|[bf]ore|[bp]rynhawn|pnawn)\\s+(llun|lun|mawrth|fawrth|mercher|fercher|merchar|iau|gwener|wener|gwenar|sadwrn|sadwn|sul)';
const NEXT = '(?:nesaf|nesa)';
/** "Wednesday 2 December" is one date. */
const OF_WEEK = `(?:(?:(?:dd?ydd|nos|[bf]ore|[bp]rynhawn|pnawn)\\s+)?(?:${ANY_DAY}|mawrth|fawrth),?\\s+(?:(?:the|yr?)\\s+)?)?`;
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

export interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, today: string, holidays: readonly string[]) => Dates | null;
}
const rule = (pattern: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(`\\b(?:${pattern})(?![\\w'])`),
  read,
});
const nextHoliday = (today: string, holidays: readonly string[]): string | null =>
  holidays.find((date) => date >= today) ?? null;

/** "3" and "10" of "from the 3rd to the 10th of December"; null when they do not follow each other. */
function fromDayToDay(from: string, to: string, month: number, year: string | undefined, today: string): Dates | null {
  const [first, last] = [onDate(from, month, year, today), onDate(to, month, year, today)];
  return first && last && daysBetween(first.from, last.to) > 0 ? { from: first.from, to: last.to } : null;
}
const wholeMonth = (month: number, today: string): Dates | null => {
  const day = nearest(month, 28, today);
  return day === null ? null : monthOf(day, 0);
};
/** Days with a name of their own, month and day; `short`: what they are called too beside "the day before" and "the day after". */
const FEASTS: readonly { readonly names: string; readonly short?: string; readonly on: readonly [number, number] }[] = [
  // The eves first: their names begin as those of the days do.
  { names: '(?:christmas|xmas) eve|noswyl (?:y )?nadolig', on: [12, 24] },
  { names: "new year'?s? eve|nos galan", on: [12, 31] },
  { names: '(?:on )?christmas day|dydd nadolig', short: "christmas|xmas|(?:y )?nadolig|'?dolig", on: [12, 25] },
  { names: 'boxing day|(?:dydd |gwyl )?san steffan', on: [12, 26] },
  { names: "new year'?s? day|dydd calan", short: "new year'?s?|calan", on: [1, 1] },
];
/** Which of several in a month: "first" is 1; -1 for the last. */
const NTH = ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th'];
const nth = (word: string): number => indexIn(NTH, word) || -1;
/** "The last Tuesday of December", "the first Monday in June"; null where the month has no such day. */
function weekdayIn({ from, to }: Dates, weekday: number, which: number): Dates | null {
  const day = which < 0 ? coming(weekday, plusDays(to, -6)) : plusDays(coming(weekday, from), 7 * (which - 1));
  return day <= to ? one(day) : null;
}
const lastWeek = ({ to }: Dates): Dates => ({ from: plusDays(to, -6), to });
const firstWeek = ({ from }: Dates): Dates => ({ from, to: plusDays(from, 6) });
const THE = "(?:(?:the|yr?|'?r)\\s+)?";
const UNTIL = '(?:to|until|till?|and|through|thru|i|hyd|tan|ac?|-|–)';
/** "the end of", and after them the month. */
const BEGIN = '(?:beginning|start|first week)\\s+of|early in|early|dd?echrau|wythnos gynta[f]?';
const END = '(?:end|last week)\\s+of|late in|late|dd?iwedd';

/** In order: what is more particular stands before what it contains. */
export const RULES: readonly Rule[] = [
  rule(
    `(?:(?:from|between|rhwng|o)\\s*)?${THE}${DAY_NUMBER}\\s*${UNTIL}(?:'r)?\\s*${THE}${DAY_NUMBER}\\s*(?:of\\s+|o\\s+(?:fis\\s+)?)?(${MONTH})\\.?(?:,?\\s+(\\d{4}))?`,
    (m, today) =>
      // "number 3 and 10 December" is one date: only after "between" do "and" and "a" join two.
      /\d[a-z]*\s*ac?n?d?\s/.test(m[0]) && !/^(?:between|rhwng)/.test(m[0])
        ? null
        : fromDayToDay(m[1] ?? '', m[2] ?? '', indexIn(MONTHS, m[3] ?? ''), m[4], today),
  ),
  rule(
    `(?:(?:from|between)\\s+)?(${MONTH})\\s+${THE}${DAY_NUMBER}\\s*${UNTIL}\\s*${THE}${DAY_NUMBER}(?!\\s*(?:am|pm|:|%|(?:of\\s+)?(?:${MONTH})\\b))`,
    (m, today) => fromDayToDay(m[2] ?? '', m[3] ?? '', indexIn(MONTHS, m[1] ?? ''), undefined, today),
  ),
  rule(
    "(?:between|rhwng) (?:y )?(?:christmas|xmas|nadolig|'?dolig) (?:and|an|&|a'?r) (?:the )?(?:new year|nye?|flwyddyn newydd|calan)|twixmas",
    (_m, today) => {
      const day = nearest(12, 27, today);
      return day ? { from: plusDays(day, -1), to: plusDays(day, 4) } : null;
    },
  ),
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
    '(?:the )?day after (?:the )?(?:next )?bank holiday|(?:y )?diwrnod ar ol (?:yr )?(?:g?wyl y? ?banc|bank holiday)',
    (_m, today, holidays) => {
      const holiday = nextHoliday(today, holidays);
      return holiday ? one(plusDays(holiday, 1)) : null;
    },
  ),
  rule('(?:the )?(?:next )?bank holiday|(?:yr )?g?wyl y? ?banc', (_m, today, holidays) =>
    one(nextHoliday(today, holidays)),
  ),
  ...FEASTS.map(({ names, short, on }) =>
    rule(
      `(?:(?:the )?day (?:before|after)|(?:y )?(?:diwrnod|dydd) (?:cyn|ar ol|wedi)) (?:y )?(?:${short ? `${names}|${short}` : names})`,
      (m, today) => {
        const day = nearest(...on, today);
        return day ? one(plusDays(day, /before|cyn/.test(m[0]) ? -1 : 1)) : null;
      },
    ),
  ),
  rule(`(?:the )?(${NTH.join('|')}|last) (${ANY_DAY}) (?:of|in) (?:(${MONTH})|(next|this|the) month)`, (m, today) => {
    const month = m[3] ? wholeMonth(indexIn(MONTHS, m[3]), today) : monthOf(today, m[4] === 'next' ? 1 : 0);
    return month && weekdayIn(month, indexIn(DAYS, m[2] ?? ''), nth(m[1] ?? ''));
  }),
  rule(`(?:the )?next but (?:one|1) (${ANY_DAY})|(?:the )?(${ANY_DAY}) after next`, (m, today) =>
    one(plusDays(coming(indexIn(DAYS, m[1] ?? m[2] ?? ''), plusDays(today, 1)), 7)),
  ),
  rule('day after tomorrow|[dt]rennydd', (_m, today) => one(plusDays(today, 2))),
  rule('day before yesterday|echdoe', (_m, today) => one(plusDays(today, -2))),
  rule(`(?:a )?week (?:last|ago) (?:on )?(${ANY_DAY})`, (m, today) =>
    one(plusDays(coming(indexIn(DAYS, m[1] ?? ''), today), -14)),
  ),
  rule(`(${FULL_DAY}) fortnight|fortnight (${FULL_DAY})`, (m, today) =>
    one(plusDays(coming(indexIn(DAYS, m[1] ?? m[2] ?? ''), today), 14)),
  ),
  rule(`(?:a |1 |one )?week (?:on|from|this|come) (?:this |next )?(${ANY_DAY})|(${FULL_DAY}) week`, (m, today) =>
    one(plusDays(coming(indexIn(DAYS, m[1] ?? m[2] ?? ''), today), 7)),
  ),
  rule(
    `(?:a |1 |one )?fortnight (?:on|from|this|come) (?:this |next )?(${ANY_DAY})|(?:2|two) weeks (?:on|from) (${ANY_DAY})`,
    (m, today) => one(plusDays(coming(indexIn(DAYS, m[1] ?? m[2] ?? ''), today), 14)),
  ),
  rule('(?:(?:a )?fortnight|(?:2|two) weeks) (?:from )?(today|tomorrow)|pythefnos i (heddiw|yfory|fory)', (m, today) =>
    one(plusDays(today, /tomorrow|fory/.test(m[0]) ? 15 : 14)),
  ),
  rule(`pythefnos i ${WELSH_DAY}`, (m, today) => one(plusDays(coming(welshDay(m[1] ?? ''), today), 14))),
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
  rule(`next weekend|penwythnos ${NEXT}`, (_m, today) => weekend(today, 1)),
  rule('(?:this )?weekend|penwythnos (?:yma|hwn)|y penwythnos', (_m, today) => weekend(today, 0)),
  rule('(?:the )?week after next|wythnos wedyn', (_m, today) => weekFrom(plusDays(mondayOf(today), 14))),
  rule(
    "(?:the )?week (after|before) (?:christmas|xmas|new year)|(?:yr )?wythnos (ar ol|wedi|cyn) (?:y )?(?:nadolig|'?dolig)",
    (m, today) => {
      const day = /new year/.test(m[0]) ? nearest(1, 1, today) : nearest(12, 25, today);
      return day ? weekFrom(plusDays(mondayOf(day), /before|cyn/.test(m[0]) ? -7 : 7)) : null;
    },
  ),
  rule(
    `next week|week after(?! (?:easter|new year|my|the|our|we|i|you|he|she|they|bank|half|it|his|her|their|boxing|a)\\b)|following week|(?:yr? )?wsnos ${NEXT}|(?:yr? )?wythnos ${NEXT}|wthnos ${NEXT}`,
    (_m, today) => weekFrom(plusDays(mondayOf(today), 7)),
  ),
  rule('last week|(?:yr )?wythnos (?:diwethaf|dwetha|diwetha)|wsnos (?:dwytha|dwetha)', (_m, today) =>
    weekFrom(plusDays(mondayOf(today), -7)),
  ),
  rule("this week'?s?|(?:yr )?wythnos (?:hon|yma|ma|'ma)|wsnos (?:yma|ma|'ma)", (_m, today) =>
    weekFrom(mondayOf(today)),
  ),
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
  ...FEASTS.map(({ names, on }) => rule(names, (_m, today) => one(nearest(...on, today)))),
  rule('(?:over |at )?(?:christmas|xmas)(?: week)?|(?:dros |adeg )?(?:y )?(?:nadolig|dolig)', (_m, today) => {
    const day = nearest(12, 25, today);
    return day ? weekFrom(mondayOf(day)) : null;
  }),
  rule(WELSH_DAY, (m, today) => one(coming(welshDay(m[1] ?? ''), today))),
  rule(`(?:on |this |every |each |by |until |for )(${ANY_DAY})|(${FULL_DAY})`, (m, today) =>
    one(coming(indexIn(DAYS, m[1] ?? m[2] ?? ''), today)),
  ),
  rule(`(?:on |by |until )?the ${DAY_NUMBER.replace(')?', ')')}`, (m, today) => one(nextOfMonth(Number(m[1]), today))),
];

/** Looked for where no day or week is named: "in June" beside "on the 2nd" says less. */
export const MONTH_RULES: readonly Rule[] = [
  rule(`(?:${END}) (?:(?:the|this|y) month|y mis(?: hwn| yma)?)|diwedd y mis`, (_m, today) =>
    lastWeek(monthOf(today, 0)),
  ),
  rule(`(?:${BEGIN}) next month|dd?echrau'?r mis ${NEXT}|dd?echrau mis ${NEXT}`, (_m, today) =>
    firstWeek(monthOf(today, 1)),
  ),
  rule(`(?:${END}) next month|dd?iwedd mis ${NEXT}`, (_m, today) => lastWeek(monthOf(today, 1))),
  rule(`(?:the )?(?:${BEGIN}) (?:mis )?(${MONTH})`, (m, today) => {
    const month = wholeMonth(indexIn(MONTHS, m[1] ?? ''), today);
    return month && firstWeek(month);
  }),
  rule(`(?:the )?(?:${END}) (?:mis )?(${MONTH})`, (m, today) => {
    const month = wholeMonth(indexIn(MONTHS, m[1] ?? ''), today);
    return month && lastWeek(month);
  }),
  rule(`(?:in|during|throughout|yn ystod|ym mis|ym|yn|mis) (${MONTH})(?! \\d)`, (m, today) =>
    wholeMonth(indexIn(MONTHS, m[1] ?? ''), today),
  ),
  rule(`next month|mis ${NEXT}`, (_m, today) => monthOf(today, 1)),
  rule('this month|(?:y )?mis (?:hwn|yma)', (_m, today) => monthOf(today, 0)),
];

function nextOfMonth(day: number, today: string): string | null {
  const months = [0, 1, 2].map((ahead) => monthOf(today, ahead).from);
  return (
    months
      .map((from) => dateOf(Number(from.slice(0, 4)), Number(from.slice(5, 7)), day))
      .find((date) => date !== null && date >= today) ?? null
  );
}
