// What a resident at home would be annoyed by: words the ear gets wrong, things said too soon, and a report that only a screen could take.
import { describe, expect, test } from 'vitest';
import { atHome, saidTo, type Heard, type Talker } from '../support/alexa-talk.js';

const talk = atHome();

const { heardOf, lastOf } = saidTo(talk);
/** After all of it, in a talk that goes on. */
async function said(one: Talker, ...utterances: readonly string[]): Promise<Heard> {
  let last = await one.open();
  for (const utterance of utterances) last = await one.say(utterance);
  return last;
}
const questions = (text: string): number => text.split('?').length - 1;

describe('dumped rubbish is reported by voice', () => {
  test('danger first, the place in words, what it is, read back, and a reference', async () => {
    const [told, kind, danger, place, amount, summary, done] = await heardOf(
      'report fly tipping',
      'yes',
      'dumped rubbish',
      'none of these',
      'on mill fields road by the bus stop',
      'a few bags',
      'yes',
    );
    expect(told?.text).toMatch(/^Please do not touch it\. If anyone is in danger, call 999\b/);
    expect(kind?.text).toContain('What is it:');
    expect(danger?.text).toContain('needles, asbestos');
    expect(place?.text).toContain('Where is it?');
    expect(amount?.text).toContain('How much is there:');
    expect(summary?.text).toMatch(/on mill fields road by the bus stop.+A few bags.+Is that right\?$/);
    expect(summary?.text).not.toMatch(/photo|email/i);
    expect(done?.assistant).toMatchObject({ intent: 'bins.fly-tipping', ending: 'answered' });
    expect(done?.text).toContain('Your reference is');
    for (const one of [told, kind, danger, amount, summary]) expect(questions(one?.text ?? '')).toBe(1);
  });

  test('all in one sentence: only what is missing is asked', async () => {
    const [danger, summary] = await heardOf(
      'someone has dumped a mattress and some needles on mill fields road',
      'a van load',
    );
    expect(danger?.text).toMatch(/^Do not touch the needles\..+How much is there/);
    expect(summary?.text).toMatch(/Place: on mill fields road\. Amount: A van load\. Danger: Needles/);
  });

  test('a bare yes to the dangers is a danger, and is told to keep away from', async () => {
    const { text } = await lastOf('there is a mattress dumped on mill fields road behind the chapel', 'yes');
    expect(text).toMatch(/^Keep away from it/);
  });
});

describe('what is said is taken', () => {
  test('a band, while the postcode is asked for', async () => {
    const { text, assistant } = await lastOf('how much is my council tax', 'band d');
    expect(assistant).toMatchObject({ intent: 'council-tax.band', ending: 'answered' });
    expect(text).toMatch(/band D is £[\d,.]+.+What is your postcode\?$/);
  });

  test('the house number before the postcode', async () => {
    const [, early, answer] = await heardOf('when is my bin collected', 'number four', 'g m one one a a');
    expect(early?.text).toBe('What is your postcode?');
    expect(answer?.text).toMatch(/4 High Street.+Wednesday/);
  });

  test.each([
    ['how do i pay my cancel tax', 'council-tax.pay'],
    ['when is my been collected', 'bins.collection-day'],
    ['do i need plumbing permission for a shed', 'planning.need-permission'],
    ['remind me to put my bins out', 'bins.reminders'],
  ])('%s', async (words, intent) => {
    expect((await lastOf(words)).assistant.intent).toBe(intent);
  });

  test('a question that begins with "do" is no Welsh yes', async () => {
    const { text } = await lastOf(
      'do i need planning permission for a shed',
      'i want to know do i need planning permission for an extension',
    );
    expect(text).toMatch(/Is your home a flat or a maisonette\?$/);
  });

  test('opening hours, asked after the recycling centre, are the recycling centre’s', async () => {
    const { text } = await lastOf('where is the recycling centre', 'what are the opening hours');
    expect(text).toMatch(/Garth Road recycling centre.+open/);
  });
});

