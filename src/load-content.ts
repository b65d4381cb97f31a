// Loads what a council knows and says, and teaches the engine: what the server, the tools and the tests share.
import { join } from 'node:path';
import { loadArticles } from './content/articles.js';
import { loadCouncil } from './content/council.js';
import { loadGuides } from './content/guides.js';
import { loadIntents } from './content/intents.js';
import { loadItems } from './content/items.js';
import { keptFiles } from './content/kept-files.js';
import { loadSlotTerms, loadWordLists } from './content/word-lists.js';
import { createWordBook } from './content/words.js';
import type { Articles } from './core/articles.js';
import type { AddressBook, Council } from './core/council.js';
import type { Guide } from './core/guide.js';
import type { Items } from './core/items.js';
import type { IntentEntry, WordBook } from './core/ports.js';
import type { Reader } from './core/reading.js';
import { createReader } from './language/reader.js';
import type { SlotVocabulary } from './language/slots.js';
import { knownEnglish } from './language/word-list.js';

export interface Content {
  readonly council: Council;
  readonly addresses: AddressBook;
  readonly words: WordBook;
  readonly reader: Reader;
  readonly register: ReadonlyMap<string, IntentEntry>;
  readonly articles: Articles;
  readonly items: Items;
  readonly guides: ReadonlyMap<string, Guide>;
}

/** `root` is the project's folder, `key` the council's. @throws Fault naming the file and line that is not as it should be. */
export function loadContent(root: string, key: string): Content {
  const { council, addresses } = loadCouncil(root, key);
  const { register, phrases, words } = loadIntents(root, ['en', 'cy']);
  const known = knownEnglish();
  const items = loadItems(root, council, known);
  const reader = createReader({
    phrases,
    lists: loadWordLists(root),
    known: { en: known },
    cache: keptFiles(join(root, 'node_modules', '.cache', 'council-assistant')),
    ...vocabulary(council, addresses),
    items: items.names,
    kinds: loadSlotTerms(root),
  });
  return {
    council,
    addresses,
    words: createWordBook(words),
    reader,
    register,
    articles: loadArticles(root, council),
    guides: loadGuides(root, council.nation),
    items,
  };
}

/** Names that only this council's residents use. */
const vocabulary = (council: Council, addresses: AddressBook): SlotVocabulary => ({
  containers: council.collections.containers.flatMap(({ name, aliases }) => [
    ...Object.values(name),
    ...Object.values(aliases).flat(),
  ]),
  postcodes: addresses.postcodes(),
  streets: addresses.streets(),
  referencePrefixes: [council.referencePrefix],
});
