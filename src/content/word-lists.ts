// Loads intents/words/: words that mean alike, and Welsh words with their English ones.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../core/fault.js';
import { readYaml } from './yaml-file.js';

export interface WordLists {
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  readonly welsh: ReadonlyMap<string, readonly string[]>;
}

/** Slot → its values → what people call each: `work` → `loft` → "attic", "loft conversion". */
export type SlotTerms = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** None when the folder is not there. @throws Fault naming file:line for a line that is not a name, a colon and words. */
export function loadWordLists(root: string): WordLists {
  const lists = { concepts: new Map<string, readonly string[]>(), welsh: new Map<string, readonly string[]>() };
  for (const name of filesIn(root, 'words')) {
    const into = name.startsWith('welsh') ? lists.welsh : lists.concepts;
    for (const [meaning, terms] of read(root, `intents/words/${name}`))
      into.set(meaning, [...(into.get(meaning) ?? []), ...terms]);
  }
  return lists;
}

/** Loads intents/slots/: a file for each slot whose values are kinds of things. @throws Fault as above. */
export const loadSlotTerms = (root: string): SlotTerms =>
  new Map(
    filesIn(root, 'slots').map((name) => [name.replace(/\.yaml$/, ''), new Map(read(root, `intents/slots/${name}`))]),
  );

function filesIn(root: string, name: string): readonly string[] {
  const folder = join(root, 'intents', name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((file) => file.endsWith('.yaml'));
}

function read(root: string, name: string): readonly (readonly [string, readonly string[]])[] {
  const { value, lineOf } = readYaml(join(root, name), name);
  return Object.entries((value ?? {}) as Record<string, unknown>).map(([meaning, terms]) => {
    if (typeof terms !== 'string')
      throw new Fault(
        'content/words',
        `${name}:${String(lineOf([meaning]))} "${meaning}" has no words`,
        'Write them after the colon, with commas between them; put quotation marks around a number, yes or no',
      );
    return [meaning, terms.split(',').map((term) => term.trim())] as const;
  });
}
