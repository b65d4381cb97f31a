// natural's Bayes classifier on the same data, for comparison: what an off-the-shelf engine reaches.
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { percentile, share } from './figures.js';
import type { Labelled } from './public-set.js';
import { TYPO_RATES } from './public-set.js';
import { withTypos } from './typos.js';

export interface BayesMeasured {
  readonly accuracy: number;
  readonly typos: readonly { readonly rate: number; readonly accuracy: number }[];
  readonly trainSeconds: number;
  readonly median: number;
  /** How many test messages were tried: it is slow. */
  readonly tried: number;
}

/** At most `most` test messages, evenly spread. */
export function measureBayes(train: readonly Labelled[], test: readonly Labelled[], most = 1000): BayesMeasured {
  const step = Math.max(1, Math.floor(test.length / most));
  const tried = test.filter((_, i) => i % step === 0);
  const before = process.cpuUsage();
  const classifier = new BayesClassifier();
  for (const { text, intent } of train) classifier.addDocument(text, intent);
  classifier.train();
  const used = process.cpuUsage(before);
  const times: number[] = [];
  const accuracy = (change: (text: string, i: number) => string): number =>
    share(
      tried.filter(({ text, intent }, i) => {
        const message = change(text, i);
        const start = performance.now();
        const label = classifier.classify(message);
        times.push(performance.now() - start);
        return label === intent;
      }).length,
      tried.length,
    );
  return {
    accuracy: accuracy((text) => text),
    typos: TYPO_RATES.map((rate) => ({ rate, accuracy: accuracy((text, i) => withTypos(text, rate, i * step + 1)) })),
    trainSeconds: (used.user + used.system) / 1e6,
    median: percentile(times, 0.5),
    tried: tried.length,
  };
}
