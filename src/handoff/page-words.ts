// The words that the desk page's script needs, fetched from the word book once for each language.
import type { WordBook } from '../core/ports.js';
import type { Language } from '../core/turn.js';

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
  'reason.asked',
  'reason.stuck',
  'reason.failed',
  'reason.callback',
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
  'chat.none',
  'chat.heading',
  'chat.log',
  'chat.resident',
  'chat.bot',
  'chat.take',
  'chat.take-call',
  'chat.taken',
  'chat.closed',
  'chat.urgent',
  'chat.reply',
  'chat.hint',
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

export type PageKey = (typeof PAGE_KEYS)[number];

export interface PageWords {
  readonly language: Language;
  /** With their placeholders still in them, as `{name}`. */
  readonly words: Readonly<Record<PageKey, string>>;
  /** How long: "4 minutes" stands at index 4. Made here, since only the word book knows a language's plurals. */
  readonly minutes: readonly string[];
  readonly hours: readonly string[];
  readonly days: readonly string[];
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
};

export function pageWords(book: WordBook, language: Language, council: string): PageWords {
  const count = (key: string, length: number): string[] =>
    Array.from({ length }, (_, n) => book.text(key, language, { n }));
  const words = PAGE_KEYS.map((key) => [key, book.text(`desk.${key}`, language, { ...BLANKS, council })] as const);
  return {
    language,
    words: Object.fromEntries(words) as Record<PageKey, string>,
    minutes: count('desk.time.minutes', 60),
    hours: count('desk.time.hours', 24),
    days: count('desk.time.days', 61),
  };
}
