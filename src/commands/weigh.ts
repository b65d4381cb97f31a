// Measures the content of a folder on the evaluation questions, for the desk's editor page: a process of its own, JSON on its output.
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createClock } from '../core/clock.js';
import type { Reader } from '../core/reading.js';
import { evaluate, type Question } from '../language/measure/evaluation.js';
import { settled } from '../language/settle.js';
import { loadContent } from '../load-content.js';
import { quietOnClosedPipe } from './closed-pipe.js';
import { clarifies, loadQuestions } from './question-file.js';

quietOnClosedPipe(() => process.exit());

const project = fileURLToPath(new URL('../..', import.meta.url));
const SETS = ['questions', 'emergencies', 'calm', 'off-topic'].map((name) =>
  join(project, `tests/understanding/${name}.jsonl`),
);

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: project },
    say: { type: 'string', default: '' },
    language: { type: 'string', default: 'en' },
    council: { type: 'string', default: 'glanmarch' },
    // In place of the project's own.
    questions: { type: 'string', multiple: true, default: SETS },
    // Only learns, so that whoever loads the same content next need not.
    'learn-only': { type: 'boolean', default: false },
  },
});

/** An installation without the questions is weighed on none. */
const questions = (values['learn-only'] ? [] : values.questions)
  .filter((path) => existsSync(path))
  .flatMap((path) => loadQuestions(path, ''))
  .map((question, index): Question => ({ ...question, id: question.id || String(index) }));
const { reader } = loadContent(values.root, values.council, createClock(null), project);

// Each is read once; the measures look at it again.
const read = new Map<string, ReturnType<Reader['read']>>();
const once: Reader = {
  read: (text, hint) => {
    const known = read.get(text) ?? reader.read(text, hint);
    read.set(text, known);
    return known;
  },
};
const measured = evaluate(questions, once, clarifies);
const right = questions.filter(({ text, intent, accept }) =>
  [intent, ...accept].includes(settled(once.read(text, 'en')).intent),
);
const said = values.say === '' ? null : settled(reader.read(values.say, values.language === 'cy' ? 'cy' : 'en')).intent;
process.stdout.write(
  JSON.stringify({
    figures: {
      first: measured.first,
      place: measured.rightPlace,
      danger: measured.emergenciesFound,
      false: measured.falseAlarms,
    },
    right: right.map(({ id }) => id),
    texts: Object.fromEntries(questions.map(({ id, text }) => [id, text])),
    read: said,
  }),
);
