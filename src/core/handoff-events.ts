// Handoff events that a channel hears from the Bot Framework service, and those that it carries there.
import type { Turn } from './turn.js';

/** An event activity named `handoff.initiate` or `handoff.status`, still unchecked, and where it was said. */
export interface HandoffEvent {
  /** The service's name of the channel, such as `omnichannel`; nothing that a resident writes changes it. */
  readonly channel: string;
  readonly activity: unknown;
  /** `input` is a start; `address` leads back. */
  readonly turn: Turn;
}

/** Resolves to the event to answer with in the same turn, null for none. What is not for us is passed over. */
export type TakeHandoff = (event: HandoffEvent) => Promise<object | null>;

/** Sends an activity where a conversation's address leads; rejects while the service does not take it. */
export type PushActivity = (address: string, activity: object) => Promise<void>;
