// The title of an article, asked for word for word, is answered with that article, or begins the form that the article stands for.
import { afterAll, describe, expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import type { Article } from '../../src/core/articles.js';
import type { Reply } from '../../src/core/reply.js';
import { openTalk, type Talk } from '../support/talk.js';
import { CAN, COUNCILS } from './cases.js';

/** By language: what comes before any article. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  // An alarm, which no title is put before.
  'en urgent': ['council-tax/discount-under-18', 'council-tax/liability-refuge'],
  'cy urgent': [
    'council-tax/discount-under-18',
    'council-tax/liability-owned-by-family',
    'general/emergency',
    'general/learning-needs.wales',
    'general/school-exclusion',
    'planning/building-control-wall',
  ],
  // Told from this year's dates.
  'en answered': ['bins/holiday-changes'],
  'cy answered': ['bins/holiday-changes'],
};

/** The article that stands for an intent with a form: the form is the better answer. */
const begins = ({ about, intents }: Article, { ending, intent }: Reply): boolean =>
  ending === 'asked' && about.length === 0 && intents.includes(intent);

describe.each(COUNCILS)('%s', (council) => {
  let talk: Talk | null = null;
  afterAll(() => talk?.close());

  it('answers every title with its article', async () => {
    talk = await openTalk({ council });
    const take = createTake(talk.ports);
    const elsewhere: Record<string, string[]> = {};
    for (const article of talk.ports.articles.all) {
      const { id, language, title } = article;
      const reply = await take({
        id: 'question',
        conversation: `${language} ${id}`,
        channel: 'web',
        user: 'resident',
        can: CAN.web,
        locale: language,
        input: { kind: 'text', text: title },
      });
      if (!reply || reply.articles.includes(id) || begins(article, reply)) continue;
      (elsewhere[`${language} ${reply.ending}`] ??= []).push(id);
    }
    for (const [how, ids] of Object.entries(elsewhere))
      expect(BEFORE[how] ?? [], how).toEqual(expect.arrayContaining(ids));
  }, 150_000);
});
