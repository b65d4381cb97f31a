// How sure of a danger the tools say they are: a rule is, the engine is as sure as it is.
import { expect, test } from 'vitest';
import type { Reading } from '../../src/core/reading.js';
import { settled } from '../../src/language/settle.js';

const reading: Reading = {
  language: 'en',
  languageConfidence: 1,
  urgent: null,
  sure: null,
  candidates: [{ intent: 'bins.missed', confidence: 0.6 }],
  also: [],
  slots: {},
  followUp: false,
  correction: false,
  reasons: [],
};

test.each<[string, Partial<Reading>, string, number]>([
  ['a rule found it', { urgent: 'gas' }, 'general.emergency', 1],
  ['it is only like one', { urgent: 'gas', urgentChance: 0.42 }, 'general.emergency', 0.42],
  [
    'a danger before a sure pattern',
    { urgent: 'gas', urgentChance: 0.42, sure: 'general.yes' },
    'general.emergency',
    0.42,
  ],
  ['a sure pattern', { sure: 'general.yes' }, 'general.yes', 1],
  ['the best guess', {}, 'bins.missed', 0.6],
  ['too weak a guess', { candidates: [{ intent: 'bins.missed', confidence: 0.1 }] }, 'general.out-of-scope', 0.9],
])('%s', (_name, found, intent, confidence) => {
  expect(settled({ ...reading, ...found })).toEqual({ intent, confidence });
});
