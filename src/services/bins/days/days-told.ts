// The collections of a home: as another system tells them where the council has one, else by the council's own rounds.
import type { Called } from '../../../core/called.js';
import type { Address } from '../../../core/council.js';
import { addDays, isoDate, longDate } from '../../../core/format.js';
import type { Ports } from '../../../core/ports.js';
import type { Say, ServiceContext } from '../../../core/service.js';
import { collections, nextCollections, type Collection } from './collections.js';
import { lastDue, nextDue } from './last-collection.js';

/** From one ISO date to another, both included. Trouble only where the rounds do not tell either. */
export async function collectionsTold(
  home: Address,
  { council, collections: source, clock }: Pick<Ports, 'council' | 'collections' | 'clock'>,
  from: string,
  to: string,
): Promise<Called<readonly Collection[]>> {
  const told = source ? await source.between(home, from, to) : null;
  if (told?.ok && told.value.length > 0)
    return {
      ...told,
      value: told.value.map(({ date, containers }) => ({
        ...{ due: date, collected: date, containers, moved: null, confirmed: true },
      })),
    };
  if (told && home.round === null) return told.ok ? { ...told, value: [] } : told;
  return { ok: true, value: collections(home, council, from, to), asOf: clock.now() };
}

type Source = Pick<Ports, 'council' | 'collections' | 'clock'>;
/** Days looked back and ahead in another system: every container comes at least once in them. */
const AROUND = 42;

/** The last collection of a container up to a day, by its date; another system that tells none gives way to the rounds. */
export async function lastTold(home: Address, ports: Source, container: string, day: string): Promise<string | null> {
  const told = ports.collections ? await collectionsTold(home, ports, addDays(day, -AROUND), day) : null;
  const last = told?.ok ? told.value.findLast(({ containers }) => containers.includes(container)) : undefined;
  return last?.collected ?? lastDue(home, ports.council, container, day);
}

/** The first after a day. */
export async function nextTold(home: Address, ports: Source, container: string, day: string): Promise<string | null> {
  const told = ports.collections ? await collectionsTold(home, ports, addDays(day, 1), addDays(day, AROUND)) : null;
  const next = told?.ok ? told.value.find(({ containers }) => containers.includes(container)) : undefined;
  return next?.collected ?? nextDue(home, ports.council, container, day);
}

/** Keys of what is collected from a home; all of its containers where nothing tells. */
export async function collectedAt(home: Address, ports: Source): Promise<readonly string[]> {
  const today = isoDate(ports.clock.council());
  const told = ports.collections ? await collectionsTold(home, ports, today, addDays(today, AROUND)) : null;
  const keys = [
    ...(told?.ok ? told.value.flatMap(({ containers }) => containers) : []),
    ...nextCollections(home, ports.council, today).map(({ container }) => container),
  ];
  return keys.length > 0 ? keys : home.containers;
}

export const daysDown = ({ ports, language }: ServiceContext): Say => {
  const { phone } = ports.council.contact;
  return { key: 'bins.day.down', data: { phone: phone[language] ?? phone.en } };
};

/** Milliseconds after which the age of an answer is told. */
const OLD = 86_400_000;

export function asOfSay(asOf: Date, { ports, language }: ServiceContext): readonly Say[] {
  const old = ports.clock.now().getTime() - asOf.getTime() >= OLD;
  return old ? [{ key: 'bins.day.as-of', data: { day: longDate(isoDate(asOf), language) } }] : [];
}
