// `npm run evaluate -- FILE`: how well labelled questions (one {"id","text","intent","accept"?,"language"} a line) are understood, and where not.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from '../config.js';
import { decide } from '../core/decide.js';
import { Fault } from '../core/fault.js';
import type { Reading } from '../core/reading.js';
import { newSession } from '../core/session.js';
import { evaluate, rate, type Evaluated, type Question, type Score } from '../language/measure/evaluation.js';
import { percent } from '../language/measure/figures.js';
import { readLines } from '../language/measure/jsonl.js';
import { settled } from '../language/settle.js';
import { loadContent } from '../load-content.js';

const USAGE = 'Usage: npm run evaluate -- FILE [FILE …] [--totals]';
const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function load(path: string): readonly Question[] {
  if (!existsSync(path)) throw new Fault('evaluate/no-file', `${path} is not there`, USAGE);
  const name = basename(path);
  return readLines(readFileSync(path, 'utf8'), name, (value) => {
    const { id, text, intent, accept, language } = (value ?? {}) as Record<string, unknown>;
    if (typeof text !== 'string' || typeof intent !== 'string') return 'needs "text" and "intent", both in quotes';
    return {
      id: typeof id === 'string' ? id : '',
      text,
      intent,
      accept: Array.isArray(accept) ? accept.filter((other) => typeof other === 'string') : [],
      language: language === 'cy' || language === 'en' ? language : null,
    };
  });
}

/** What the product would offer to choose from, asked of the core itself at the start of a conversation. */
function clarifies(reading: Reading, text: string): readonly string[] {
  const { intent, confidence } = settled(reading);
  const by = reading.urgent ? 'urgent' : reading.sure ? 'sure' : intent === 'general.out-of-scope' ? 'nothing' : 'read';
  const decision = decide(
    newSession('en'),
    {
      by,
      intent,
      confidence,
      language: reading.language,
      slots: reading.slots,
      urgent: reading.urgent,
      text,
      answer: null,
      command: null,
      candidates: reading.candidates,
      also: [],
    },
    { services: new Map(), languages: ['en', 'cy'] },
  );
  return decision.do === 'clarify' ? decision.intents : [];
}

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
  say(`${'calibration error (15 bins)'.padEnd(46)} ${measured.calibration.toFixed(3).padStart(8)}`);
  if (totals) return;
  say('\nby intent, worst first');
  for (const [intent, score] of [...measured.byIntent].sort((a, b) => rate(a[1]) - rate(b[1])))
    line(`  ${intent}`, score);
  say('\nmost often taken for another');
  for (const { expected, got, times } of measured.confusions.slice(0, 25))
    say(`  ${String(times).padStart(3)}  ${expected} → ${got}`);
}

try {
  const args = process.argv.slice(2);
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0) throw new Fault('evaluate/usage', 'No file was named', USAGE);
  const questions = files.flatMap(load);
  if (questions.length === 0) throw new Fault('evaluate/empty', `${files.join(', ')}: no questions`, USAGE);
  say(`${questions.length} questions`);
  report(
    evaluate(questions, loadContent(root, environment()['COUNCIL'] ?? 'glanmarch').reader, clarifies),
    args.includes('--totals'),
  );
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
