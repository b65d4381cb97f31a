// Has turns taken for conversations of our own pages: through the bot, answered as soon as they are stored for good.
import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder-core';
import type { Log, Take } from '../../core/ports.js';
import type { Language } from '../../core/turn.js';
import { SERVER_TURN, START_TURN } from './activities.js';
import { InProcessAdapter, type Claimed } from './adapter.js';
import { createBot, languageOf } from './bot.js';
import type { Bearer } from './tokens.js';

/** What a resident did, as Direct Line knows it. */
export type Deed =
  | { readonly kind: 'start'; readonly locale: string | undefined }
  | { readonly kind: 'end'; readonly turn: string | null }
  | {
      readonly kind: 'message';
      readonly text: string;
      readonly value: unknown;
      readonly locale: string | undefined;
      readonly turn: string | null;
    };

export interface Conversations {
  /**
   * Resolves with the `n` of the resident's message once the turn is durable (null for a start or an end), before it is
   * answered. Rejects when it could not be stored; what goes wrong later is logged.
   */
  take(bearer: Bearer, deed: Deed): Promise<number | null>;
}

interface Parts {
  readonly take: Take;
  readonly languages: readonly Language[];
  readonly log: Log;
  readonly takesPhotos?: boolean;
}

export function createConversations({ take, languages, log, takesPhotos = false }: Parts): Conversations {
  const adapter = new InProcessAdapter();
  const bot = createBot({
    take,
    can: { signIn: true, photos: takesPhotos },
    place: ({ id = '', conversation, from, locale }) => ({
      id,
      conversation: conversation.id,
      user: from.id,
      channel: 'web',
      locale: languageOf(locale, languages, 'en'),
    }),
  });
  const run = (activity: Partial<Activity>, claimed: Claimed): Promise<void> =>
    adapter.run(activity, (context) => bot.run(context), claimed);
  return {
    take: (bearer, deed) =>
      new Promise((resolve, reject) => {
        let stored = false;
        const claimed = (said: number | null): void => {
          stored = true;
          resolve(said);
        };
        run(incoming(bearer, deed), claimed).then(
          () => resolve(null),
          (error: unknown) => {
            if (stored) log.error({ err: error, channel: 'web' }, 'a turn failed after it was stored');
            else reject(error instanceof Error ? error : new Error('the turn could not be stored', { cause: error }));
          },
        );
      }),
  };
}

/** The activity as the bot sees it. Everything but the words and the choice is ours: who, where and to whom. */
function incoming({ conversation, user, language }: Bearer, deed: Deed): Partial<Activity> {
  const from = { id: user, name: '', role: 'user' };
  const recipient = { id: 'assistant', name: '', role: 'bot' };
  const base = {
    channelId: 'directline',
    serviceUrl: 'urn:in-process',
    from,
    recipient,
    locale: language,
    conversation: { id: conversation, name: '', isGroup: false, conversationType: '' },
  };
  switch (deed.kind) {
    case 'start':
      return {
        ...base,
        type: 'conversationUpdate',
        id: START_TURN,
        membersAdded: [from],
        locale: deed.locale ?? language,
      };
    case 'end':
      return { ...base, type: 'endOfConversation', id: deed.turn ?? madeTurn() };
    case 'message':
      return {
        ...base,
        type: 'message',
        id: deed.turn ?? madeTurn(),
        text: deed.text,
        value: deed.value,
        locale: deed.locale ?? language,
      };
  }
}

const madeTurn = (): string => `${SERVER_TURN}${randomUUID()}`;
