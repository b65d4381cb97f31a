// The words that the desk page's script needs, fetched from the word book once for each language.
import type { WordBook } from '../core/ports.js';
import { URGENT_KINDS } from '../core/reading.js';
import type { Language } from '../core/turn.js';
import { WORK_KEYS } from './page-keys.js';

/** Keys without their `desk.`; the same names in the script. */
export const PAGE_KEYS = [
  'title',
  'error',
  'sign-in.no-email',
  'sign-in.no-password',
  'sign-in.wrong',
  'sign-in.locked',
  'sign-in.ended',
  'list.mine',
  'list.waiting',
  'list.calls',
  'list.tasks',
  'list.colleagues',
  'list.count',
  'list.no-mine',
  'list.no-waiting',
  'list.no-calls',
  'list.new',
  'list.unread',
  'list.as-at',
  'list.gone',
  'list.back',
  'row.waited',
  'urgent',
  'kind.chat',
  'kind.callback',
  'kind.task',
  'language.en',
  'language.cy',
  'channel.web',
  'channel.plain',
  'channel.alexa',
  'channel.botframework',
  'channel.assisted',
  'reason.asked',
  'reason.stuck',
  'reason.failed',
  'reason.callback',
  'reason.request',
  'reason.request-refused',
  'reason.request-unsure',
  'reason.request-failed',
  'reason.booking-cancelled',
  'reason.booking-moved',
  'reason.undelivered',
  'reason.urgent',
  'reason.danger',
  'reason.gas',
  'reason.suicide',
  'reason.abuse',
  'reason.child',
  'reason.adult',
  'reason.homeless',
  'reason.structure',
  'reason.flood',
  'reason.power',
  'reason.medical',
  'reason.missing',
  'reason.pollution',
  'reason.needle',
  'reason.anger',
  'reason.distress',
  'reason.death',
  'reason.vulnerable',
  'reason.money',
  'reason.answer',
  'chat.none',
  'chat.opening',
  'chat.not-opened',
  'chat.heading',
  'chat.log',
  'chat.resident',
  'chat.bot',
  'chat.take',
  'chat.take-call',
  'chat.take-task',
  'chat.taken',
  'chat.closed',
  'chat.urgent',
  'chat.urgent-told',
  'chat.reply',
  'chat.hint',
  'chat.later',
  'chat.send',
  'chat.empty',
  'chat.long',
  'chat.pending',
  'chat.release',
  'chat.close',
  'chat.details',
  'chat.back',
  'chat.erased',
  'details.heading',
  'details.summary',
  'details.phone',
  'details.name',
  'details.address',
  'details.when',
  'details.service',
  'details.mood',
  'details.urgency',
  'details.tried',
  'details.failures',
  'details.answers',
  'details.question',
  'details.uprn',
  'details.email',
  'details.place',
  'details.point',
  'details.photos',
  'details.photo.open',
  'details.theirs',
  'details.reference',
  'details.reason',
  'details.language',
  'details.channel',
  'details.since',
  'details.agent',
  'close.heading',
  'close.choose',
  'close.submit',
  'close.cancel',
  'outcome.answered',
  'outcome.done',
  'outcome.declined',
  'outcome.request',
  'outcome.passed-on',
  'outcome.left',
  'outcome.could-not-help',
  'outcome.abusive',
  'outcome.reached',
  'outcome.no-answer',
  'outcome.wrong-number',
  'outcome.left-queue',
  'outcome.ended-by-resident',
  'live.back',
  'live.queue',
  'live.message',
  'fault.AlreadyTaken',
  'fault.NotHolder',
  'fault.Closed',
  'fault.UnknownConversation',
  'fault.none-waiting',
  'fault.other',
] as const;

export type PageKey = (typeof PAGE_KEYS)[number] | (typeof WORK_KEYS)[number];

export interface PageWords {
  readonly language: Language;
  /** Those the council speaks. */
  readonly languages: readonly Language[];
  /** With their placeholders still in them, as `{name}`. */
  readonly words: Readonly<Record<PageKey, string>>;
  /** How long: "4 minutes" stands at index 4. Made here, since only the word book knows a language's plurals. */
  readonly minutes: readonly string[];
  /** What is ours in a summary, from English; null on an English page. */
  readonly summary: SummaryWords | null;
  /** Said on the telephone, in the language of whoever is called. */
  readonly script: Readonly<Partial<Record<Language, CallScript>>>;
  readonly hours: readonly string[];
  readonly days: readonly string[];
}

