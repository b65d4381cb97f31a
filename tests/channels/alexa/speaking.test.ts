// What a resident says, through the generated model and its samples, to the words or the intent that the core is given.
import type { Request } from 'ask-sdk-model';
import { describe, expect, test } from 'vitest';
import { createHear } from '../../../src/channels/alexa/hear.js';
import { loadIntents } from '../../../src/content/intents.js';
import type { Input } from '../../../src/core/turn.js';
import { hear } from '../../../src/channels/alexa/simulator/ear.js';
import { demoModel } from '../../support/alexa-model.js';
import { createSpeaker } from '../../support/alexa.js';

const { register } = loadIntents(process.cwd(), ['en']);
const understand = createHear(register);
const speaker = createSpeaker({ model: demoModel });
/** The envelope's request as the SDK types it: the tests of the channel check that its shape is taken. */
const meant = (utterance: string): Input => understand(speaker.speak(utterance).request as unknown as Request).input;
const text = (words: string): Input => ({ kind: 'text', text: words });
const intent = (id: string, slots: Record<string, string> = {}): Input => ({ kind: 'intent', intent: id, slots });

describe('opening', () => {
  test.each(['open glanmarch council', 'Alexa, open Glanmarch Council', 'talk to glanmarch council'])(
    '%s',
    (utterance) => {
      expect(meant(utterance)).toEqual({ kind: 'start' });
    },
  );
  test('a question in one breath', () => {
    expect(meant('Alexa, ask Glanmarch Council when is my bin collected')).toEqual(intent('bins.collection-day'));
    expect(meant('ask glanmarch council to speak to a person')).toEqual(intent('general.human'));
  });
});

describe('a postcode', () => {
  test.each([
    ['GM1 1AA', 'GM1 1AA'],
    ['gm11aa', 'GM1 1AA'],
    ['g m one one a a', 'GM1 1AA'],
    ['G. M. one, one A. A.', 'GM1 1AA'],
    ['my postcode is g m two one a b', 'GM2 1AB'],
    ['it is golf mike three two alpha delta', 'GM3 2AD'],
    ['g for george m for mike one one a a', 'GM1 1AA'],
    ['g m eleven a a', 'GM1 1AA'],
    ['g m one two one a a', 'GM12 1AA'],
    ['m one one a a', 'M1 1AA'],
    ['e c one a one b b', 'EC1A 1BB'],
    ["it's GM4 3AD", 'GM4 3AD'],
    ['i live at GM1 1AA', 'GM1 1AA'],
    ['g m one i a a', 'GM1 IAA'],
    ['g m double one a a', 'GM1 1AA'],
    ['number 4 GM1 1AA', 'number 4, GM1 1AA'],
    ['my postcode is GM1 1AA and my house is number 12', 'number 12, GM1 1AA'],
  ])('%s → %s', (utterance, words) => {
    expect(meant(utterance)).toEqual(text(words));
  });
});

describe('a house', () => {
  test.each([
    ['number 4', 'number 4'],
    ['4', 'number 4'],
    ['four', 'number 4'],
    ["it's number twenty one", 'number 21'],
    ['1A', 'number 1A'],
    ['number one a', 'number 1A'],
    ['one hundred and four', 'number 104'],
    ['14 High Street', '14 high street'],
    ['flat 2', 'flat 2'],
    ['flat two fourteen high street', 'flat 2, 14 high street'],
    ['rose cottage', 'rose cottage'],
    ['tee newith', 'ty newydd'],
    ['the house is called the old bakery', 'the old bakery'],
  ])('%s → %s', (utterance, words) => {
    expect(meant(utterance)).toEqual(text(words));
  });
});

describe('other answers', () => {
  test.each([
    ['07700 900300', '07700900300'],
    ['oh seven seven double oh nine oh oh three oh oh', '07700900300'],
    ['my number is 01632 960100', '01632960100'],
    ['call me on +44 7700 900300', '07700900300'],
    ['the second one', 'the second one'],
    ['first', 'the first one'],
    ['the last one', 'the last one'],
    ['option two', null],
    ['the recycling', 'the recycling'],
    ['grey bin', 'the grey bin'],
    ['next week', 'next week'],
    ['on tuesday', 'tuesday'],
    ['what about next week', 'what about next week'],
    ['and the recycling?', 'what about the recycling'],
    ['how about the food waste', 'what about the food waste'],
  ])('%s → %s', (utterance, words) => {
    expect(meant(utterance)).toEqual(words === null ? { kind: 'unheard' } : text(words));
  });
});

