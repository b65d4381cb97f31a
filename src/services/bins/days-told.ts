// The collections of a home: as another system tells them where the council has one, else by the council's own rounds.
import type { Called } from '../../core/called.js';
import type { Address } from '../../core/council.js';
import { isoDate, longDate } from '../../core/format.js';
import type { Ports } from '../../core/ports.js';
import type { Say, ServiceContext } from '../../core/service.js';
import { collections, type Collection } from './collections.js';

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
