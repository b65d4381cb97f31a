// A process that loads what a council says and knows, with the engine or without it, and prints its resident set in bytes after a collection.
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadCouncil } from '../../content/council.js';
import { loadIntents } from '../../content/intents.js';
import { keptFiles } from '../../content/kept-files.js';
import { keepContent, rememberContent } from '../../content/kept-content.js';
import { loadSlotTerms, loadWordLists } from '../../content/word-lists.js';
import { createWordBook } from '../../content/words.js';
import { createReader } from '../../language/reader.js';
import { knownEnglish } from '../../language/word-list.js';

const [root = '', engine = ''] = process.argv.slice(2);

/** Said to it, so that what it remembers between messages counts as well. */
const SAID = [
  'when is my bin collected',
  'pryd mae fy min yn cael ei gasglu',
  'i can smell gas',
  'dwi isio siarad efo rhywun',
];

/** What stays: as much of it as a server keeps. */
function load(): unknown {
  const cache = keptFiles(join(root, 'node_modules', '.cache', 'council-assistant'));
  rememberContent(cache);
  const { council, addresses } = loadCouncil(root, 'glanmarch');
  const { phrases, words } = loadIntents(root, ['en', 'cy']);
  const book = createWordBook(words);
  if (engine !== 'with') {
    keepContent();
    return { council, addresses, book };
  }
  const reader = createReader({
    phrases,
    lists: loadWordLists(root),
    known: { en: knownEnglish() },
    cache,
    streets: addresses.streets(),
    postcodes: addresses.postcodes(),
    kinds: loadSlotTerms(root),
  });
  keepContent();
  for (const text of SAID) reader.read(text, 'en');
  return { council, addresses, book, reader };
}

const kept = load();
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (how?: { type: 'major'; flavor: 'last-resort' }) => void;
for (let i = 0; i < 3; i++) collect();
// Gives back the pages that loading filled and left: Node 24 keeps them otherwise, and they would be counted.
collect({ type: 'major', flavor: 'last-resort' });
process.stdout.write(String(kept ? process.memoryUsage.rss() : 0));
