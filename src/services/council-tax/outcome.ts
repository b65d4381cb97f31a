// What a household's answers lead to: exempt with its class, a share off, nothing, or more than can be told here.
import type { Guide, GuideKind, GuideLimit } from '../../core/guide.js';
import type { Slots } from '../../core/turn.js';
import { NONE, UNKNOWN } from './tax-guide.js';

export type Left = 'none' | 'one' | 'more';

export interface Outcome {
  readonly kind: 'exempt' | 'off' | 'full' | 'ask' | 'depends';
  /** Per cent of the bill that may come off; 0 where there is nothing, or nobody can tell. */
  readonly percent: number;
  /** The rule that decided it. */
  readonly limit: GuideLimit | null;
  /** Who, or why nobody, was named. */
  readonly about: GuideKind | null;
}

/** How many adults are counted; null while that is not known. */
export function leftOf({ adults, who, share }: Slots): Left | null {
  if (adults === '1') return who === NONE || who === UNKNOWN ? 'one' : 'none';
  if (who === NONE) return 'more';
  if (who === UNKNOWN || share === undefined || share === UNKNOWN) return null;
  return share === 'all' ? 'none' : share === 'one' ? 'one' : 'more';
}

/** Somebody the rules do not leave out everywhere: only their own exemptions hold, and the rest is for a person. */
const isAside = (kind: GuideKind, guide: Guide): boolean => !guide.common.includes(kind.key);

export function outcomeOf(answers: Slots, guide: Guide): Outcome {
  const empty = answers['adults'] === '0';
  const about = guide.kinds.get((empty ? answers['why'] : answers['who']) ?? '') ?? null;
  const left = empty ? 'none' : leftOf(answers);
  const own = about && passes(about, left);
  if (own) return { kind: 'exempt', percent: 100, limit: own, about };
  if (empty || (about && isAside(about, guide))) return { kind: 'ask', percent: 0, limit: null, about };
  if (answers['adults'] === UNKNOWN || left === null) return { kind: 'depends', percent: 0, limit: null, about };
  const discount = [...guide.kinds.values()].find(({ key, ...kind }) => percentOf(key) && passes(kind, left));
  if (!discount) return { kind: 'full', percent: 0, limit: null, about };
  return { kind: 'off', percent: percentOf(discount.key), limit: passes(discount, left), about };
}

/** 25 of "off-25". */
const percentOf = (key: string): number => Number(/^off-(\d+)$/.exec(key)?.[1] ?? 0);

const passes = ({ limits }: Pick<GuideKind, 'limits'>, left: Left | null): GuideLimit | null =>
  limits.find(({ tests }) =>
    tests.every((test) => 'is' in test && test.question === 'left' && left !== null && test.is.includes(left)),
  ) ?? null;

/** Nothing is asked about how many it is true of, where that cannot change the answer. */
export const needsShare = ({ adults, who, share }: Slots, guide: Guide): boolean => {
  const kind = guide.kinds.get(who ?? '');
  return kind !== undefined && adults !== '1' && adults !== UNKNOWN && share === undefined && !isAside(kind, guide);
};