export interface CallScript {
  /** With its `{name}`. */
  readonly hello: string;
  /** With its `{reference}`. */
  readonly end: string;
}

/** Summaries are kept in English (`core/summary.ts`): how what is ours in them is said in another language. */
export interface SummaryWords {
  /** What stands before and after somebody's words, or (not `quotes`) after which our own phrases come. */
  readonly frames: readonly {
    readonly english: readonly string[];
    readonly ours: readonly string[];
    readonly quotes: boolean;
  }[];
  readonly phrases: readonly (readonly [english: string, ours: string])[];
}

const FRAMES = { said: 'said', last: 'subject', tried: 'tried', answer: 'by' } as const;
const PHRASES = [
  ...['summary.address', 'summary.callback', 'handover.urgency.urgent', 'handover.urgency.raised'],
  ...['handover.urgency.normal', 'handover.mood.distressed', 'handover.mood.angry', 'handover.mood.calm'],
  ...['answered', 'service-down', 'failed', 'not-understood', 'not-offered', 'callback-booked', 'cancelled'].map(
    (came) => `handover.came.${came}`,
  ),
  ...['late', 'today', 'not-due', 'already', 'event', 'not-out', 'contaminated', 'no-access'].map(
    (why) => `handover.came.refused-${why}`,
  ),
  'handover.came.unfinished',
  'desk.reason.asked',
  ...URGENT_KINDS.map((kind) => `desk.reason.${kind}`),
];
/** Sorts of a request that have a name of their own. */
const SORTS = ['cancelled', 'death', 'birth', 'payment-plan'];
/** Stands in no summary, since control characters are taken out. */
const GAP = '\u0001';

export function summaryWords(book: WordBook, language: Language, intents: readonly string[]): SummaryWords | null {
  if (language === 'en') return null;
  const labels = intents.flatMap((id) => [`label.${id}`, ...SORTS.map((sort) => `label.${id}.${sort}`)]);
  const keys = [...PHRASES, ...labels].filter((key) => book.has(key));
  return {
    frames: Object.entries(FRAMES).map(([name, blank]) => ({
      english: book.text(`summary.${name}`, 'en', { [blank]: GAP }).split(GAP),
      ours: book.text(`summary.${name}`, language, { [blank]: GAP }).split(GAP),
      quotes: name === 'said',
    })),
    phrases: keys.map((key) => [book.text(key, 'en'), book.text(key, language)] as const),
  };
}

/** Left as they are, for the script to fill in. */
const BLANKS = {
  name: '{name}',
  n: '{n}',
  time: '{time}',
  reason: '{reason}',
  heading: '{heading}',
  kind: '{kind}',
  reference: '{reference}',
  state: '{state}',
  percent: '{percent}',
  total: '{total}',
  file: '{file}',
  then: '{then}',
};

export function pageWords(
  book: WordBook,
  language: Language,
  council: string,
  languages: readonly Language[] = [language],
  intents: readonly string[] = [],
): PageWords {
  const count = (key: string, length: number): string[] =>
    Array.from({ length }, (_, n) => book.text(key, language, { n }));
  const words = [...PAGE_KEYS, ...WORK_KEYS].map(
    (key) => [key, book.text(`desk.${key}`, language, { ...BLANKS, council })] as const,
  );
  return {
    language,
    languages,
    words: Object.fromEntries(words) as Record<PageKey, string>,
    summary: summaryWords(book, language, intents),
    script: Object.fromEntries(
      languages.map((spoken): [Language, CallScript] => [
        spoken,
        { hello: book.text('desk.script.hello', spoken, BLANKS), end: book.text('desk.script.end', spoken, BLANKS) },
      ]),
    ),
    minutes: count('desk.time.minutes', 60),
    hours: count('desk.time.hours', 24),
    days: count('desk.time.days', 61),
  };
}
