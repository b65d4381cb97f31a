// `npm run evaluate -- FILE…`: how well questions with known answers are understood.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.js';
import { Fault } from '../core/fault.js';
import { judge, report, type Question } from '../language/measure/evaluation.js';
import { readLines } from '../language/measure/jsonl.js';
import { loadContent } from '../main.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = process.argv.slice(2);

function load(file: string): readonly Question[] {
  if (!existsSync(file))
    throw new Fault(
      'evaluate/no-file',
      `${file} is not there`,
      'Name a file of questions, such as tests/understanding/questions.jsonl',
    );
  return readLines(readFileSync(file, 'utf8'), file, (value) => {
    const { text, intent } = (value ?? {}) as Partial<Question>;
    return typeof text === 'string' && typeof intent === 'string'
      ? (value as Question)
      : 'needs "text" and "intent", both in quotes';
  });
}

try {
  if (files.length === 0)
    throw new Fault(
      'evaluate/usage',
      'No file was named',
      'Write it after --, as in: npm run evaluate -- tests/understanding/questions.jsonl',
    );
  const { reader } = loadContent(root, readConfig().council);
  for (const file of files) process.stdout.write(`${file}\n${report(judge(load(file), reader))}\n`);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
