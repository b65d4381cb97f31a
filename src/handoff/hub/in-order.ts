// Lines of one chat arrive as they were said: one that could not be passed on goes before those that were said after it.
import type { Delivered } from '../../core/outbox.js';

/** Chats remembered at most; the oldest are forgotten, and their lines go as each one's turn comes. */
const MOST = 1_000;

export interface InOrder {
  /** Passes on line `n` of a chat, those before it that are still owed first. `post` sends one of them. */
  pass(item: string, n: number, post: (n: number) => Promise<Delivered>): Promise<Delivered>;
}

export function createInOrder(): InOrder {
  /** By chat: the lines that were tried and are still owed, and those that went ahead of their own turn. */
  const chats = new Map<string, { readonly owed: Set<number>; readonly ahead: Set<number> }>();
  return {
    async pass(item, n, post) {
      const chat = chats.get(item) ?? { owed: new Set(), ahead: new Set() };
      if (chat.ahead.delete(n)) return 'done';
      const before = [...chat.owed].filter((one) => one < n).sort((one, other) => one - other);
      for (const one of [...before, n]) {
        const came = await post(one);
        if (came !== 'done') {
          chat.owed.add(n);
          chats.delete(item);
          chats.set(item, chat);
          const [oldest] = chats.size > MOST ? chats.keys() : [];
          if (oldest !== undefined) chats.delete(oldest);
          return came;
        }
        chat.owed.delete(one);
        if (one !== n) chat.ahead.add(one);
      }
      if (chat.owed.size + chat.ahead.size === 0) chats.delete(item);
      return 'done';
    },
  };
}
