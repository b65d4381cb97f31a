// What the ear can hold: no more than three things in one breath, and numbers in danger within half a minute.
import { describe, expect, test } from 'vitest';
import { createClock } from '../../../src/core/clock.js';
import { councilData } from '../../../src/core/respond.js';
import { paged } from '../../../src/channels/alexa/pages.js';
import { seconds, sentences } from '../../../src/channels/alexa/ssml.js';
import { twice } from '../../../src/channels/alexa/urgent.js';
import { loadContent } from '../../../src/load-content.js';
import { projectRoot } from '../../support/app.js';

/** "a, b, c and d". */
const FOUR = /(?:[^,.:;?]+, ){2,}[^,.:;?]+ (?:and|or|ac?|nac?|neu) /;
/** "To book, use the link, ask here or call" is no list. */
const PURPOSE = /^(?:To|I) \p{L}+(?: \p{L}+)?, /u;
const ARTICLES =
  /^(?:planning\/(?:comment-reasons|building-control)|bins\/(?:garden-what-goes-in|bulky-what-we-take))\b(?!-)/;
/** Alexa cuts off what lasts longer, in seconds. */
const LONGEST = 29;

describe.each(['glanmarch', 'marchfold'])('%s', (key) => {
  const content = loadContent(projectRoot, key, createClock(new Date('2026-11-23T09:00:00Z')));
  const { council, words, articles } = content;
  const told = articles.all.filter(({ id }) => ARTICLES.test(id));

  test('the articles that list things are there', () => {
    expect(told.filter(({ language }) => language === 'en')).toHaveLength(4);
    expect(told.filter(({ language }) => language === 'cy')).toHaveLength(key === 'glanmarch' ? 4 : 0);
  });

  test.each(told.map((one) => [`${one.language}/${one.id}`, one] as const))('%s', (_name, { speech, text }) => {
    for (const sentence of [speech, ...text.split('\n')].flatMap(sentences))
      expect(sentence.replace(PURPOSE, '')).not.toMatch(FOUR);
  });

  test.each(council.languages)('nowhere to sleep (%s)', (language) => {
    const data = councilData(content, language);
    const speech = words.speech('urgent.homeless', language, data);
    for (const number of [data['phone'], data['outOfHours'], '9 9 9']) expect(speech).toContain(number);
    const again = (number: string): string => words.speech('speaker.urgent.again', 'en', { number });
    const offer = words.speech('urgent.person', language, data);
    expect(seconds(`${twice(speech, again)} ${offer}`)).toBeLessThan(LONGEST);
  });

  test.each(council.languages)('a home that may be lost (%s)', (language) => {
    const found = articles.all.find((one) => /^general\/homelessness\b/.test(one.id) && one.language === language);
    const data = councilData(content, language);
    for (const number of [data['phone'], data['outOfHours']]) expect(found?.speech).toContain(number);
    expect(seconds(found?.speech ?? '')).toBeLessThan(27);
  });
});

test('a thing is told by its name, though more of it is written', () => {
  const speech = 'Five today. Tin. Jar. Bag. Box. Pot. Anything else?';
  const text = ['Tin: steel', 'Jar: glass', 'Bag: card', 'Box: paper', 'Pot: clay'].map((one) => `- ${one}`).join('\n');
  const { speech: first, rest } = paged(speech, text, 'Shall I go on?', false);
  expect(first).toBe('Five today. Tin. Jar. Bag. Shall I go on?');
  expect(rest).toBe('Box. Pot. Anything else?');
});
