// Danger told in another language than the one that was chosen: in that language first, then in the chosen one; in one language otherwise.
import { afterEach, expect, it } from 'vitest';
import { openTalk, type Talk } from '../support/talk.js';

let talk: Talk | null = null;
afterEach(async () => {
  await talk?.close();
  talk = null;
});

// In the words for the eye and in those for the ear.
const EN = /go outside now/i;
const CY = /ewch allan nawr/i;

it.each([
  ['English was chosen, told in Welsh', 'English please', 'mae nwy yn gollwng yma', [CY, EN]],
  ['Welsh was chosen, told in English', 'Cymraeg os gwelwch yn dda', 'I can smell gas in my kitchen', [EN, CY]],
  ['English was chosen, told in English', 'English please', 'I can smell gas in my kitchen', [EN]],
  ['none was chosen, told in Welsh', 'hello', 'mae arogl nwy yn y gegin', [CY]],
  ['Welsh was chosen, told in Welsh', 'Cymraeg os gwelwch yn dda', 'mae nwy yn gollwng yma', [CY]],
])('%s', async (_name, first, danger, order) => {
  talk = await openTalk();
  await talk.say(first);
  const told = await talk.say(danger);
  expect(told?.ending).toBe('urgent');
  for (const text of [told?.text ?? '', told?.speech ?? '']) {
    const places = [EN, CY].map((words) => ({ words, at: text.search(words) })).filter(({ at }) => at >= 0);
    expect(places.sort((a, b) => a.at - b.at).map(({ words }) => words)).toEqual(order);
  }
});

it('also in the queue for a person', async () => {
  talk = await openTalk();
  await talk.say('English please');
  await talk.say('talk to a person');
  const told = await talk.say('mae nwy yn gollwng yma');
  expect(told?.text.search(CY)).toBeGreaterThanOrEqual(0);
  expect(told?.text.search(EN)).toBeGreaterThan(told?.text.search(CY) ?? Infinity);
});
