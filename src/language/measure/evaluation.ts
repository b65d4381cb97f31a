// Measures a reader on labelled questions: what `npm run evaluate` prints.
import { EMERGENCY, NOTHING, PERSON } from '../../core/intent-ids.js';
import type { Reader, Reading } from '../../core/reading.js';
import type { Language } from '../../core/turn.js';
import { settled } from '../settle.js';
import { calibrationError, share } from './figures.js';

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly intent: string;
  /** Other intents that are as fair an answer; they count as right. */
  readonly accept: readonly string[];
  /** What else is asked in the same message. */
  readonly also?: readonly string[];
  readonly language: Language | null;
}

export interface Score {
  readonly right: number;
  readonly of: number;
}

/** Shares are 0 to 1. */
export interface Evaluated {
  readonly first: Score;
  readonly two: Score;
  readonly three: Score;
  /** First choice, by the language the question is written in. */
  readonly byLanguage: ReadonlyMap<Language, Score>;
  readonly byIntent: ReadonlyMap<string, Score>;
  /** "expected → got", most frequent first. */
  readonly confusions: readonly { readonly expected: string; readonly got: string; readonly times: number }[];
  readonly calibration: number;
  readonly languageTold: Score;
  readonly emergenciesFound: Score;
  readonly falseAlarms: Score;
  /** Off-topic questions that were not answered as bins, council tax or planning. */
  readonly offTopicLeft: Score;
  readonly personFound: Score;
  /** How often one clarifying question would be asked, and how often that leads to the right place or the first choice is right. */
  readonly clarified: Score;
  readonly rightPlace: Score;
  /** Of messages with a second question: those of which both were found, whichever leads. */
  readonly bothFound: Score;
  /** Of messages with one: those that are told to hold a second. */
  readonly notAsked: Score;
}

const SERVICE = /^(?:bins|council-tax|planning)\./;

const fair = ({ intent, accept }: Question): readonly string[] => [intent, ...accept];

/** Beside an emergency nothing else is looked for. */
const asksMore = ({ intent, also = [] }: Question): boolean => also.length > 0 && intent !== EMERGENCY;

/** `clarifies` tells which intents the product would offer to choose from, none when it would not ask. */
export function evaluate(
  questions: readonly Question[],
  reader: Reader,
  clarifies: (reading: Reading, text: string) => readonly string[],
): Evaluated {
  const judged = questions.map((question) => {
    const reading = reader.read(question.text, 'en');
    const { intent, confidence } = settled(reading);
    const others = reading.candidates.map((candidate) => candidate.intent).filter((other) => other !== intent);
    const offered = clarifies(reading, question.text);
    return {
      question,
      reading,
      got: intent,
      confidence,
      choices: [intent, ...others],
      offered,
      fair: fair(question),
      right: fair(question).includes(intent),
    };
  });
  type Judged = (typeof judged)[number];
  const score = (some: readonly Judged[], right: (one: Judged) => boolean): Score => ({
    right: some.filter(right).length,
    of: some.length,
  });
  const among = (most: number) => (one: Judged) =>
    one.choices.slice(0, most).some((choice) => one.fair.includes(choice));
  const by = <K>(key: (one: Judged) => K | null): ReadonlyMap<K, Score> => {
    const groups = new Map<K, Judged[]>();
    for (const one of judged) {
      const value = key(one);
      if (value !== null) groups.set(value, [...(groups.get(value) ?? []), one]);
    }
    return new Map([...groups].map(([value, some]) => [value, score(some, ({ right }) => right)]));
  };
  const expecting = (intent: string): readonly Judged[] => judged.filter(({ question }) => question.intent === intent);
  const wrong = new Map<string, number>();
  for (const { question, got, right } of judged)
    if (!right) wrong.set(`${question.intent} ${got}`, (wrong.get(`${question.intent} ${got}`) ?? 0) + 1);
  return {
    first: score(judged, ({ right }) => right),
    two: score(judged, among(2)),
    three: score(judged, among(3)),
    byLanguage: by(({ question }) => question.language),
    byIntent: by(({ question }) => question.intent),
    confusions: [...wrong]
      .sort((a, b) => b[1] - a[1])
      .map(([pair, times]) => ({ expected: pair.split(' ')[0] ?? '', got: pair.split(' ')[1] ?? '', times })),
    // What a rule or a pattern found has no probability.
    calibration: calibrationError(
      judged.filter(({ reading }) => !reading.sure && (!reading.urgent || reading.urgentChance !== undefined)),
    ),
    languageTold: score(
      judged.filter(({ question }) => question.language !== null),
      ({ question, reading }) => question.language === reading.language,
    ),
    emergenciesFound: score(expecting(EMERGENCY), ({ reading }) => reading.urgent !== null),
    falseAlarms: score(
      judged.filter((one) => !one.fair.includes(EMERGENCY)),
      // Without an alarm too the resident is told to ring 999.
      ({ reading, got }) => reading.urgent !== null || got === EMERGENCY,
    ),
    offTopicLeft: score(expecting(NOTHING), ({ got }) => !SERVICE.test(got)),
    personFound: score(expecting(PERSON), ({ right }) => right),
    clarified: score(judged, ({ offered }) => offered.length > 0),
    rightPlace: score(judged, ({ right, offered, fair }) =>
      offered.length > 0 ? offered.some((choice) => fair.includes(choice)) : right,
    ),
    bothFound: score(
      judged.filter(({ question }) => asksMore(question)),
      ({ question, reading, got }) =>
        [question.intent, ...(question.also ?? [])].every((id) => got === id || reading.also.includes(id)),
    ),
    notAsked: score(
      judged.filter(({ question }) => !asksMore(question)),
      ({ reading }) => reading.also.length > 0,
    ),
  };
}

export const rate = ({ right, of }: Score): number => share(right, of);
