// Words that must be heard: what a choice reads out, how people begin, and a subject alone.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleOf } from '../../../src/channels/alexa/samples.js';
import { hear } from '../../../src/channels/alexa/simulator/ear.js';
import { createHear } from '../../../src/channels/alexa/hear.js';
import { loadIntents } from '../../../src/content/intents.js';
import { createWordBook } from '../../../src/content/words.js';
import { demoModel } from '../../support/alexa-model.js';
import { createSpeaker } from '../../support/alexa.js';

const { register, words } = loadIntents(join(import.meta.dirname, '../../..'), ['en']);
const book = createWordBook(words);
const labels = [...register.keys()].map((id) => [id, sampleOf(book.text(`label.${id}`, 'en')) ?? ''] as const);

/** What reaches the core of what was said. */
const reaches = (said: string): unknown => {
  const { request } = createSpeaker({ model: demoModel, userId: 'amzn1.ask.account.EAR' }).speak(said);
  return createHear(register)(request as Parameters<ReturnType<typeof createHear>>[0]).input;
};

test.each(labels)('what a choice calls %s is taken when it is said again: %s', (_id, label) => {
  expect(label).not.toBe('');
  expect(hear(label, demoModel)).not.toBeNull();
});

test.each([
  ...[
    "i'd",
    "i'll",
    "we're",
    "they're",
    "can't",
    "isn't",
    "didn't",
    "won't",
    "aren't",
    "wasn't",
    "couldn't",
    "doesn't",
  ],
  ...['just', 'let', 'give', 'show', 'still', 'all', 'only', "how's", 'today', 'tomorrow', 'because', 'after'],
])('what follows "%s" is heard', (word) => {
  const input = reaches(`${word} xylophones zithering quietly`);
  expect(JSON.stringify(input)).toMatch(/"kind":"text","text":"[^"]*xylophones zithering quietly"/);
});

test.each(['side of the house', 'back door', 'front steps', 'the side gate'])(
  'where something is left: "%s" is heard whole',
  (said) => {
    expect(reaches(said)).toMatchObject({ kind: 'text', text: said });
  },
);

test.each([
  ['emergency', 'general.emergency'],
  ['bulky waste', 'bins.bulky-waste'],
  ['fly tipping', 'bins.fly-tipping'],
  ['direct debit', 'council-tax.direct-debit'],
  ['pothole', 'general.other-service'],
  ['phone number', 'general.contact'],
  ['rats', 'general.other-service'],
  ['speak to a human being', 'general.human'],
  ['again', 'general.repeat'],
  ['slower please', 'general.repeat'],
  ['none of our bins were collected', 'bins.missed'],
])('"%s" alone is %s', (said, intent) => {
  expect(reaches(said)).toMatchObject({ kind: 'intent', intent });
});
