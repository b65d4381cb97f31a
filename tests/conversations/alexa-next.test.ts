// What people say next: after a collection, after a choice, while a call is being booked, and where a question would be lost.
import { describe, expect, test } from 'vitest';
import { atHome, saidTo } from '../support/alexa-talk.js';

const talk = atHome({ COUNCIL: 'marchfold' });
const { heardOf, lastOf: last } = saidTo(talk);
const AT_HOME = ['when is my bin day', 'g m seven one a a', 'number three'];

describe('the next collection is counted from the one told last', () => {
  test.each([
    'and after that',
    'when after that',
    'and the one after',
    'and the week after',
    'what about the week after',
  ])('%s', async (words) => {
    const { text } = await last(...AT_HOME, words);
    expect(text).toContain('After that, your next collection is Monday the 30th of November');
  });

  test('each time the one after it', async () => {
    const heard = await heardOf(...AT_HOME, 'and after that', 'and after that', 'and the week after that');
    expect(heard.slice(-2).map(({ text }) => /Monday the (\w+)/.exec(text)?.[1])).toEqual(['7th', '14th']);
  });

  test('of the bin that was asked about', async () => {
    const { text } = await last(...AT_HOME, 'when is my black bin collected', 'and after that');
    expect(text).toContain('After that, the next collection of your black bin is on Monday the 7th of December');
  });

  test('of the bin, however the answer about it was put', async () => {
    const heard = await heardOf(...AT_HOME, 'is my black bin collected on wednesday', 'and after that');
    expect(heard.at(-2)?.text).toMatch(/no collection of your black bin then/);
    expect(heard.at(-1)?.text).toContain('After that, the next collection of your black bin is on');
  });

  test('of all of them again, once all were asked about', async () => {
    const { text } = await last(...AT_HOME, 'when is my black bin collected', 'when is my bin day', 'and after that');
    expect(text).toContain('After that, your next collection is Monday the 30th of November');
  });

  test('nothing on a day is no reason to pass over the one before it', async () => {
    const { text } = await last(...AT_HOME, 'next tuesday');
    expect(text).toContain('Nothing is collected then. The next collection after that is Monday the 7th of December');
  });

  test('after Christmas is the first one after it', async () => {
    const { text } = await last('bin day after christmas', 'g m seven one a a', 'number three');
    expect(text).toContain('Your next collection is Monday the 28th of December');
  });
});

describe('postcode and house', () => {
  test.each([
    ['the house after the postcode', 'g m seven one a a three'],
    ['house, street and postcode', '3 market square g m seven one a a'],
  ])('%s', async (_, words) => {
    expect((await last('when is my bin day', words)).text).toMatch(
      /^This is for 3 Market Square\. Your next collection/,
    );
  });

  test('in two halves', async () => {
    const heard = await heardOf('when is my bin day', 'g m seven', 'one a a');
    expect(heard[1]?.text).toBe('I heard GM7. What is the rest of it?');
    expect(heard[2]?.text).toBe('I heard GM7 1AA. What is your house number or name?');
  });

  test.each(['no idea sorry', "haven't a clue", "sorry i don't know"])('%s', async (words) => {
    expect((await last('when is my bin day', words)).text).toContain('letters and bills');
  });

  test('a new address is offered to be kept', async () => {
    const one = talk();
    for (const words of [...AT_HOME, 'change my address', 'g m seven one a a']) await one.say(words);
    expect((await one.say('number five')).text).toMatch(/Shall I remember it for next time\?$/);
    expect((await one.say('yes')).text).toMatch(/^I will remember 5 Market Square\./);
    expect((await one.say('when is my bin day')).text).toContain('5 Market Square');
  });
});

describe('a house number that was asked for', () => {
  const ASKED = ['any planning applications near market square', 'g m seven one a a'];
  test.each(['house number three', 'number three', 'three'])('"%s" is one', async (words) => {
    const heard = await heardOf(...ASKED, words);
    expect(heard[1]?.text).toMatch(/tell me the house number\.$/);
    expect(heard[2]?.text).toContain('at 3 Market Square');
  });
  test('"the third one" is the choice', async () => {
    expect((await last(...ASKED, 'the third one')).text).toContain('extractor flue');
  });
});

describe('while a call is being booked', () => {
  const NUMBER = 'oh one six three two nine six oh one two three';
  test.each([
    ['a side answer', ['where do i put batteries']],
    ['a side question with its own', ['when is bin day', 'g m seven one a a', 'number three']],
  ])('%s comes back to the number', async (_, side) => {
    const heard = await heardOf('talk to a person', ...side, NUMBER);
    expect(heard.at(-2)?.text).toMatch(/Back to your call: What phone number should we call\? Say the digits\.$/);
    expect(heard.at(-1)?.text).toMatch(/^I heard 0 1 6 3 2, 9 6 0 1 2 3\. Is that right\?$/);
  });

  test('without a phone another way is offered, and no question is put a third time', async () => {
    const [, first, second] = await heardOf('talk to a person', "i don't have a phone", "i don't have a phone");
    expect(first?.text).toContain("We can call somebody else's number");
    expect(second?.text).toContain('come and see us at Council Offices');
    expect(second?.ended).toBe(true);
  });
});

describe('it listens only after a question', () => {
  test.each([
    'tell me a joke',
    "what's the weather",
    'the other one',
    "you're useless",
    `tell me ${'about it '.repeat(260)}`,
  ])('%.30s', async (words) => {
    expect((await last(words)).text).toMatch(/\?$/);
  });
});

describe('answers that were beside the question', () => {
  test('no centre is run by anybody that is not named', async () => {
    for (const thing of ['batteries', 'vapes', 'a mobile phone'])
      expect((await last(`where do i put ${thing}`)).text).not.toMatch(/this centre|book a visit/);
  });
  test.each(['how much is band c', 'band c'])('%s', async (words) => {
    expect((await last(words)).text).toMatch(/^For twenty twenty-six to twenty twenty-seven, band C is £[\d,.]+/);
  });
  test('the hours of the day that was named', async () => {
    expect((await last('is the tip open on sunday')).text).toContain(
      'On Sunday the 29th of November it is open 8.30am to 4pm',
    );
  });
  test('the ward that was named', async () => {
    expect((await last("who's the councillor for nether holt")).text).toContain('Edith Rowanfield');
  });
  test('"cancel that" leaves as "cancel" does', async () => {
    expect((await last(...AT_HOME.slice(0, 1), 'cancel that')).ended).toBe(true);
  });
  test('a choice is written on the card', async () => {
    const { card, assistant, text } = await last('and the week after');
    expect(assistant.ending).toBe('clarified');
    const choices = /mean: (.+)\?$/.exec(text)?.[1]?.split('; ') ?? [];
    expect(choices.length).toBeGreaterThan(1);
    for (const choice of choices) expect(card.content).toContain(choice);
  });
});
