// An e-mail or a text to a resident, sent through the outbox.
import type { Language } from './turn.js';

export interface OutgoingMessage {
  readonly by: 'email' | 'text';
  readonly to: string;
  readonly language: Language;
  /** Key of the words, such as `message.request`: `<key>.subject` and `<key>.body` in intents/. */
  readonly words: string;
  readonly data: Readonly<Record<string, string>>;
  /** Our reference; holds no personal data. */
  readonly reference: string;
}

/** A service that delivers messages; src/connectors/notify and src/connectors/smtp are two, the demo keeps them in DATA_DIR. */
export interface MessageSender {
  /** `refused` will never work for this address; the rest may be tried again. */
  send(message: {
    readonly by: 'email' | 'text';
    readonly to: string;
    readonly subject: string;
    readonly body: string;
    readonly reference: string;
    /** One-click unsubscribe (RFC 8058), for messages that were subscribed to. */
    readonly unsubscribe?: string;
  }): Promise<{ readonly sent: true } | { readonly sent: false; readonly why: 'refused' | 'later' }>;
  readonly can: readonly ('email' | 'text')[];
}
