// The shape of a table of tasks (tests/conversations/tasks): what is typed and pressed in a real browser, and what must come of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../support/app.js';

const step = z.strictObject({
  /** What is typed and sent. */
  say: z.string().optional(),
  /** The beginning of the choice that is taken. */
  press: z.string().optional(),
  /** Sends a photo, where one is asked for. */
  photo: z.literal(true).optional(),
  /** Follows "Sign in" as the first demo account at this stage, and comes back. */
  'sign-in': z.string().optional(),
  /** Follows "Add to your calendar" to the feed. */
  calendar: z.literal(true).optional(),
  /** Each stands in what comes back, whatever its case. */
  see: z.array(z.string()).default([]),
});
const row = z.strictObject({
  task: z.string(),
  /** `full` is the chat window of the website, `plain` the page that needs no script. */
  page: z.enum(['full', 'plain']).default('plain'),
  steps: z.array(step).min(1),
  /** Ends with a reference, and the request is at the desk with each of these among its details. */
  desk: z.array(z.string()).optional(),
});

export type TaskRow = z.infer<typeof row>;
export type TaskStep = z.infer<typeof step>;

/** Every task there is; each table plays each of them. */
export const TASKS = [
  'collection days and the calendar',
  'missed bin',
  'new container',
  'one more container',
  'bulky collection',
  'garden subscription',
  'assisted collection',
  'sharps',
  'fly-tipping with a photo',
  'street problem',
  'nearest recycling centre',
  'band and charge',
  'pay less',
  'single person discount',
  'moving in',
  'moving out',
  'moving within',
  'balance',
  'payment arrangement',
  'refund',
  'tell us once',
  'application by reference',
  'application by address',
  'constraints at a home',
  'breach of planning control',
  'councillor',
  'status of a request',
] as const;

/** @throws ZodError where a row is not as above. */
export const loadTasks = (name: string): readonly TaskRow[] =>
  z.array(row).parse(parse(readFileSync(join(projectRoot, 'tests/conversations/tasks', `${name}.yaml`), 'utf8')));
