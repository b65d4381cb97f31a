// Collection days and what the crews wrote, from a waste system that speaks the Waste Services API.
import type { Called } from '../../core/called.js';
import { inDays, type CollectionDay, type CollectionSource } from '../../core/collection-source.js';
import { containersNamed } from '../../core/container-names.js';
import type { Council, Words } from '../../core/council.js';
import type { CrewEntry, CrewLog, CrewOutcome } from '../../core/crew-log.js';
import { daysBetween, plusDays } from '../../core/kinds/calendar.js';
import type { Remote } from '../../core/remote.js';
import { outcomeOf, streetReasonOf, type StreetReason } from './event-types.js';
import { events, services, type Collection, type ContainerType, type Service, type WasteEvent } from './shapes.js';

export interface WasteServicesParts {
  readonly remote: Remote;
  /** With the key that it asks for, if any. */
  readonly headers?: Readonly<Record<string, string>>;
  /** `https://api.yourcouncil.gov.uk/waste` */
  readonly base: string;
  /** Container keys by what the system calls them, where the council's names and aliases do not tell. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** What the crews' own words mean, where they are not the standard's. */
  readonly events: Readonly<Record<string, CrewOutcome>>;
  readonly council: Pick<Council, 'collections'>;
  readonly reason: (reason: StreetReason) => Words;
}

const KEPT = { cacheSeconds: 3_600, staleSeconds: 7 * 86_400 };
/** Crews may come some days late; what they write today counts at once. */
const NEAR = 3;

/** As the examples have it, one before and one ahead; as the model has it, several of each. */
const collectionsOf = (service: Service): readonly Collection[] =>
  [
    ...(service.previous_collections ?? []),
    service.last_collection,
    service.next_collection,
    ...(service.next_collections ?? []),
  ].filter((collection) => collection !== null && collection !== undefined);

export interface WasteServices {
  readonly collections: CollectionSource;
  readonly crewLog: CrewLog;
}

export function createWasteServices(parts: WasteServicesParts): WasteServices {
  const { remote, names, council, reason, headers = {} } = parts;
  const base = parts.base.replace(/\/$/, '');
  const named = containersNamed(council, names);
  const order = council.collections.containers.map(({ key }) => key);

  const known = (word: string): boolean => named(word, []).length > 0;
  /** Services of no container here, as the council says: `Clinical waste: []`. */
  const others = new Set(Object.keys(names).flatMap((word) => (names[word]?.length === 0 ? [word.toLowerCase()] : [])));

  const keysOf = (type: ContainerType, here: readonly string[]): readonly string[] => {
    const streams = [...(type.material_streams ?? []), ...(type.material_stream ? [type.material_stream] : [])];
    const [color, lid, shape] = [type.color ?? '', type.lid_color ?? '', type.shape ?? ''];
    const lids = lid === '' ? [] : [`${color} ${shape} ${lid} lid`, `${lid} lid`];
    const looks = [...lids, `${color} ${shape}`, ...streams.map(({ name }) => name), color];
    return named(looks.find((look) => look.trim() !== '' && known(look)) ?? '', here);
  };

  /**
   * The containers of the collection itself, else those of the service; where one of them means nothing here, what the
   * service's name means. Null where that means nothing either: a day without one of its bins would look complete.
   */
  const keysFor = (service: Service, collection: Collection, here: readonly string[]): readonly string[] | null => {
    const out = collection.containers?.filter(({ status }) => status !== 'removed').map(({ type }) => type);
    const types = out ?? service.container_types ?? [];
    if (types.length > 0 && types.every((type) => keysOf(type, []).length > 0))
      return types.flatMap((type) => keysOf(type, here));
    return known(service.name) ? named(service.name, here) : null;
  };

  const collections: CollectionSource = {
    async between(home, from, to): Promise<Called<readonly CollectionDay[]>> {
      const address = `${base}/services?${new URLSearchParams({ uprn: home.uprn, full: 'true' }).toString()}`;
      const answer = await remote.get(address, { ...KEPT, headers, schema: services, missing: [] });
      if (!answer.ok) return { ok: false, why: answer.why };
      const collected: { readonly date: string; readonly keys: readonly string[] }[] = [];
      for (const service of answer.value.filter(({ name }) => !others.has(name.toLowerCase())))
        for (const collection of collectionsOf(service)) {
          const keys = keysFor(service, collection, home.containers);
          // Better to say so than to tell a day without one of its bins.
          if (keys === null) return { ok: false, why: 'nonsense' };
          collected.push({ date: collection.changed_date ?? collection.date, keys });
        }
      const value = inDays(
        collected.filter(({ date }) => from <= date && date <= to),
        order,
      );
      return { ok: true, value, asOf: answer.asOf };
    },
  };

  const crewLog: CrewLog = {
    async last(uprn, container, date): Promise<Called<CrewEntry | null>> {
      // The standard's end date is the first day that no longer counts.
      const query = new URLSearchParams({
        uprn,
        start_date: plusDays(date, -NEAR),
        end_date: plusDays(date, NEAR + 1),
      });
      const answer = await remote.get(`${base}/events?${query.toString()}`, { headers, schema: events, missing: [] });
      if (!answer.ok) return { ok: false, why: answer.why };
      const about = ({ container: type }: WasteEvent): boolean =>
        type === null || keysOf(type, [container]).includes(container);
      const near = answer.value
        .filter((event) => Math.abs(daysBetween(date, event.date)) <= NEAR)
        .sort((a, b) => Math.abs(daysBetween(date, a.date)) - Math.abs(daysBetween(date, b.date)));
      const own = near.find((event) => about(event) && outcomeOf(event.type, parts.events) !== null);
      const street = near.find(({ type }) => streetReasonOf(type) !== null);
      const why = street && streetReasonOf(street.type);
      const when = own?.date ?? street?.date;
      const value = when === undefined ? null : {
        date: when,
        outcome: own ? outcomeOf(own.type, parts.events) : null,
        event: street && why ? { date: street.date, reason: reason(why), returns: null } : null,
      }; // prettier-ignore
      return { ok: true, value, asOf: answer.asOf };
    },
  };
  return { collections, crewLog };
}
