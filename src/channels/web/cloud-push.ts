// Delivers what people and the desk say to conversations that live with the Bot Framework service: the outbox's handler for it.
import type { Activity, ConversationReference } from 'botbuilder-core';
import { z } from 'zod';
import type { OutboxHandler } from '../../core/outbox.js';
import type { WordBook } from '../../core/ports.js';
import { DESK_LINE, type DeskLinePayload, type Message, type Messages } from '../../core/store.js';
import type { Language } from '../../core/turn.js';
import { replyActivity } from './activities.js';
import { CLOUD_PREFIX } from './cloud.js';
import { escapeMarkdown } from './markdown.js';

const AT_ONCE = 20;

const payload: z.ZodType<DeskLinePayload> = z.object({ conversation: z.string(), n: z.number() });

export interface CloudPushParts {
  readonly messages: Messages;
  readonly words: WordBook;
  readonly push: (reference: Partial<ConversationReference>, activity: Partial<Activity>) => Promise<void>;
}

/** The store puts each line into the outbox as it stores it; of several nodes only one takes it from there. */
export const cloudPush = ({ messages, words, push }: CloudPushParts): OutboxHandler => ({
  kind: DESK_LINE,
  atOnce: AT_ONCE,
  wokenBy: (change) => change.kind === 'conversation' && change.conversation.startsWith(CLOUD_PREFIX),

  deliver: async ({ payload: text }) => {
    const { conversation, n } = payload.parse(JSON.parse(text));
    const row = await messages.conversation(conversation);
    const [line] = await messages.after(conversation, n - 1);
    // Deleted in the meantime: there is no one to tell and nothing to say.
    if (!row?.address || line?.n !== n) return 'done';
    await push(JSON.parse(row.address) as Partial<ConversationReference>, asPushed(line, row.language, words));
    return 'done';
  },

  givenUp: async ({ payload: text }) => {
    const { conversation } = payload.parse(JSON.parse(text));
    const row = await messages.conversation(conversation);
    return (
      row && {
        kind: 'task',
        conversation,
        reason: 'undelivered',
        language: row.language,
        channel: row.channel,
        summary: 'What staff said could not be delivered to the resident.',
        urgent: false,
        details: {},
      }
    );
  },
});

/** Everything there comes from the bot, so a person's line says in words who speaks. */
function asPushed(line: Message, language: Language, words: WordBook): Partial<Activity> {
  if (line.reply) return { type: 'message', ...replyActivity(line.reply, null) };
  const who =
    line.from === 'agent'
      ? `**${escapeMarkdown(words.text('web.who.staff', language, { name: line.name ?? '' }))}**\n\n`
      : '';
  return {
    type: 'message',
    text: `${who}${line.text.split('\n').map(escapeMarkdown).join('  \n')}`,
    textFormat: 'markdown',
  };
}
