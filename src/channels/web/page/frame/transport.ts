// Whether messages can stream here: some networks and proxies let no WebSocket through, and DirectLineJS would try for ever.
import type { Chat } from './resume.js';

/** A slow phone's handshake takes a second or two; without one in this time we ask for messages instead. */
const WAIT_MS = 4_000;
/** A network that lets none through does so the next time: whoever starts again there need not wait again. */
const KEY = 'council-assistant.no-stream';
const REMEMBERED_MS = 15 * 60_000;

export async function canStream(chat: Chat): Promise<boolean> {
  if (Date.now() - noneSince() < REMEMBERED_MS) return false;
  const can = await tryStream(chat);
  if (!can && navigator.onLine) remember();
  return can;
}

function noneSince(): number {
  try {
    return Number(sessionStorage.getItem(KEY) ?? 0);
  } catch {
    return 0;
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(KEY, String(Date.now()));
  } catch {
    // Denied to frames of another site: then it is tried each time.
  }
}

function tryStream({ conversation, token }: Chat): Promise<boolean> {
  return new Promise((resolve) => {
    const address = new URL(
      `/v3/directline/conversations/${encodeURIComponent(conversation)}/stream`,
      location.origin.replace(/^http/, 'ws'),
    );
    address.searchParams.set('t', token);
    address.searchParams.set('watermark', '');
    const done = (open: boolean) => (): void => {
      clearTimeout(timer);
      resolve(open);
      socket?.close();
    };
    let socket: WebSocket | null = null;
    const timer = setTimeout(() => done(false)(), WAIT_MS);
    try {
      socket = new WebSocket(address);
      socket.onopen = done(true);
      socket.onerror = done(false);
    } catch {
      done(false)();
    }
  });
}
