// Trains on one public data set and measures on its test files: what `npm run bench:understanding` prints.
import type { Verdict } from '../classify.js';
import { createEngine, type KnownWords } from '../engine.js';
import type { Lesson } from '../learn.js';
import { wordsOf } from '../normalise.js';
import { areaUnderCurve, calibrationError, percentile, share } from './figures.js';
import { withTypos } from './typos.js';

export interface Labelled {
  readonly text: string;
  readonly intent: string;
}

export interface PublicSet {
  readonly train: readonly Labelled[];
  readonly test: readonly Labelled[];
  /** For calibration; lines that are in `train` too are left out. */
  readonly val: readonly Labelled[];
  readonly oosVal: readonly string[];
  readonly oosTest: readonly string[];
}

/** Shares are 0 to 1, times in milliseconds of one thread, sizes in bytes. */
export interface Measured {
  readonly accuracy: number;
  readonly topThree: number;
  readonly calibration: number;
  readonly typos: readonly { readonly rate: number; readonly accuracy: number }[];
  readonly outside: Outside | null;
  readonly trainSeconds: number;
  readonly median: number;
  readonly p95: number;
  readonly memory: number;
}

export interface Outside {
  readonly auroc: number;
  /** Share of in-scope messages taken for foreign when 95 % of the foreign ones are caught. */
  readonly falseAt95: number;
  /** At the threshold that rejects 5 % of the in-scope validation messages. */
  readonly caught: number;
  readonly inScopeRight: number;
}

export const TYPO_RATES = [0.03, 0.1] as const;

export function measurePublicSet(set: PublicSet, known: KnownWords): Measured {
  const english = ({ text, intent }: Labelled): Lesson => ({ text, label: intent, language: 'en' });
  const inTrain = new Set(set.train.map(({ text }) => text));
  const val = set.val.filter(({ text }) => !inTrain.has(text));
  const memoryBefore = process.memoryUsage().rss;
  const before = process.cpuUsage();
  const engine = createEngine({
    lessons: set.train.map(english),
    known,
    ...(val.length > 0 ? { held: val.map(english) } : {}),
    foreign: set.oosVal,
  });
  const used = process.cpuUsage(before);
  const judge = (text: string): Verdict => engine.judge(wordsOf(text), 'en');

  const times: number[] = [];
  const verdicts = set.test.map(({ text }) => {
    const start = performance.now();
    const verdict = judge(text);
    times.push(performance.now() - start);
    return verdict;
  });
  const right = (verdict: Verdict, i: number): boolean => verdict.ranked[0]?.label === set.test[i]?.intent;
  return {
    accuracy: share(verdicts.filter(right).length, verdicts.length),
    topThree: share(
      verdicts.filter(({ ranked }, i) => ranked.slice(0, 3).some(({ label }) => label === set.test[i]?.intent)).length,
      verdicts.length,
    ),
    calibration: calibrationError(
      verdicts.map((verdict, i) => ({ right: right(verdict, i), confidence: verdict.ranked[0]?.probability ?? 0 })),
    ),
    typos: TYPO_RATES.map((rate) => ({
      rate,
      accuracy: share(
        set.test.filter(({ text }, i) => right(judge(withTypos(text, rate, i + 1)), i)).length,
        set.test.length,
      ),
    })),
    outside: set.oosTest.length > 0 ? outside(set, val, verdicts, right, judge) : null,
    trainSeconds: (used.user + used.system) / 1e6,
    median: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    memory: process.memoryUsage().rss - memoryBefore,
  };
}

function outside(
  set: PublicSet,
  val: readonly Labelled[],
  verdicts: readonly Verdict[],
  right: (verdict: Verdict, i: number) => boolean,
  judge: (text: string) => Verdict,
): Outside {
  const foreign = set.oosTest.map((text) => judge(text).outside);
  const inside = verdicts.map((verdict) => verdict.outside);
  const threshold = percentile(
    val.map(({ text }) => judge(text).outside),
    0.95,
  );
  const nearlyAll = percentile(foreign, 0.05);
  return {
    auroc: areaUnderCurve(foreign, inside),
    falseAt95: share(inside.filter((score) => score >= nearlyAll).length, inside.length),
    caught: share(foreign.filter((score) => score > threshold).length, foreign.length),
    inScopeRight: share(
      verdicts.filter((verdict, i) => right(verdict, i) && verdict.outside <= threshold).length,
      verdicts.length,
    ),
  };
}