describe('a question', () => {
  test.each<[string, Input]>([
    ['when is my bin collected', intent('bins.collection-day')],
    ["what's my next recycling collection", intent('bins.collection-day', { container: 'recycling' })],
    ['when is the grey bin collected', intent('bins.collection-day', { container: 'residual' })],
    ['when do you collect my food waste', intent('bins.collection-day', { container: 'food' })],
    ['what bin is it this week', intent('bins.collection-day', { when: 'this week' })],
    ['which bin goes out tomorrow', intent('bins.collection-day', { when: 'tomorrow' })],
    ['is there a collection on thursday', intent('bins.collection-day', { when: 'thursday' })],
    ['when are my bins collected at GM1 1AA', intent('bins.collection-day', { postcode: 'GM1 1AA' })],
    ['when is bin day at number 4 GM1 1AA', intent('bins.collection-day', { postcode: 'GM1 1AA', number: '4' })],
    ['my brown bin was not emptied', intent('bins.missed', { container: 'garden' })],
    ['i need a new bin', intent('bins.new-container')],
    ['am i eligible for a single person discount', text('am i eligible for a single person discount')],
    ['single eligible discounted person', { kind: 'unheard' }],
    ['i need help with my bins', text('i need help with my bins')],
    ['set up an assisted collection for my mum', text('set up an assisted collection for my mum')],
    ['cancel my large items collection', text('cancel my large items collection')],
    ['cancel tax', text('council tax')],
    ['what about a mattress', intent('bins.what-goes-where', { item: 'mattresses' })],
    ['and what about a mattress', intent('bins.what-goes-where', { item: 'mattresses' })],
    ['book a bulky collection', intent('bins.bulky-waste')],
    ['single person discount', intent('council-tax.discount')],
    ['do i need planning permission', intent('planning.need-permission')],
    ['hello', intent('general.greeting')],
    ['thank you', intent('general.thanks')],
    ['i want to speak to a person', intent('general.human')],
    ['talk to the council', intent('general.human')],
    ['can you speak welsh', intent('general.language')],
    ['i need urgent help', intent('general.emergency')],
  ])('%s', (utterance, input) => {
    expect(meant(utterance)).toEqual(input);
  });

  test.each([
    ['i can smell gas', 'i can smell gas'],
    ['help there is a gas leak', 'i can smell gas'],
    ['my house is flooding', 'flood water coming into my house'],
    ["i've got nowhere to sleep tonight", "i'm homeless tonight"],
  ])('danger keeps its kind: %s', (utterance, words) => {
    expect(meant(utterance)).toEqual(text(words));
  });
});

describe('steering', () => {
  test.each<[string, Input]>([
    ['yes', intent('general.yes')],
    ['yeah', intent('general.yes')],
    ['no thanks', intent('general.no')],
    ['repeat that', intent('general.repeat')],
    ['pardon', intent('general.repeat')],
    ['help', intent('general.capabilities')],
    ['start over', intent('general.restart')],
    ['stop', { kind: 'stop' }],
    ['cancel', { kind: 'stop' }],
    ['cancel that please', { kind: 'stop' }],
    ['stop it', { kind: 'stop' }],
    ['go home', { kind: 'stop' }],
    ['go back', text('go back')],
    ["yes that's right", intent('general.yes')],
    ["no that's not me", intent('general.no')],
    ["no that's the wrong postcode", text('wrong postcode')],
    ['wibble flurb snorkel', { kind: 'unheard' }],
    ['', { kind: 'unheard' }],
  ])('%s', (utterance, input) => {
    expect(meant(utterance)).toEqual(input);
  });

  test('an intent of an older model is heard as nothing', () => {
    expect(understand(speaker.intent('BinsForgottenIntent').request as unknown as Request).input).toEqual({
      kind: 'unheard',
    });
    expect(understand(speaker.intent('constructor').request as unknown as Request).input).toEqual({ kind: 'unheard' });
  });
});

test('what is not heard leaves no words behind', () => {
  const { request } = speaker.speak('wibble flurb snorkel');
  expect(JSON.stringify(request)).not.toMatch(/wibble|flurb|snorkel/);
  expect(request['intent']).toEqual({ name: 'AMAZON.FallbackIntent', confirmationStatus: 'NONE' });
});

test('every sample of the model is heard as its own intent', () => {
  const { intents, types } = demoModel.interactionModel.languageModel;
  const examples: Readonly<Record<string, string>> = {
    'AMAZON.NUMBER': 'four',
    'AMAZON.AlphaNumeric': 'g m one one a a',
    'AMAZON.PhoneNumber': '07700900300',
    'AMAZON.FOUR_DIGIT_NUMBER': 'seven two nine four',
    'AMAZON.StreetName': 'mill lane',
    'AMAZON.SearchQuery': 'some old name',
  };
  const wrong = intents.flatMap(({ name, samples, slots }) =>
    samples.flatMap((sample) => {
      const said = sample.replace(/\{(\w+)\}/g, (_, slot: string) => {
        const type = slots?.find((one) => one.name === slot)?.type ?? '';
        return examples[type] ?? types.find((one) => one.name === type)?.values[0]?.name.value ?? '';
      });
      const heard = hear(said, demoModel)?.intent ?? 'nothing';
      return heard === name ? [] : [`${name}: "${said}" is heard as ${heard}`];
    }),
  );
  expect(wrong).toEqual([]);
});
