// What council.yaml may say of the council's own systems. Addresses and keys are settings: they differ where it is tried out.
import { z } from 'zod';
import { CREW_OUTCOMES } from '../core/crew-log.js';
import { say, text } from './council-kinds.js';

const codes = z.record(
  text,
  z.union([text, z.int().transform(String)], say('is not a code', 'Write the code as the system has it')),
);

/** Open311 GeoReport v2, switched on by OPEN311_URL. */
const open311 = z.strictObject({
  /** jurisdiction_id, where one endpoint serves several councils. */
  jurisdiction: text.optional(),
  format: z
    .enum(['json', 'xml'], say('is neither json nor xml', 'Write json unless the system has only xml'))
    .default('json'),
  /** Our name of a service (`bins.missed`) to its service_code; what is not here goes to the desk. */
  services: codes,
  /** A detail of a request (`container`) to the code of the attribute it goes to. */
  attributes: codes.default({}),
  /** Code of the attribute that takes the UPRN; without it the UPRN is the address_id. */
  uprnAttribute: text.optional(),
  /** Code of the attribute that takes our reference. Only where the system gives it back in its list of requests. */
  referenceAttribute: text.optional(),
});

/** An address of the council's own; http only on this machine, to try things out. */
const address = z
  .string(say('is missing', 'Write it as https://www.example.org'))
  .regex(
    /^(?:https:\/\/[\w.-]+|http:\/\/127\.0\.0\.1)(?::\d+)?(?:\/\S*)?$/,
    say('is not an address', 'Write it as https://www.example.org'),
  );

/** OS Places, switched on by OS_PLACES_KEY. */
const osPlaces = z.strictObject({
  custodians: z
    .array(z.int(say('is not a number', 'Write the code that OS Places has as LOCAL_CUSTODIAN_CODE')))
    .default([]),
});

const collectionFeeds = z.strictObject({
  url: address.refine(
    (url) => /\{(?:uprn|round)\}/.test(url),
    say('has neither {uprn} nor {round}', 'Write {uprn} or {round} where the file of a home or a round differs'),
  ),
  format: z
    .enum(['icalendar', 'bins-json'], say('is not a format', 'Write icalendar, or bins-json'))
    .default('icalendar'),
  names: z.record(text, z.array(text)).default({}),
});

const wasteServices = z.strictObject({
  url: address,
  names: z.record(text, z.array(text)).default({}),
  events: z.record(text, z.enum(CREW_OUTCOMES, say('is not known', `Use ${CREW_OUTCOMES.join(', ')}`))).default({}),
  /** The header that takes WASTE_SERVICES_KEY as it is; without it the key goes as a bearer token. */
  keyHeader: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/, say('is not the name of a header', 'Write it as x-api-key'))
    .optional(),
});

export const connectorsSchema = z.strictObject({
  open311: open311.optional(),
  osPlaces: osPlaces.optional(),
  planningData: z.boolean(say('is neither true nor false', 'Write true, or leave it out')).optional(),
  bops: z.strictObject({ url: address }).optional(),
  collectionFeeds: collectionFeeds.optional(),
  wasteServices: wasteServices.optional(),
  /** Accounts of residents who have signed in, switched on by TAX_ACCOUNTS_KEY. */
  taxAccounts: z.strictObject({ url: address }).optional(),
});
