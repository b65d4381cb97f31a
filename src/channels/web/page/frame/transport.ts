// How messages come: streamed where a WebSocket gets through and for as long as it does, else asked for; DirectLineJS only ever sees a socket.
import type { Activity, DirectLine } from './web-chat.js';

/** A slow phone's handshake takes a second or two: until it is done we ask for messages. */
const GRACE_MS = 2_000;
/** Between questions for new messages; longer, up to the most, where they are not answered. */
const ASK_MS = 1_500;
const MOST_ASK_MS = 12_000;
/** The server sends something every 20 s: a line that is quiet for longer is one in name only. */
const QUIET_MS = 45_000;
/** Before the next try for a socket: twice as long each time that one did not last. */
const AGAIN_MS = 2_000;
const MOST_AGAIN_MS = 5 * 60_000;
const LASTED_MS = 60_000;

interface Batch {
  readonly activities?: readonly Activity[];
}

/** `unheard` and `heard` tell how asking goes: that nobody answers, and that somebody does. */
export function getThrough(
  directLine: DirectLine,
  { unheard, heard }: { readonly unheard: () => void; readonly heard: () => void },
): void {
  /** Number of the last line handed on: whatever comes by both ways is handed on once. */
  let last = 0;
  let pause = AGAIN_MS / 2;
  /** Something has come by a socket: they do get through here. One that opens may still pass nothing on. */
  let proved = false;

  class Line {
    readyState: number = WebSocket.CONNECTING;
    onopen: (() => void) | null = null;
    onmessage: ((event: { readonly data: string }) => void) | null = null;
    onclose: ((event: object) => void) | null = null;
    onerror: ((event: object) => void) | null = null;
    readonly #address: URL;
    #socket: WebSocket | null = null;
    #asking = false;
    #busy = false;
    #failed = 0;
    #asks: ReturnType<typeof setTimeout> | undefined;
    #grace: ReturnType<typeof setTimeout> | undefined;
    #retry: ReturnType<typeof setTimeout> | undefined;
    #quiet: ReturnType<typeof setTimeout> | undefined;

    constructor(address: string) {
      this.#address = new URL(address);
      last = Math.max(last, Number(this.#address.searchParams.get('watermark')) || 0);
      this.#connect();
      window.addEventListener('online', this.#online);
    }

    send(data: string): void {
      if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(data);
    }

    close(): void {
      this.readyState = WebSocket.CLOSED;
      window.removeEventListener('online', this.#online);
      for (const timer of [this.#asks, this.#grace, this.#retry, this.#quiet]) clearTimeout(timer);
      this.#asking = false;
      this.#drop();
    }

    /** The network is back: nothing of it waits for a timer. */
    readonly #online = (): void => {
      if (this.#socket === null) this.#connect();
      if (this.#asking) this.#ask();
    };

    #connect(): void {
      clearTimeout(this.#retry);
      this.#drop();
      const address = new URL(this.#address);
      address.searchParams.set('t', directLine.token ?? '');
      address.searchParams.set('watermark', String(last));
      let socket: WebSocket;
      try {
        socket = new WebSocket(address);
      } catch {
        // A policy that allows none.
        return this.#lost(0);
      }
      this.#socket = socket;
      this.#grace = setTimeout(() => this.#begin(), GRACE_MS);
      let since = Infinity;
      const lost = (): void => {
        if (this.#socket === socket) this.#lost(Date.now() - since);
      };
      socket.onopen = () => {
        since = Date.now();
        if (proved) this.#rest();
        this.#open();
        this.#listens(lost);
      };
      socket.onmessage = ({ data }) => {
        if (this.#socket !== socket) return;
        proved = true;
        this.#rest();
        this.#listens(lost);
        if (typeof data === 'string' && data !== '') this.#hand(JSON.parse(data) as Batch);
      };
      socket.onclose = lost;
      socket.onerror = lost;
    }

    #listens(lost: () => void): void {
      clearTimeout(this.#quiet);
      this.#quiet = setTimeout(lost, QUIET_MS);
    }

    /** From here on messages are asked for, until a socket says something again. */
    #lost(lasted: number): void {
      this.#drop();
      this.#begin();
      pause = lasted > LASTED_MS ? AGAIN_MS : Math.min(MOST_AGAIN_MS, pause * 2);
      // Not all at once, when the server was away for all.
      this.#retry = setTimeout(() => this.#connect(), pause * (0.75 + Math.random() / 2));
    }

    #drop(): void {
      const socket = this.#socket;
      this.#socket = null;
      clearTimeout(this.#grace);
      clearTimeout(this.#quiet);
      if (!socket) return;
      socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
      socket.close();
    }

    #open(): void {
      if (this.readyState !== WebSocket.CONNECTING) return;
      this.readyState = WebSocket.OPEN;
      this.onopen?.();
    }

    #begin(): void {
      if (this.#asking || this.readyState === WebSocket.CLOSED) return;
      this.#asking = true;
      this.#ask();
    }

    /** The socket says it all. */
    #rest(): void {
      this.#asking = false;
      clearTimeout(this.#grace);
      clearTimeout(this.#asks);
    }

    #ask(): void {
      if (this.#busy) return;
      this.#busy = true;
      clearTimeout(this.#asks);
      const failed = (): void => {
        this.#failed += 1;
        unheard();
      };
      void this.#once()
        .catch(failed)
        .finally(() => {
          this.#busy = false;
          if (!this.#asking) return;
          const wait = Math.min(MOST_ASK_MS, ASK_MS * 2 ** Math.min(this.#failed, 3));
          this.#asks = setTimeout(() => this.#ask(), wait);
        });
    }

    /** @throws Error when nobody answers. */
    async #once(): Promise<void> {
      const path = this.#address.pathname.replace(/\/stream$/, '/activities');
      const answer = await fetch(`${path}?watermark=${String(last)}`, {
        headers: { authorization: `Bearer ${directLine.token ?? ''}` },
      });
      // Their right to it is over: DirectLineJS asks why, and tells.
      if ([401, 403, 404].includes(answer.status)) return this.#end();
      if (!answer.ok) throw new Error(`asked for messages: ${String(answer.status)}`);
      const batch = (await answer.json()) as Batch;
      this.#failed = 0;
      heard();
      if (this.readyState === WebSocket.CLOSED) return;
      this.#open();
      this.#hand(batch);
    }

    #end(): void {
      this.close();
      this.onclose?.({});
    }

    /** One at a time, each once, whichever way it came. */
    #hand({ activities = [] }: Batch): void {
      for (const activity of activities) {
        const line = Number(activity.id?.split('|')[1]);
        if (line <= last) continue;
        if (line > last) last = line;
        this.onmessage?.({ data: JSON.stringify({ activities: [activity], watermark: String(last) }) });
      }
    }
  }

  directLine.services.WebSocket = Line;
}
