// Getting what residents asked for into the council's system: what the store keeps of each delivery, step by step.
import type { NewRequest, RequestRow } from './requests.js';

/** Kind of the outbox message that delivers a request; its payload is the reference. */
export const REQUEST = 'request';

export interface Delivery extends RequestRow {
  readonly conversation: string;
  /** What to hand over; null once it is past the council's days, or when it cannot be opened with this SECRET. */
  readonly request: NewRequest | null;
  /** What the system gave in place of its reference. */
  readonly token: string | null;
  /** When it last began to be sent. Null: it never left this process. */
  readonly sentAt: Date | null;
  /** Milliseconds since then, by the store's clock. */
  readonly sentAgo: number | null;
  /** When the system last told us its state. */
  readonly askedAt: Date | null;
}

/**
 * Why a person has to look at a request: no system takes it; the system will not have it; it may have arrived and
 * nobody can tell; we gave up trying, and it has surely not arrived.
 */
export type Raised = 'request' | 'request-refused' | 'request-unsure' | 'request-failed';

/** Each is one transaction. What has moved on meanwhile is left as it is. */
export interface Deliveries {
  get(reference: string): Promise<Delivery | null>;
  /**
   * Marks that it is about to be sent. False, and it must not be: it is not waiting any more, or someone began since
   * `was`, the `sentAt` that the caller knows.
   */
  begin(reference: string, was: Date | null): Promise<boolean>;
  /** It was not sent after all: `was` again. */
  unsent(reference: string, was: Date | null): Promise<void>;
  /** The system has it. Without its reference it is `sent`, with it `confirmed`; where a person looks at it already, it stays theirs. */
  accepted(reference: string, got: { readonly theirs: string | null; readonly token: string | null }): Promise<void>;
  /** What the system says of it now. */
  told(reference: string, said: { readonly closed: boolean; readonly note: string | null }): Promise<void>;
  /** To the desk, with all that is needed to do it by hand. */
  raise(reference: string, reason: Raised): Promise<void>;
  /** Takes those whose state is due to be asked for: soon at first, then ever less often, at most daily. */
  toAsk(limit: number): Promise<readonly Delivery[]>;
}
