// Replies on their way: sent in order, kept while there is no connection, never sent twice.
import { api, newKey, type DetailView, type Refused } from './api.js';

export interface Outbox {
  add(item: string, text: string, seen: number): void;
  waiting(item: string): readonly string[];
  /** Called when the connection is back. */
  flush(): void;
}

interface Letter {
  readonly item: string;
  readonly text: string;
  /** `n` of the last message on the page when it was written. */
  readonly seen: number;
  /** Sent along each time: what arrived although no answer came back is not said again. */
  readonly key: string;
}

export interface OutboxEvents {
  sent(detail: DetailView): void;
  changed(item: string): void;
  /** The session has ended; messages wait for the next one. */
  signedOut(): void;
  refused(item: string, text: string, why: Refused): void;
}

/** No connection, no session, too many calls, or trouble at the server: the message waits. */
const LATER = new Set([0, 401, 429, 500]);

export function createOutbox(events: OutboxEvents): Outbox {
  const letters: Letter[] = [];
  let busy = false;

  const flush = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let letter = letters[0]; letter; letter = letters[0]) {
      const answer = await api.say(letter.item, letter.text, letter.key, letter.seen);
      if (!answer.ok && answer.status === 401) events.signedOut();
      if (!answer.ok && LATER.has(Math.min(answer.status, 500))) break;
      letters.shift();
      if (answer.ok) events.sent(answer.value);
      else events.refused(letter.item, letter.text, answer);
      events.changed(letter.item);
    }
    busy = false;
  };

  return {
    add(item, text, seen) {
      letters.push({ item, text, seen, key: newKey() });
      events.changed(item);
      void flush();
    },
    waiting: (item) => letters.filter((letter) => letter.item === item).map(({ text }) => text),
    flush: () => void flush(),
  };
}
