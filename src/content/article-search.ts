// Finds the passage of an article that answers a question no intent covers: BM25 finds, how much of the question it covers decides.
import MiniSearch from 'minisearch';
import type { Article, Articles, Passage } from '../core/articles.js';
import type { Language } from '../core/turn.js';
import { goodness } from './search-goodness.js';
import { createLexicon, type Asked } from './search-lexicon.js';
import { passagesOf } from './search-passages.js';
import { searchWords } from './search-words.js';

interface Indexed {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}
type Search = (message: string, most: number) => readonly Passage[];

/** Longest message that is looked at, and how many passages are weighed. */
const LONGEST = 1_000;
const WEIGHED = 40;
/** The most telling words find what is weighed; what holds none of them is no answer, and words that are everywhere cost the most. */
const LOOKED_FOR = 6;

export function createSearch(articles: readonly Article[]): Articles['search'] {
  const languages = [...new Set(articles.map(({ language }) => language))];
  const indexes = new Map<Language, Search>(
    languages.map((language) => [
      language,
      indexOf(
        articles.filter((one) => one.language === language),
        language,
      ),
    ]),
  );
  return (message, language, most) => indexes.get(language)?.(message.slice(0, LONGEST), most) ?? [];
}

const split = (terms: string): string[] => terms.split(' ');

function indexOf(articles: readonly Article[], language: Language): Search {
  const told = articles.map((article) => {
    const title = searchWords([article.title, ...article.about].join(' '), language);
    const passages = passagesOf(article).map((text) => ({ text, words: searchWords(text, language) }));
    const all = new Set([...title, ...passages.flatMap(({ words }) => words)]);
    return { article, name: searchWords(article.title, language), title: new Set(title), passages, all };
  });
  const lexicon = createLexicon(
    told.map(({ all }) => all),
    language,
  );
  const passages = told.flatMap((one) =>
    one.passages.map(({ text, words }) => ({ ...one, text, words: new Set(words), terms: words })),
  );
  const index = new MiniSearch<Indexed>({
    fields: ['title', 'text'],
    tokenize: split,
    processTerm: (term) => term || null,
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll(passages.map(({ title, terms }, id) => ({ id, title: [...title].join(' '), text: terms.join(' ') })));
  return (message, most) => {
    const asked: readonly Asked[] = lexicon.asked(message);
    const terms = [...new Set(asked.flatMap(({ means }) => means.map(({ term }) => term)))]
      .sort((one, other) => lexicon.weight(other) - lexicon.weight(one))
      .slice(0, LOOKED_FOR);
    if (terms.length === 0) return [];
    const found = index
      .search(terms.join(' '))
      .slice(0, WEIGHED)
      .flatMap(({ id }) => passages[id as number] ?? []);
    return goodness(asked, found, lexicon.weight).slice(0, most);
  };
}
