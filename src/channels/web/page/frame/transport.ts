// Whether messages can stream here: some networks and proxies let no WebSocket through, and DirectLineJS would try for ever.
import type { Chat } from './resume.js';

/** A slow phone's handshake takes a second or two; without one in this time we ask for messages instead. */
const WAIT_MS = 4_000;

export function canStream({ conversation, token }: Chat): Promise<boolean> {
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