describe('more', () => {
  const NEIGHBOUR = 'i want to know about a dispute with my neighbour over a wall';

  test('is a yes where more is offered: three things, then whether to go on, and a question never without its answer', async () => {
    const [, first, second] = await heardOf(NEIGHBOUR, 'more', 'more');
    expect(first?.text).toMatch(/A party wall.+A boundary.+An extension[^.]+\. Shall I go on\?$/);
    expect(first?.text).not.toContain('tree');
    expect(second?.text).toMatch(/^A tree/);
    for (const one of [first, second]) expect(one?.text).not.toMatch(/\? Shall I go on\?$/);
  });

  test('is not a yes to anything else', async () => {
    const number = 'zero seven seven zero zero nine zero zero three zero zero';
    const { assistant } = await lastOf('can i speak to a person', number, 'more');
    expect(assistant.ending).not.toBe('callback-booked');
  });
});

describe('one question that a yes or a no answers', () => {
  test('garden waste', async () => {
    const [told, begun] = await heardOf('do you collect garden waste', 'yes');
    expect(told?.text).toMatch(/Shall I check whether your home has joined\?$/);
    expect(begun?.text).toMatch(/What is your postcode\?$/);
  });

  test('no form where the article says that it would not help', async () => {
    const { text } = await lastOf('our crew or lorry damaged something');
    expect(text).toMatch(/Ask how to claim\. If anyone is hurt, call 999\. Would you like more\?$/);
  });

  test('a form that only a screen has: a call is offered once', async () => {
    const { text } = await lastOf('how do i tell you i have moved house');
    expect(text.match(/call you/g)).toHaveLength(1);
    expect(text).toMatch(/Shall I ask someone to call you and do it with you\?$/);
  });
});

describe('a house that nobody asked for', () => {
  test.each(['number four', 'four high street', "it's flat two"])('"%s" gets a kind question back', async (said) => {
    for (const open of [true, false]) {
      const one = talk();
      if (open) await one.open();
      const asked = await one.say(said);
      expect(asked.text).toMatch(/^I heard .*, but not what you want to know\. .*What would you like to know\?$/);
      expect(asked.ended).toBe(false);
      expect((await one.say('when is my bin collected')).text).toBe('What is your postcode?');
    }
  });

  test('after an answer about a home it is another home, and told which', async () => {
    const one = talk();
    await said(one, 'when is my bin collected', 'g m one one a a', 'number four');
    for (const [words, home] of [
      ['number five', '5 High Street'],
      ['and number one', '1 High Street'],
    ] as const) {
      const other = await one.say(words);
      expect(other.text).toMatch(new RegExp(`^This is for ${home}\\..*Wednesday`));
      expect(other.text, 'suggested once').not.toContain('remember my address');
    }
  });

  test('while a yes or a no is waited for, that is asked for', async () => {
    const one = talk();
    await said(one, 'how do i tell you i have moved house');
    expect((await one.say('number four')).text).toMatch(/^Please say yes or no\./);
  });

  test('one of those that were offered is chosen by its number', async () => {
    const one = talk();
    const offered = await said(one, 'council tax');
    expect(offered.assistant.ending).toBe('clarified');
    expect((await one.say('the second one')).assistant.intent).not.toBe(offered.assistant.intent);
  });
});

describe('how people begin', () => {
  test.each([
    ['council tax', 'council-tax'],
    ['planning', 'planning'],
    ['and what about an old mattress', 'bins.'],
    ["somebody's dumped a fridge down the lane", 'bins.fly-tipping'],
    ["they've not emptied my bins for three weeks", 'bins.missed'],
    ["it's about the recycling centre, when does it shut", 'bins.recycling-centre'],
    ["don't you have a real person", 'general.human'],
    ['i want to pay my council tax', 'council-tax.pay'],
  ])('%s', async (words, intent) => {
    const { assistant, text } = await talk().say(words);
    expect(assistant.intent).toContain(intent);
    expect(['answered', 'asked', 'clarified']).toContain(assistant.ending);
    expect(text, 'nobody asked for less').not.toContain('Offer what you can');
  });

  test('which of several was meant ends with the question, and is asked whole again', async () => {
    const { text, reprompt } = await talk().say('council tax');
    expect(text).toMatch(/^Which of these do you mean: .+; .+\?$/);
    expect(reprompt).toBe(text);
  });
});
