// What a file of knowledge/guides/ may hold.
import { z } from 'zod';
import { UNITS, VERDICTS } from '../core/guide.js';
import { say, text, website } from './council-kinds.js';

const inEach = z.strictObject({ en: text, cy: text });
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, say('is not a date', "Write it as '2027-04-30'"));
const heard = z.array(text).default([]);

const question = z.strictObject({
  kind: z.enum(['yes-no', 'choice', 'number'], say('is no kind of question', 'Write yes-no, choice or number')),
  ask: inEach,
  about: inEach,
  choices: z.record(z.string(), z.strictObject({ en: text, cy: text, heard })).default({}),
  yes: heard,
  no: heard,
  heard,
  unit: z.enum(UNITS).default('m'),
  yesUpTo: z.number().positive().optional(),
  home: z.boolean().default(false),
});

const limit = z.strictObject({
  if: z.record(z.string(), z.union([text, z.array(text).min(1)])).default({}),
  then: z.enum(VERDICTS, say('is no outcome', `Write one of ${VERDICTS.join(', ')}`)).default('permission'),
  en: text,
  cy: text,
  source: text,
});

const kind = z.strictObject({
  name: inEach.optional(),
  label: inEach.optional(),
  /** Rules about the home that come before the limits. */
  first: z.array(text).optional(),
  size: text.optional(),
  limits: z.array(limit).default([]),
  notes: z.array(inEach).default([]),
  also: z.array(inEach).default([]),
});

export const guideFile = z.strictObject({
  reviewed: date,
  'review-by': date,
  common: z.array(text).default([]),
  sources: z.record(z.string(), z.strictObject({ title: inEach, url: website })).default({}),
  questions: z.record(z.string(), question).default({}),
  rules: z.record(z.string(), limit).default({}),
  kinds: z.record(z.string(), kind).default({}),
});

export type GuideFile = z.infer<typeof guideFile>;
export type LimitEntry = z.infer<typeof limit>;
export type QuestionEntry = z.infer<typeof question>;
