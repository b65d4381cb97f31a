// A council's planning register in BOPS, through its public API v2, which needs no key.
import type { Called } from '../../core/called.js';
import type { Application, PlanningRegister } from '../../core/planning.js';
import type { Remote } from '../../core/remote.js';
import { applicationOf, document, listed, single, type Listed } from './application.js';

export interface BopsParts {
  readonly remote: Remote;
  /** The council's BOPS: `https://marchfold.bops.example`. */
  readonly base: string;
  /** The postcode of a home: BOPS finds applications by postcode, not by UPRN. Null when there is no such home. */
  readonly postcodeOf: (uprn: string) => Promise<Called<string | null>>;
  /** ISO date, Europe/London: whether comments are still taken. */
  readonly today: () => string;
}

const PATH = '/api/v2/public/planning_applications';
/** The most a page holds, and the most pages that are read: ten years of a long street. */
const PAGE = 50;
const PAGES = 10;
const KEPT = { cacheSeconds: 300, staleSeconds: 86_400 };

export function createBops({ remote, base, postcodeOf, today }: BopsParts): PlanningRegister {
  const told = (one: Listed, documents: number | null = null): Application => applicationOf(one, today(), documents);
  return {
    async byReference(asked): Promise<Called<Application | null>> {
      const reference = tidy(asked);
      if (reference === '') return { ok: true, value: null, asOf: new Date() };
      const url = new URL(`${PATH}/${encodeURIComponent(reference)}`, base);
      const by = remote.deadline();
      const [answer, documents] = await Promise.all([
        remote.get(url, { ...KEPT, schema: single, missing: null, by }),
        // Only their number is told: without it the answer is as good.
        remote.get(`${url.href}/documents`, { ...KEPT, schema: document, missing: null, by }),
      ]);
      if (!answer.ok || answer.value === null) return answer.ok ? { ...answer, value: null } : answer;
      return { ...answer, value: told(answer.value, documents.ok ? (documents.value?.files.length ?? null) : null) };
    },

    async search(where): Promise<Called<readonly Application[]>> {
      const postcode = 'postcode' in where ? where.postcode : await postcodeOf(where.uprn);
      const home = typeof postcode === 'string' ? { ok: true as const, value: postcode, asOf: new Date() } : postcode;
      if (!home.ok) return home;
      if (home.value === null) return { ...home, value: [] };
      const there = home.value;
      const by = remote.deadline();
      const page = (number: number) => {
        const url = new URL(`${PATH}/search`, base);
        const query = { q: there, page: `${number}`, resultsPerPage: `${PAGE}`, sortBy: 'receivedAt', orderBy: 'desc' };
        url.search = new URLSearchParams(query).toString();
        return remote.get(url, { ...KEPT, schema: listed, by });
      };
      const first = await page(1);
      if (!first.ok) return first;
      // Where nobody at the postcode has applied, BOPS goes on to look for its letters in addresses and descriptions.
      const near = ({ property }: Listed): boolean => bare(property.address.postcode ?? '') === bare(there);
      const more = first.value.data.some(near) ? Math.min(first.value.pagination?.totalPages ?? 1, PAGES) : 1;
      const rest = await Promise.all(Array.from({ length: Math.max(0, more - 1) }, (_, i) => page(i + 2)));
      const found = [...first.value.data];
      for (const answer of rest) {
        // Better to say so than to tell a list that looks complete.
        if (!answer.ok) return answer;
        found.push(...answer.value.data);
      }
      const here = new Map(found.map((one) => [one.application.reference, told(one)]));
      const value = [...here.values()]
        .filter(({ uprn, postcode: theirs }) =>
          'uprn' in where ? uprn === where.uprn : theirs !== null && bare(theirs) === bare(where.postcode),
        )
        .sort((a, b) => (a.received < b.received ? 1 : -1));
      return { ...first, value };
    },
  };
}

const bare = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/** As BOPS keeps it, `26-00107-HAPP`: residents write it with slashes, spaces, or the council's letters in front. */
const tidy = (reference: string): string =>
  reference
    .toUpperCase()
    .replace(/[\s/_]+/g, '-')
    .replace(/[^A-Z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
    .replace(/^[A-Z]+-(?=\d{2}-)/, '');
