// Saved replies: what the council's articles say, found by their titles or words.
import type { Article, Articles } from '../core/articles.js';
import type { Language } from '../core/turn.js';
import { englishOf, textOf, type English } from './article-words.js';

const MOST_SAVED = 20;

export interface SavedReply {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What a Welsh one says; null for an English one. */
  readonly english: English | null;
}

/** The articles whose titles or words fit; all by title when nothing is asked. */
export function savedReplies(asked: string, language: Language, articles: Articles): readonly SavedReply[] {
  const own = articles.all.filter((article) => article.language === language);
  const saved = (article: Article): SavedReply => ({
    id: article.id,
    title: article.title,
    text: textOf(article),
    english: englishOf(article, articles),
  });
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0)
    return [...own]
      .sort((one, other) => one.title.localeCompare(other.title))
      .slice(0, MOST_SAVED)
      .map(saved);
  const titled = own.filter(({ title, about }) => {
    const text = `${title} ${about.join(' ')}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const found = articles.search(asked, language, MOST_SAVED).map(({ article }) => article);
  return [...new Map([...titled, ...found].map((article) => [article.id, article])).values()]
    .slice(0, MOST_SAVED)
    .map(saved);
}
