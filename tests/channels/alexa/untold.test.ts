// What "more" tells: only what was not heard yet.
import { describe, expect, test } from 'vitest';
import { fromQuestion, untold } from '../../../src/channels/alexa/untold.js';

const TOLD =
  'Call us on 01632 960100. A reminder lists what is late and what falls due in 7 days. Would you like more?';

test.each([
  ['the same sentence', 'Call us on 01632 960100. Pay online.', 'Pay online.'],
  ['nearly the same', 'A reminder lists what is late, and what falls due within 7 days. Pay online.', 'Pay online.'],
  ['another number is news', 'Call us on 01632 960199.', 'Call us on 01632 960199.'],
  ['a sentence turned round is news', 'Never call us on 01632 960100.', 'Never call us on 01632 960100.'],
  ['nothing new', 'Call us on 01632 960100.', ''],
  ['nothing but the question is nothing new', 'Call us on 01632 960100. Is there anything else?', ''],
  [
    'what answers a question stays with it',
    'Can you not pay? Call us on 01632 960100.',
    'Can you not pay? Call us on 01632 960100.',
  ],
  [
    'what is pointed back to stays',
    'Call us on 01632 960100. That is our daytime line.',
    'Call us on 01632 960100. That is our daytime line.',
  ],
])('%s', (_, speech, left) => {
  expect(untold(speech, TOLD)).toBe(left);
});

describe('from the question on', () => {
  test.each([
    ['There is help. Which letter? Say the first, or no.', 'Which letter? Say the first, or no.'],
    ['There is help.', 'There is help.'],
  ])('%s', (speech, rest) => {
    expect(fromQuestion(speech)).toBe(rest);
  });
});
