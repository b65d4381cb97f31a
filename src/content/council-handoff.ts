// Reads a council's handoff.yaml: when a person takes over, and what is offered while nobody can come.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SIGNALS, type HandoffPolicy, type Signal } from '../core/handoff-policy.js';
import { checkYaml, CURE, readCouncilYaml } from './council-fault.js';
import { dates, say } from './council-kinds.js';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const WORKING = [1, 2, 3, 4, 5];

const whole = (least: number, most: number) =>
  z
    .int(say('is not a whole number', `Write a number from ${String(least)} to ${String(most)}`))
    .min(least, say('is too small', `Write ${String(least)} or more`))
    .max(most, say('is too large', `Write ${String(most)} or less`));

const onSignal = z.enum(['off', 'offer', 'hand-over'], say('is not something to do', 'Write off, offer or hand-over'));

const timeRange = z
  .string(say('is missing', 'Write it as 09:00-11:00'))
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, say('is not a time range', 'Write it as 09:00-11:00'))
  .transform((range, context) => {
    const [from = 0, to = 0] = range.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    if (from >= to)
      context.addIssue({ code: 'custom', message: `ends before it starts${CURE}Write it as 09:00-11:00` });
    return { from, to };
  });

const slot = z
  .strictObject({
    time: timeRange,
    places: whole(1, 500),
    days: z
      .array(z.enum(WEEKDAYS, say('is not a day', 'Write days in small letters, such as monday')))
      .min(1, say('is empty', 'Leave days out for Monday to Friday'))
      .transform((days) => days.map((day) => WEEKDAYS.indexOf(day) + 1))
      .default(WORKING),
  })
  .transform(({ time, places, days }) => ({ ...time, places, days }));

const schema = z.strictObject({
  misses: whole(1, 5),
  when: z.strictObject(
    Object.fromEntries(SIGNALS.map((signal) => [signal, onSignal])) as Record<Signal, typeof onSignal>,
    say('is missing', `List ${SIGNALS.join(', ')}, each with off, offer or hand-over`),
  ),
  queue: z.strictObject(
    { longestWait: whole(1, 240), minutesPerChat: whole(1, 120), chatsAtOnce: whole(1, 20) },
    say('is missing', 'Write longestWait, minutesPerChat and chatsAtOnce below it'),
  ),
  closed: z.array(dates).default([]),
  calls: z
    .strictObject({
      days: whole(1, 28),
      notice: whole(0, 1440),
      slots: z
        .array(slot, say('is missing', 'List at least one time'))
        .min(1, say('is empty', 'List at least one time')),
    })
    .superRefine(({ slots }, context) => {
      slots.forEach(({ from, days }, index) => {
        const before = slots.findIndex((other) => other.from === from && other.days.some((day) => days.includes(day)));
        if (before < index)
          context.addIssue({
            code: 'custom',
            message: `begins when another time of the same day does${CURE}Put their places together, or choose other days`,
            path: ['slots', index, 'time'],
          });
      });
    })
    .nullable()
    .default(null),
  answers: z
    .strictObject({
      by: z
        .array(z.enum(['email', 'text'], say('is no way to answer', 'Write email or text')))
        .min(1, say('is empty', 'Write [email], [text] or [email, text]')),
      workingDays: whole(1, 20),
    })
    .nullable()
    .default(null),
});

/**
 * Null when the council has no such file: the usual policy holds then.
 * @throws Fault naming file:line, what is wrong and the cure.
 */
export function readHandoff(root: string, folder: string): HandoffPolicy | null {
  const name = `${folder}/handoff.yaml`;
  return existsSync(join(root, name)) ? checkYaml(readCouncilYaml(root, name), schema) : null;
}
