// What residents said of their chats, for supervisors: scores by day and by subject, and comments, masked.
import { isoDate } from '../core/format.js';
import type { Rating, Ratings } from '../core/ratings.js';
import type { WordBook } from '../core/ports.js';
import { mask } from '../core/redact.js';
import type { StaffRoute } from './gate.js';
import type { Figures, RatingsView } from './rating-view.js';
import { labelOf } from './suggest.js';

const DAYS = 30;
/** Looked at for the figures, and shown one by one. */
const MOST = 20_000;
const MOST_SHOWN = 500;

export interface RatingParts {
  readonly ratings: Ratings;
  readonly words: WordBook;
  /** Real time. */
  readonly now: () => Date;
}

export const ratingRoutes = ({ ratings, words, now }: RatingParts): readonly StaffRoute[] => [
  {
    method: 'GET',
    path: '/api/desk/ratings',
    duty: 'supervise',
    async handle() {
      const since = new Date(now().getTime() - DAYS * 86_400_000);
      return { status: 200, body: viewRatings(await ratings.list(since, MOST), since, words) };
    },
  },
];

function viewRatings(found: readonly Rating[], since: Date, words: WordBook): RatingsView {
  const days = grouped(found, ({ at }) => isoDate(at)).map(([day, figures]) => ({ day, ...figures }));
  const intents = grouped(found, ({ intent }) => intent).map(([intent, figures]) => ({
    intent,
    label: intent === null ? '' : labelOf(intent, 'en', words),
    labelCy: intent === null ? '' : labelOf(intent, 'cy', words),
    ...figures,
  }));
  return {
    since: since.toISOString(),
    ...figuresOf(found),
    days: days.sort((one, other) => other.day.localeCompare(one.day)),
    intents: intents.sort((one, other) => other.count - one.count),
    ratings: found.slice(0, MOST_SHOWN).map((one) => ({
      ...one,
      at: one.at.toISOString(),
      comment: one.comment === null ? null : mask(one.comment),
    })),
  };
}

function grouped<Key>(found: readonly Rating[], by: (one: Rating) => Key): readonly (readonly [Key, Figures])[] {
  const groups = new Map<Key, Rating[]>();
  for (const one of found) {
    const group = groups.get(by(one)) ?? [];
    group.push(one);
    groups.set(by(one), group);
  }
  return [...groups].map(([key, all]) => [key, figuresOf(all)] as const);
}

const figuresOf = (all: readonly Rating[]): Figures => ({
  count: all.length,
  average:
    all.length === 0 ? null : Math.round((all.reduce((total, { score }) => total + score, 0) / all.length) * 10) / 10,
});
