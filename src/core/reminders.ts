// Reminders of bin days that residents have asked for, and the codes that show that an address is theirs.
import type { MessageBy } from './messages-out.js';
import type { Language } from './turn.js';

/** Where messages go: an e-mail address, or a mobile number as `readPhone` writes it. */
export interface Contact {
  readonly by: MessageBy;
  readonly to: string;
}

export interface NewReminder extends Contact {
  readonly uprn: string;
  /** Keys of containers; none means all of the home's, whatever they are then. */
  readonly containers: readonly string[];
  readonly language: Language;
  /** ISO date, Europe/London, of the first collection to remind of. */
  readonly from: string;
}

export interface Reminder extends NewReminder {
  readonly id: string;
}

/** `too-many`: no code was sent, so that nobody is sent messages without end. */
export type CodeSent = 'sent' | 'too-many';

/** `over`: past its time, or guessed at too often. A new one can be sent. */
export type CodeRead = 'right' | 'wrong' | 'over';

/** Minutes for which a code is good, from when it was sent; real time. */
export const CODE_MINUTES = 30;
/** Wrong tries after which a code is worth nothing. */
export const CODE_TRIES = 5;
/**
 * Our own choices, over all nodes: codes in one conversation to one contact, contacts in one conversation, codes to one
 * contact in a day, and codes in an hour to anyone at all, since texts cost money and somebody may make us send them.
 */
export const CODE_LIMITS = { contact: 3, conversation: 4, day: 6, hour: 300 } as const;

/** Added by the effect `add-reminder` of a turn, one for each contact and home; removed by `stop-reminders`. */
export interface Reminders {
  /**
   * Sees to it that `times` codes have been sent to this contact in this conversation; a code that is still good is not sent
   * again. The code goes through the outbox.
   */
  sendCode(contact: Contact, from: { conversation: string; language: Language; times: number }): Promise<CodeSent>;
  /** Right as often as it is asked, while the code is good. */
  readCode(contact: Contact, conversation: string, code: string): Promise<CodeRead>;
  of(contact: Contact): Promise<readonly Reminder[]>;
  get(id: string): Promise<Reminder | null>;
  /** At once: nothing that is still in the outbox goes out either. False when there is none. */
  stop(id: string): Promise<boolean>;
  /** All that go to this contact; gives those there were. */
  stopAll(contact: Contact): Promise<readonly Reminder[]>;
  /** In order of id, those after one; for whoever goes through all of them. */
  after(id: string | null, limit: number): Promise<readonly Reminder[]>;
}

/** What a service about reminders asks for. */
export interface ReminderPort extends Pick<Reminders, 'sendCode' | 'readCode' | 'of'> {
  /** Ways in which messages can be sent here. */
  readonly can: readonly MessageBy[];
}

/** Key in the outbox of the reminder of a collection day: once for each, however many nodes look. */
export const reminderKey = (id: string, date: string): string => `reminder:${id}:${date}`;
