// `npm run understand -- "text"` shows a person what a message means and why; without text it reads JSON lines and writes JSON lines.
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environment } from '../config.js';
import { loadIntents, type PlacedPhrase } from '../content/intents.js';
import { Fault } from '../core/fault.js';
import type { Reader } from '../core/reading.js';
import { settled } from '../language/settle.js';
import { loadContent } from '../load-content.js';
import { quietOnClosedPipe } from './closed-pipe.js';
import { explained, type WhereIs } from './understand-explain.js';

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

/** Where each phrase stands; a phrase of both languages where it is first. */
function whereIs(): WhereIs {
  const places = new Map<string, PlacedPhrase>();
  for (const phrase of loadIntents(root, ['en', 'cy']).phrases) {
    const key = `${phrase.intent} ${phrase.text}`;
    if (!places.has(key)) places.set(key, phrase);
  }
  return (text, intent) => {
    const phrase = places.get(`${intent} ${text}`);
    return phrase ? `${phrase.file}:${String(phrase.line)}` : null;
  };
}

quietOnClosedPipe(() => process.exit());

try {
  const reader = loadContent(root, environment()['COUNCIL'] ?? 'glanmarch').reader;
  const words = process.argv.slice(2);
  // An empty text is a message too.
  if (words.length === 0) await lines(reader);
  else for (const line of explained(words.join(' '), reader, whereIs())) say(line);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  complain(error.message);
}
