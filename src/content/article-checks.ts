// All that can be wrong with what a council knows, article by article and as a whole: sentences with file, line and cure.
import { Fault } from '../core/fault.js';
import { LANGUAGES, type Checked, type CheckInput } from './article-check.js';
import { coverProblems, targetProblems } from './article-check-cover.js';
import { figureFinder } from './article-check-figures.js';
import { placeProblems } from './article-check-places.js';
import { measure, type Measured } from './article-check-reading.js';
import { twinProblems } from './article-check-twins.js';
import { wordProblems } from './article-check-words.js';
import { articleId, articleNames, readNamed } from './article-files.js';

export interface ArticleFindings {
  /** Must be mended. */
  readonly errors: readonly string[];
  /** Should be. */
  readonly warnings: readonly string[];
  readonly measured: readonly Measured[];
  readonly files: number;
  readonly stale: number;
}

export function checkArticles(input: CheckInput): ArticleFindings {
  const { articles, unread } = readAll(input);
  const figures = figureFinder(input.councils);
  const errors: string[] = [...unread];
  const measured: Measured[] = [];
  for (const article of articles) {
    const places = placeProblems(article, input.councils, input.today);
    errors.push(...targetProblems(article, input.register), ...places, ...figures(article));
    // What cannot be filled cannot be measured.
    try {
      errors.push(...wordProblems(article));
      measured.push(measure(article));
    } catch (error) {
      if (places.length === 0) throw error;
    }
  }
  const bilingual = input.councils.some(({ languages }) => languages.includes('cy'));
  errors.push(...twinProblems(articles, bilingual), ...coverProblems(articles, input));
  return {
    errors,
    warnings: measured.flatMap(({ warnings }) => warnings),
    measured,
    files: articles.length + unread.length,
    stale: articles.filter(({ file }) => file['review-by'] < input.today).length,
  };
}

/** Every file that can be read, and the complaint about each that cannot. */
function readAll({ root, councils }: CheckInput): {
  readonly articles: readonly Checked[];
  readonly unread: readonly string[];
} {
  const articles: Checked[] = [];
  const unread: string[] = [];
  for (const language of LANGUAGES) {
    for (const name of articleNames(root, language)) {
      const { id, nation } = articleId(name);
      const tell = councils.filter((one) => one.languages.includes(language) && (nation ?? one.nation) === one.nation);
      try {
        articles.push({ file: readNamed(root, language, name), id, language, nation, councils: tell });
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        unread.push(error.message);
      }
    }
  }
  return { articles, unread };
}
