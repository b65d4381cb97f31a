// Loads intents/words/: words that mean alike, and Welsh words with their English ones.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../core/fault.js';
import { readYaml } from './yaml-file.js';

export interface WordLists {
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  readonly welsh: ReadonlyMap<string, readonly string[]>;
}

/** None when the folder is not there. @throws Fault naming file:line for a line that is not a name, a colon and words. */
export function loadWordLists(root: string): WordLists {
  const folder = join(root, 'intents', 'words');
  const lists = { concepts: new Map<string, readonly string[]>(), welsh: new Map<string, readonly string[]>() };
  if (!existsSync(folder)) return lists;
  for (const name of readdirSync(folder)
    .sort()
    .filter((file) => file.endsWith('.yaml'))) {
    const into = name.startsWith('welsh') ? lists.welsh : lists.concepts;
    for (const [meaning, terms] of read(join(folder, name), `intents/words/${name}`))
      into.set(meaning, [...(into.get(meaning) ?? []), ...terms]);
  }
  return lists;
}

function read(path: string, name: string): readonly (readonly [string, readonly string[]])[] {
  const { value, lineOf } = readYaml(path, name);
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
