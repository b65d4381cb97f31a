// After a person has helped: the score is kept at once, and a comment may follow. Anything that is a question is answered instead.
import { fold } from '../../core/kinds/fold.js';
import { LEAVE_OUT } from '../../core/leave-out.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import { LONGEST_COMMENT, readScore } from '../../core/ratings.js';
import type { Field, Service } from '../../core/service.js';

const SKIP = new RegExp(
  String.raw`^\W*(?:${LEAVE_OUT}(?: (?:this|it|hyn))?|no thanks?(?: you)?|nothing|nope|dim diolch|dim byd|dim)\W*$`,
);
const QUESTION =
  /\?\s*$|^(?:when|what|where|how|who|which|can|could|do|does|is|are|pryd|beth|ble|lle|sut|pwy|pa|alla|allwch|ydy|oes)\b/;

const commentField: Field = {
  ask: ({ ports, language }) =>
    Promise.resolve({
      say: [{ key: 'rate.more' }],
      options: [{ value: 'answer:none', label: ports.words.text('rate.skip', language) }],
    }),
  read: (text) => {
    const said = fold(text);
    if (text === 'answer:none' || SKIP.test(said) || readYesNo(text) === 'no')
      return Promise.resolve({ kind: 'answers', answers: { comment: '-' } });
    if (text.startsWith('answer:') || QUESTION.test(said)) return Promise.resolve({ kind: 'other' });
    return Promise.resolve({ kind: 'answers', answers: { comment: text.trim().slice(0, LONGEST_COMMENT) } });
  },
};

export const rating: Service = {
  id: 'rating',
  intent: 'general.human',
  fields: { comment: commentField },
  next: ({ answers }) => (answers['comment'] === undefined ? 'comment' : null),
  run: ({ answers }) => {
    const score = readScore(answers['score'] ?? '');
    const comment = answers['comment'] ?? '-';
    return Promise.resolve({
      ending: 'answered',
      say: [{ key: comment === '-' ? 'rate.done' : 'rate.kept' }],
      options: [],
      effects: score !== null && comment !== '-' ? [{ kind: 'rate' as const, score, comment }] : [],
    });
  },
};
