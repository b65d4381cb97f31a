// Puts this evening's reminders into the outbox, once for each reminder and day, however many nodes look and however often.
import { addDays, clockTime, isoDate, list, longDate, minutesOfDay } from '../../../core/format.js';
import { addressLine } from '../../../core/home.js';
import { MESSAGE, type OutgoingMessage } from '../../../core/messages-out.js';
import type { Ports } from '../../../core/ports.js';
import { reminderKey, type Reminder, type Reminders } from '../../../core/reminders.js';
import type { Outbox } from '../../../core/store.js';
import type { Collection } from '../days/collections.js';
import { collectionsTold } from '../days/days-told.js';
import { REMINDER_END, REMINDER_TIME } from './time.js';

export interface ReminderRunParts extends Pick<
  Ports,
  'council' | 'addresses' | 'collections' | 'words' | 'clock' | 'log'
> {
  readonly reminders: Pick<Reminders, 'after'>;
  readonly outbox: Pick<Outbox, 'add'>;
}

const AT_ONCE = 200;
/** Days asked for around tomorrow: a system that tells nothing at all for so long is not asked about tomorrow. */
const AHEAD = 42;

/** To be called about once a minute; between 18:00 and 22:00, Europe/London, it goes through all reminders until none is left over. */
export function createReminderRun(parts: ReminderRunParts): () => Promise<void> {
  let done = '';
  return async () => {
    const now = parts.clock.council();
    const minutes = minutesOfDay(now);
    const tomorrow = addDays(isoDate(now), 1);
    if (minutes < REMINDER_TIME || minutes >= REMINDER_END || done === tomorrow) return;
    // No clock changes between these hours.
    const until = new Date(now.getTime() + (REMINDER_END - minutes) * 60_000);
    if (await remindAll(parts, tomorrow, until)) done = tomorrow;
  };
}

/** False when a home or its days could not be looked up: those are tried again. */
async function remindAll(parts: ReminderRunParts, tomorrow: string, until: Date): Promise<boolean> {
  const { reminders, outbox, log } = parts;
  let last: string | null = null;
  let whole = true;
  for (;;) {
    const some: readonly Reminder[] = await reminders.after(last, AT_ONCE);
    for (const reminder of some) {
      const due = reminder.from <= tomorrow ? await messageFor(reminder, tomorrow, until, parts) : null;
      if (due === 'unknown') whole = false;
      else if (due) await outbox.add(MESSAGE, JSON.stringify(due), reminderKey(reminder.id, tomorrow));
    }
    const end = some.at(-1);
    if (!end || some.length < AT_ONCE) break;
    last = end.id;
  }
  if (!whole) log.warn({}, 'some reminders could not be worked out; they are tried again');
  return whole;
}

/** Null when nothing that they want to hear of is collected then. */
async function messageFor(
  reminder: Reminder,
  tomorrow: string,
  until: Date,
  parts: ReminderRunParts,
): Promise<OutgoingMessage | 'unknown' | null> {
  const looked = await parts.addresses.byUprn(reminder.uprn);
  if (!looked.ok) return 'unknown';
  const home = looked.value;
  if (home?.status !== 'live') return null;
  const days = await collectionsTold(home, parts, tomorrow, addDays(tomorrow, AHEAD));
  if (!days.ok) return 'unknown';
  const found = days.value.filter(({ collected }) => collected === tomorrow);
  const keys = found
    .flatMap(({ containers }) => containers)
    .filter((key) => reminder.containers.length === 0 || reminder.containers.includes(key));
  if (keys.length === 0) return null;
  const { by, to, language, id } = reminder;
  return {
    ...{ by, to, language, words: 'message.reminder', reminder: id, until: until.toISOString() },
    reference: `reminder-${id}-${tomorrow}`,
    data: { ...dataOf(keys, found, reminder, tomorrow, parts), home: addressLine(home, language) },
  };
}

function dataOf(
  keys: readonly string[],
  found: readonly Collection[],
  { language }: Reminder,
  tomorrow: string,
  { council, words }: ReminderRunParts,
): Record<string, string> {
  const { containers, outBy } = council.collections;
  const moved = found.find((day) => day.moved && day.containers.some((key) => keys.includes(key)))?.moved;
  const [hours = '0', minutes = '0'] = outBy.split(':');
  return {
    items: list(
      containers.filter(({ key }) => keys.includes(key)).map(({ name }) => name[language] ?? name.en),
      language,
    ),
    day: longDate(tomorrow, language),
    time: clockTime(Number(hours) * 60 + Number(minutes), language),
    moved: moved
      ? words.text('message.reminder.moved', language, { reason: moved.reason[language] ?? moved.reason.en })
      : '',
  };
}
