// OS Places: the homes at a postcode from Ordnance Survey, joined by UPRN with what the council keeps about a home.
import type { Called } from '../../core/called.js';
import type { Address, AddressBook } from '../../core/council.js';
import type { Answer, Remote } from '../../core/remote.js';
import type { Language } from '../../core/turn.js';
import { homesOf, places, type Place } from './places.js';

export const OS_PLACES_URL = 'https://api.os.uk';

export interface OsPlacesParts {
  readonly remote: Remote;
  readonly base?: string;
  readonly key: string;
  /** The council's own list, by UPRN: rounds, containers, names in both languages. It may hold fewer homes. */
  readonly own: AddressBook;
  readonly languages: readonly Language[];
  /** Ordnance Survey's numbers of the council (LOCAL_CUSTODIAN_CODE); homes of others are not ours. Empty: all are. */
  readonly custodians: readonly number[];
}

const PATH = '/search/places/v1';
/** The most an answer holds, and answers read for one postcode. */
const PAGE = 100;
const PAGES = 3;
/** Homes change slowly; a list of last week is better than none. */
const MOST = 2_000;
const KEPT = { cacheSeconds: 3_600, staleSeconds: 7 * 86_400 };

export function createOsPlaces(parts: OsPlacesParts): AddressBook {
  const { remote, base = OS_PLACES_URL, key, own, languages, custodians } = parts;
  // Royal Mail's form names the parts best; the council's own form of the same home has the Welsh.
  const bilingual = languages.includes('cy');
  const form = { dataset: bilingual ? 'DPA,LPI' : 'DPA', lr: bilingual ? 'EN,CY' : 'EN', output_srs: 'EPSG:4326' };

  async function ask(what: 'postcode' | 'uprn', value: string): Promise<Answer<readonly Place[]>> {
    const by = remote.deadline();
    const found: Place[] = [];
    let oldest = Infinity;
    for (let page = 0; page < PAGES; page += 1) {
      const url = new URL(`${PATH}/${what}`, base);
      const query = { [what]: value, ...form, maxresults: `${PAGE}`, offset: `${page * PAGE}` };
      url.search = new URLSearchParams(query).toString();
      const answer = await remote.get(url, { ...KEPT, schema: places, headers: { key }, by });
      if (!answer.ok) return answer;
      oldest = Math.min(oldest, answer.asOf.getTime());
      found.push(...answer.value.results);
      if (answer.value.results.length === 0 || found.length >= answer.value.header.totalresults) break;
    }
    return { ok: true, value: found, asOf: new Date(oldest) };
  }

  // A home that was just offered is asked for again by its UPRN once it is chosen.
  const offered = new Map<string, { readonly home: Address; readonly asOf: Date }>();
  const remember = (homes: readonly Address[], asOf: Date): void => {
    for (const home of homes) {
      offered.delete(home.uprn);
      offered.set(home.uprn, { home, asOf });
    }
    for (const [uprn] of offered) {
      if (offered.size <= MOST) return;
      offered.delete(uprn);
    }
  };

  /** The council's own row wins: it has the round and both names. */
  async function ours(found: readonly Place[]): Promise<readonly Address[]> {
    const homes = homesOf(found, custodians);
    const rows = await Promise.all(homes.map(({ uprn }) => own.byUprn(uprn)));
    return homes.flatMap((home, index) => {
      const row = rows[index];
      const mine = row?.ok ? row.value : null;
      if (!mine) return [home];
      return mine.status === 'live' ? [{ ...home, ...mine }] : [];
    });
  }

  async function byPostcode(postcode: string): Promise<Called<readonly Address[]>> {
    const answer = await ask('postcode', postcode.replace(/\s+/g, ''));
    const kept = await own.byPostcode(postcode);
    if (!answer.ok) return kept.ok && kept.value.length > 0 ? kept : { ok: false, why: answer.why };
    const homes = await ours(answer.value);
    remember(homes, answer.asOf);
    // A home that is new to the council but not yet to Ordnance Survey is still one.
    const told = new Set(homes.map(({ uprn }) => uprn));
    const more = kept.ok ? kept.value.filter(({ uprn }) => !told.has(uprn)) : [];
    return { ok: true, value: [...homes, ...more].sort(inOrder), asOf: answer.asOf };
  }

  return {
    byPostcode,
    async byUprn(uprn): Promise<Called<Address | null>> {
      const mine = await own.byUprn(uprn);
      if (mine.ok && mine.value) return mine;
      const before = offered.get(uprn);
      if (before && Date.now() - before.asOf.getTime() < KEPT.cacheSeconds * 1000)
        return { ok: true, value: before.home, asOf: before.asOf };
      const answer = await ask('uprn', uprn);
      if (!answer.ok) return { ok: false, why: answer.why };
      return { ok: true, value: homesOf(answer.value, custodians)[0] ?? null, asOf: answer.asOf };
    },
    ...(own.byStreet ? { byStreet: own.byStreet } : {}),
    neighbour: own.neighbour,
    ...(own.neighbours && { neighbours: own.neighbours }),
    streets: own.streets,
    ...(own.houseNames && { houseNames: own.houseNames }),
    postcodes: own.postcodes,
  };
}

const natural = new Intl.Collator('en', { numeric: true });
const inOrder = (a: Address, b: Address): number =>
  natural.compare(a.street.en, b.street.en) ||
  Number(a.number === null) - Number(b.number === null) ||
  natural.compare(a.number ?? '', b.number ?? '') ||
  natural.compare(a.houseName ?? '', b.houseName ?? '') ||
  natural.compare(a.flat ?? '', b.flat ?? '');
