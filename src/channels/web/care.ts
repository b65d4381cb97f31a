// What a resident may do with their own conversation: have a copy, delete it, say whether an answer helped.
import { createHash } from 'node:crypto';
import { LONGEST_MISSING, type HelpfulStore } from '../../core/helpful.js';
import { readEmail } from '../../core/kinds/email.js';
import { createLimiter } from '../../core/limit.js';
import type { MessageSender } from '../../core/messages-out.js';
import type { Log } from '../../core/ports.js';
import type { Revoked } from '../../core/revoked.js';
import { LONGEST_COMMENT, type Ratings, type Score } from '../../core/ratings.js';
import { mask } from '../../core/redact.js';
import type { Messages, Outbox } from '../../core/store.js';
import type { Upkeep } from '../../core/upkeep.js';
import type { ChannelId } from '../../core/turn.js';
import { COPY, type CopyPayload } from './chat-copy.js';
import { copyOf } from './copy.js';
import { everyLine } from './every-line.js';
import type { Site } from './site.js';

export interface CareParts {
  readonly messages: Messages;
  /** Absent: copies cannot be sent by e-mail. */
  readonly outbox?: Pick<Outbox, 'add'>;
  readonly senders?: readonly MessageSender[];
  /** Absent: conversations are deleted by a person only. */
  readonly upkeep?: Pick<Upkeep, 'erase'>;
  readonly helpful?: HelpfulStore;
  /** Absent: nobody is asked how we did. */
  readonly ratings?: Pick<Ratings, 'give'>;
  readonly revoked: Pick<Revoked, 'add'>;
  readonly log: Log;
}

/** `copied` went into the outbox; the other words are keys of `chat.error.*`. */
export type Copied = 'copied' | 'email' | 'often';

export interface Care {
  readonly can: {
    readonly email: boolean;
    readonly delete: boolean;
    readonly helpful: boolean;
    readonly rate: boolean;
  };
  /** Text to save; null when there is nothing. Whoever has the conversation sees all of it. */
  copy(conversation: string, site: Site): Promise<string | null>;
  send(conversation: string, to: string, site: Site): Promise<Copied>;
  /** They must not be seen here: this browser's right to it ends, what was said stays for whoever helps them. */
  leave(conversation: string): Promise<void>;
  /** Everything of it, at once and for good. */
  delete(conversation: string): Promise<void>;
  /** False when that line is no answer of the assistant's. */
  helped(
    conversation: string,
    said: { readonly line: number; readonly helped: boolean; readonly missing: string; readonly channel: ChannelId },
  ): Promise<boolean>;
  /** How they found all of it, once they ended it. False when it is deleted. */
  rated(conversation: string, score: Score, comment: string): Promise<boolean>;
}

/** Copies that a conversation may send, so that nobody's mailbox is filled by it. */
const COPIES = { perMinute: 0.1, burst: 3 };

export function createCare(parts: CareParts): Care {
  const { messages, outbox, senders = [], upkeep, helpful, ratings, revoked } = parts;
  const copies = createLimiter(COPIES);
  return {
    can: {
      email: outbox !== undefined && senders.some(({ can }) => can.includes('email')),
      delete: upkeep !== undefined,
      helpful: helpful !== undefined,
      rate: ratings !== undefined,
    },
    copy: async (conversation, site) => {
      const lines = await everyLine(messages, conversation);
      return lines.length === 0 ? null : copyOf(lines, site, { careful: false });
    },
    send: async (conversation, to, { language }) => {
      const found = readEmail(to);
      if (!outbox || found === null || found.matched !== to.trim()) return 'email';
      if (copies.take(conversation) > 0) return 'often';
      const last = (await everyLine(messages, conversation)).at(-1)?.n ?? 0;
      const payload: CopyPayload = { conversation, to: found.email, language };
      const once = createHash('sha256')
        .update(`${found.email}\n${String(last)}`)
        .digest('base64url')
        .slice(0, 16);
      await outbox.add(COPY, JSON.stringify(payload), `${conversation}:copy:${once}`);
      return 'copied';
    },
    leave: (conversation) => revoked.add(conversation, 'left'),
    delete: async (conversation) => {
      // First the way in: nobody may read half of it.
      await revoked.add(conversation, 'deleted');
      await upkeep?.erase(conversation);
    },
    helped: async (conversation, { line, helped, missing, channel }) => {
      const [answer] = await messages.after(conversation, line - 1);
      if (!helpful || answer?.n !== line || !answer.reply || answer.from !== 'bot') return false;
      const { intent, ending, articles, language } = answer.reply;
      const words = mask(missing.trim().slice(0, LONGEST_MISSING));
      const about = { conversation, line, channel, language, intent, ending, articles };
      await helpful.say({ ...about, helped, missing: words === '' ? null : words });
      return true;
    },
    rated: async (conversation, score, comment) => {
      const words = comment.trim().slice(0, LONGEST_COMMENT);
      return ratings?.give({ conversation, score, comment: words === '' ? null : words }) ?? false;
    },
  };
}
