// What OS Places answers, and how its records of one home (Royal Mail's and the council's) become an address of ours.
import { z } from 'zod';
import type { Address, Words } from '../../core/council.js';
import { properCase } from './proper-case.js';

/** Absent parts are absent keys; UPRNs and numbers of a custodian come as text or as a number. */
const text = z
  .union([z.string(), z.number()])
  .optional()
  .transform((value) => String(value ?? '').trim());
const record = z.object({
  UPRN: z.union([z.string().regex(/^\d{1,12}$/), z.number()]).transform(String),
  LANGUAGE: text,
  CLASSIFICATION_CODE: text,
  LOCAL_CUSTODIAN_CODE: z.coerce.number().optional(),
  LOGICAL_STATUS_CODE: text,
  POSTAL_ADDRESS_CODE: text,
  LAT: z.number().optional(),
  LNG: z.number().optional(),
});
const dpa = record.extend({
  SUB_BUILDING_NAME: text,
  BUILDING_NAME: text,
  BUILDING_NUMBER: text,
  DEPENDENT_THOROUGHFARE_NAME: text,
  THOROUGHFARE_NAME: text,
  DEPENDENT_LOCALITY: text,
  POST_TOWN: text,
  POSTCODE: z.string(),
});
const lpi = record.extend({
  SAO_TEXT: text,
  PAO_TEXT: text,
  PAO_START_NUMBER: text,
  PAO_START_SUFFIX: text,
  STREET_DESCRIPTION: text,
  LOCALITY_NAME: text,
  TOWN_NAME: text,
  POSTCODE_LOCATOR: text,
});
const place = z.union([z.object({ DPA: dpa }), z.object({ LPI: lpi })]);
export type Place = z.infer<typeof place>;

/** There is no `results` at all when nothing matched. */
export const places = z.object({
  header: z.object({ totalresults: z.int() }),
  results: z.array(place).default([]),
});

/** The homes among the records: those that exist, that people live in, and that are ours, each once. */
export function homesOf(found: readonly Place[], custodians: readonly number[]): readonly Address[] {
  const byUprn = new Map<string, { post?: z.infer<typeof dpa>; own: z.infer<typeof lpi>[] }>();
  for (const one of found) {
    const { UPRN } = 'DPA' in one ? one.DPA : one.LPI;
    const home = byUprn.get(UPRN) ?? { own: [] };
    if ('DPA' in one) home.post ??= one.DPA;
    else home.own.push(one.LPI);
    byUprn.set(UPRN, home);
  }
  return [...byUprn.values()].flatMap(({ post, own }) => {
    const english = own.find(({ LANGUAGE }) => LANGUAGE !== 'CY') ?? own[0];
    const any = post ?? english;
    if (!any || !isHome(any, custodians)) return [];
    const welsh = own.find(({ LANGUAGE }) => LANGUAGE === 'CY');
    const home = post ? fromPost(post, welsh) : english ? fromCouncil(english, welsh) : null;
    return home && (home.flat ?? home.houseName ?? home.number) !== null && home.street.en !== '' ? [home] : [];
  });
}

/** 1 is approved; R… is lived in; N has no post, such as a plot. */
function isHome(one: z.infer<typeof record>, custodians: readonly number[]): boolean {
  const theirs = one.LOCAL_CUSTODIAN_CODE;
  return (
    (one.LOGICAL_STATUS_CODE === '' || one.LOGICAL_STATUS_CODE === '1') &&
    one.CLASSIFICATION_CODE.startsWith('R') &&
    one.POSTAL_ADDRESS_CODE !== 'N' &&
    (custodians.length === 0 || (theirs !== undefined && custodians.includes(theirs)))
  );
}

type Welsh = z.infer<typeof lpi> | undefined;

function fromPost(post: z.infer<typeof dpa>, welsh: Welsh): Address {
  // Royal Mail writes "12A" and "12-14" as names of the building.
  const numbered = /^\d{1,4}[A-Z]?(-\d{1,4}[A-Z]?)?$/.test(post.BUILDING_NAME);
  const streets = [post.DEPENDENT_THOROUGHFARE_NAME, post.THOROUGHFARE_NAME].filter(Boolean).join(', ');
  const locality = streets === '' ? '' : post.DEPENDENT_LOCALITY;
  return {
    ...basics(post, post.POSTCODE),
    flat: properCase(post.SUB_BUILDING_NAME) || null,
    houseName: (numbered ? '' : properCase(post.BUILDING_NAME)) || null,
    number: post.BUILDING_NUMBER || (numbered ? post.BUILDING_NAME : '') || null,
    street: words(streets || post.DEPENDENT_LOCALITY || post.POST_TOWN, welsh?.STREET_DESCRIPTION),
    locality: locality === '' ? null : words(locality, welsh?.LOCALITY_NAME),
    town: words(post.POST_TOWN, welsh?.TOWN_NAME),
  };
}

function fromCouncil(own: z.infer<typeof lpi>, welsh: Welsh): Address {
  return {
    ...basics(own, own.POSTCODE_LOCATOR),
    flat: properCase(own.SAO_TEXT) || null,
    houseName: properCase(own.PAO_TEXT) || null,
    number: `${own.PAO_START_NUMBER}${own.PAO_START_SUFFIX}` || null,
    street: words(own.STREET_DESCRIPTION, welsh?.STREET_DESCRIPTION),
    locality: own.LOCALITY_NAME === '' ? null : words(own.LOCALITY_NAME, welsh?.LOCALITY_NAME),
    town: words(own.TOWN_NAME, welsh?.TOWN_NAME),
  };
}

/** What only the council's own list could tell is not known here. */
const basics = ({ UPRN, LAT, LNG }: z.infer<typeof record>, postcode: string) => ({
  uprn: UPRN,
  postcode,
  ward: { en: '' },
  ...(LAT !== undefined && LNG !== undefined ? { place: { latitude: LAT, longitude: LNG } } : {}),
  round: null,
  containers: [],
  garden: 'none' as const,
  flags: ['not-listed'],
  status: 'live' as const,
});

const words = (english: string, welsh: string | undefined): Words => ({
  en: properCase(english),
  ...(welsh ? { cy: properCase(welsh) } : {}),
});
