// Takes what people and the desk say to conversations that live with the Bot Framework service, through the outbox.
import type { Activity, ConversationReference } from 'botbuilder-core';
import { z } from 'zod';
import type { Log, WordBook } from '../../core/ports.js';
import type { Changes, Message, Messages, Outbox, OutboxMessage } from '../../core/store.js';
import type { Language } from '../../core/turn.js';
import { replyActivity } from './activities.js';
import { CLOUD_PREFIX } from './cloud.js';
import { escapeMarkdown } from './markdown.js';

/** The one kind of message that leaves by the outbox today; a second one needs one worker for both. */
const KIND = 'botframework';
const AT_ONCE = 20;
const LOOK_MS = 15_000;
/** Seconds before another try, doubled with each attempt. */
const RETRY = { first: 15, most: 3600 };
/** Conversations whose last line is remembered; a forgotten one is only read again from its beginning. */
const REMEMBERED = 10_000;

const payload = z.object({ conversation: z.string(), n: z.number() });

export interface CloudPushParts {
  readonly messages: Messages;
  readonly changes: Changes;
  readonly outbox: Outbox;
  readonly words: WordBook;
  readonly push: (reference: Partial<ConversationReference>, activity: Partial<Activity>) => Promise<void>;
  readonly log: Log;
}

/** Returns how to stop. Lines are keyed by conversation and number, so that of several nodes only one sends each. */
export function startCloudPush({ messages, changes, outbox, words, push, log }: CloudPushParts): () => void {
  const seen = new Map<string, number>();
  const trouble = (error: unknown): void => {
    log.error({ err: error, channel: 'botframework' }, 'lines could not be passed to the Bot Framework service');
  };

  const keep = async (conversation: string): Promise<void> => {
    const lines = await messages.after(conversation, seen.get(conversation) ?? 0);
    for (const { n, from } of lines) {
      // The assistant's own replies went in the turn.
      if (from === 'agent' || from === 'system')
        await outbox.add(KIND, JSON.stringify({ conversation, n }), `${KIND}:${conversation}:${String(n)}`);
    }
    const last = lines.at(-1)?.n;
    if (last !== undefined) remember(seen, conversation, last);
    await sendDue();
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
        for (const message of await outbox.due(AT_ONCE)) if (message.kind === KIND) await deliver(message);
      }
    } finally {
      sending = false;
    }
  };

  const unsubscribe = changes.subscribe((change) => {
    if (change.kind === 'conversation' && change.conversation.startsWith(CLOUD_PREFIX))
      keep(change.conversation).catch(trouble);
  });
  const timer = setInterval(() => void sendDue().catch(trouble), LOOK_MS).unref();
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}

function remember(seen: Map<string, number>, conversation: string, last: number): void {
  const before = seen.get(conversation) ?? 0;
  seen.delete(conversation);
  seen.set(conversation, Math.max(before, last));
  const [oldest] = seen.keys();
  if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
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
