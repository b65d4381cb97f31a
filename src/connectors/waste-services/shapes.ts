// What the Waste Services API answers, as its models and examples have it (LocalGov Digital, waste-service-standards v0.1, waste_services.raml).
import { z } from 'zod';
import { isoDate } from '../../core/format.js';
import { dateOf } from '../../core/kinds/calendar.js';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']; // prettier-ignore

/** Its examples write "1 August 2014" and "2014-05-23T20:00"; a time with a zone is told as London has it. */
const day = z.string().transform((text, context): string => {
  const [, date, name = '', year] = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(text.trim()) ?? [];
  const [, y = year, m = MONTHS.indexOf(name.toLowerCase()) + 1, d = date, zone] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim()) ?? [];
  const iso = dateOf(Number(y), Number(m), Number(d));
  if (iso !== null && (zone === undefined || !Number.isNaN(Date.parse(text))))
    return zone === undefined ? iso : isoDate(new Date(text));
  context.addIssue({ code: 'custom', message: 'is not a date' });
  return z.NEVER;
});

const named = z.object({ name: z.string() });
const containerType = z.object({
  color: z.string().nullish(),
  lid_color: z.string().nullish(),
  shape: z.string().nullish(),
  material_stream: named.nullish(),
  material_streams: z.array(named).nullish(),
});
export type ContainerType = z.infer<typeof containerType>;

const collection = z.object({
  date: day,
  changed_date: z.union([z.literal('').transform(() => null), day]).nullish(),
  containers: z.array(z.object({ type: containerType, status: z.string().nullish() })).nullish(),
});
export type Collection = z.infer<typeof collection>;
/** docs/models/waste-service.md has lists of dates. */
const several = z.array(z.union([collection, day.transform((date): Collection => ({ date }))])).nullish();

export const services = z.array(
  z.object({
    name: z.string(),
    container_types: z.array(containerType).nullish(),
    next_collection: collection.nullish(),
    last_collection: collection.nullish(),
    next_collections: several,
    previous_collections: several,
  }),
);
export type Service = z.infer<typeof services>[number];

/** The list says `event_type` and a single event `type`, for the same thing. */
export const events = z.array(
  z
    .object({
      event_type: z.string().nullish(),
      type: z.string().nullish(),
      date_created: day,
      container_color: z.string().nullish(),
      container_type: containerType.nullish(),
    })
    .transform(({ event_type, type, date_created, container_color, container_type }) => ({
      type: event_type ?? type ?? '',
      date: date_created,
      container: container_type ?? (container_color ? { color: container_color } : null),
    })),
);
export type WasteEvent = z.infer<typeof events>[number];
