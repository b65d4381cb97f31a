// Evaluation questions from a file, and what the product would ask back: what `evaluate` and `weigh` share.
import { NOTHING } from '../core/intent-ids.js';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Fuse from 'fuse.js';
import { decide } from '../core/decide.js';
import { Fault } from '../core/fault.js';
import type { Reading } from '../core/reading.js';
import { newSession } from '../core/session.js';
import type { Question } from '../language/measure/evaluation.js';
import { readLines } from '../language/measure/jsonl.js';
import { settled } from '../language/settle.js';

export interface PlacedQuestion extends Question {
  /** "questions.jsonl:12". */
  readonly where: string;
}

/** @throws Fault when the file is not there or a line is not a question. */
export function loadQuestions(path: string, usage: string): readonly PlacedQuestion[] {
  if (!existsSync(path)) throw new Fault('evaluate/no-file', `${path} is not there`, usage);
  const name = basename(path);
  return readLines(readFileSync(path, 'utf8'), name, (value, where) => {
    const { id, text, intent, accept, language } = (value ?? {}) as Record<string, unknown>;
    if (typeof text !== 'string' || typeof intent !== 'string') return 'needs "text" and "intent", both in quotes';
    return {
      id: typeof id === 'string' ? id : '',
      text,
      intent,
      accept: Array.isArray(accept) ? accept.filter((other) => typeof other === 'string') : [],
      language: language === 'cy' || language === 'en' ? language : null,
      where,
    };
  });
}

/** The questions whose ids are all in the register, and sentences that name file, line and cure for the others. */
export function knownQuestions(
  questions: readonly PlacedQuestion[],
  register: ReadonlyMap<string, unknown>,
): { readonly known: readonly PlacedQuestion[]; readonly problems: readonly string[] } {
  const ids = new Fuse([...register.keys()], { threshold: 0.4 });
  const unknown = ({ intent, accept }: Question): readonly string[] =>
    [intent, ...accept].filter((id) => !register.has(id));
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

/** What the product would offer to choose from, asked of the core itself at the start of a conversation. */
export function clarifies(reading: Reading, text: string): readonly string[] {
  const { intent, confidence } = settled(reading);
  const by = reading.urgent ? 'urgent' : reading.sure ? 'sure' : intent === NOTHING ? 'nothing' : 'read';
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
