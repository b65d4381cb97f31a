// Tells about the connection in the bar above the chat: only when it has been gone for a while, and when it is back.
import type { FrameSettings } from './settings.js';
import type { Told } from './told.js';
import { CONNECTION, type DirectLine } from './web-chat.js';

const TROUBLE_MS = 3_000;
const LONG_MS = 30_000;
const BACK_MS = 5_000;

/** What can fail: the device's network, a message that is sent, asking for messages, the start. */
type What = 'network' | 'sending' | 'asking' | 'start';

export interface Connection {
  /** Something did not arrive, or did. */
  trouble(what: What): void;
  well(what: What): void;
}

/** DirectLineJS says when it is online or has given up; that the network is gone the browser knows sooner. */
export function watchConnection(
  directLine: DirectLine,
  words: FrameSettings['words'],
  told: Told,
  end: () => void,
): Connection {
  const troubles = new Set<What>();
  let timers: ReturnType<typeof setTimeout>[] = [];
  let lost = false;
  let back: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    timers.forEach(clearTimeout);
    timers = [];
  };
  const trouble = (what: What): void => {
    troubles.add(what);
    if (timers.length > 0 || lost || told.ended()) return;
    clearTimeout(back);
    timers = [
      setTimeout(() => {
        lost = true;
        told.say(words.lost);
      }, TROUBLE_MS),
      setTimeout(() => told.say(words.lostLong), LONG_MS),
    ];
  };
  const well = (what: What): void => {
    troubles.delete(what);
    if (troubles.size > 0) return;
    stop();
    if (!lost) return;
    lost = false;
    told.say(words.connected);
    back = setTimeout(() => told.say(''), BACK_MS);
  };
  directLine.connectionStatus$.subscribe((status) => {
    switch (status) {
      case CONNECTION.online:
        if (navigator.onLine) well('start');
        break;
      case CONNECTION.expired:
      case CONNECTION.ended:
        stop();
        end();
        break;
      case CONNECTION.failed:
        trouble('start');
        break;
    }
  });
  window.addEventListener('offline', () => trouble('network'));
  window.addEventListener('online', () => {
    // Whatever else fails still is told of again.
    troubles.clear();
    well('network');
  });
  return { trouble, well };
}
