// Stored messages as Bot Framework activities, and replies as what an activity says.
import type { Activity, CardAction } from 'botbuilder-core';
import type { Option, Reply } from '../../core/reply.js';
import type { Message } from '../../core/store.js';
import type { Language } from '../../core/turn.js';
import { toAdaptiveCard } from './card.js';
import { toMarkdown } from './markdown.js';

/** Turn ids that begin so were made here; any other was given by the client, and goes back to it as its clientActivityID. */
export const SERVER_TURN = 'server:';
/** The same for every conversation, so that a repeated start is a redelivery. */
export const START_TURN = `${SERVER_TURN}start`;
/** Web Chat shows them one under another; more than this is a list to read, not a choice. */
const MOST_OPTIONS = 8;

export const LOCALES: Record<Language, string> = { en: 'en-GB', cy: 'cy-GB' };

export type SentActivity = Partial<Activity> & { readonly id: string; readonly type: 'message' };

export interface Reader {
  readonly conversation: string;
  /** Whoever holds the token: the `from.id` of the resident's own messages. */
  readonly user: string;
  /** `https://host`, to make links to this server whole. */
  readonly origin: string | null;
}

/** What `postActivity` and the transcript call message `n` of a conversation. */
export const activityId = (conversation: string, n: number): string => `${conversation}|${String(n).padStart(7, '0')}`;

/** One line of the transcript as its reader gets it. */
export function toActivity(message: Message, reader: Reader): SentActivity {
  const base = {
    type: 'message' as const,
    id: activityId(reader.conversation, message.n),
    timestamp: message.at,
    channelId: 'directline',
    conversation: { id: reader.conversation } as Activity['conversation'],
    ...(message.replyTo === null ? {} : { replyToId: activityId(reader.conversation, message.replyTo) }),
  };
  const plain = { text: message.text, textFormat: 'plain', channelData: {} };
  const said = message.reply ? replyActivity(message.reply, reader.origin) : plain;
  switch (message.from) {
    case 'resident': {
      const given = message.turn !== null && !message.turn.startsWith(SERVER_TURN);
      return {
        ...base,
        ...plain,
        from: { id: reader.user, name: '', role: 'user' },
        channelData: given ? { clientActivityID: message.turn } : {},
      };
    }
    case 'bot':
      return {
        ...base,
        ...said,
        from: { id: 'assistant', name: '', role: 'bot' },
        channelData: { ...said.channelData, speaker: { kind: 'assistant' } },
      };
    case 'agent': {
      const name = message.name ?? '';
      return {
        ...base,
        ...plain,
        from: { id: 'agent', name, role: 'bot' },
        channelData: { speaker: { kind: 'staff', name } },
      };
    }
    case 'system':
      return {
        ...base,
        ...said,
        from: { id: 'system', name: '', role: 'bot' },
        channelData: { ...said.channelData, speaker: { kind: 'system' } },
      };
  }
}

/** A member of staff is writing: shown for a moment, no line of the transcript. */
export const typingActivity = (conversation: string, name: string): Partial<Activity> => ({
  type: 'typing',
  id: `${conversation}|typing-${String(Date.now())}`,
  timestamp: new Date(),
  channelId: 'directline',
  conversation: { id: conversation } as Activity['conversation'],
  from: { id: 'agent', name, role: 'bot' },
});

/** What a reply says: text, speech, choices, card, and for tests and reports where it came from. */
export function replyActivity(reply: Reply, origin: string | null) {
  const { intent, ending, articles, language, danger, all, with: who } = reply;
  // With a card the client reads this in its place, so it is the whole answer; without one, words made for the ear.
  const speak = reply.card ? reply.text : reply.speech;
  return {
    text: toMarkdown(reply.text, reply.links, origin),
    textFormat: 'markdown',
    locale: LOCALES[language],
    speak,
    inputHint: reply.then === 'listen' ? 'expectingInput' : 'acceptingInput',
    channelData: {
      assistant: {
        ...{ intent, ending, articles, language },
        ...(danger && { danger }),
        ...(all && { all }),
        ...(who && { with: who }),
      },
    },
    ...(reply.options.length > 0 ? { suggestedActions: { to: [], actions: choices(reply.options) } } : {}),
    ...(reply.card ? { attachments: [toAdaptiveCard(reply.card, reply, origin)] } : {}),
  };
}

/** Choosing sends the label as the message's text, for people to read, with the option's value beside it, for us. */
function choices(options: readonly Option[]): CardAction[] {
  const shown = shorten(options);
  const numbered = shown.filter(isListed).length > 1 && !shown.some(({ label }) => /^\p{N}/u.test(label));
  // "None of these" before the others has its place among them too.
  const last = shown.findLastIndex(isListed);
  return shown.map((option, index) => ({
    type: 'messageBack',
    title: numbered && index <= last ? `${String(index + 1)}. ${option.label}` : option.label,
    text: option.label,
    displayText: option.label,
    value: { option: option.value },
  }));
}

/** Ways out ("my address is not here", a person) are never what is cut. */
function shorten(options: readonly Option[]): readonly Option[] {
  const answers = Math.max(0, MOST_OPTIONS - options.filter((option) => !isListed(option)).length);
  let kept = 0;
  return options.filter((option) => !isListed(option) || kept++ < answers).slice(0, MOST_OPTIONS);
}

/** Only answers of a list are known by their place in it when someone types a number. */
const isListed = ({ value }: Option): boolean => /^answer:(?!(?:none|yes|no)$)/.test(value);
