// `npm run evaluate -- FILE`: how well labelled questions (one {"id","text","intent","accept"?,"also"?,"language"} a line) are understood, and where not.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { environment } from '../config.js';
import { loadIntents } from '../content/intents.js';
import { Fault } from '../core/fault.js';
import type { Reader } from '../core/reading.js';
import { evaluate, rate, type Evaluated, type Score } from '../language/measure/evaluation.js';
import { percent, percentile } from '../language/measure/figures.js';
import { loadContent } from '../load-content.js';
import { quietOnClosedPipe } from './closed-pipe.js';
import { clarifies, knownQuestions, loadQuestions } from './question-file.js';

const USAGE = 'Usage: npm run evaluate -- FILE [FILE …] [--totals]';
/** One phrase in so many is read before the time is taken; the time of fewer questions than these tells little. */
const WARM_BY = 3;
const TIMED = 100;
const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const line = (name: string, score: Score): void => {
  if (score.of > 0) say(`${name.padEnd(46)} ${percent(rate(score)).padStart(8)}  (${score.right} of ${score.of})`);
};

function report(measured: Evaluated, totals: boolean): void {
  line('first choice', measured.first);
  line('among two', measured.two);
  line('among three', measured.three);
  for (const [language, score] of measured.byLanguage)
    line(`first choice, ${language === 'cy' ? 'Welsh' : 'English'}`, score);
  line('a person, found', measured.personFound);
  line('emergencies found', measured.emergenciesFound);
  line('false alarms among the others', measured.falseAlarms);
  line('off-topic, not taken for bins, tax or planning', measured.offTopicLeft);
  line('language told', measured.languageTold);
  line('one clarifying question asked', measured.clarified);
  line('right place with it', measured.rightPlace);
  line('both of two questions found', measured.bothFound);
  line('a second question that was not asked', measured.notAsked);
  say(`${'calibration error (15 bins)'.padEnd(46)} ${measured.calibration.toFixed(3).padStart(8)}`);
  if (totals) return;
  say('\nby intent, worst first');
  for (const [intent, score] of [...measured.byIntent].sort((a, b) => rate(a[1]) - rate(b[1])))
    line(`  ${intent}`, score);
  say('\nmost often taken for another');
  for (const { expected, got, times } of measured.confusions.slice(0, 25))
    say(`  ${String(times).padStart(3)}  ${expected} → ${got}`);
}

/** @throws Fault for an option that there is not. */
function asked(): { readonly files: readonly string[]; readonly totals: boolean } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { totals: { type: 'boolean', default: false } },
    });
    return { files: positionals, totals: values.totals };
  } catch (error) {
    throw new Fault('evaluate/usage', (error as Error).message.split('. ')[0] ?? '', USAGE);
  }
}

quietOnClosedPipe(() => process.exit());

try {
  const { files, totals } = asked();
  if (files.length === 0) throw new Fault('evaluate/usage', 'No file was named', USAGE);
  const questions = files.flatMap((file) => loadQuestions(file, USAGE));
  if (questions.length === 0) throw new Fault('evaluate/empty', `${files.join(', ')}: no questions`, USAGE);
  const { reader, register } = loadContent(root, environment()['COUNCIL'] ?? 'glanmarch');
  const { known, problems } = knownQuestions(questions, register);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
  if (known.length === 0) throw new Fault('evaluate/empty', `${files.join(', ')}: no question with a known id`, USAGE);
  const left = questions.length - known.length;
  say(
    `${String(known.length)} question${known.length === 1 ? '' : 's'}${left > 0 ? `; ${String(left)} left out, as their ids are not known` : ''}`,
  );
  // A server has read thousands of messages before; none of the questions, so that nothing of them is remembered.
  const before = known.length < TIMED ? [] : loadIntents(root, ['en', 'cy']).phrases;
  for (const [i, { text, language }] of before.entries()) if (i % WARM_BY === 0) reader.read(text, language);
  const times: number[] = [];
  const timed: Reader = {
    read: (text, hint) => {
      const started = performance.now();
      const reading = reader.read(text, hint);
      times.push(performance.now() - started);
      return reading;
    },
  };
  report(evaluate(known, timed, clarifies), totals);
  const [median, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  say(`\na message: median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, on one core`);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
