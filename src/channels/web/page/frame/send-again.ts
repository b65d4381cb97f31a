// Sends each message until it has arrived, in the order they were written: DirectLineJS gives up without a word when nobody hears it.
import type { Activity, DirectLine } from './web-chat.js';

/** What DirectLineJS answers in place of an id when nobody heard. */
const UNHEARD = 'retry';
const FIRST_MS = 2_000;
const MOST_MS = 15_000;
/** With a network and still not taken so often: something is wrong with it, and others wait behind it. */
const MOST_TRIES = 20;

export interface SendAgain {
  /** Tries a message at once; false when it is none that still waits to be sent. */
  now(id: string): boolean;
}

interface Waiting {
  readonly activity: Activity;
  readonly told: { next(id: string): void; error(error: unknown): void; complete(): void };
}

/** The same id goes with every try, so that the server takes it once. `unheard` and `heard` tell how it went. */
export function sendAgain(
  directLine: DirectLine,
  { unheard, heard }: { readonly unheard: () => void; readonly heard: () => void },
): SendAgain {
  const post = directLine.postActivity.bind(directLine);
  const waiting: Waiting[] = [];
  let sending = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const go = (): void => {
    const [first] = waiting;
    if (!first || sending) return;
    clearTimeout(timer);
    sending = true;
    let answered = false;
    const after = (work: () => void): void => {
      if (answered) return;
      answered = true;
      sending = false;
      work();
    };
    const gone = (tell: (told: Waiting['told']) => void): void => {
      waiting.shift();
      tries = 0;
      tell(first.told);
      go();
    };
    const failed = (error: unknown): void => after(() => gone((told) => told.error(error)));
    post(first.activity).subscribe({
      next: (id) =>
        after(() => {
          if (id !== UNHEARD) {
            heard();
            return gone((told) => {
              told.next(id);
              told.complete();
            });
          }
          unheard();
          // Without a network no try counts: it is sent when there is one, however long that takes.
          if (navigator.onLine) tries += 1;
          if (tries >= MOST_TRIES) return gone((told) => told.error(new Error('not taken')));
          timer = setTimeout(go, Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(tries, 3)));
        }),
      error: failed,
      complete: () => failed(new Error('no answer')),
    });
  };

  directLine.postActivity = (activity) => ({
    subscribe: (told) => {
      // That somebody is writing is not worth telling later.
      if (activity.type !== 'message') return post(activity).subscribe(told);
      waiting.push({ activity, told });
      go();
      // Web Chat stops waiting after five minutes; the message is still theirs, and goes when it can.
      return { unsubscribe: () => undefined };
    },
  });
  window.addEventListener('online', go);
  return {
    now: (id) => {
      if (!waiting.some(({ activity }) => activity.channelData?.['clientActivityID'] === id)) return false;
      go();
      return true;
    },
  };
}
