// An answer for the eye, made ready for the ear: one question, last; links named by where they can be found.
import { expect, test } from 'vitest';
import { inOrder, isIdle, linksNamed, offerOf } from '../../../src/channels/alexa/offers.js';
import type { Reply } from '../../../src/core/reply.js';

test.each([
  [
    'an offer in the middle goes to the end',
    'It is free. Shall I ask them to? There is help.',
    'It is free. There is help. Shall I ask them to?',
  ],
  [
    'where another question stands at the end, that is enough',
    'It costs £46. Would you like more? What is your postcode?',
    'It costs £46. What is your postcode?',
  ],
  [
    'a question with its answers stays whole',
    'Which one was not emptied? red bag or blue bag?',
    'Which one was not emptied? red bag or blue bag?',
  ],
  [
    'so does one with a hint after it',
    'Which one is it? If it is none of these, tell me the house number.',
    'Which one is it? If it is none of these, tell me the house number.',
  ],
  [
    'an open question before another is not asked',
    'I can tell you many things. What would you like to know? What phone number should we call? Say the digits.',
    'I can tell you many things. What phone number should we call? Say the digits.',
  ],
  ['nothing to do', 'It is Wednesday. Is there anything else?', 'It is Wednesday. Is there anything else?'],
])('%s', (_, before, after) => {
  expect(inOrder(before)).toBe(after);
});

test('a link is not "below" for the ear', () => {
  expect(linksNamed('Use the link below or call 01632 960100. Pay with the links below.')).toBe(
    'Use the link in your Alexa app or call 01632 960100. Pay with the links in your Alexa app.',
  );
  expect(linksNamed('Pay online with the account link below.')).toBe(
    'Pay online with the account link in your Alexa app.',
  );
  expect(linksNamed('Website: https://www.glanmarch.example/. Ask us.')).toBe('Website: glanmarch.example. Ask us.');
});

const reply = (more: Partial<Reply>): Reply => ({
  intent: 'bins.fly-tipping',
  ending: 'answered',
  language: 'en',
  articles: [],
  text: '',
  speech: 'Please do not touch it. Shall I ask them to?',
  options: [],
  links: [],
  then: 'listen',
  ...more,
});

test('an offer that is open is told from "more", from a form and from the end', () => {
  const stands = { service: 'bins.missed', asking: 'uprn', tries: 0, home: null };
  expect(offerOf(reply({}))).toBe('Shall I ask them to?');
  expect(offerOf(reply({ speech: 'It is so. Would you like more?' }))).toBeNull();
  expect(offerOf(reply({ stands }))).toBeNull();
  expect(offerOf(reply({ then: 'close' }))).toBeNull();
});

test('only what asks for a new subject is idle', () => {
  expect(isIdle(reply({ intent: 'general.greeting', ending: 'greeted' }))).toBe(true);
  expect(isIdle(reply({ intent: 'general.no', ending: 'cancelled' }))).toBe(true);
  expect(isIdle(reply({}))).toBe(false);
});
