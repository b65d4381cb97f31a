// Why a missed collection is not taken: the reason as it is remembered, handed over and answered, with what is said of it.
import type { Say } from '../../../core/service.js';

/** Each has its words for "report it anyway", under `bins.missed.anyway.`; `other`: a container that is not at that home. */
export const WHYS = [
  ...(['not-due', 'today', 'late', 'already', 'event', 'communal', 'other'] as const),
  ...(['not-out', 'contaminated', 'no-access'] as const),
] as const;
export type Why = (typeof WHYS)[number];

export interface Left {
  readonly why: Why;
  readonly say: Say;
}

/** Their words end on a person who can help: a yes is to that. */
export const PERSON_HELPS: ReadonlySet<Why> = new Set<Why>(['late', 'no-access', 'contaminated', 'not-out']);

/** What is true of several containers at once, and the key of its words for them together. */
const OF_SEVERAL: Partial<Readonly<Record<Why, string>>> = {
  today: 'bins.missed.today.all',
  late: 'bins.missed.late.all',
  already: 'bins.missed.already.all',
};

/** Of several containers, what is true of more than one is said once. */
export function together(all: readonly Left[]): readonly Left[] {
  return all.flatMap((one) => {
    const same = all.filter(({ why }) => why === one.why);
    const key = OF_SEVERAL[one.why];
    if (key === undefined && one.why !== 'event') return [one];
    if (same[0] !== one) return [];
    return same.length > 1 && key !== undefined && 'key' in one.say ? [{ ...one, say: { ...one.say, key } }] : [one];
  });
}
