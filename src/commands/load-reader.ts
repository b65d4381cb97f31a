// The reader as the server has it, for the tools: taught from intents/, with the names of one council's containers and streets.
import { join } from 'node:path';
import { loadCouncil } from '../content/council.js';
import { loadIntents } from '../content/intents.js';
import { keptFiles } from '../content/kept-files.js';
import type { Reader } from '../core/reading.js';
import { createReader } from '../language/reader.js';
import { knownEnglish } from '../language/word-list.js';

/** `root` is the project's folder, `key` the council's. @throws Fault when the content is not as it should be. */
export function loadReader(root: string, key: string): Reader {
  const { council, addresses } = loadCouncil(root, key);
  const { phrases } = loadIntents(root, ['en', 'cy']);
  return createReader({
    phrases,
    known: { en: knownEnglish() },
    cache: keptFiles(join(root, 'node_modules', '.cache', 'council-assistant')),
    containers: council.collections.containers.flatMap(({ name, aliases }) => [
      ...Object.values(name),
      ...Object.values(aliases).flat(),
    ]),
    postcodes: addresses.postcodes(),
    referencePrefixes: [council.referencePrefix],
  });
}
