// Loads intents/: the register, the phrases that teach the engine, and the words of every reply.
import { EMERGENCY } from '../core/intent-ids.js';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../core/fault.js';
import type { IntentEntry } from '../core/ports.js';
import { URGENT_KINDS, type Phrase } from '../core/reading.js';
import type { Language } from '../core/turn.js';
import { checkPhraseShape } from './phrase-shape.js';
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

export interface DeclaredIntent extends IntentEntry {
  /** Whose it is: what stands before the dot of its id. */
  readonly service: string;
}

export interface Intents {
  readonly register: ReadonlyMap<string, DeclaredIntent>;
  readonly phrases: readonly PlacedPhrase[];
  /** Reply words: language → key → word. */
  readonly words: ReadonlyMap<Language, ReadonlyMap<string, Word>>;
}

/** Why an intent has no number in the local government service list; the head of intents.yaml says what each means. */
const NO_LGSL = ['unknown', 'several', 'none'] as const;
const entry = z.strictObject({
  means: z.string(),
  slots: z.array(z.string()).default([]),
  lgsl: z.union(
    [z.number().int(), z.enum(NO_LGSL)],
    `must be its number in the local government service list, or why it has none: ${NO_LGSL.join(', ')}`,
  ),
  price: z.string().optional(),
  example: z.string().min(1),
});
const words = z.string('must be words. Put quotation marks around figures').min(1, 'is empty');
const phrase = z.union([words, z.strictObject({ template: words })]);
const file = z.strictObject({
  phrases: z.record(z.string(), z.array(phrase).nullable()).optional(),
  emergencies: z.partialRecord(z.enum(URGENT_KINDS), z.array(z.string().min(1))).optional(),
  replies: z.record(z.string(), z.string()).optional(),
  samples: z.unknown().optional(),
});

/** What src/language/slots.ts picks out of a message, and the lists of intents/slots/. */
const SLOTS: readonly string[] = [
  'container', 'when', 'postcode', 'number', 'flat', 'house', 'street', 'item', 'email', 'phone', 'application', 'reference', 'pence', 'size', 'language', 'work', 'circumstance', 'near',
]; // prettier-ignore

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
    for (const name of yamlFiles(folder, `intents/${language}`)) {
      const yaml = readYaml(join(folder, name), `intents/${language}/${name}`);
      checkPhraseShape(yaml);
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
            get line() {
              return yaml.lineOf(['phrases', intent, index]);
            },
          });
        });
      }
      for (const kind of URGENT_KINDS) {
        content.emergencies?.[kind]?.forEach((text, index) => {
          phrases.push({
            text,
            intent: EMERGENCY,
            urgent: kind,
            language,
            template: false,
            file: yaml.name,
            get line() {
              return yaml.lineOf(['emergencies', kind, index]);
            },
          });
        });
      }
      for (const [key, text] of Object.entries(content.replies ?? {})) {
        const word = {
          text: text.trimEnd(),
          file: yaml.name,
          get line() {
            return yaml.lineOf(['replies', key]);
          },
        };
        const before = replies.get(key);
        if (before)
          throw new Fault(
            'content/duplicate-words',
            `${yaml.name}:${word.line} has "${key}" again; it is in ${before.file}:${before.line}`,
            'Keep one of them',
          );
        replies.set(key, word);
      }
    }
  }
  return { register, phrases, words };
}

/** @throws Fault for a file that an editor would take for one that counts. */
function yamlFiles(folder: string, shown: string): readonly string[] {
  const names = readdirSync(folder).sort();
  const short = names.find((name) => /\.yml$/i.test(name));
  if (short !== undefined)
    throw new Fault(
      'content/file-name',
      `${shown}/${short} is not read, as its name does not end in .yaml`,
      'Rename it so that it does',
    );
  return names.filter((name) => name.endsWith('.yaml'));
}

function loadRegister(path: string): ReadonlyMap<string, DeclaredIntent> {
  const yaml = readYaml(path, 'intents/intents.yaml');
  const entries = check(
    yaml,
    z.record(z.string().regex(/^[a-z-]+\.[a-z-]+$/, 'is not an id of the form topic.kebab-case-name'), entry),
  );
  for (const [id, { price, slots }] of Object.entries(entries)) {
    if (price !== undefined && !(price in entries))
      throw new Fault(
        'content/unknown-intent',
        `${yaml.name}:${yaml.lineOf([id, 'price'])} ${id} names "${price}" for its price, which is not declared here`,
        'Correct the id, or declare it',
      );
    const unknown = slots.find((slot) => !SLOTS.includes(slot));
    if (unknown !== undefined)
      throw new Fault(
        'content/unknown-slot',
        `${yaml.name}:${yaml.lineOf([id, 'slots'])} ${id} names the slot "${unknown}", which nothing fills`,
        `Use one of ${SLOTS.join(', ')}`,
      );
  }
  return new Map(
    Object.entries(entries).map(([id, { slots, lgsl, price, example, means }]) => [
      id,
      {
        id,
        service: id.slice(0, id.indexOf('.')),
        means,
        slots,
        lgsl: typeof lgsl === 'number' ? lgsl : null,
        price: price ?? null,
        example,
      },
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
