// Evaluation questions from a file, and what the product would ask back: what `evaluate`, `weigh` and `understand` share.
import { NOTHING } from '../core/intent-ids.js';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Fuse from 'fuse.js';
import { decide } from '../core/decide.js';
import { Fault } from '../core/fault.js';
import { SURE_ENOUGH, type Decision } from '../core/meaning.js';
import type { Reading } from '../core/reading.js';
import { newSession } from '../core/session.js';
import type { Question } from '../language/measure/evaluation.js';
import { readLines } from '../language/measure/jsonl.js';
import { settled } from '../language/settle.js';

export interface PlacedQuestion extends Question {
  /** "questions.jsonl:12". */
  readonly where: string;
}

/** @throws Fault when the file cannot be read or a line is not a question. */
export function loadQuestions(path: string, usage: string): readonly PlacedQuestion[] {
  return readLines(textOf(path, usage), basename(path), (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not an object';
    const { id, text, intent, accept = [], also = [], language = null } = value as Record<string, unknown>;
    if (typeof text !== 'string' || typeof intent !== 'string') return 'needs "text" and "intent", both in quotes';
    if (!isList(accept)) return listed('accept', accept);
    if (!isList(also)) return listed('also', also);
    if (language !== 'en' && language !== 'cy' && language !== null)
      return `has "language": ${JSON.stringify(language)}, which must be "en" or "cy", or be left out`;
    return { id: typeof id === 'string' ? id : '', text, intent, accept, also, language, where };
  });
}

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const listed = (field: string, value: unknown): string =>
  `has "${field}": ${JSON.stringify(value)}, which must be a list of ids: ["general.contact"]`;

function textOf(path: string, usage: string): string {
  if (!existsSync(path)) throw new Fault('evaluate/no-file', `${path} is not there`, usage);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'EISDIR'
      ? new Fault('evaluate/folder', `${path} is a folder`, `Name the files in it, such as ${join(path, '*.jsonl')}`)
      : new Fault('evaluate/unreadable', `${path} cannot be read (${message})`, usage);
  }
}

/** The questions whose ids are all in the register, and sentences that name file, line and cure for the others. */
export function knownQuestions(
  questions: readonly PlacedQuestion[],
  register: ReadonlyMap<string, unknown>,
): { readonly known: readonly PlacedQuestion[]; readonly problems: readonly string[] } {
  const ids = new Fuse([...register.keys()], { threshold: 0.4 });
  const unknown = ({ intent, accept, also = [] }: Question): readonly string[] =>
    [...new Set([intent, ...accept, ...also])].filter((id) => !register.has(id));
  return {
    known: questions.filter((question) => unknown(question).length === 0),
    problems: questions.flatMap((question) =>
      unknown(question).map((id) => {
        const like = ids.search(id, { limit: 1 })[0]?.item;
        return `${question.where} names "${id}", which intents/intents.yaml does not declare. Correct it${like === undefined ? '' : ` (${like}?)`}, or declare it there`;
      }),
    ),
  };
}

/** What the product would do about a message at the start of a conversation, asked of the core itself. */
export function decided(reading: Reading, text: string): Decision {
  const [best] = reading.candidates;
  const understood = best && best.confidence >= SURE_ENOUGH && best.intent !== NOTHING ? best : null;
  const sure = reading.urgent !== null || reading.sure !== null ? settled(reading) : null;
  return decide(
    newSession('en'),
    {
      by: reading.urgent ? 'urgent' : reading.sure ? 'sure' : understood ? 'read' : 'nothing',
      intent: sure?.intent ?? understood?.intent ?? NOTHING,
      confidence: sure?.confidence ?? best?.confidence ?? 0,
      language: reading.language,
      slots: reading.slots,
      urgent: reading.urgent,
      text,
      answer: null,
      command: null,
      candidates: reading.candidates,
      also: reading.also,
    },
    { services: new Map(), languages: ['en', 'cy'] },
  );
}

/** What it would offer to choose from; none where it would not ask. */
export function clarifies(reading: Reading, text: string): readonly string[] {
  const decision = decided(reading, text);
  return decision.do === 'clarify' ? decision.intents : [];
}
