// Messages to residents, put together: what services ask of them, the outbox's handler, and how a reply stops reminders.
import type { MessageSender } from '../core/messages-out.js';
import { MESSAGE, type OutgoingMessage } from '../core/messages-out.js';
import type { OutboxHandler } from '../core/outbox.js';
import type { Ports } from '../core/ports.js';
import type { ReminderPort, Reminders } from '../core/reminders.js';
import type { ResidentLinks } from '../core/resident-links.js';
import type { Outbox } from '../core/store.js';
import { messageHandler } from './message-handler.js';
import { firstThatCan } from './senders.js';

export interface MessagingParts extends Pick<Ports, 'words' | 'council' | 'clock' | 'log'> {
  readonly senders: readonly MessageSender[];
  readonly reminders: Reminders;
  readonly outbox: Pick<Outbox, 'add'>;
  readonly links: ResidentLinks;
  /** Where residents reach us, without a slash at the end. */
  readonly url: () => string;
  /** Texts that residents send back reach us. */
  readonly stopByReply: boolean;
}

export interface Messaging {
  /** Absent where nothing can be sent. */
  readonly ports: { readonly reminders?: ReminderPort };
  readonly handler: OutboxHandler;
  /** A text that said STOP: ends every reminder to the number, and says so once. */
  stopped(phone: string): Promise<void>;
}

export function createMessaging(parts: MessagingParts): Messaging {
  const { senders, reminders, outbox, links, url, stopByReply } = parts;
  const sender = firstThatCan(senders);
  return {
    ports: sender.can.length > 0 ? { reminders: { ...reminders, can: sender.can } } : {},
    handler: messageHandler({
      ...parts,
      sender,
      reminders: {
        wanted: async (id) => (await reminders.get(id)) !== null,
        stopLink: (id, language) => `${url()}${links.stop(id, language)}`,
        stopByReply,
      },
    }),
    stopped: async (phone) => {
      const [first] = await reminders.stopAll({ by: 'text', to: phone });
      if (!first) return;
      const { by, to, language, id } = first;
      const message: OutgoingMessage = {
        ...{ by, to, language, words: 'message.stopped', data: {}, reference: `stopped-${id}` },
      };
      await outbox.add(MESSAGE, JSON.stringify(message), `stopped:${id}`);
    },
  };
}
