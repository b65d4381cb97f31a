// A council's homes, wherever they are kept: in memory, or in an index on disk that a second start need not make again.
import type { Address, Words } from './council.js';

export interface Homes {
  /** Also one that no longer exists. */
  byUprn(uprn: string): Address | null;
  /** Those that exist, as a postman would list them; `postcode` in its tidy form. */
  byPostcode(postcode: string): readonly Address[];
  /** Those that exist, postcode by postcode; `street` folded, in any language. */
  byStreet(street: string): readonly Address[];
  /** Every home, in the order of the file. */
  all(): readonly Address[];
  readonly named: HomeNames;
}

/** What all of them together name. */
export interface HomeNames {
  readonly postcodes: readonly string[];
  readonly streets: readonly Words[];
  /** In English. */
  readonly wards: readonly string[];
  /** Of homes that exist. */
  readonly houseNames: readonly string[];
}

export interface HomeIndex {
  /**
   * The homes kept under `key`, a name for a file; where there are none yet, those that `read` hands over, kept from then on.
   * When `read` throws, nothing is kept.
   */
  open(key: string, read: (add: (home: Address) => void) => void): Homes;
}

const natural = new Intl.Collator('en', { numeric: true });

/** As a postman would list them: street by street, 1, 1A, 2, 10, flats in order, homes with a name only last. */
export function inOrder(a: Address, b: Address): number {
  return (
    natural.compare(a.street.en, b.street.en) ||
    Number(a.number === null) - Number(b.number === null) ||
    natural.compare(a.number ?? '', b.number ?? '') ||
    natural.compare(a.houseName ?? '', b.houseName ?? '') ||
    natural.compare(a.flat ?? '', b.flat ?? '')
  );
}

/** Postcode by postcode, each in order. */
export function listed(homes: readonly Address[]): readonly Address[] {
  const there = new Map<string, Address[]>();
  for (const home of homes) putUnder(there, home.postcode, home);
  return [...there.values()].flatMap((some) => some.sort(inOrder));
}

/** Adds to the list under a key. */
export function putUnder<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Gathers the names while homes go by. */
export function gatherNames(): { add(home: Address): void; names(): HomeNames } {
  const postcodes = new Set<string>();
  const wards = new Set<string>();
  const houseNames = new Set<string>();
  const streets = new Map<string, Words>();
  return {
    add: ({ postcode, ward, houseName, street, status }) => {
      postcodes.add(postcode);
      if (ward.en !== '') wards.add(ward.en);
      if (houseName !== null && status === 'live') houseNames.add(houseName);
      streets.set(`${street.en}|${street.cy ?? ''}`, street);
    },
    names: () => ({
      postcodes: [...postcodes],
      streets: [...streets.values()],
      wards: [...wards],
      houseNames: [...houseNames],
    }),
  };
}
