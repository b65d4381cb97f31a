// Whether a reference of ours is in the system's list of requests. "No" has to be sure: something is sent again on the strength of it.
import type { Called } from '../../core/called.js';
import type { ServiceRecord } from './wire.js';

/** Clocks differ, and some systems write local time as UTC. */
const MARGIN_MS = 2 * 3_600_000;
/** A list this long may have been cut off, whatever the system's limit is: the specification says 1,000, some give 20. */
const MAYBE_CUT = 20;
/** Systems know whole seconds, and some leave out one end of a span: halves overlap by this much. */
const OVERLAP_MS = 2_000;
/** Spans smaller than this are not halved again. */
const LEAST_MS = 4 * OVERLAP_MS;
/** The specification refuses spans of more than 90 days; what was made arrived long before. */
const LONGEST_MS = 30 * 86_400_000;
const MOST_CALLS = 24;

type Found = Called<{ readonly theirs: string } | null>;
/** Requests of one service made between two instants. */
export type List = (from: Date, to: Date) => Promise<Called<readonly ServiceRecord[]>>;

/** `nonsense` when the lists are too long to be sure of. */
export const findReference = async (reference: string, since: Date, now: Date, list: List): Promise<Found> => {
  let calls = 0;
  const search = async (from: number, to: number): Promise<Found> => {
    if (++calls > MOST_CALLS) return { ok: false, why: 'nonsense' };
    const listed = await list(new Date(from), new Date(to));
    if (!listed.ok) return listed;
    const hit = listed.value.find((one) => holds(one, reference));
    // It is there and has no number yet.
    if (hit && hit.service_request_id === null) return { ok: false, why: 'busy' };
    if (hit?.service_request_id) return { ...listed, value: { theirs: hit.service_request_id } };
    if (listed.value.length < MAYBE_CUT) return { ...listed, value: null };
    if (to - from < LEAST_MS) return { ok: false, why: 'nonsense' };
    const middle = Math.floor((from + to) / 2);
    const early = await search(from, middle + OVERLAP_MS);
    return early.ok && early.value === null ? search(middle - OVERLAP_MS, to) : early;
  };
  const from = since.getTime() - MARGIN_MS;
  return search(from, Math.min(now.getTime() + MARGIN_MS, from + LONGEST_MS));
};

/** Anywhere in the record: systems give attributes back under many names. Not as a part of a longer word. */
const holds = (value: unknown, reference: string): boolean => {
  if (typeof value === 'string') return value.split(/[^\w-]+/).includes(reference);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => holds(one, reference));
};
