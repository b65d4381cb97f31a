// When a council passes a conversation on to a person, and what it offers while nobody can come: handoff.yaml in its folder.
import type { MessageBy } from './messages-out.js';

/** What a resident's words, or what went wrong, tell about whether a person is wanted. */
export const SIGNALS = ['distress', 'death', 'vulnerable', 'anger', 'money', 'failed'] as const;
export type Signal = (typeof SIGNALS)[number];

/** `offer`: answered, and a person is offered beside it, once in a conversation; `hand-over`: passed on at once. */
export type OnSignal = 'off' | 'offer' | 'hand-over';

/** A time in which calls are made, on these weekdays (1 Monday to 7 Sunday); minutes after midnight, Europe/London. */
export interface CallSlot {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
  /** How many calls fit into it. */
  readonly places: number;
}

export interface HandoffPolicy {
  /** Messages in a row that are not understood, after which a person is offered. */
  readonly misses: number;
  readonly when: Readonly<Record<Signal, OnSignal>>;
  readonly queue: {
    /** Minutes: from a longer wait on, a call or an answer later is offered before the queue. */
    readonly longestWait: number;
    /** Minutes that a chat takes, until the last hour tells better. */
    readonly minutesPerChat: number;
    /** Chats that a member of staff has at once. */
    readonly chatsAtOnce: number;
  };
  /** ISO dates on which the desk is closed besides bank holidays, ends included. */
  readonly closed: readonly { readonly from: string; readonly to: string }[];
  /** Null: residents choose no time for a call. */
  readonly calls: {
    /** Days ahead, today included, for which times are offered. */
    readonly days: number;
    /** Minutes between the booking and the time. */
    readonly notice: number;
    readonly slots: readonly CallSlot[];
  } | null;
  /** Null: nobody answers by message. */
  readonly answers: {
    readonly by: readonly MessageBy[];
    /** Working days within which it is answered. */
    readonly workingDays: number;
  } | null;
}

/** What holds for a council without a handoff.yaml. */
export const USUAL_HANDOFF: HandoffPolicy = {
  misses: 2,
  when: {
    distress: 'offer',
    death: 'offer',
    vulnerable: 'offer',
    anger: 'offer',
    money: 'offer',
    failed: 'offer',
  },
  queue: { longestWait: 20, minutesPerChat: 8, chatsAtOnce: 4 },
  closed: [],
  calls: null,
  answers: null,
};

/** ISO dates on which nobody is at the desk: bank holidays and the council's own. */
export function closedOn(
  date: string,
  {
    bankHolidays,
    handoff = USUAL_HANDOFF,
  }: { readonly bankHolidays: readonly { readonly date: string }[]; readonly handoff?: HandoffPolicy },
): boolean {
  return (
    bankHolidays.some((holiday) => holiday.date === date) ||
    handoff.closed.some(({ from, to }) => from <= date && date <= to)
  );
}
