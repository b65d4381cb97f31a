// Takes what people and the desk say to conversations that live with the Bot Framework service, through the outbox.
import type { Activity, ConversationReference } from 'botbuilder-core';
import { z } from 'zod';
import type { Log, WordBook } from '../../core/ports.js';
import {
  DESK_LINE,
  type Changes,
  type DeskLinePayload,
  type Message,
  type Messages,
  type Outbox,
  type OutboxMessage,
} from '../../core/store.js';
import type { Language } from '../../core/turn.js';
import { replyActivity } from './activities.js';
import { CLOUD_PREFIX } from './cloud.js';
import { escapeMarkdown } from './markdown.js';

const AT_ONCE = 20;
const LOOK_MS = 15_000;
/** Seconds before another try, doubled with each attempt. */
const RETRY = { first: 15, most: 3600 };

const payload: z.ZodType<DeskLinePayload> = z.object({ conversation: z.string(), n: z.number() });

export interface CloudPushParts {
  readonly messages: Messages;
  readonly changes: Changes;
  readonly outbox: Outbox;
  readonly words: WordBook;
  readonly push: (reference: Partial<ConversationReference>, activity: Partial<Activity>) => Promise<void>;
  readonly log: Log;
}

/**
 * Returns how to stop. The store puts each line into the outbox as it stores it; of several nodes only one takes it from
 * there. It is the one kind of message that leaves so today: a second one needs one worker for both.
 */
export function startCloudPush({ messages, changes, outbox, words, push, log }: CloudPushParts): () => void {
  const trouble = (error: unknown): void => {
    log.error({ err: error, channel: 'botframework' }, 'lines could not be passed to the Bot Framework service');
  };

  const send = async ({ payload: text }: OutboxMessage): Promise<void> => {
    const { conversation, n } = payload.parse(JSON.parse(text));
    const row = await messages.conversation(conversation);
    const [line] = await messages.after(conversation, n - 1);
    // Deleted in the meantime: there is no one to tell and nothing to say.
    if (!row?.address || line?.n !== n) return;
    await push(JSON.parse(row.address) as Partial<ConversationReference>, asPushed(line, row.language, words));
  };

  const deliver = async (message: OutboxMessage): Promise<void> => {
    try {
      await send(message);
      await outbox.done(message.id);
    } catch (error) {
      trouble(error);
      await outbox.retry(message.id, Math.min(RETRY.most, RETRY.first * 2 ** (message.attempts - 1)));
    }
  };
  let sending = false;
  let again = false;
  /** One at a time, so that lines keep their order; asked meanwhile, it looks once more. */
  const sendDue = async (): Promise<void> => {
    again = true;
    if (sending) return;
    sending = true;
    try {
      while (again) {
        again = false;
        for (const message of await outbox.due(AT_ONCE)) if (message.kind === DESK_LINE) await deliver(message);
      }
    } finally {
      sending = false;
    }
  };

  const unsubscribe = changes.subscribe((change) => {
    if (change.kind === 'conversation' && change.conversation.startsWith(CLOUD_PREFIX)) void sendDue().catch(trouble);
  });
  // What an earlier process was told to send and did not.
  void sendDue().catch(trouble);
  const timer = setInterval(() => void sendDue().catch(trouble), LOOK_MS).unref();
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}

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
