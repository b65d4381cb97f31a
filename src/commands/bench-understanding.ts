// `npm run bench:understanding -- DIR [--train FILE] [--vs]`: the engine on public data, trained and measured in one run.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../core/fault.js';
import { measureBayes } from '../language/measure/bayes.js';
import { percent } from '../language/measure/figures.js';
import { readLines } from '../language/measure/jsonl.js';
import { measurePublicSet, type Labelled, type PublicSet } from '../language/measure/public-set.js';
import { knownEnglish } from '../language/word-list.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe(() => process.exit());

const USAGE =
  'Usage: npm run bench:understanding -- DIR [--train FILE] [--vs]\nDIR holds train.jsonl and test.jsonl, and may hold val.jsonl, oos-train.jsonl, oos-val.jsonl and oos-test.jsonl.\n';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function load(path: string): readonly Labelled[] {
  return readLines(readFileSync(path, 'utf8'), basename(path), (value) => {
    const { text, intent } = (value ?? {}) as Partial<Labelled>;
    return typeof text === 'string' && typeof intent === 'string'
      ? { text, intent }
      : 'needs "text" and "intent", both in quotes';
  });
}

const maybe = (path: string): readonly Labelled[] => (existsSync(path) ? load(path) : []);

function run(args: readonly string[]): void {
  const at = args.indexOf('--train');
  const file = at >= 0 ? args[at + 1] : undefined;
  const dir = args.find((arg, i) => !arg.startsWith('--') && (at < 0 || i !== at + 1));
  if (dir === undefined || (at >= 0 && file === undefined))
    throw new Fault('bench/usage', 'No folder was named', USAGE);
  const trainFile = file ?? join(dir, 'train.jsonl');
  for (const path of [trainFile, join(dir, 'test.jsonl')])
    if (!existsSync(path)) throw new Fault('bench/no-file', `${path} is not there`, USAGE);
  const set: PublicSet = {
    train: load(trainFile),
    test: load(join(dir, 'test.jsonl')),
    val: maybe(join(dir, 'val.jsonl')),
    oosVal: [...maybe(join(dir, 'oos-train.jsonl')), ...maybe(join(dir, 'oos-val.jsonl'))].map(({ text }) => text),
    oosTest: maybe(join(dir, 'oos-test.jsonl')).map(({ text }) => text),
  };
  say(
    `${basename(dir)}, ${basename(trainFile)}: ${set.train.length} to train, ${set.test.length} to test, ${new Set(set.train.map(({ intent }) => intent)).size} intents (${process.version})`,
  );
  const measured = measurePublicSet(set, { en: knownEnglish() });
  say(`accuracy               ${percent(measured.accuracy)}`);
  say(`among three            ${percent(measured.topThree)}`);
  say(`calibration error      ${measured.calibration.toFixed(3)} (15 bins)`);
  for (const { rate, accuracy } of measured.typos)
    say(
      `accuracy, ${percent(rate).padEnd(6)} typos ${percent(accuracy)} (${((accuracy - measured.accuracy) * 100).toFixed(1)} points)`,
    );
  if (measured.outside) {
    say(`out of scope AUROC     ${measured.outside.auroc.toFixed(3)} (${set.oosTest.length} messages)`);
    say(`  in scope lost at 95 % caught                  ${percent(measured.outside.falseAt95)}`);
    say(
      `  caught when 5 % of in-scope val is rejected   ${percent(measured.outside.caught)}, in-scope right ${percent(measured.outside.inScopeRight)}`,
    );
  }
  say(`a message              median ${measured.median.toFixed(2)} ms, p95 ${measured.p95.toFixed(2)} ms`);
  say(`training               ${measured.trainSeconds.toFixed(1)} s CPU`);
  say(`memory                 ${(measured.memory / 1e6).toFixed(0)} MB more than before training`);
  if (!args.includes('--vs')) return;
  const bayes = measureBayes(set.train, set.test);
  say(
    `natural's Bayes        ${percent(bayes.accuracy)} on ${bayes.tried} of the test messages; ${bayes.typos.map(({ rate, accuracy }) => `${percent(rate)} typos ${percent(accuracy)}`).join(', ')}`,
  );
  say(`  a message median ${bayes.median.toFixed(2)} ms, training ${bayes.trainSeconds.toFixed(1)} s CPU`);
}

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
