// How people talk at home: "more", "and the caddy?", a yes to "which of these?", letters misheard, help with the bins.
import { describe, expect, test } from 'vitest';
import { atHome, saidTo } from '../support/alexa-talk.js';

const talk = atHome();
const { heardOf, lastOf } = saidTo(talk);

describe('more', () => {
  test('after an answer about arrears tells only what is new, and in the end that this is all', async () => {
    const told = await heardOf('i got a council tax reminder', ...Array<string>(6).fill('more'));
    // Under half a minute each: the answer itself may come in parts.
    const parts = told.findIndex(({ text }) => text.endsWith('Would you like more?')) + 1;
    const heard = [
      {
        text: told
          .slice(0, parts)
          .map(({ text }) => text)
          .join(' '),
      },
      ...told.slice(parts),
    ];
    expect(heard[0]?.text).toContain('Citizens Advice Glanmarch');
    const later = heard.slice(1).map(({ text }) => text);
    expect(later.join(' ')).not.toMatch(/Citizens Advice|A final notice gives you 21 days/);
    expect(later[0]).toContain('We can look at smaller payments with you.');
    expect(later).toContain('That is all I know about it. Is there anything else?');
  });

  test('to a question that is open puts only the question again, once; then it is no answer, then a person', async () => {
    const heard = await heardOf("i'm behind with my council tax", 'more', 'more', 'more');
    expect(heard[0]?.text).toMatch(/^There is help/);
    expect(heard[1]?.text).toMatch(/^Which letter did you get/);
    expect(heard[2]?.assistant.ending).toBe('not-understood');
    expect(heard[3]?.assistant.ending).toBe('offered-person');
  });

  test('"next" is the same, and "go back" goes back in a form', async () => {
    expect((await lastOf('how do i contest my band', 'next')).text).toContain('formal challenge');
    expect((await lastOf('book a bulky collection', 'a sofa', 'go back')).text).toContain('What should we collect?');
  });
});

describe('another thing, after an answer', () => {
  test.each([
    ['how do i get garden waste collected', 'and what about a mattress', /mattress/],
    [
      'how do i get garden waste collected',
      'and the food caddy',
      /^Which of these do you mean: .*When bins are collected/,
    ],
    ['what about a mattress', 'what about the food caddy', /^Which of these do you mean: .*When bins are collected/],
    ['how do i get garden waste collected', 'and the brown bin', /Garden waste/],
  ])('%s – %s', async (first, then, answer) => {
    const heard = await heardOf(first, then);
    expect(heard[1]?.text).toMatch(answer);
  });
});

describe('what is said with the first words of a wish', () => {
  test.each([
    ['i need help with my bins', 'bins.assisted-collection'],
    ['cancel my large items collection', 'bins.bulky-waste'],
    ['check on my report', 'general.request-status'],
    ['set up an assisted collection for my mum', 'bins.assisted-collection'],
    ['book a bulky collection', 'bins.bulky-waste'],
    ["i've had a summons", 'council-tax.arrears'],
  ])('%s', async (said, intent) => {
    expect((await lastOf(said)).assistant.intent).toBe(intent);
  });

  test('a letter keeps its name: it is not asked which', async () => {
    expect((await lastOf("i've had a summons")).text).toMatch(/court/);
    expect((await lastOf('final notice')).text).toContain('21 days');
  });
});

test('"carry on" as the first words of a new session goes on with what was begun', async () => {
  const userId = 'amzn1.ask.account.carries-on';
  const first = talk({ userId });
  await first.say('my bin was not emptied');
  const { text } = await talk({ userId }).say('ask glanmarch council to carry on');
  expect(text).toMatch(/What is your postcode\?$/);
  expect((await talk().say('carry on')).assistant.ending).toBe('not-understood');
});

test('a yes to "which of these" is asked which, and the choice still stands', async () => {
  const [which, again, chosen] = await heardOf('my bin was not taken it is broken', 'yes', 'the first');
  expect(which?.assistant.ending).toBe('clarified');
  expect(again?.text).toMatch(/^Say which one.+Which of these do you mean/);
  expect(chosen?.assistant.intent).toBe('bins.missed');
});

