// What council.yaml may hold about charges, windows, links and partners.
import { z } from 'zod';
import { LINK_KEYS, type LinkKey } from '../core/council-facts.js';
import type { Language } from '../core/turn.js';
import { bandsAddUp } from './tax-bands.js';
import { phone, say, text, website, weekHours, words } from './council-kinds.js';

const pence = z
  .int(say('is not a whole number of pence', 'Write £46 as 4600'))
  .min(0, say('is less than nothing', 'Write £46 as 4600'));
const count = z
  .int(say('is not a whole number', 'Write a number'))
  .min(0, say('is less than nothing', 'Write 0 or more'));
const percent = count.max(1000, say('is more than 1000 per cent', 'Write 100 for 100%'));
const degrees = z.number(say('is not a number', 'Write degrees with a point, as 52.83'));
const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const;

/** The fields of council.yaml beside who the council is and what it collects; texts in each of its languages. */
export function factsSchema(languages: readonly Language[]) {
  const inEach = words(languages);
  const centre = z.strictObject({
    key: text,
    name: inEach,
    address: inEach,
    summer: weekHours,
    winter: weekHours,
    closed: z.array(z.string().regex(/^\d{2}-\d{2}$/, say('is not a month and day', "Write 25 December as '12-25'"))),
    booking: inEach,
    vans: inEach,
    rubble: inEach,
    asbestos: inEach,
    reuseShop: z.boolean(say('is neither true nor false', 'Write true or false')),
    latitude: degrees,
    longitude: degrees,
  });
  const partner = z.strictObject({
    key: text,
    name: inEach,
    helps: inEach,
    phone: phone.optional(),
    website: website.optional(),
    hours: inEach.optional(),
  });
  return {
    links: z.strictObject(
      {
        ...(Object.fromEntries(LINK_KEYS.map((key) => [key, website])) as Record<LinkKey, typeof website>),
        terms: website.optional(),
      },
      say('is missing', 'List the pages of your website'),
    ),
    map: website
      .refine(
        (url) => url.includes('{latitude}') && url.includes('{longitude}'),
        say('does not say where the place goes', 'Write {latitude} and {longitude} in it'),
      )
      .optional(),
    bins: z.strictObject({
      missed: z.strictObject({
        workingDays: count,
        by: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, say('is not a time', "Write it as '18:00'")),
      }),
      dayEnds: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, say('is not a time', "Write it as '17:00'"))
        .default('17:00'),
      missedReturnDays: count,
      newContainer: z.strictObject({
        rubbishPence: pence,
        recyclingPence: pence,
        workingDays: count,
        free: z.array(text).default([]),
        largerFrom: count,
      }),
      bulky: z.strictObject({ pence, items: count, halfPrice: z.boolean(), refundDays: count.optional() }),
      assistedReviewYears: count,
      sharpsCollection: z.boolean(say('is neither true nor false', 'Write true or false')).default(false),
      sideWaste: inEach,
      centres: z.array(centre).min(1, say('is empty', 'List at least one recycling centre')),
    }),
    councilTax: z.strictObject({
      year: z.string().regex(/^\d{4}\/\d{2}$/, say('is not a financial year', "Write it as '2026/27'")),
      areas: z
        .array(
          z
            .strictObject({
              name: inEach,
              wards: z.array(text),
              bands: z.partialRecord(z.enum(BANDS), pence),
              parts: z.array(z.strictObject({ name: inEach, pence })).default([]),
            })
            .superRefine(bandsAddUp),
        )
        .min(1, say('is empty', 'Write what each area pays')),
      instalments: z.array(count),
      directDebitDays: z.array(count.max(28, say('is not a day that every month has', 'Write 1 to 28'))),
      emptyPremium: z.array(z.strictObject({ years: count, percent })),
      secondHomePremium: percent,
    }),
    planning: z.strictObject({ preApplicationPence: pence, committee: inEach }),
    complaints: z.strictObject({ stage1Days: count, stage2Days: count }),
    partners: z.array(partner),
    county: z.strictObject({ name: inEach, phone, website, runs: inEach }).optional(),
  };
}
