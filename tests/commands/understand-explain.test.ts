// What `npm run understand -- "text"` tells a person: causes, not only the outcome.
import { expect, test } from 'vitest';
import { explained } from '../../src/commands/understand-explain.js';
import type { Candidate, Reader, Reading } from '../../src/core/reading.js';

const reading = (candidates: readonly Candidate[], more: Partial<Reading> = {}): Reading => ({
  language: 'en', languageConfidence: 1, urgent: null, sure: null, candidates, also: [], slots: {}, followUp: false, correction: false, reasons: [], ...more,
}); // prettier-ignore
const one = (intent: string, confidence: number): Candidate => ({ intent, confidence });
const told = (read: (text: string) => Reading, text = 'some text'): readonly string[] => {
  const reader: Reader = { read };
  return explained(text, reader, (phrase, intent) => (phrase === 'missed "bin"' ? `en/${intent}.yaml:7` : null));
};

test('a guess that is too weak is no certainty of being out of scope', () => {
  const lines = told(() => reading([one('bins.missed', 0.16)]));
  expect(lines.slice(0, 3)).toEqual([
    'general.out-of-scope: nothing was sure enough',
    'guess     bins.missed 16 %, too weak: below 22 % it is more often wrong than right',
    'answers   none of these: from 45 % on it would',
  ]);
  expect(told(() => reading([one('general.out-of-scope', 0.9)]))[0]).toBe('general.out-of-scope  90 %');
});

test('a question that would be asked back is told, with its choices', () => {
  const close = told(() =>
    reading([one('bins.missed', 0.5), one('bins.reminders', 0.3), one('bins.bulky-waste', 0.1)]),
  );
  expect(close[0]).toBe('bins.missed  50 %');
  expect(close[1]).toBe('asks      which is meant: bins.missed, bins.reminders or bins.bulky-waste');
  expect(told(() => reading([one('general.out-of-scope', 0.5), one('bins.missed', 0.3)]))[1]).toBe(
    'asks      which is meant: bins.missed or something else',
  );
  expect(told(() => reading([one('bins.missed', 0.9), one('bins.reminders', 0.1)])).join()).not.toContain('asks');
});

test('of a message that was split each part is shown, with what it was read as and why', () => {
  const reasons: Readonly<Record<string, readonly string[]>> = {
    'was missed': ['telling words: missed', 'like "missed "bin"" (bins.missed, 0.80)'],
    'how to pay': ['like "pay" (council-tax.pay, 0.70)'],
  };
  const lines = told(
    (text) =>
      text in reasons
        ? reading([], { reasons: reasons[text] ?? [] })
        : reading([one('bins.missed', 0.9)], {
            also: ['council-tax.pay'],
            parts: { 'bins.missed': 'was missed', 'council-tax.pay': 'how to pay' },
            reasons: ['like "moving" (council-tax.moving, 0.20)'],
          }),
    'it was missed and how to pay',
  );
  expect(lines).toEqual([
    'bins.missed and council-tax.pay: 2 questions in one message',
    'language  en 100 %',
    'part      "was missed": bins.missed',
    'why       like "missed "bin"" (bins.missed, 0.80) en/bins.missed.yaml:7',
    'part      "how to pay": council-tax.pay',
    'why       like "pay" (council-tax.pay, 0.70)',
    'The whole message:',
    ' 90 %     bins.missed',
    'why       like "moving" (council-tax.moving, 0.20)',
  ]);
  expect(told(() => reading([one('bins.missed', 0.9)], { also: ['council-tax.pay'] }))).toContain(
    'also      council-tax.pay',
  );
});

test('a guess that was overruled is shown, with what came first', () => {
  const danger = told(() => reading([one('bins.missed', 0.9)], { urgent: 'gas', reasons: ['danger (gas): "gas"'] }));
  expect(danger.slice(0, 2)).toEqual([
    'general.emergency  100 %',
    'guess     bins.missed 90 %, overruled: danger comes first',
  ]);
  expect(danger).toContain('danger    gas');
  expect(told(() => reading([one('bins.missed', 0.9)], { sure: 'general.human' }))[1]).toBe(
    'guess     bins.missed 90 %, overruled: a sure pattern comes first',
  );
});

test('a danger told of beside a question, and an empty message, are named', () => {
  expect(told(() => reading([one('bins.missed', 0.9)], { toldOf: 'gas' }))).toContain(
    'beside    gas: its number is given with the answer',
  );
  expect(told(() => reading([one('general.out-of-scope', 1)]), ' ').slice(0, 3)).toEqual([
    'general.out-of-scope  100 %',
    'language  en 100 %',
    'why       the message is empty',
  ]);
});
