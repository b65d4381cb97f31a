// Takes what people and the desk say to conversations that live with the Bot Framework service, through the outbox.
import type { Activity, ConversationReference } from 'botbuilder-core';
import { z } from 'zod';
import type { Log, WordBook } from '../../core/ports.js';
import type { Changes, Message, Messages, Outbox, OutboxMessage } from '../../core/store.js';
import type { Language } from '../../core/turn.js';
import { replyActivity } from './activities.js';
import { CLOUD_PREFIX } from './cloud.js';
import { createFeed } from './feed.js';
import { escapeMarkdown } from './markdown.js';

/** The one kind of message that leaves by the outbox today; a second one needs one worker for both. */
const KIND = 'botframework';
const AT_ONCE = 20;
const LOOK_MS = 15_000;
/** Seconds before another try, doubled with each attempt up to an hour. */
const RETRY = { first: 15, most: 3600 };

const payload = z.object({ conversation: z.string(), n: z.number() });

interface Parts {
  readonly messages: Messages;
  readonly changes: Changes;
  readonly outbox: Outbox;
  readonly words: WordBook;
  readonly push: (reference: Partial<ConversationReference>, activity: Partial<Activity>) => Promise<void>;
  readonly log: Log;
}

/** Returns how to stop. Lines are keyed by conversation and number, so that of several nodes only one sends each. */
export function startCloudPush({ messages, changes, outbox, words, push, log }: Parts): () => void {
  const feed = createFeed(messages, changes);
  const followed = new Map<string, () => void>();
  const trouble = (error: unknown): void => log.error({ err: error, channel: 'botframework' }, 'lines could not be passed to the Bot Framework service');

  const keep = async (conversation: string, lines: readonly Message[]): Promise<void> => {
    for (const { n, from } of lines) {
      // The assistant's own replies went in the turn.
      if (from === 'agent' || from === 'system') await outbox.add(KIND, JSON.stringify({ conversation, n }), `${KIND}:${conversation}:${String(n)}`);
    }
    await sendDue();
  };
  const follow = (conversation: string): void => {
    followed.set(conversation, feed.follow(conversation, 0, {
      deliver: (lines) => void keep(conversation, lines).catch(trouble),
      failed: (error) => { followed.delete(conversation); trouble(error); },
    })); // prettier-ignore
  };
  const unsubscribe = changes.subscribe((change) => {
    if (change.kind === 'conversation' && change.conversation.startsWith(CLOUD_PREFIX) && !followed.has(change.conversation)) follow(change.conversation);
  });

  const send = async ({ payload: text }: OutboxMessage): Promise<void> => {
    const { conversation, n } = payload.parse(JSON.parse(text));
    const row = await messages.conversation(conversation);
    const [line] = await messages.after(conversation, n - 1);
    // Deleted in the meantime: there is no one to tell and nothing to say.
    if (!row?.address || line?.n !== n) return;
    await push(JSON.parse(row.address) as Partial<ConversationReference>, asPushed(line, row.language, words));
  };
  let sending: Promise<void> | null = null;
  const sendDue = (): Promise<void> => (sending ??= deliver().finally(() => { sending = null; })); // prettier-ignore
  const deliver = async (): Promise<void> => {
    for (const message of await outbox.due(AT_ONCE)) {
      if (message.kind !== KIND) continue;
      try {
        await send(message);
        await outbox.done(message.id);
      } catch (error) {
        trouble(error);
        await outbox.retry(message.id, Math.min(RETRY.most, RETRY.first * 2 ** message.attempts));
      }
    }
  };
  const timer = setInterval(() => void sendDue().catch(trouble), LOOK_MS).unref();

  return () => {
    clearInterval(timer);
    unsubscribe();
    feed.close();
  };
}

/** Everything there comes from the bot, so a person's line says in words who speaks. */
export function asPushed(line: Message, language: Language, words: WordBook): Partial<Activity> {
  if (line.reply) return { type: 'message', ...replyActivity(line.reply, null) };
  const who = line.from === 'agent' ? `**${escapeMarkdown(words.text('web.who.staff', language, { name: line.name ?? '' }))}**\n\n` : '';
  return { type: 'message', text: `${who}${line.text.split('\n').map(escapeMarkdown).join('  \n')}`, textFormat: 'markdown' };
}
