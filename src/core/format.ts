// Dates, times, money and lists as people write and say them, in English and Welsh. Words stay in data; shapes are made here.
import type { WeekHours } from './council.js';
import type { Language, Slots } from './turn.js';

const DAYS: Record<Language, readonly string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  cy: ['dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn', 'dydd Sul'],
};
const MONTHS: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
};
const ORDINALS = ['th', 'st', 'nd', 'rd'];

/** ISO date of an instant in Europe/London: "2026-11-23". */
export const isoDate = (at: Date): string => LONDON_DATE.format(at);
const LONDON_DATE = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Minutes after midnight of an instant in Europe/London. */
export function minutesOfDay(at: Date): number {
  const [hours = '0', minutes = '0'] = LONDON_TIME.format(at).split(':');
  return Number(hours) * 60 + Number(minutes);
}
const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The ISO date `days` after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** "Tuesday 24 November", "dydd Mawrth 24 Tachwedd". `on` gives the Welsh form after "on": "ddydd Mawrth …". */
export function longDate(date: string, language: Language, form: 'plain' | 'on' | 'spoken' = 'plain'): string {
  const day = DAYS[language][weekdayOf(date) - 1] ?? '';
  const month = MONTHS[language][Number(date.slice(5, 7)) - 1] ?? '';
  const number = Number(date.slice(8, 10));
  if (language === 'cy') return `${form === 'on' ? `d${day}` : day} ${number} ${month}`;
  return form === 'spoken' ? `${day} the ${nth(number)} of ${month}` : `${day} ${number} ${month}`;
}

/** "22 November 2026", "22 Tachwedd 2026". */
export const fullDate = (date: string, language: Language): string =>
  `${Number(date.slice(8, 10))} ${MONTHS[language][Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;

/** "on Monday 23 November", or "today". */
export function dayWord(date: string, today: string, language: Language): string {
  if (date === today) return language === 'cy' ? 'heddiw' : 'today';
  return language === 'cy' ? longDate(date, 'cy', 'on') : `on ${longDate(date, 'en')}`;
}

/** 1 is "1st", 11 "11th", 25 "25th". */
export function nth(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${String(number)}${(teen ? 'th' : ORDINALS[number % 10]) ?? 'th'}`;
}

/** 465 minutes as "7.45am"; 720 as "midday". Welsh writes am and pm too. */
export function clockTime(minutes: number, language: Language): string {
  if (minutes === 720) return language === 'cy' ? 'canol dydd' : 'midday';
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${hour}${rest ? `.${String(rest).padStart(2, '0')}` : ''}${hours < 12 ? 'am' : 'pm'}`;
}

/** "Monday to Thursday 8.45am to 5pm and Friday 8.45am to 4.30pm", days with the same hours put together. */
export function weekHours(hours: WeekHours, language: Language): string {
  const runs: { first: number; last: number; from: number; to: number }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 7] as const) {
    const open = hours[day];
    const run = runs.at(-1);
    if (!open) continue;
    if (run && run.last === day - 1 && run.from === open.from && run.to === open.to) run.last = day;
    else runs.push({ first: day, last: day, ...open });
  }
  const name = (day: number): string => DAYS[language][day - 1] ?? '';
  const to = language === 'cy' ? 'tan' : 'to';
  const parts = runs.map(({ first, last, from, to: until }) => {
    const days =
      first === last ? name(first) : `${name(first)} ${language === 'cy' ? `i d${name(last)}` : `to ${name(last)}`}`;
    return `${days} ${clockTime(from, language)} ${to} ${clockTime(until, language)}`;
  });
  return list(parts, language);
}

/** "a, b and c"; Welsh "a, b ac c", with the breathed letter after "a" (cadi → a chadi). */
export function list(items: readonly string[], language: Language, word: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const first = items.slice(0, -1).join(', ');
  if (language === 'en') return `${first} ${word} ${last}`;
  if (word === 'or') return `${first} neu ${last}`;
  if (/^[aeiouwyâêîôûŵŷ]/i.test(last)) return `${first} ac ${last}`;
  return `${first} a ${last.replace(/^(c(?!h)|p(?!h)|t(?!h))/i, '$1h')}`;
}

/** Pence as "£46", "£46.50" or "£2,292.54". */
export const money = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', pence % 100 ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : {})}`;

/** "0 1 6 3 2, 9 6 0 1 0 0": digits apart, for reading back aloud. */
export const digits = (phone: string): string =>
  phone
    .split(/\s+/)
    .map((part) => [...part].join(' '))
    .join(', ');

/** The first letter made capital, for a line that begins with a container or a Welsh day. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('cy-GB') + text.slice(1);

export const withoutSlots = (slots: Slots, names: readonly string[]): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([name]) => !names.includes(name)));
