// The kinds of value that a council's files are made of: words, dates, times, postcodes, telephone numbers.
import { z } from 'zod';
import type { WeekHours, Words } from '../core/council.js';
import type { Language } from '../core/turn.js';
import { CURE } from './council-fault.js';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', cy: 'Welsh' };
const POSTCODE = /^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}$/;
const OUTWARD = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/;

/** Upper case, one space before the last three: "gm11aa" → "GM1 1AA". What is not a postcode comes back just as odd. */
export function tidyPostcode(text: string): string {
  const bare = text.toUpperCase().replace(/\s+/g, '');
  return bare.length > 4 ? `${bare.slice(0, -3)} ${bare.slice(-3)}` : bare;
}

export const isPostcode = (text: string): boolean => POSTCODE.test(text);

/** A custom message with its cure, for zod. */
export const say = (what: string, cure: string): { readonly error: string } => ({ error: what + CURE + cure });

export const postcode = z
  .string(say('is not text', 'Write it as GM1 1AA'))
  .transform(tidyPostcode)
  .refine(
    isPostcode,
    say('is not a postcode', 'Write it as GM1 1AA; a letter O or I in place of a figure is the usual slip'),
  );

export const postcodeOrDistrict = z
  .string()
  .transform(tidyPostcode)
  .refine(
    (text) => isPostcode(text) || OUTWARD.test(text),
    say('is not a postcode', 'Write a postcode such as GM7 1AA, or its first half, GM7'),
  );

export const isoDate = z
  .string(say('is not a date', 'Write it as 2026-12-25'))
  .refine(
    isDate,
    say(
      'is not a date',
      'Write it as 2026-12-25: year, month, day. A spreadsheet may have changed it: format the column as text',
    ),
  );

/** A calendar date that exists, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const RANGE = 'Put the earlier date under from and the later one under to';
export const dates = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to, { error: `ends before it starts${CURE}${RANGE}` });

export const text = z
  .string(say('is missing or not text', 'Write it after the colon'))
  .trim()
  .min(1, say('is empty', 'Write it after the colon'));

export const phone = z
  .string(say('is missing or not text', "Write it in quotes, as '01632 960100'"))
  .regex(/^[0-9][0-9 ]{1,14}$/, say('is not a telephone number', 'Use figures and spaces only, at most 15'));

export const website = z
  .string(say('is missing', 'Write it as https://www.example.org'))
  .regex(/^https:\/\/[a-z0-9.-]+(\/\S*)?$/, say('is not a web address', 'Write it as https://www.example.org'));

/** Text in each of the council's languages; plain text means English alone. */
export function words(languages: readonly Language[]): z.ZodType<Words> {
  return z.unknown().transform((value, context): Words => {
    const given = (typeof value === 'string' ? { en: value } : value) as
      Readonly<Record<string, unknown>> | null | undefined;
    const complain = (message: string, path: string[] = []): typeof z.NEVER => {
      context.addIssue({ code: 'custom', message, path });
      return z.NEVER;
    };
    if (given === null || given === undefined) return complain(`is missing${CURE}Add it`);
    if (typeof given !== 'object' || Array.isArray(given))
      return complain(`is not text${CURE}Write the words, or one line for each language`);
    const odd = Object.keys(given).find((key) => key !== 'en' && key !== 'cy');
    if (odd !== undefined) return complain(`is not a language${CURE}Use en or cy`, [odd]);
    for (const language of new Set<Language>(['en', ...languages])) {
      const one = given[language];
      if (typeof one !== 'string' || one.trim() === '')
        return complain(
          `is missing${CURE}Add the ${LANGUAGE_NAMES[language]}: this council's languages are ${languages.join(' and ')}`,
          [language],
        );
    }
    return Object.fromEntries(
      Object.entries(given).map(([language, one]) => [language, String(one).trim()]),
    ) as unknown as Words;
  });
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const opening = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d-([01]?\d|2[0-4]):[0-5]\d$/, say('is not a time range', 'Write it as 08:45-17:00'));

/** `monday: 08:45-17:00` … as minutes after midnight; a day left out is closed. */
export const weekHours = z
  .strictObject(
    Object.fromEntries(DAYS.map((day) => [day, opening.optional()])),
    say('is missing', 'List the open days below it, as monday: 08:45-17:00'),
  )
  .transform((value, context): WeekHours => {
    const hours = DAYS.flatMap((day, index) => {
      const range = value[day];
      if (range === undefined) return [];
      const [from = 0, to = 0] = range.split('-').map(minutes);
      if (from >= to)
        context.addIssue({
          code: 'custom',
          message: `ends before it starts${CURE}Write it as 08:45-17:00`,
          path: [day],
        });
      return [[index + 1, { from, to }] as const];
    });
    return Object.fromEntries(hours);
  });

const minutes = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
};
