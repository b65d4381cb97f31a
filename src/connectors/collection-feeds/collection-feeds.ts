// Collection days from files that a council publishes for each home or each round: iCalendar, or JSON of bins and dates.
import type { Called } from '../../core/called.js';
import { inDays, type CollectionDay, type CollectionSource } from '../../core/collection-source.js';
import type { Address, Council } from '../../core/council.js';
import type { Answer, Remote } from '../../core/remote.js';
import { binDates } from './bin-dates.js';
import { containersNamed } from '../../core/container-names.js';
import { icalendar } from './icalendar.js';

/** A waste type in the file's own words, and an ISO date. */
export interface Dated {
  readonly type: string;
  readonly date: string;
}

export interface CollectionFeedsParts {
  readonly remote: Remote;
  /** With `{uprn}` or `{round}` where the file's own goes. */
  readonly url: string;
  readonly format: 'icalendar' | 'bins-json';
  /** Container keys by what the file calls them, where the council's names and aliases do not tell. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly council: Pick<Council, 'collections'>;
}

const KEPT = { cacheSeconds: 6 * 3_600, staleSeconds: 7 * 86_400 };

export function createCollectionFeeds(parts: CollectionFeedsParts): CollectionSource {
  const { remote, url, format, names, council } = parts;
  const named = containersNamed(council, names);
  const order = council.collections.containers.map(({ key }) => key);

  async function ask(address: string, from: string, to: string): Promise<Answer<readonly Dated[]>> {
    if (format === 'bins-json') return remote.get(address, { ...KEPT, schema: binDates });
    const answer = await remote.get(address, { ...KEPT, schema: icalendar, as: 'text', accept: 'text/calendar' });
    return answer.ok ? { ...answer, value: answer.value(from, to) } : answer;
  }

  return {
    async between(home, from, to): Promise<Called<readonly CollectionDay[]>> {
      const address = addressFor(url, home);
      if (address === null) return { ok: true, value: [], asOf: new Date() };
      const answer = await ask(address, from, to);
      if (!answer.ok) return { ok: false, why: answer.why };
      const collected = answer.value
        .filter(({ date }) => from <= date && date <= to)
        .map(({ type, date }) => ({ date, keys: named(type, home.containers) }));
      const value = inDays(collected, order);
      // Dates, but no word of them that we know: better to say so than that nothing is collected.
      if (
        value.length === 0 &&
        answer.value.length > 0 &&
        answer.value.every(({ type }) => named(type, []).length === 0)
      )
        return { ok: false, why: 'nonsense' };
      return { ok: true, value, asOf: answer.asOf };
    },
  };
}

/** Null for a home without a round where the files are by round. */
function addressFor(url: string, { uprn, round }: Address): string | null {
  if (url.includes('{round}') && round === null) return null;
  return url.replaceAll('{uprn}', encodeURIComponent(uprn)).replaceAll('{round}', encodeURIComponent(round ?? ''));
}
