// Delivers e-mails and texts from the outbox: puts them into words, and gives them to whoever sends.
import { z } from 'zod';
import type { Council } from '../core/council.js';
import { MESSAGE, type MessageSender, type OutgoingMessage, type WrittenMessage } from '../core/messages-out.js';
import type { OutboxHandler } from '../core/outbox.js';
import type { Clock, Data, Log, WordBook } from '../core/ports.js';
import { councilData } from '../core/respond.js';

export interface MessageParts {
  readonly sender: MessageSender;
  readonly words: WordBook;
  readonly council: Council;
  readonly clock: Clock;
  readonly reminders: {
    /** Whether a reminder is still wanted. */
    readonly wanted: (id: string) => Promise<boolean>;
    /** The whole address at which it is stopped. */
    readonly stopLink: (id: string, language: OutgoingMessage['language']) => string;
    /** A text that says STOP comes back to us. */
    readonly stopByReply: boolean;
  };
  readonly log: Log;
}

/** Each may take ten seconds, and all taken together have a minute. */
const AT_ONCE = 5;

const payload: z.ZodType<OutgoingMessage> = z.object({
  by: z.enum(['email', 'text']),
  to: z.string().min(3),
  language: z.enum(['en', 'cy']),
  words: z.string().min(1),
  data: z.record(z.string(), z.string()),
  reference: z.string(),
  until: z.iso.datetime().exactOptional(),
  reminder: z.string().exactOptional(),
});

export const messageHandler = (parts: MessageParts): OutboxHandler => ({
  kind: MESSAGE,
  atOnce: AT_ONCE,
  wokenBy: (change) => change.kind === 'outbox' && change.of === MESSAGE,

  deliver: async ({ payload: text }) => {
    const message = payload.parse(JSON.parse(text));
    const { sender, clock, reminders, log } = parts;
    if (message.until !== undefined && clock.council().getTime() >= Date.parse(message.until)) return 'done';
    if (message.reminder !== undefined && !(await reminders.wanted(message.reminder))) return 'done';
    if (!sender.can.includes(message.by)) {
      log.warn({ by: message.by, reference: message.reference }, 'no service sends messages of this kind');
      return 'done';
    }
    const result = await sender.send(write(message, parts));
    // Refused is as final as sent: the same words to the same address will never go.
    return result.sent || result.why === 'refused' ? 'done' : 'later';
  },

  givenUp: async () => null,
});

function write(message: OutgoingMessage, { words, council, reminders }: MessageParts): WrittenMessage {
  const { by, to, language, words: key, reference, reminder } = message;
  const link = reminder === undefined ? null : reminders.stopLink(reminder, language);
  const stop: Data =
    link === null
      ? {}
      : {
          stop:
            by === 'text' && reminders.stopByReply
              ? words.text('message.stop.reply', language)
              : words.text('message.stop.link', language, { link }),
        };
  const data: Data = { ...councilData({ council }, language), ...message.data, ...stop };
  const short = by === 'text' && words.has(`${key}.text`);
  return {
    by,
    to,
    subject: words.text(`${key}.subject`, language, data),
    body: words.text(short ? `${key}.text` : `${key}.body`, language, data),
    reference,
    ...(link !== null && by === 'email' ? { unsubscribe: link } : {}),
  };
}