describe('a person who is suggested is offered, and the microphone stays open', () => {
  test('a booking that cannot be found', async () => {
    const wrong = 'g l m five d one e one n zero';
    const [, again, none, yes] = await heardOf('cancel my large items collection', wrong, wrong, 'yes');
    expect(again?.text).toMatch(/What is your reference\?$/);
    expect(none?.text).toMatch(/Would you like to talk to a person\?$/);
    expect(none?.ended).toBe(false);
    expect(yes?.text).toContain('What phone number should we call?');
  });

  test('a reference that is none asks for it again', async () => {
    const { text, ended } = await lastOf("what's happening with my report", 'g l m five d one e one n zero');
    expect(text).toMatch(/What is your reference\?$/);
    expect(ended).toBe(false);
  });
});

describe('a postcode with letters misheard', () => {
  test('is the only one of ours that sounds like it, said so, and a no asks again', async () => {
    const [, guessed, no] = await heardOf(
      'when is my bin collected',
      'g n one one a a',
      "no that's the wrong postcode",
    );
    expect(guessed?.text).toMatch(/I heard GN1 1AA, where we have no homes\. I take it as GM1 1AA\..+house number/);
    expect(no?.text).toMatch(/What is your postcode\?$/);
  });

  test('in one breath it is told with the answer', async () => {
    const { text } = await lastOf('when is bin day at number 4 d m one one a a');
    expect(text).toMatch(/^I heard DM1 1AA, where we have no homes, so this is for GM1 1AA\. .*Wednesday/);
  });

  test('what sounds like none of ours is not guessed', async () => {
    expect((await lastOf('when is my bin collected', 'p q nine nine a a')).text).toContain('cannot find any homes');
  });
});

describe('names of homes', () => {
  const NAMES = 'Dialog.UpdateDynamicEntities';

  test('at the postcode are told to Alexa while she listens for one, and forgotten at the end', async () => {
    const one = talk();
    await one.say('when is my bin collected');
    const asked = await one.say('g m four three a b');
    expect(asked.directives.find(({ type }) => type === NAMES)).toMatchObject({
      updateBehavior: 'REPLACE',
      types: [
        {
          name: 'HOUSE_NAME',
          values: expect.arrayContaining([expect.objectContaining({ id: 'bryn-hyfryd' })]) as unknown,
        },
      ],
    });
    expect((await one.say('bryn hyfryd')).text).toContain('Bryn Hyfryd');
    expect((await one.say('goodbye')).directives).toMatchObject([{ type: NAMES, updateBehavior: 'CLEAR' }]);
  });

  test('where no home has a name nothing is told', async () => {
    const { directives } = await lastOf('when is my bin collected', 'g m one one a a');
    expect(directives.map(({ type }) => type)).not.toContain(NAMES);
  });
});

describe('help with the bins', () => {
  const ASKED = ['i need help with my bins', 'no', 'just me', 'always', 'g m one one a a', 'number four'];

  test('from the first word to a reference, in words that people use', async () => {
    const heard = await heardOf(...ASKED, 'the front door', 'yes');
    expect(heard[6]?.text).toMatch(/Who needs it: I do.+For good.+4 High Street.+by the front door\. Is that right\?$/);
    expect(heard[7]?.text).toMatch(/Your reference is/);
  });

  test('told of a relative: the details are offered, and taken', async () => {
    const heard = await heardOf("my mum can't get her bin out to the road can you help", 'yes', 'no', 'my mum');
    expect(heard[0]?.text).toMatch(/Shall I take the details now\?$/);
    expect(heard.map(({ text }) => text).join(' ')).not.toMatch(/cannot fill in/);
    expect(heard[3]?.text).toMatch(/^For how long\?/);
  });

  test('a home that is remembered may not be theirs: it is asked', async () => {
    const userId = 'amzn1.ask.account.helps-a-parent';
    const own = talk({ userId });
    for (const said of ['when is my bin collected', 'g m one one a a', 'number four', 'remember my address'])
      await own.say(said);
    const another = talk({ userId });
    for (const said of ASKED.slice(0, 3)) await another.say(said);
    expect((await another.say('always')).text).toBe('Is this for 4 High Street?');
    expect((await another.say('no')).text).toMatch(/What is your postcode\?$/);
    const same = talk({ userId });
    for (const said of ASKED.slice(0, 4)) await same.say(said);
    expect((await same.say('yes')).text).toContain('Where do the bins stand?');
  });
});
