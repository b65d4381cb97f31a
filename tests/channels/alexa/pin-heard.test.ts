// Figures in what was said to the question for the PIN, and what is none of them.
import { expect, test } from 'vitest';
import { pinIn } from '../../../src/channels/alexa/pin-heard.js';
import type { Input } from '../../../src/core/turn.js';

const text = (words: string): { pin: null; input: Input } => ({ pin: null, input: { kind: 'text', text: words } });

test.each([
  ['1234', '1234'],
  ['number 7294', '7294'],
  ['seven two nine four', '7294'],
  ["it's seven two nine four please", '7294'],
  ['oh double two nine', '0229'],
  ['72 94', '7294'],
  ['my pin is 7 2 9 4', '7294'],
  ['pin 7294 i think', '7294'],
  ['i said my pin was seven two nine four', '7294'],
  ['number 12', '12'],
  ['pin', ''],
])('%s → %s', (words, figures) => {
  expect(pinIn(text(words))).toBe(figures);
});

test.each([
  'when is my bin collected',
  'bins in 2026',
  'planning application 24 0123',
  'the second one',
  '',
  'at 14 high street',
])('"%s" is about something else', (words) => {
  expect(pinIn(text(words))).toBeNull();
});

test("what Alexa heard as four figures is taken as it is, another intent's words never", () => {
  expect(pinIn({ pin: '7294', input: { kind: 'unheard' } })).toBe('7294');
  expect(pinIn({ pin: null, input: { kind: 'intent', intent: 'bins.missed', slots: { number: '7294' } } })).toBeNull();
  expect(pinIn({ pin: null, input: { kind: 'unheard' } })).toBeNull();
});
