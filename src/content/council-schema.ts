// What council.yaml may hold. Every complaint says what is wrong and how to put it right.
import { z } from 'zod';
import { invocationProblem } from '../core/invocation-name.js';
import type { Language } from '../core/turn.js';
import { connectorsSchema } from './council-connectors-schema.js';
import { CURE } from './council-fault.js';
import { factsSchema } from './council-facts-schema.js';
import { dates, isoDate, phone, postcode, say, text, website, weekHours, words } from './council-kinds.js';

export const languageList = z
  .array(
    z.enum(['en', 'cy'], say('is not a language', 'Use en or cy')),
    say('is missing', 'Write languages: [en] or languages: [en, cy]'),
  )
  .refine((list) => list.includes('en'), say('does not hold en', 'Add en: every council answers in English'))
  .refine((list) => new Set(list).size === list.length, say('holds a language twice', 'List each once'));

const hex = z
  .string(say('is missing', "Write it as '#0b5351'"))
  .regex(/^#[0-9a-f]{6}$/, say('is not a colour', "Write it in quotes, as '#0b5351', small letters"));

/** Every text in each of the council's languages. */
export function councilSchema(languages: readonly Language[]) {
  const inEach = words(languages);
  return z.strictObject({
    name: inEach,
    shortName: inEach,
    nation: z.enum(['wales', 'england'], say('is not a nation we know', 'Write wales or england')),
    gss: z
      .string()
      .regex(/^[EW]\d{8}$/, say('is not a code of the Office for National Statistics', 'Write it as W06000001'))
      .optional(),
    languages: languageList,
    demo: z.boolean(say('is neither true nor false', 'A real council writes false')),
    website,
    sites: z
      .array(
        z
          .string()
          .regex(
            /^(?:https:\/\/(?:[a-z\d-]+\.)+[a-z\d-]+(?::\d+)?|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)$/,
            say('is not the address of a site', 'Write it as https://www.council.example, small letters, no path'),
          ),
        say('is not a list', 'Write sites: [https://www.council.example]'),
      )
      .optional(),
    brandColour: hex.refine(
      (colour) => contrastOnWhite(colour) >= 4.5,
      say('is too light to be read on white', 'Choose a darker one: the contrast must be 4.5 to 1 or more'),
    ),
    referencePrefix: z
      .string(say('is missing', 'Choose three letters'))
      .regex(/^[A-Z]{3}$/, say('is not three capital letters', 'Write three, such as GLM')),
    invocationName: z
      .string(say('is missing', 'Write what people say after "Alexa, ask"'))
      .superRefine((name, check) => {
        const problem = invocationProblem(name);
        if (problem) check.addIssue({ code: 'custom', message: `"${name}" ${problem.what}${CURE}${problem.cure}` });
      }),
    examplePostcode: postcode,
    keepDays: z
      .int(say('is not a whole number', 'Write how many days a conversation is kept'))
      .min(1, say('is less than 1', 'Write 1 or more'))
      .max(366, say('is more than a year', 'Write 366 or less')),
    contact: z.strictObject(
      {
        phone: inEach.refine(
          (lines) => Object.values(lines).every((line) => phone.safeParse(line).success),
          say('is not a telephone number', 'Use figures and spaces only'),
        ),
        outOfHours: phone,
        email: z
          .string(say('is missing', 'Write the e-mail address'))
          .regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, say('is not an e-mail address', 'Write it as contact@example.org')),
        address: inEach,
        hours: weekHours,
      },
      say('is missing', 'Say how to reach a person'),
    ),
    deskHours: weekHours,
    ...factsSchema(languages),
    postcodesWithoutHomes: z.array(postcode).default([]),
    connectors: connectorsSchema.optional(),
    collections: z.strictObject(
      {
        weekA: isoDate.refine(
          (date) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1,
          say('is not a Monday', 'Write the Monday on which a week A started'),
        ),
        outBy: z
          .string(say('is missing', "Write it as '07:00'"))
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, say('is not a time', 'Write it as 07:00')),
        confirmed: z.array(dates).default([]),
        containers: containers(languages),
      },
      say('is missing', 'List the containers and when they are collected'),
    ),
  });
}

function containers(languages: readonly Language[]) {
  const inEach = words(languages);
  const alias = text.refine(
    (word) => word === word.toLowerCase(),
    say('has a capital letter', 'Write it in small letters'),
  );
  const one = z.strictObject({
    key: z
      .string(say('is missing', 'Give it a short name'))
      .regex(/^[a-z][a-z0-9-]*$/, say('is not a key', 'Use small letters, figures and hyphens')),
    name: inEach,
    contents: inEach,
    aliases: z.strictObject(
      { en: z.array(alias).default([]), cy: z.array(alias).optional() },
      say('is missing', 'Write aliases: and below it en: []'),
    ),
    colour: hex,
    pattern: z.enum(['clear', 'lid'], say('is not a pattern', 'Write clear or lid, or leave it out')).optional(),
    schedule,
    subscription: z
      .strictObject({
        pricePence: z
          .int(say('is not a whole number of pence', 'Write £46 as 4600'))
          .min(0, say('is less than nothing', 'Write £46 as 4600')),
      })
      .optional(),
  });
  return z
    .array(one, say('is missing', 'List at least one container'))
    .min(1, say('is empty', 'List at least one container'))
    .superRefine((list, context) => {
      list.forEach(({ key }, index) => {
        if (list.findIndex((other) => other.key === key) !== index)
          context.addIssue({
            code: 'custom',
            message: `is "${key}" a second time${CURE}Give each container a key of its own`,
            path: [index, 'key'],
          });
      });
    });
}

const schedule = z.discriminatedUnion(
  'every',
  [
    z.strictObject({ every: z.literal('week') }),
    z.strictObject({
      every: z.literal('fortnight'),
      letter: z.enum(
        ['own', 'other'],
        say('is neither own nor other', "Write own for the weeks of the round's letter, other for the weeks between"),
      ),
      months: z
        .array(
          z
            .int(say('is not a month', 'Write months as numbers, 1 to 12'))
            .min(1, say('is not a month', 'Write months as numbers, 1 to 12'))
            .max(12, say('is not a month', 'Write months as numbers, 1 to 12')),
        )
        .min(1, say('is empty', 'Leave months out when it runs all year'))
        .optional(),
      breaks: z.array(dates).optional(),
    }),
    z.strictObject({ every: z.literal('three-weeks') }),
  ],
  say('is not a schedule', 'Write every: week, every: fortnight with a letter, or every: three-weeks'),
);

/** Contrast ratio of a `#rrggbb` colour with white, as WCAG 2.2 defines it ("relative luminance"). */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
