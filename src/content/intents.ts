// Loads intents/: the register, the phrases that teach the engine, and the words of every reply.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../core/fault.js';
import type { IntentEntry } from '../core/ports.js';
import { URGENT_KINDS, type Phrase } from '../core/reading.js';
import type { Language } from '../core/turn.js';
import { readYaml, type YamlFile } from './yaml-file.js';

export interface Word {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** A phrase and where it stands, so that the checker can point at it. */
export interface PlacedPhrase extends Phrase {
  readonly file: string;
  readonly line: number;
}

export interface Intents {
  readonly register: ReadonlyMap<string, IntentEntry>;
  readonly phrases: readonly PlacedPhrase[];
  /** Reply words: language → key → word. */
  readonly words: ReadonlyMap<Language, ReadonlyMap<string, Word>>;
}

const entry = z.strictObject({
  means: z.string(),
  slots: z.array(z.string()).default([]),
  lgsl: z.number().int().optional(),
  price: z.string().optional(),
  example: z.string().min(1),
});
const phrase = z.union([z.string().min(1), z.strictObject({ template: z.string().min(1) })]);
const file = z.strictObject({
  phrases: z.record(z.string(), z.array(phrase).nullable()).optional(),
  emergencies: z.partialRecord(z.enum(URGENT_KINDS), z.array(z.string().min(1))).optional(),
  replies: z.record(z.string(), z.string()).optional(),
  samples: z.unknown().optional(),
});

const EMERGENCY = 'general.emergency';

/** @throws Fault naming file:line for anything that is not as the README describes. `root` is the project's folder. */
export function loadIntents(root: string, languages: readonly Language[]): Intents {
  const register = loadRegister(join(root, 'intents', 'intents.yaml'));
  const phrases: PlacedPhrase[] = [];
  const words = new Map<Language, Map<string, Word>>();
  for (const language of languages) {
    const folder = join(root, 'intents', language);
    if (!existsSync(folder))
      throw new Fault(
        'content/no-language',
        `intents/${language} is not there`,
        `Add the folder, or take ${language} out of the council's languages`,
      );
    const replies = new Map<string, Word>();
    words.set(language, replies);
    for (const name of readdirSync(folder)
      .sort()
      .filter((name) => name.endsWith('.yaml'))) {
      const yaml = readYaml(join(folder, name), `intents/${language}/${name}`);
      const content = check(yaml, file);
      for (const [intent, list] of Object.entries(content.phrases ?? {})) {
        if (!register.has(intent))
          throw new Fault(
            'content/unknown-intent',
            `${yaml.name}:${yaml.lineOf(['phrases', intent])} teaches "${intent}", which intents/intents.yaml does not declare`,
            'Correct the id, or declare it there',
          );
        (list ?? []).forEach((item, index) => {
          const template = typeof item !== 'string';
          phrases.push({
            text: template ? item.template : item,
            intent,
            language,
            template,
            file: yaml.name,
            line: yaml.lineOf(['phrases', intent, index]),
          });
        });
      }
      for (const kind of URGENT_KINDS) {
        content.emergencies?.[kind]?.forEach((text, index) => {
          const line = yaml.lineOf(['emergencies', kind, index]);
          phrases.push({ text, intent: EMERGENCY, urgent: kind, language, template: false, file: yaml.name, line });
        });
      }
      for (const [key, text] of Object.entries(content.replies ?? {})) {
        const line = yaml.lineOf(['replies', key]);
        const before = replies.get(key);
        if (before)
          throw new Fault(
            'content/duplicate-words',
            `${yaml.name}:${line} has "${key}" again; it is in ${before.file}:${before.line}`,
            'Keep one of them',
          );
        replies.set(key, { text: text.trimEnd(), file: yaml.name, line });
      }
    }
  }
  return { register, phrases, words };
}

function loadRegister(path: string): ReadonlyMap<string, IntentEntry> {
  const yaml = readYaml(path, 'intents/intents.yaml');
  const entries = check(
    yaml,
    z.record(z.string().regex(/^[a-z-]+\.[a-z-]+$/, 'is not an id of the form topic.kebab-case-name'), entry),
  );
  return new Map(
    Object.entries(entries).map(([id, { slots, lgsl, price, example, means }]) => [
      id,
      { id, means, slots, lgsl: lgsl ?? null, price: price ?? null, example },
    ]),
  );
}

/** Parses with a zod schema, turning its first complaint into a Fault with file:line. */
export function check<T>(yaml: YamlFile, schema: z.ZodType<T>): T {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  throw new Fault(
    'content/shape',
    `${yaml.name}:${yaml.lineOf(path)} ${path.join('.') || 'the file'}: ${issue?.message ?? 'is not right'}`,
    'Compare it with the entries around it and with the README',
  );
}
