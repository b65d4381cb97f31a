// All that intents/ and knowledge/ say for one council, read and checked, as plain values.
import type { Article } from '../core/articles.js';
import type { HomeIndex } from '../core/homes.js';
import type { Guide } from '../core/guide.js';
import type { IntentEntry } from '../core/ports.js';
import type { Phrase } from '../core/reading.js';
import type { Language } from '../core/turn.js';
import { readArticles } from './articles.js';
import { readCouncil, type ReadCouncil } from './council.js';
import { loadGuides } from './guides.js';
import { loadIntents } from './intents.js';
import { readListed, type ListedItems } from './items.js';
import { loadSlotTerms, loadWordLists, type SlotTerms, type WordLists } from './word-lists.js';
import { checkWords, textsOf, type ReplyWords } from './words.js';

export interface ReadContent {
  readonly council: ReadCouncil;
  readonly register: ReadonlyMap<string, IntentEntry>;
  readonly phrases: readonly Phrase[];
  readonly words: ReplyWords;
  readonly lists: WordLists;
  readonly kinds: SlotTerms;
  readonly items: ListedItems;
  readonly articles: readonly Article[];
  readonly guides: ReadonlyMap<string, Guide>;
}

/**
 * `root` is the folder with intents/ and knowledge/, `key` the council's; `speaks` are the languages of its articles, by default all of the council's; `homes` keeps its homes, in memory without it.
 * @throws Fault naming the file and line that is not as it should be.
 */
export function readContent(root: string, key: string, speaks?: readonly Language[], homes?: HomeIndex): ReadContent {
  const council = readCouncil(root, key, homes);
  const { register, phrases, words } = loadIntents(root, ['en', 'cy']);
  const items = readListed(root, council.council);
  checkWords(words);
  return {
    council,
    register,
    phrases,
    words: textsOf(words),
    lists: loadWordLists(root),
    kinds: loadSlotTerms(root),
    items,
    articles: readArticles(root, council.council, speaks),
    guides: loadGuides(root, council.council.nation, council.council),
  };
}
