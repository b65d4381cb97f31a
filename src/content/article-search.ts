// Finds the passage of an article that fits a question no intent covers: BM25 over passages, misspelt words included.
import MiniSearch from 'minisearch';
import type { Article, Articles, Passage } from '../core/articles.js';
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';

interface Indexed {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** BM25 score, for each word of the question that was found, from which a passage is good enough to be quoted. */
const GOOD_A_WORD = 4.5;
/** Share of the question's telling words that a passage must hold. */
const COVERS = 0.6;
const SMALL = new Set(
  "a about an and are as at be can do does for from get have how i in is it me my of on or our that the there this to we what when where which who will with you your i'm i've mae yn y yr a'r am ar ac ydy sut beth ble pryd fy fi i'r o oes gen dw dwi eisiau isio ei eich".split(
    ' ',
  ),
);

const tokens = (text: string): readonly string[] => fold(text).match(/[a-z0-9']+/g) ?? [];

export function createSearch(articles: readonly Article[]): Articles['search'] {
  const indexes = new Map<Language, (message: string, most: number) => readonly Passage[]>();
  for (const language of new Set(articles.map((article) => article.language)))
    indexes.set(language, indexOf(articles.filter((article) => article.language === language)));
  return (message, language, most) => indexes.get(language)?.(message.slice(0, 1000), most) ?? [];
}

function indexOf(articles: readonly Article[]): (message: string, most: number) => readonly Passage[] {
  const passages = articles.flatMap((article) => passagesOf(article).map((text) => ({ article, text })));
  const index = new MiniSearch<Indexed>({
    fields: ['title', 'text'],
    tokenize: (text) => [...tokens(text)],
    processTerm: (term) => (SMALL.has(term) ? null : term.replace(/(?<=\w{3})s$/, '')),
    searchOptions: {
      boost: { title: 2 },
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      prefix: (term) => term.length > 4,
    },
  });
  index.addAll(passages.map(({ article, text }, id) => ({ id, title: article.title, text })));
  return (message, most) => {
    const asked = new Set(tokens(message).filter((word) => !SMALL.has(word)));
    if (asked.size === 0) return [];
    return index
      .search(message)
      .slice(0, most)
      .flatMap(({ id, score, queryTerms }) => {
        const passage = passages[id as number];
        const found = new Set(queryTerms).size;
        const covers = found / asked.size;
        return passage
          ? [{ ...passage, score: (score / Math.max(1, found) / GOOD_A_WORD) * Math.min(1, covers / COVERS) }]
          : [];
      });
  };
}

/** Paragraphs, a list with the line that leads to it. */
function passagesOf({ text }: Article): readonly string[] {
  const parts: string[] = [];
  for (const block of text.split('\n\n')) {
    const before = parts.at(-1);
    if (before !== undefined && block.startsWith('- ')) parts[parts.length - 1] = `${before}\n${block}`;
    else parts.push(block);
  }
  return parts;
}
