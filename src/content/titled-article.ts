// Finds the article whose title a message is, or nearly is: whatever else the words are like, nobody writes a title by chance.
import type { Article } from '../core/articles.js';
import type { Language } from '../core/turn.js';
import { titleWords } from './choice-words.js';

/** Longest message that is compared, in characters: the longest title, and a little. */
const LONGEST = 120;
/** Share of the words of both, by weight, that must stand in both (Jaccard 1901, weighted); a short title must be whole. */
const ALIKE = 0.8;
const SHORT = 3;

interface Titled {
  readonly article: Article;
  readonly words: ReadonlySet<string>;
  readonly weight: number;
}
type Find = (message: string) => Article | null;

/** Reads the titles once; what it gives looks only at titles that share the rarest word of a message. */
export function titledArticles(articles: readonly Article[]): (message: string, language: Language) => Article | null {
  const languages = new Map<Language, Find>();
  for (const language of new Set(articles.map((one) => one.language)))
    languages.set(language, finderOf(articles.filter((one) => one.language === language)));
  return (message, language) => languages.get(language)?.(message) ?? null;
}

function finderOf(articles: readonly Article[]): Find {
  const counts = new Map<string, number>();
  const told = articles.map((article) => ({ article, words: new Set(titleWords(article.title, article.language)) }));
  for (const { words } of told) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  /** Inverse document frequency over titles (Spärck Jones 1972); a word that no title has tells the most. */
  const weightOf = (word: string): number => Math.log(1 + articles.length / (counts.get(word) ?? 0.5));
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weightOf(word), 0);
  const holding = new Map<string, Titled[]>();
  for (const { article, words } of told) {
    const titled: Titled = { article, words, weight: sum(words) };
    for (const word of words) {
      const there = holding.get(word);
      if (there) there.push(titled);
      else holding.set(word, [titled]);
    }
  }
  const language = articles[0]?.language ?? 'en';
  return (message) => {
    if (message.length > LONGEST) return null;
    const said = new Set(titleWords(message, language));
    const whole = sum(said);
    const seen = new Set([...said].flatMap((word) => holding.get(word) ?? []));
    let [best, most, rival]: [Article | null, number, number] = [null, 0, 0];
    for (const { article, words, weight } of seen) {
      const both = sum([...said].filter((word) => words.has(word)));
      const alike = both / (whole + weight - both);
      if (words.size < SHORT ? alike < 1 : alike < ALIKE) continue;
      if (alike > most) [best, most, rival] = [article, alike, most];
      else rival = Math.max(rival, alike);
    }
    // Two titles as near are no title.
    return rival < most ? best : null;
  };
}
