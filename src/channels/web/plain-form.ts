// Reads what the plain chat's form sent: one thing to do, or what is wrong with it.
import { createHash, randomUUID } from 'node:crypto';
import { LONGEST_MESSAGE } from '../../core/clean.js';
import type { Option } from '../../core/reply.js';
import type { Message } from '../../core/store.js';
import type { Input } from '../../core/turn.js';
import { SERVER_TURN } from './activities.js';

/** A key of `web.chat.error.*`. */
export type FormProblem = 'empty' | 'choice' | 'long';

export type FormRead =
  | { readonly kind: 'say'; readonly input: Input; readonly turn: string }
  | { readonly kind: 'restart' }
  | { readonly kind: 'wrong'; readonly problem: FormProblem };

export interface FormFields {
  readonly message: string;
  readonly choice: string;
  readonly turn: string;
  readonly act: string;
  /** Of the conversation that the page showed; empty where none was begun. */
  readonly begun: string;
}

/** `body` is what the server made of the form; anything else counts as an empty one. */
export function formFields(body: unknown): FormFields {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams();
  // Browsers send line ends as two characters and count them as one.
  const message = (form.get('message') ?? '').replace(/\r\n?/g, '\n').trim();
  const field = (name: string): string => form.get(name) ?? '';
  return { message, choice: field('choice'), turn: field('turn'), act: field('do'), begun: field('begun') };
}

export interface FormWords {
  /** What the button for a person says, and what a change of language says. */
  readonly person: string;
  readonly language: string;
}

/** What was typed comes before what was ticked. `shown` tells what stood beside the value that came back. */
export function readForm(
  { message, choice, turn, act }: FormFields,
  shown: readonly Option[],
  words: FormWords,
): FormRead {
  const say = (input: Input): FormRead => ({ kind: 'say', input, turn: turnId(turn, JSON.stringify(input)) });
  switch (act) {
    case 'restart':
      return { kind: 'restart' };
    case 'person':
      return say({ kind: 'choice', value: 'do:person', text: words.person });
    case 'language':
      return say({ kind: 'text', text: words.language });
    default: {
      if ([...message].length > LONGEST_MESSAGE) return { kind: 'wrong', problem: 'long' };
      if (message !== '') return say({ kind: 'text', text: message });
      if (choice === '') return { kind: 'wrong', problem: 'empty' };
      const option = shown.find(({ value }) => value === choice);
      return option
        ? say({ kind: 'choice', value: option.value, text: option.label })
        : { kind: 'wrong', problem: 'choice' };
    }
  }
}

/**
 * The same page sent twice with the same words is one turn (a double press, a reload); sent again with other words
 * (the browser's Back) it is another.
 */
const turnId = (page: string, said: string): string =>
  `${SERVER_TURN}${/^[\w-]{8,64}$/.test(page) ? createHash('sha256').update(`${page}\n${said}`).digest('base64url') : randomUUID()}`;

/** Every choice that was ever offered, the latest first: an old page may still be open. */
export const shownOptions = (lines: readonly Message[]): readonly Option[] =>
  lines.toReversed().flatMap(({ reply }) => reply?.options ?? []);

/** Choices to offer now: those of the last reply, unless something was said since. */
export function openOptions(lines: readonly Message[]): readonly Option[] {
  const last = lines.at(-1);
  return last?.from === 'bot' || last?.from === 'system' ? (last.reply?.options ?? []) : [];
}

/** In the queue or with a person: lines come without the resident doing anything. */
export function isWithPeople(lines: readonly Message[]): boolean {
  const handed = lines.findLastIndex(({ reply }) => reply?.ending === 'handed-over');
  return (
    handed >= 0 &&
    lines[handed]?.reply?.with?.kind !== 'assistant' &&
    lines.slice(handed).every(({ from, reply }) => from !== 'bot' || (reply !== null && STAYS.has(reply.ending)))
  );
}
const STAYS: ReadonlySet<string> = new Set(['handed-over', 'relayed', 'urgent']);
