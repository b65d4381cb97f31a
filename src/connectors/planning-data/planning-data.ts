// planning.data.gov.uk: what protects a place in England, from the national data sets. It has nothing of Wales.
import type { Called } from '../../core/called.js';
import type { Address } from '../../core/council.js';
import type { Constraint, Constraints } from '../../core/planning.js';
import type { Remote } from '../../core/remote.js';
import { constraintsOf, DATASETS, entityPage, type Entity } from './entities.js';

export const PLANNING_DATA_URL = 'https://www.planning.data.gov.uk';

/** Entities asked for at once (500 is its most), and pages read before the answer counts as nonsense. */
const PAGE = 100;
const PAGES = 5;
/** The data changes weekly at most; an answer of yesterday is better than none. */
const CACHE_SECONDS = 3_600;
const STALE_SECONDS = 7 * 86_400;

/** None found is no proof that there is none, as the site itself says. */
export function createPlanningData(remote: Remote, base = PLANNING_DATA_URL): Constraints {
  return {
    source: {
      en: 'national planning data (planning.data.gov.uk)',
      cy: 'data cynllunio cenedlaethol (planning.data.gov.uk)',
    },
    async at(home): Promise<Called<readonly Constraint[]>> {
      const by = remote.deadline();
      const found: Entity[] = [];
      let oldest = Infinity;
      for (let page = 0; page < PAGES; page += 1) {
        const answer = await remote.get(address(base, home, found.length), {
          schema: entityPage,
          by,
          cacheSeconds: CACHE_SECONDS,
          staleSeconds: STALE_SECONDS,
        });
        if (!answer.ok) return answer;
        oldest = Math.min(oldest, answer.asOf.getTime());
        const { entities, count } = answer.value;
        found.push(...entities);
        if (entities.length === 0 || found.length >= count)
          return { ok: true, value: constraintsOf(found, base), asOf: new Date(oldest) };
      }
      return { ok: false, why: 'nonsense' };
    },
  };
}

function address(base: string, { place, uprn }: Address, offset: number): URL {
  const url = new URL('/entity.json', base);
  for (const dataset of Object.keys(DATASETS)) url.searchParams.append('dataset', dataset);
  if (place) {
    url.searchParams.set('longitude', String(place.longitude));
    url.searchParams.set('latitude', String(place.latitude));
  } else url.searchParams.set('q', uprn);
  url.searchParams.set('period', 'current');
  url.searchParams.set('exclude_field', 'geometry');
  url.searchParams.set('limit', String(PAGE));
  url.searchParams.set('offset', String(offset));
  return url;
}
