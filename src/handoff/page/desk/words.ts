// The page's words, put into it by the server.
import { capital, isoDate, longDate } from '../../../core/format.js';
import { URGENT_KINDS } from '../../../core/reading.js';
import type { PageKey, PageWords } from '../../page-words.js';
import { createFacts, createSummaries, type Summary } from './summary.js';

const page = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as PageWords;

/** The page's. */
export const { language, script } = page;

/** The languages that the council speaks. */
export const languages = page.languages;

/** An item's summary, as far as it can be in the page's language. */
export const summaryOf = createSummaries(page.summary);

/** What an item is about: its street by the name that the page's language has for it. */
export const matterOf = ({ matter, matterCy }: { readonly matter: string; readonly matterCy: string }): Summary =>
  summaryOf(page.language === 'cy' ? matterCy : matter);

/** What stands under a detail's name. */
export const factOf = createFacts(page.summary);

/** Blanks are filled in one pass, so a value that looks like a blank stays as it is. */
export const word = (key: PageKey, data: Readonly<Record<string, string | number>> = {}): string =>
  page.words[key].replace(/\{(\w+)\}/g, (blank, name: string) => String(data[name] ?? blank));

/** The words for a code from the server (a reason, an outcome), or the code itself when there are none. */
export function coded(
  topic: 'reason' | 'outcome' | 'details' | 'fault' | 'queue' | 'audit' | 'kind' | 'language',
  code: string,
): string {
  const words: Readonly<Record<string, string>> = page.words;
  return words[`${topic}.${code}`] ?? code;
}

/** What is known of an urgent item: the number was shown by us only where we saw the danger, which is then its reason. */
export const urgentWord = ({ reason, channel }: { readonly reason: string; readonly channel: string }): string =>
  word(channel === 'botframework' && !DANGERS.has(reason) ? 'chat.urgent-told' : 'chat.urgent', {
    reason: coded('reason', reason),
  });
const DANGERS: ReadonlySet<string> = new Set(URGENT_KINDS);

/** "4 minutes", "2 hours", "3 days" since an ISO instant. */
export function since(instant: string): string {
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 60_000));
  if (minutes < 60) return page.minutes[minutes] ?? '';
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return page.hours[hours] ?? '';
  return page.days[Math.min(Math.floor(hours / 24), page.days.length - 1)] ?? '';
}

export const inMinutes = (seconds: number): string =>
  page.minutes[Math.min(Math.max(1, Math.ceil(seconds / 60)), 59)] ?? '';

// Browsers know no Welsh times: the core's own are used for the words, and figures are the same in both languages.
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "10:41"; with the day before it when that is not today. */
export function clock(at: Date): string {
  const date = isoDate(at);
  return date === isoDate(new Date())
    ? TIME.format(at)
    : `${capital(longDate(date, page.language))}, ${TIME.format(at)}`;
}
