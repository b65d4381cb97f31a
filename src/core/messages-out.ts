// An e-mail or a text to a resident, sent through the outbox.
import type { Language } from './turn.js';

/** Kind of the outbox message that carries one; its payload is an OutgoingMessage as JSON. */
export const MESSAGE = 'message';

export interface OutgoingMessage {
  readonly by: MessageBy;
  readonly to: string;
  readonly language: Language;
  /** Key of the words, such as `message.request`: `<key>.subject` and `<key>.body` in intents/, for a text `<key>.text` where there is one. */
  readonly words: string;
  /** Never words of a resident's. */
  readonly data: Readonly<Record<string, string>>;
  /** Ours, one for each message; holds no personal data. */
  readonly reference: string;
  /** Council time, ISO 8601 in UTC: not sent after it. */
  readonly until?: string;
  /** Id of the reminder that it is from: not sent once that was stopped. */
  readonly reminder?: string;
}

export type MessageBy = 'email' | 'text';

/** `refused` will never work for this address; the rest may be tried again. */
export type Sent = { readonly sent: true } | { readonly sent: false; readonly why: 'refused' | 'later' };

/** What a sender is given: words already. */
export interface WrittenMessage {
  readonly by: MessageBy;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly reference: string;
  /** One-click unsubscribe (RFC 8058), for messages that were subscribed to. */
  readonly unsubscribe?: string;
}

/** A service that delivers messages; src/connectors/notify and src/connectors/smtp are two, the demo keeps them in DATA_DIR. */
export interface MessageSender {
  /** Has a deadline of its own, of at most ten seconds; never rejects for what a service answers. */
  send(message: WrittenMessage): Promise<Sent>;
  readonly can: readonly MessageBy[];
}
