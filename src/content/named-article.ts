// Finds among the articles of one intent the one that the message names: by the words that an article says are its own.
import type { Article } from '../core/articles.js';
import { fold } from '../core/kinds/fold.js';

/** "£" is a word of its own: not all who want something say "want £". */
const plain = (text: string): string =>
  fold(text)
    .replace(/£/g, ' £ ')
    .replace(/[^a-z0-9'£]+/g, ' ')
    .trim();

/** Before a sum it need not be said: "£5 a week", "5 a week". */
const termOf = (word: string): string => plain(word.replace(/£(?=\d)/g, ''));

/** The article with the longest of its own words in the message, as they are written; null when none has any. */
export function namedArticle(articles: readonly Article[], message: string): Article | null {
  const said = ` ${plain(message)} `;
  let [best, longest]: [Article | null, number] = [null, 0];
  for (const article of articles)
    for (const word of article.about) {
      const term = termOf(word);
      if (term.length <= longest || !['', 's', "'s"].some((ending) => said.includes(` ${term}${ending} `))) continue;
      [best, longest] = [article, term.length];
    }
  return best;
}
