// Homes held in memory: for tools, tests, a package, and where no index can be kept.
import type { Address } from './council.js';
import { gatherNames, listed, putUnder, type HomeNames, type Homes } from './homes.js';
import { fold } from './kinds/fold.js';

/** An index of `homes`. */
export const homesInMemory = (homes: readonly Address[]): Homes => new HomesInMemory(homes);

class HomesInMemory implements Homes {
  readonly named: HomeNames;
  private readonly uprns: ReadonlyMap<string, Address>;
  private readonly postcodes = new Map<string, Address[]>();
  private readonly streets = new Map<string, Address[]>();

  constructor(private readonly homes: readonly Address[]) {
    this.uprns = new Map(homes.map((home) => [home.uprn, home]));
    const gathered = gatherNames();
    for (const home of homes) {
      gathered.add(home);
      if (home.status !== 'live') continue;
      putUnder(this.postcodes, home.postcode, home);
      for (const name of new Set(Object.values(home.street).map(fold))) putUnder(this.streets, name, home);
    }
    this.named = gathered.names();
  }

  byUprn(uprn: string): Address | null {
    return this.uprns.get(uprn) ?? null;
  }

  byPostcode(postcode: string): readonly Address[] {
    return listed(this.postcodes.get(postcode) ?? []);
  }

  byStreet(street: string): readonly Address[] {
    return listed(this.streets.get(street) ?? []);
  }

  all(): readonly Address[] {
    return this.homes;
  }
}
