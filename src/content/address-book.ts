// Finds homes by postcode, street or UPRN, and whose a postcode is that is not ours.
import type { Called } from '../core/called.js';
import type { AddressBook, Neighbour } from '../core/council.js';
import type { Homes } from '../core/homes.js';
import { fold } from '../core/kinds/fold.js';
import { tidyPostcode } from './council-kinds.js';

const known = <T>(value: T): Promise<Called<T>> => Promise.resolve({ ok: true, value, asOf: new Date() });

/** Every postcode of ours; `withoutHomes` are those where nobody lives. */
export const postcodesOf = ({ named }: Homes, withoutHomes: readonly string[]): ReadonlySet<string> =>
  new Set([...named.postcodes, ...withoutHomes]);

/** `withoutHomes` are postcodes of ours where nobody lives. */
export function addressBook(
  homes: Homes,
  withoutHomes: readonly string[],
  neighbours: readonly Neighbour[],
): AddressBook {
  const { named } = homes;
  const ours = postcodesOf(homes, withoutHomes);
  const streets = [...new Set(named.streets.flatMap((street) => Object.values(street)))];
  return {
    byPostcode: (asked) => known(homes.byPostcode(tidyPostcode(asked))),
    byStreet: (asked) => known(homes.byStreet(fold(asked))),
    byUprn: (uprn) => known(homes.byUprn(uprn)),
    neighbour: (asked) => {
      const tidy = tidyPostcode(asked);
      if (ours.has(tidy)) return null;
      const district = tidy.split(' ')[0] ?? tidy;
      return (
        neighbours.find(({ postcodes }) => postcodes.includes(tidy)) ??
        neighbours.find(({ postcodes }) => postcodes.includes(district)) ??
        null
      );
    },
    neighbours: () => neighbours,
    postcodes: () => ours,
    streets: () => streets,
    houseNames: () => named.houseNames,
    wards: () => named.wards,
  };
}
