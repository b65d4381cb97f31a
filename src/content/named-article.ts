// Finds among the articles of one intent the one that the message names: by the words that an article says are its own.
import type { Article } from '../core/articles.js';
import { fold } from '../core/kinds/fold.js';
import { welshForms } from './item-names.js';

/** "£" is a word of its own: not all who want something say "want £". */
const plain = (text: string): string =>
  fold(text)
    .replace(/£/g, ' £ ')
    .replace(/[^a-z0-9'£]+/g, ' ')
    .trim();

/** Before a sum it need not be said: "£5 a week", "5 a week". */
const termOf = (word: string): string => plain(word.replace(/£(?=\d)/g, ''));

/** Welsh words as they stand after others: "dau gartref", "am ddau gartref". One word alone may become another: "bin", "ar fin". */
const changed = ({ language }: Article, term: string): readonly string[] =>
  language === 'cy' && term.includes(' ')
    ? welshForms(term.split(' '))
        .slice(1)
        .map((words) => words.join(' '))
    : [];

interface Term {
  readonly article: Article;
  readonly term: string;
  /** The order in which they stand: of two as long the earlier is taken. */
  readonly at: number;
}
type Terms = ReadonlyMap<string, readonly Term[]>;
/** What the articles of an intent say is their own, by its first word; made once. */
const known = new WeakMap<readonly Article[], Terms>();

function termsOf(articles: readonly Article[]): Terms {
  const before = known.get(articles);
  if (before) return before;
  const made = new Map<string, Term[]>();
  const own = articles.flatMap((article) => article.about.map((word) => ({ article, term: termOf(word) })));
  const more = own.flatMap(({ article, term }) => changed(article, term).map((form) => ({ article, term: form })));
  for (const [at, { article, term }] of [...own, ...more].entries()) {
    const first = term.split(' ', 1)[0] ?? '';
    const there = made.get(first);
    if (there) there.push({ article, term, at });
    else made.set(first, [{ article, term, at }]);
  }
  known.set(articles, made);
  return made;
}

const ENDINGS = [' ', 's ', "'s "] as const;

/** The article with the longest of its own words in the message, as they are written; null when none has any. */
export function namedArticle(articles: readonly Article[], message: string): Article | null {
  const terms = termsOf(articles);
  const said = ` ${plain(message)} `;
  const words = said.trim().split(' ');
  let best: Term | null = null;
  for (const word of new Set(words.flatMap((one) => [one, one.replace(/s$/, ''), one.replace(/'s$/, '')])))
    for (const one of terms.get(word) ?? []) {
      const { term, at } = one;
      if (best && (term.length < best.term.length || (term.length === best.term.length && at > best.at))) continue;
      if (term !== '' && ENDINGS.some((ending) => said.includes(` ${term}${ending}`))) best = one;
    }
  return best?.article ?? null;
}
