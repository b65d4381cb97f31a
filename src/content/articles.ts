// Loads what a council knows, knowledge/<language>/<topic>/*.md: its nation's articles in its languages, every placeholder filled.
import type { Article, Articles } from '../core/articles.js';
import type { Council } from '../core/council.js';
import type { Phrase } from '../core/reading.js';
import type { Link } from '../core/reply.js';
import type { Language } from '../core/turn.js';
import { fault, type ArticleFile } from './article-file.js';
import { articleFiles } from './article-files.js';
import { createSearch } from './article-search.js';
import { renderTemplate } from './article-template.js';
import { articleValues, type Values } from './article-values.js';
import { chooser, type Choose } from './likely-article.js';
import { namedArticle } from './named-article.js';
import { titledArticles } from './titled-article.js';

/** Those in `languages`, by default all that the council speaks. @throws Fault for the first article that cannot be read or filled. */
export const loadArticles = (root: string, council: Council, languages = council.languages): Articles =>
  articlesOf(readArticles(root, council, languages));

/** The same, as plain values. @throws Fault as above. */
export const readArticles = (root: string, council: Council, languages = council.languages): readonly Article[] =>
  languages.flatMap((language) => {
    const values = articleValues(council, language);
    return [...articleFiles(root, language, council.nation)].map(([id, file]) => filled(id, file, language, values));
  });

/** Finds them by what they answer, and by words; `phrases` are what teaches the intents. */
export function articlesOf(all: readonly Article[], phrases: readonly Phrase[] = []): Articles {
  const byIntent = new Map<string, Article[]>();
  for (const article of all) {
    for (const intent of article.intents) {
      const key = `${article.language} ${intent}`;
      const there = byIntent.get(key);
      if (there) there.push(article);
      else byIntent.set(key, [article]);
    }
  }
  const of = (intent: string, language: Language): readonly Article[] =>
    byIntent.get(`${language} ${intent}`) ?? byIntent.get(`en ${intent}`) ?? [];
  const textsFor = (intent: string, language: Language): readonly string[] =>
    phrases.flatMap((one) => (one.intent === intent && one.language === language ? one.text : []));
  /** Each made when first needed: what is asked is asked again. */
  const choosers = new Map<string, Choose>();
  const chooserOf = (intent: string, language: Language, found: readonly Article[]): Choose => {
    const key = `${language} ${intent}`;
    const made = choosers.get(key) ?? chooser(found, textsFor(intent, language), language);
    choosers.set(key, made);
    return made;
  };
  /** Made when first asked for: most conversations never search. */
  let search: Articles['search'] | null = null;
  let titles: Articles['titled'] | null = null;
  return {
    all,
    forIntent: (intent, message, language) => {
      const found = of(intent, language);
      const stands = found.find(({ about }) => about.length === 0) ?? null;
      const named = namedArticle(found, message);
      if (named || found.length < 2 || message === '') return named ?? stands;
      return (stands && chooserOf(intent, language, found)(message)) ?? stands;
    },
    named: (intent, message, language) => namedArticle(of(intent, language), message),
    titled: (...asked) => (titles ??= titledArticles(all))(...asked),
    search: (...asked) => (search ??= createSearch(all))(...asked),
  };
}

/** One article with every placeholder filled. @throws Fault naming the line of a placeholder that there is none for. */
export function filled(id: string, file: ArticleFile, language: Language, values: Values): Article {
  const fill = (template: string, line: () => number): string => {
    try {
      return renderTemplate(template, values);
    } catch (error) {
      const { token, message } = error as { token?: { getPosition?: () => readonly number[] }; message: string };
      const at = line() + (token?.getPosition?.()[0] ?? 1) - 1;
      throw fault(
        file.name,
        at,
        `cannot be filled: ${message.split('\n')[0]?.replace(/, line:.*$/, '') ?? ''}`,
        'Use a placeholder that knowledge/README.md lists',
      );
    }
  };
  const link = ({ label, url }: Link): Link => ({
    label: fill(label, () => file.lineOf(['links'])),
    url: fill(url, () => file.lineOf(['links'])),
  });
  const text = unwrapped(fill(file.body, () => file.bodyLine));
  return {
    id,
    language,
    title: fill(file.title, () => file.lineOf(['title'])),
    intents: file.intents,
    about: file.about,
    form: file.form,
    text,
    speech: fill(file.spoken, () => file.lineOf(['spoken']))
      .replace(/\s+/g, ' ')
      .trim(),
    links: file.links.map(link).filter(({ url }) => url !== ''),
    next: file.next,
    sources: file.sources.map(({ title, url }) => ({ label: title, url })),
    reviewed: file.reviewed,
    reviewBy: file['review-by'],
  };
}

/** Lines of a paragraph put together, lists kept a line an item. */
const unwrapped = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .trim()
        .split('\n')
        .reduce<readonly string[]>((lines, line) => {
          const one = line.trim();
          if (one === '') return lines;
          return one.startsWith('- ') || lines.length === 0
            ? [...lines, one]
            : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${one}`];
        }, [])
        .join('\n'),
    )
    .filter(Boolean)
    .join('\n\n');
