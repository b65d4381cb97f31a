// A home's coming collections as days with the names of what goes out, for whoever reminds of them.
import { addDays, isoDate, list } from '../../../core/format.js';
import type { Ports } from '../../../core/ports.js';
import { collectionsTold } from './days-told.js';

/** Days looked ahead: six collections of a fortnightly round. */
const AHEAD = 84;

/** From today on, soonest first; `items` in English. Null when the home or its days cannot be looked up; empty when it has none. */
export const createHomeDays =
  (parts: Pick<Ports, 'council' | 'addresses' | 'collections' | 'clock'>) => async (uprn: string) => {
    const looked = await parts.addresses.byUprn(uprn);
    if (!looked.ok) return null;
    const home = looked.value;
    if (home?.status !== 'live') return [];
    const today = isoDate(parts.clock.council());
    const told = await collectionsTold(home, parts, today, addDays(today, AHEAD));
    if (!told.ok) return null;
    const named = new Map(parts.council.collections.containers.map(({ key, name }) => [key, name.en]));
    return told.value.map(({ due, collected, containers }) => ({
      due,
      collected,
      containers,
      items: list(
        containers.map((key) => named.get(key) ?? key),
        'en',
      ),
    }));
  };
