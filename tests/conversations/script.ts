// The shape of a conversation file, and what every reply is held to.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ENDINGS } from '../../src/core/endings.js';

const turn = z.strictObject({
  /** What is typed on the web. */
  say: z.string().optional(),
  /** What is said to a speaker; `say` when absent. */
  voice: z.string().optional(),
  'voice-only': z.string().optional(),
  intent: z.string().optional(),
  'intent-topic': z.string().optional(),
  ending: z.enum(Object.keys(ENDINGS) as [keyof typeof ENDINGS]).optional(),
  'voice-ending': z.string().optional(),
  'not-ending': z.string().optional(),
  language: z.enum(['en', 'cy']).optional(),
  /** Each stands in the reply, whatever its case. */
  has: z.array(z.string()).default([]),
  /** None stands in it. */
  lacks: z.array(z.string()).default([]),
});
const conversation = z.strictObject({
  name: z.string(),
  council: z.enum(['glanmarch', 'marchfold']).default('glanmarch'),
  clock: z.string().default('2026-11-23T09:00:00Z'),
  language: z.enum(['en', 'cy']).default('en'),
  /** Why it makes no sense in the other place. */
  'web-only': z.string().optional(),
  'voice-only': z.string().optional(),
  turns: z.array(turn).min(1),
});

export type Conversation = z.infer<typeof conversation> & { readonly file: string };
export type ScriptTurn = z.infer<typeof turn>;

/** What a place gave back for one turn. */
export interface Heard {
  readonly text: string;
  readonly assistant: {
    readonly intent: string;
    readonly ending: string;
    readonly language: string;
    readonly articles: readonly string[];
  };
}

export function loadConversations(): readonly Conversation[] {
  const folder = import.meta.dirname;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((file) =>
      z
        .array(conversation)
        .parse(parse(readFileSync(join(folder, file), 'utf8')))
        .map((one) => ({ ...one, file })),
    );
}

/** Conversations that need the same council and clock can share a server. */
export const groups = (conversations: readonly Conversation[]): ReadonlyMap<string, readonly Conversation[]> => {
  const found = new Map<string, Conversation[]>();
  for (const one of conversations)
    found.set(`${one.council} ${one.clock}`, [...(found.get(`${one.council} ${one.clock}`) ?? []), one]);
  return found;
};

export function hold(heard: Heard, turn: ScriptTurn, voice: boolean): void {
  const where = `after "${(voice ? (turn.voice ?? turn.say) : turn.say) ?? ''}" came: ${heard.text}`;
  const { assistant } = heard;
  const ending = voice ? (turn['voice-ending'] ?? turn.ending) : turn.ending;
  if (turn.intent) expect(assistant.intent, where).toBe(turn.intent);
  if (turn['intent-topic']) expect(assistant.intent, where).toMatch(new RegExp(`^${turn['intent-topic']}\\.`));
  if (ending) expect(assistant.ending, where).toBe(ending);
  if (turn['not-ending']) expect(assistant.ending, where).not.toBe(turn['not-ending']);
  if (turn.language && !voice) expect(assistant.language, where).toBe(turn.language);
  if (!voice || ending === turn.ending)
    for (const part of turn.has) expect(plain(heard.text), where).toContain(plain(part));
  for (const part of turn.lacks) expect(plain(heard.text), where).not.toContain(plain(part));
  expect(heard.text, 'no placeholder is left open').not.toMatch(/\{[a-z]+\}/i);
}

/** Letter case, spaces, the links of the web channel and the way a speaker says a date aside. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\[([^\]]+)\]\(<[^>]*>\)/g, '$1')
    .replace(/\bthe (\d{1,2})(?:st|nd|rd|th) of (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g, '$1 ')
    .replace(/\s+/g, ' ');
