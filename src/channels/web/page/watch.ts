// Follows a talk with a person for a page on which the chat is closed: tells it how many messages have come since.
import { embedded, hearHost, tellHost } from './frame/host.js';
import { adopt, keep, keepAlive, mark, resume, type Chat } from './frame/resume.js';
import type { Activity } from './frame/web-chat.js';

/** Where no WebSocket gets through. */
const POLL_MS = 10_000;

if (embedded) {
  hearHost((message) => {
    if (message.assistant !== 'kept') return;
    adopt(message.chat, message.left);
    resume().then(
      (chat) => {
        if (!chat) return tellHost({ assistant: 'keep', chat: null });
        keep(chat);
        mark({ begun: true, people: true });
        follow(chat, keepAlive(over));
      },
      // No connection: the next page tries again.
      () => undefined,
    );
  });
  tellHost({ assistant: 'hello' });
}

const over = (): void => tellHost({ assistant: 'keep', chat: null });

function follow(chat: Chat, stop: () => void): void {
  const base = `/v3/directline/conversations/${encodeURIComponent(chat.conversation)}`;
  const { token } = chat;
  let last = chat.seen;
  let count = 0;
  const came = (text: string): void => {
    if (text === '') return;
    const { activities = [] } = JSON.parse(text) as { readonly activities?: readonly Activity[] };
    for (const { type, id, from } of activities) {
      const line = Number(id?.split('|')[1]);
      if (type !== 'message' || !(line > last)) continue;
      last = line;
      if (from.role !== 'user') count += 1;
    }
    if (count > 0) tellHost({ assistant: 'unread', count });
  };
  const poll = async (): Promise<void> => {
    const answer = await fetch(`${base}/activities?watermark=${String(last)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (answer.status === 401 || answer.status === 403) {
      stop();
      return over();
    }
    if (answer.ok) came(await answer.text());
    setTimeout(again, POLL_MS);
  };
  const again = (): void => void poll().catch(() => setTimeout(again, POLL_MS));
  const address = new URL(`${base}/stream`, location.origin.replace(/^http/, 'ws'));
  address.searchParams.set('t', token);
  address.searchParams.set('watermark', String(last));
  // As long as it is open, whoever helps them sees that they are there.
  const socket = new WebSocket(address);
  socket.onmessage = ({ data }) => came(String(data));
  socket.onclose = again;
}
