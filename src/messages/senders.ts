// Several senders as one: each kind of message goes to the first that can send it.
import type { MessageSender } from '../core/messages-out.js';

export const firstThatCan = (senders: readonly MessageSender[]): MessageSender => ({
  can: [...new Set(senders.flatMap(({ can }) => can))],
  send: (message) =>
    senders.find(({ can }) => can.includes(message.by))?.send(message) ??
    Promise.resolve({ sent: false, why: 'refused' }),
});
