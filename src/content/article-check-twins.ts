// Each English article that Wales tells has a Welsh twin, and the two say the same things in the same places.
import type { ArticleFile } from './article-file.js';
import { complaint, partsOf, type Checked } from './article-check.js';
import { placeholders } from './article-template.js';

/** What must be the same in both, and where it stands. */
const SAME: readonly {
  readonly field: string;
  readonly is: string;
  readonly of: (file: ArticleFile) => readonly string[];
}[] = [
  { field: 'intents', is: 'intent', of: ({ intents }) => intents },
  { field: 'links', is: 'link', of: ({ links }) => links.map(({ url }) => tight(url)) },
  { field: 'next', is: 'next step', of: ({ next }) => next },
  { field: 'sources', is: 'source', of: ({ sources }) => sources.map(({ url }) => url) },
  { field: 'form', is: 'note', of: ({ form }) => (form ? [] : ['form: false']) },
];

/** Quotes and spaces within a tag differ without meaning anything. */
const tight = (template: string): string => template.replaceAll('"', "'").replace(/\s+/g, ' ').trim();

const named = (file: ArticleFile): readonly string[] => [
  ...new Set(partsOf(file).flatMap(({ text }) => placeholders(text).map(({ name }) => name))),
];

/** `bilingual`: some council works in Welsh, so twins are needed. */
export function twinProblems(articles: readonly Checked[], bilingual: boolean): readonly string[] {
  const byKey = new Map(articles.map((article) => [`${article.language} ${article.id}`, article]));
  return articles.flatMap((article) => {
    const { file, id, language, nation } = article;
    const other = byKey.get(`${language === 'en' ? 'cy' : 'en'} ${id}`);
    if (language === 'cy' && nation === 'england')
      return [complaint(file.name, 1, 'is Welsh, but for England, where no council tells it', 'Delete the file')];
    if (language === 'cy' && !other)
      return [
        complaint(file.name, 1, 'has no English twin', `Write knowledge/en/${id}.md, or correct the name of this one`),
      ];
    if (language === 'en' && nation !== 'england' && !other && bilingual)
      return [complaint(file.name, 1, 'has no Welsh twin', `Write knowledge/cy/${id}.md`)];
    return language === 'cy' && other ? differences(file, other.file) : [];
  });
}

function differences(welsh: ArticleFile, english: ArticleFile): readonly string[] {
  const fields = SAME.flatMap(({ field, is, of }) =>
    differ(of(welsh), of(english), is, welsh, welsh.lineOf([field]), `${english.name}:${english.lineOf([field])}`),
  );
  return [...fields, ...differ(named(welsh), named(english), 'placeholder', welsh, welsh.bodyLine, english.name)];
}

function differ(
  mine: readonly string[],
  theirs: readonly string[],
  is: string,
  welsh: ArticleFile,
  line: number,
  twin: string,
): readonly string[] {
  const missing = theirs.filter((value) => !mine.includes(value));
  const extra = mine.filter((value) => !theirs.includes(value));
  return [
    ...missing.map((value) =>
      complaint(
        welsh.name,
        line,
        `lacks the ${is} ${value}, which its twin ${twin} has`,
        'Put it into both or neither',
      ),
    ),
    ...extra.map((value) =>
      complaint(
        welsh.name,
        line,
        `has the ${is} ${value}, which its twin ${twin} lacks`,
        'Put it into both or neither',
      ),
    ),
  ];
}
