// What a speaker says when a title is asked for: all of it together, with what is offered at its end, is at most sixty words.
import { afterAll, describe, expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import { openTalk, type Talk } from '../support/talk.js';
import { CAN, COUNCILS } from './cases.js';

const MOST = 60;
const wordsIn = (speech: string): number => speech.split(/\s+/).filter(Boolean).length;

describe.each(COUNCILS)('%s', (council) => {
  let talk: Talk | null = null;
  afterAll(() => talk?.close());

  it('says every article shortly', async () => {
    talk = await openTalk({ council });
    const take = createTake(talk.ports);
    const long: string[] = [];
    let heard = 0;
    for (const { id, language, title } of talk.ports.articles.all) {
      const reply = await take({
        id: 'question',
        conversation: `${language} ${id}`,
        channel: 'alexa',
        user: 'resident',
        can: CAN.alexa,
        locale: language,
        input: { kind: 'text', text: title },
      });
      if (!reply?.articles.includes(id)) continue;
      heard++;
      const words = wordsIn(reply.speech);
      if (words > MOST) long.push(`${String(words)} words: ${language}/${id}`);
    }
    expect(long).toEqual([]);
    expect(heard).toBeGreaterThan(300);
  }, 150_000);
});
