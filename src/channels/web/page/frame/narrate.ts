// Says in words who each message is from, for the ear and for the eye.
import { fill, type FrameSettings } from './settings.js';
import type { Activity, StatusOptions } from './web-chat.js';

type Words = FrameSettings['words'];

/**
 * What a screen reader is told of a message, once: who says it, the whole answer in words, the choices. Web Chat reads
 * this in place of everything else; without it a person from the council would be announced as the bot.
 */
export function narrated(activity: Activity, words: Words): Activity {
  if (activity.type !== 'message' || activity.from.role === 'user') return activity;
  // All that is seen; with a card the text is left away, and `speak` is the whole of it. Words made for a speaker leave things out.
  const said = activity.text ? wordsOf(activity) : (activity.speak ?? '');
  const options = activity.suggestedActions?.actions.map(({ title }) => title).join('; ') ?? '';
  const parts = [saidBy(activity, words), said, options && fill(words.choices, { choices: options })];
  return {
    ...activity,
    channelData: { ...activity.channelData, 'webchat:fallback-text': parts.filter(Boolean).join(' ') },
  };
}

function saidBy({ channelData, from }: Activity, words: Words): string {
  switch (channelData?.speaker?.kind) {
    case 'staff':
      return from.name ? fill(words.saidStaff, { name: from.name }) : `${words.unnamed}:`;
    case 'system':
      return '';
    case 'assistant':
    case undefined:
      return words.saidBot;
  }
}

/** Beneath each message: who said it, and when. A message that is not sent yet keeps Web Chat's own line, with its way to retry and what it says, to edit it. */
export const statusLine =
  (words: Words) =>
  () =>
  (next: (options: StatusOptions) => unknown) =>
  (options: StatusOptions): unknown => {
    const { activity, sendState } = options;
    const usual = next(options);
    if (typeof usual !== 'object' || usual === null) return usual;
    // Web Chat keeps its React to itself, so our element is its own with another content.
    if (sendState === 'send failed')
      return { ...usual, type: 'span', key: null, ref: null, props: { 'data-unsent': activity.text, children: usual } };
    if (sendState !== 'sent' || activity.timestamp === undefined) return usual;
    const line = [who(activity, words), clock(new Date(activity.timestamp))].filter(Boolean).join(', ');
    return { ...usual, type: 'span', key: null, ref: null, props: { className: 'said-by', children: line } };
  };

function who({ from, channelData }: Activity, words: Words): string {
  if (from.role === 'user') return words.you;
  switch (channelData?.speaker?.kind) {
    case 'staff':
      return from.name ? fill(words.staff, { name: from.name }) : words.unnamed;
    case 'system':
      return '';
    case 'assistant':
    case undefined:
      return words.bot;
  }
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "2.05pm", in both languages: browsers have no Welsh way of their own that people write. */
function clock(at: Date): string {
  const [hours = '0', minutes = '00'] = LONDON.format(at).split(':');
  const hour = Number(hours);
  return `${String(hour % 12 === 0 ? 12 : hour % 12)}.${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** A card says all that the text says: shown together they would be read twice. The ear has `speak`. */
export const cardOnly = (activity: Activity): Activity =>
  activity.attachments?.some(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive') === true
    ? { ...activity, text: '' }
    : activity;

/** Our own Markdown without its marks: a link is its label, a character reference its character. */
const wordsOf = ({ text = '', textFormat }: Activity): string =>
  textFormat === 'markdown'
    ? text
        .replace(/\[([^\]]*)\]\(<[^>]*>\)/g, '$1')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
        .replace(/^- /gm, '')
    : text;
