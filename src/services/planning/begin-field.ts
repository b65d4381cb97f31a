// By voice a bare question has its article's short answer first, then "shall I look it up?".
import { withoutQuestion } from '../../core/article-words.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import type { Field } from '../../core/service.js';
import type { Turn } from '../../core/turn.js';

/** A speaker's own intent with nothing in it: a question in general as likely as one about a place. */
export const isBareIntent = (id: string, { can, input }: Turn): boolean =>
  !can.screen &&
  input.kind === 'intent' &&
  input.intent === id &&
  Object.values(input.slots).every((value) => value === '');

/** Asked once; a no ends it. `offer` is the key of the question. */
export const beginField = (id: string, offer: string): Field => ({
  ask: ({ ports, language }) => {
    const article = ports.articles.forIntent(id, '', language);
    const told = article ? [{ text: article.text, speech: withoutQuestion(article.speech) }] : [];
    return Promise.resolve({ say: [...told, { key: offer }], options: [] });
  },
  read: (text) => {
    const said = readYesNo(text);
    if (said === 'yes') return Promise.resolve({ kind: 'answers', answers: { begin: '' } });
    if (said === 'no') return Promise.resolve({ kind: 'refused', ending: 'cancelled', say: [{ key: 'decline' }] });
    return Promise.resolve({ kind: 'other' });
  },
});
