// The frozen questions: never taught, and a floor under how well they are understood.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadIntents } from '../../src/content/intents.js';
import { clarifies } from '../../src/commands/question-file.js';
import { evaluate, rate } from '../../src/language/measure/evaluation.js';
import { loadContent } from '../../src/load-content.js';
import { settled } from '../../src/language/settle.js';
import { projectRoot } from '../support/app.js';

interface Question {
  readonly text: string;
  readonly intent: string;
  readonly language: string;
  readonly accept?: readonly string[];
  readonly urgent?: string;
}
const load = (name: string): readonly Question[] =>
  readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Question);
const [questions, emergencies, calm, offTopic] = ['questions', 'emergencies', 'calm', 'off-topic'].map(load);
/** As speech recognition hands them over. */
const spoken = load('spoken');
/** Dangers and calm look-alikes written later, by which the threshold of src/language/alarm.ts was confirmed. */
const dangers = load('dangers');

/** Character 3-grams of a text without case, accents and punctuation. */
function grams(text: string): ReadonlySet<string> {
  const plain = ` ${text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()} `;
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, i) => plain.slice(i, i + 3)));
}

describe('the frozen questions', () => {
  const all = [...(questions ?? []), ...(emergencies ?? []), ...(calm ?? []), ...(offTopic ?? [])];

  it('are in no phrase that is taught, nor nearly (3-gram likeness of 0.8)', () => {
    const frozen = [...all, ...spoken, ...dangers].map(({ text }) => ({ text, own: grams(text) }));
    const holding = new Map<string, number[]>();
    frozen.forEach(({ own }, i) => {
      for (const gram of own) holding.set(gram, [...(holding.get(gram) ?? []), i]);
    });
    const near: string[] = [];
    for (const phrase of loadIntents(projectRoot, ['en', 'cy']).phrases) {
      const own = grams(phrase.text);
      const shared = new Map<number, number>();
      for (const gram of own) for (const i of holding.get(gram) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
      for (const [i, n] of shared) {
        const other = frozen[i];
        if (other && n / (own.size + other.own.size - n) >= 0.8)
          near.push(`${phrase.file}:${String(phrase.line)} "${phrase.text}" is nearly "${other.text}"`);
      }
    }
    expect(near).toEqual([]);
  });

  const { reader } = loadContent(projectRoot, 'glanmarch');
  const right = ({ text, intent, accept = [] }: Question): boolean =>
    [intent, ...accept].includes(settled(reader.read(text, 'en')).intent);
  const share = (part: readonly Question[] = [], holds: (question: Question) => boolean): number =>
    part.filter(holds).length / part.length;
  const alarmed = ({ text }: Question): boolean => reader.read(text, 'en').urgent !== null;

  it('are understood no worse than before', () => {
    expect(share(all, right)).toBeGreaterThanOrEqual(0.915);
    expect(
      share(
        all.filter(({ language }) => language === 'cy'),
        right,
      ),
    ).toBeGreaterThanOrEqual(0.9);
    expect(
      share(
        all.filter(({ intent }) => intent === 'general.human'),
        right,
      ),
    ).toBe(1);
    expect(share(emergencies, alarmed)).toBeGreaterThanOrEqual(0.95);
    expect(share([...(questions ?? []), ...(calm ?? []), ...(offTopic ?? [])], alarmed)).toBeLessThanOrEqual(0.03);
  });

  it('reach the right place, with a question where two are close', () => {
    const measured = evaluate(
      all.map((question) => ({ id: '', accept: [], ...question, language: question.language === 'cy' ? 'cy' : 'en' })),
      reader,
      clarifies,
    );
    expect(rate(measured.three)).toBeGreaterThanOrEqual(0.98);
    expect(rate(measured.offTopicLeft)).toBeGreaterThanOrEqual(0.93);
    expect(rate(measured.rightPlace)).toBeGreaterThanOrEqual(0.945);
    expect(rate(measured.clarified)).toBeLessThanOrEqual(0.13);
    expect(measured.calibration).toBeLessThanOrEqual(0.04);
  });

  it('tell danger from what only sounds like it', () => {
    const urgent = dangers.filter((question) => question.urgent !== undefined);
    expect(urgent.length).toBeGreaterThanOrEqual(75);
    expect(share(urgent, alarmed)).toBeGreaterThanOrEqual(0.96);
    expect(
      share(
        dangers.filter((question) => question.urgent === undefined),
        alarmed,
      ),
    ).toBeLessThanOrEqual(0.08);
  });

  it('are understood as they are heard by a speaker', () => {
    const urgent = spoken.filter((question) => question.urgent !== undefined);
    expect(spoken.length).toBeGreaterThanOrEqual(120);
    expect(share(spoken, right)).toBeGreaterThanOrEqual(0.96);
    expect(share(urgent, alarmed)).toBe(1);
    expect(
      share(
        spoken.filter((question) => question.urgent === undefined),
        alarmed,
      ),
    ).toBeLessThanOrEqual(0.01);
  });
});
