// Scores a reader on questions with known answers: first choice, among three, by intent, confusions, calibration, language, danger.
import { firstChoice } from '../../core/first-choice.js';
import type { Reader, UrgentKind } from '../../core/reading.js';
import type { Language } from '../../core/turn.js';
import { calibrationError, percent, percentile, share } from './figures.js';

/** A line of tests/understanding/*.jsonl; its README says what each field means. */
export interface Question {
  readonly id?: string;
  readonly text: string;
  readonly intent: string;
  readonly language?: Language;
  /** Other ids that a fair judge would accept. */
  readonly accept?: readonly string[];
  /** Danger that must be recognised; without it none may be. */
  readonly urgent?: UrgentKind;
}

export interface Judgement {
  readonly question: Question;
  readonly got: string;
  readonly confidence: number;
  readonly right: boolean;
  /** Right, or among the next two. */
  readonly amongThree: boolean;
  readonly language: Language;
  readonly alarmed: boolean;
  /** Milliseconds to read it. */
  readonly took: number;
}

export const judge = (questions: readonly Question[], reader: Reader): readonly Judgement[] =>
  questions.map((question) => {
    const started = performance.now();
    const reading = reader.read(question.text, 'en');
    const took = performance.now() - started;
    const { intent, confidence, alternatives } = firstChoice(reading);
    const accepted = [question.intent, ...(question.accept ?? [])];
    const three = [intent, ...alternatives.slice(0, 2).map((one) => one.intent)];
    return {
      question, got: intent, confidence, right: accepted.includes(intent), amongThree: three.some((id) => accepted.includes(id)),
      language: reading.language, alarmed: reading.urgent !== null, took,
    }; // prettier-ignore
  });

const SERVICES = /^(bins|council-tax|planning)\./;
const rate = (all: readonly Judgement[], holds: (one: Judgement) => boolean): string =>
  `${percent(share(all.filter(holds).length, all.length))} of ${String(all.length)}`;

/** A page of figures in words. */
export function report(all: readonly Judgement[]): string {
  const dangers = all.filter(({ question }) => question.urgent);
  const calm = all.filter(({ question }) => !question.urgent && question.intent !== 'general.emergency');
  const offTopic = all.filter(({ question }) => question.intent === 'general.out-of-scope');
  const human = all.filter(({ question }) => question.intent === 'general.human');
  const times = all.map(({ took }) => took);
  const lines = [
    `  first choice        ${rate(all, ({ right }) => right)}`,
    `  among three         ${rate(all, ({ amongThree }) => amongThree)}`,
    ...(['en', 'cy'] as const).flatMap((language) => {
      const part = all.filter(({ question }) => question.language === language);
      return part.length > 0
        ? [
            `  in ${language}               ${rate(part, ({ right }) => right)}; language told ${rate(part, (one) => one.language === language)}`,
          ]
        : [];
    }),
    ...(human.length > 0 ? [`  a person            ${rate(human, ({ right }) => right)}`] : []),
    ...(dangers.length > 0 ? [`  danger found        ${rate(dangers, ({ alarmed }) => alarmed)}`] : []),
    ...(calm.length > 0 ? [`  false alarms        ${rate(calm, ({ alarmed }) => alarmed)}`] : []),
    ...(offTopic.length > 0
      ? [`  off-topic not taken for a service  ${rate(offTopic, ({ got }) => !SERVICES.test(got))}`]
      : []),
    `  calibration error   ${calibrationError(all).toFixed(3)}`,
    `  a message           p50 ${percentile(times, 0.5).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms`,
    '  weakest intents     ' + weakest(all).join('; '),
    '  taken for another   ' + confusions(all).join('; '),
  ];
  return lines.join('\n');
}

function weakest(all: readonly Judgement[]): readonly string[] {
  const ids = [...new Set(all.map(({ question }) => question.intent))];
  return ids
    .map((id) => ({ id, part: all.filter(({ question }) => question.intent === id) }))
    .map(({ id, part }) => ({
      id,
      n: part.length,
      right: share(part.filter(({ right }) => right).length, part.length),
    }))
    .filter(({ right }) => right < 1)
    .sort((a, b) => a.right - b.right)
    .slice(0, 10)
    .map(({ id, right, n }) => `${id} ${percent(right)} of ${String(n)}`);
}

function confusions(all: readonly Judgement[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { question, got, right } of all)
    if (!right) counts.set(`${question.intent} → ${got}`, (counts.get(`${question.intent} → ${got}`) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([pair, n]) => `${pair} ${String(n)}`);
}
