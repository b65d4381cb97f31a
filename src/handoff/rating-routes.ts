// What residents said of chats with a person, for supervisors: no words of a chat, only the score and the comment.
import type { Ratings } from '../core/ratings.js';
import type { StaffRoute } from './gate.js';

const DAYS = 30;
const MOST = 500;

export interface RatingParts {
  readonly ratings: Ratings;
  /** Real time. */
  readonly now: () => Date;
}

export const ratingRoutes = ({ ratings, now }: RatingParts): readonly StaffRoute[] => [
  {
    method: 'GET',
    path: '/api/desk/ratings',
    duty: 'supervise',
    async handle() {
      const since = new Date(now().getTime() - DAYS * 86_400_000);
      const found = await ratings.list(since, MOST);
      const sum = found.reduce((total, { score }) => total + score, 0);
      return {
        status: 200,
        body: {
          since: since.toISOString(),
          count: found.length,
          average: found.length === 0 ? null : Math.round((sum / found.length) * 10) / 10,
          ratings: found.map((one) => ({ ...one, at: one.at.toISOString() })),
        },
      };
    },
  },
];
