// Sends a resident the copy of their conversation by e-mail, from the outbox; it is written when it goes, so the outbox holds no words.
import { z } from 'zod';
import type { MessageSender } from '../../core/messages-out.js';
import type { OutboxHandler } from '../../core/outbox.js';
import type { Log } from '../../core/ports.js';
import type { Messages } from '../../core/store.js';
import type { Language } from '../../core/turn.js';
import { copyOf } from './copy.js';
import { everyLine } from './every-line.js';
import type { Site } from './site.js';

/** Kind of the outbox message. */
export const COPY = 'chat-copy';

export interface CopyPayload {
  readonly conversation: string;
  readonly to: string;
  readonly language: Language;
}

const payload: z.ZodType<CopyPayload> = z.object({
  conversation: z.string(),
  to: z.string().min(3),
  language: z.enum(['en', 'cy']),
});

export interface ChatCopyParts {
  readonly messages: Messages;
  readonly senders: readonly MessageSender[];
  readonly sites: readonly Site[];
  readonly log: Log;
}

export const chatCopyHandler = ({ messages, senders, sites, log }: ChatCopyParts): OutboxHandler => ({
  kind: COPY,
  atOnce: 5,
  wokenBy: (change) => change.kind === 'outbox' && change.of === COPY,
  deliver: async ({ id, payload: text }) => {
    const { conversation, to, language } = payload.parse(JSON.parse(text));
    const sender = senders.find(({ can }) => can.includes('email'));
    const site = sites.find((one) => one.language === language) ?? sites[0];
    const lines = await everyLine(messages, conversation);
    // Deleted meanwhile: then nobody gets it any more.
    if (!sender || !site || lines.length === 0) return 'done';
    const result = await sender.send({
      by: 'email',
      to,
      subject: site.say('chat.copy.subject'),
      body: copyOf(lines, site, { careful: true }),
      reference: `chat-copy-${id}`,
    });
    if (!result.sent && result.why === 'refused') log.warn({ message: id }, 'a copy of a chat was refused');
    return result.sent || result.why === 'refused' ? 'done' : 'later';
  },
  givenUp: async () => null,
});
