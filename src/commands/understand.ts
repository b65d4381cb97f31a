// `npm run understand -- "text"` shows a person what a message means and why; without text it reads JSON lines and writes JSON lines.
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environment } from '../config.js';
import { Fault } from '../core/fault.js';
import type { Reader } from '../core/reading.js';
import { settled } from '../language/settle.js';
import { loadContent } from '../load-content.js';
import { quietOnClosedPipe } from './closed-pipe.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
};

interface Asked {
  readonly id: unknown;
  readonly text: string;
}

/** What is wrong with a line, and its id where that can be told. */
interface Wrong {
  readonly id: unknown;
  readonly wrong: string;
}

/** `{"id","text"}` of a line, or what is wrong with it. */
function asked(line: string): Asked | Wrong {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, wrong: 'is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, wrong: 'is not an object' };
  const { id = null, text } = value as { id?: unknown; text?: unknown };
  return typeof text === 'string' ? { id, text } : { id, wrong: 'has no "text" in quotes' };
}

function answer({ id, text }: Asked, reader: Reader): object {
  const reading = reader.read(text, 'en');
  const { intent, confidence } = settled(reading);
  const alternatives = reading.candidates
    .filter((candidate) => candidate.intent !== intent)
    .map((candidate) => ({ ...candidate, confidence: rounded(candidate.confidence) }));
  return {
    id,
    intent,
    confidence: rounded(confidence),
    language: reading.language,
    slots: reading.slots,
    alternatives,
    also: reading.also,
    ...(reading.urgent && { danger: reading.urgent }),
  };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

async function lines(reader: Reader): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const question = asked(line.replace(/^\uFEFF/, ''));
    if ('text' in question) {
      say(JSON.stringify(answer(question, reader)));
      continue;
    }
    // Whoever joins what comes out with what went in needs a line for each.
    const error = `Line ${String(number)} ${question.wrong}. Each line is {"id": …, "text": "…"}`;
    complain(error);
    say(JSON.stringify({ id: question.id, error }));
  }
}

function explain(text: string, reader: Reader): void {
  const reading = reader.read(text, 'en');
  const { intent, confidence } = settled(reading);
  const percent = (value: number): string => `${(value * 100).toFixed(0).padStart(3)} %`;
  say(`${intent}  ${percent(confidence).trim()}`);
  say(
    `language  ${reading.language} ${percent(reading.languageConfidence).trim()}${reading.followUp ? ', leans on what went before' : ''}`,
  );
  for (const [name, value] of Object.entries(reading.slots)) say(`slot      ${name}: ${value}`);
  for (const also of reading.also) say(`also      ${also}`);
  if (reading.urgent) say(`danger    ${reading.urgent}`);
  for (const candidate of reading.candidates) say(`${percent(candidate.confidence)}     ${candidate.intent}`);
  for (const reason of reading.reasons) say(`why       ${reason}`);
}

quietOnClosedPipe(() => process.exit());

try {
  const reader = loadContent(root, environment()['COUNCIL'] ?? 'glanmarch').reader;
  const text = process.argv.slice(2).join(' ');
  if (text === '') await lines(reader);
  else explain(text, reader);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  complain(error.message);
}
