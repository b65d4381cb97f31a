// Keeps the page up to date: server-sent events, and polling beside them and in their place.

const POLL_MS = 20_000;
/** While the stream is down. */
const HURRY_MS = 4_000;
/** Trouble shorter than this is not worth a word: the stream is renewed every few minutes anyway. */
const PATIENCE_MS = 3_000;

export type Heard = 'item' | 'message' | 'typing' | 'seen';

export interface Follower {
  /** An item changed, has a new message, or its resident is writing or has read. */
  changed(event: Heard, id: string): void;
  /** Fetches everything again; whether the server answered. */
  refresh(): Promise<boolean>;
  connected(is: boolean): void;
}

export interface Live {
  /** Tries at once. */
  retry(): void;
  stop(): void;
}

export function follow(follower: Follower): Live {
  let stream: EventSource | null = null;
  let streaming = false;
  let answered = true;
  let told = true;
  let asked = Date.now();

  const tell = (): void => {
    const now = streaming || answered;
    if (now === told) return;
    told = now;
    follower.connected(now);
  };
  const refresh = async (): Promise<void> => {
    asked = Date.now();
    answered = await follower.refresh();
    // A stream can look open long after the network has gone.
    if (!answered && streaming) open();
    tell();
  };
  const open = (): void => {
    stream?.close();
    streaming = false;
    stream = new EventSource('/api/desk/events');
    for (const event of ['item', 'message', 'typing', 'seen'] as const)
      stream.addEventListener(event, (message: MessageEvent<string>) =>
        follower.changed(event, (JSON.parse(message.data) as { id: string }).id),
      );
    stream.addEventListener('ready', () => {
      streaming = true;
      void refresh();
    });
    stream.addEventListener('error', () => {
      streaming = false;
      setTimeout(() => {
        if (!streaming) void refresh();
      }, PATIENCE_MS);
    });
  };
  const timer = setInterval(() => {
    if (!streaming && stream?.readyState === EventSource.CLOSED) open();
    if (Date.now() - asked > (streaming ? POLL_MS : HURRY_MS)) void refresh();
  }, 1_000);
  const retry = (): void => {
    open();
    void refresh();
  };
  const lost = (): void => void refresh();
  addEventListener('online', retry);
  addEventListener('offline', lost);
  open();
  return {
    retry,
    stop() {
      clearInterval(timer);
      removeEventListener('online', retry);
      removeEventListener('offline', lost);
      stream?.close();
    },
  };
}
