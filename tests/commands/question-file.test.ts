// Evaluation questions: what is wrong with a line is told with its file, line and cure.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clarifies, decided, knownQuestions, loadQuestions } from '../../src/commands/question-file.js';
import type { Candidate, Reading } from '../../src/core/reading.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'questions-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const load = (...lines: readonly object[]) => {
  const path = join(folder, 'some.jsonl');
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return loadQuestions(path, 'Usage');
};
const GOOD = { id: '1', text: 'when is my bin collected', intent: 'bins.collection-day' };

test('a whole line is read; what may be left out is', () => {
  expect(load(GOOD, { ...GOOD, accept: ['a.b'], also: ['a.c'], language: 'cy', style: 'long' })).toEqual([
    { ...GOOD, accept: [], also: [], language: null, where: 'some.jsonl:1' },
    { ...GOOD, accept: ['a.b'], also: ['a.c'], language: 'cy', where: 'some.jsonl:2' },
  ]);
});

test.each([
  [{ accept: 'a.b' }, 'has "accept": "a.b", which must be a list of ids'],
  [{ accept: ['a.b', 7] }, 'has "accept": ["a.b",7], which must be a list of ids'],
  [{ also: 'a.b' }, 'has "also": "a.b", which must be a list of ids'],
  [{ language: 'fr' }, 'has "language": "fr", which must be "en" or "cy", or be left out'],
  [{ language: 7 }, 'has "language": 7'],
  [{ text: 7 }, 'needs "text" and "intent"'],
])('%j is named with its line', (wrong, message) => {
  expect(() => load(GOOD, { ...GOOD, ...wrong })).toThrow(`some.jsonl:2 ${message}`);
});

test('a line that is a list, a folder and a file that is not there are told apart', () => {
  expect(() => load([])).toThrow('some.jsonl:1 is not an object');
  mkdirSync(join(folder, 'inner'));
  expect(() => loadQuestions(join(folder, 'inner'), 'Usage')).toThrow(/inner is a folder\. Name the files in it/);
  expect(() => loadQuestions(join(folder, 'none.jsonl'), 'Usage')).toThrow('none.jsonl is not there. Usage');
});

test('an id that is not known is named wherever it stands, once', () => {
  const register = new Map([['bins.missed', null]]);
  const { known, problems } = knownQuestions(
    load({ ...GOOD, intent: 'bins.missed', accept: ['bins.mist'], also: ['bins.mist'] }),
    register,
  );
  expect(known).toEqual([]);
  expect(problems).toEqual([
    'some.jsonl:1 names "bins.mist", which intents/intents.yaml does not declare. Correct it (bins.missed?), or declare it there',
  ]);
});

const reading = (candidates: readonly Candidate[], more: Partial<Reading> = {}): Reading => ({
  language: 'en', languageConfidence: 1, urgent: null, sure: null, candidates, also: [], slots: {}, followUp: false, correction: false, reasons: [], ...more,
}); // prettier-ignore

test('what would be asked back is what the core would ask', () => {
  const close = [
    { intent: 'bins.missed', confidence: 0.5 },
    { intent: 'bins.collection-day', confidence: 0.4 },
  ];
  expect(clarifies(reading(close), 'bin')).toEqual(['bins.missed', 'bins.collection-day']);
  // Both were asked: there is nothing to choose.
  expect(clarifies(reading(close, { also: ['bins.collection-day'] }), 'bin')).toEqual([]);
  expect(clarifies(reading(close, { urgent: 'gas' }), 'bin')).toEqual([]);
  expect(clarifies(reading(close, { sure: 'general.human' }), 'bin')).toEqual([]);
  expect(decided(reading([{ intent: 'bins.missed', confidence: 0.3 }]), 'bin')).toEqual({ do: 'miss' });
  expect(decided(reading([{ intent: 'bins.missed', confidence: 0.9 }]), 'bin')).toMatchObject({ do: 'tell' });
});
