// Placeholders that every council can fill, links and sources that lead somewhere, and review dates that still hold.
import type { Council } from '../core/council.js';
import { Fault } from '../core/fault.js';
import { complaint, partsOf, type Checked } from './article-check.js';
import { filled } from './articles.js';
import { articleValues, type Values } from './article-values.js';
import { placeholders, renderTemplate } from './article-template.js';

/** Only some councils have a county, so these may stand behind `{% if county %}` though no council here has one. */
const OPTIONAL = ['county.name', 'county.phone', 'county.website', 'county.runs'];
const CURE = 'Use a placeholder that knowledge/README.md lists';

/** @param councils all there are: what a placeholder may be called. */
export function placeProblems(article: Checked, councils: readonly Council[], today: string): readonly string[] {
  const unknown = unknownNames(
    article,
    new Set([...OPTIONAL, ...councils.flatMap((one) => names(valuesOf(one, 'en')))]),
  );
  return [
    ...(unknown.length > 0 ? unknown : unfilled(article)),
    ...(unknown.length > 0 ? [] : brokenLinks(article)),
    ...brokenSources(article),
    ...(article.file['review-by'] < today
      ? [
          complaint(
            article.file.name,
            article.file.lineOf(['review-by']),
            `was to be reviewed by ${article.file['review-by']}, so residents get only its link and a person`,
            'Check its facts against its sources, then set reviewed and review-by',
          ),
        ]
      : []),
  ];
}

const known = new WeakMap<Council, Map<string, Values>>();
/** The same values for each of a few hundred articles. */
export function valuesOf(council: Council, language: Checked['language']): Values {
  const before = known.get(council) ?? new Map<string, Values>();
  known.set(council, before);
  const values = before.get(language) ?? articleValues(council, language);
  before.set(language, values);
  return values;
}

const names = (values: Values): readonly string[] =>
  Object.entries(values).flatMap(([key, value]) =>
    typeof value === 'object' ? [key, ...Object.keys(value).map((inner) => `${key}.${inner}`)] : [key],
  );

/** Names that no council has, in branches not taken too. */
const unknownNames = ({ file }: Checked, all: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    partsOf(file).flatMap(({ text, line }) =>
      placeholders(text)
        .filter(({ name }) => !all.has(name))
        .map((use) =>
          complaint(
            file.name,
            line + (text === file.body ? use.line - 1 : 0),
            `asks for {{ ${use.name} }}, which is not a placeholder`,
            CURE,
          ),
        ),
    ),
  ),
];

/** What one of its councils cannot fill, said once for all that cannot. */
function unfilled({ file, id, language, councils }: Checked): readonly string[] {
  const failed = new Map<string, string[]>();
  for (const council of councils) {
    try {
      filled(id, file, language, valuesOf(council, language));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      failed.set(error.message, [...(failed.get(error.message) ?? []), council.key]);
    }
  }
  return [...failed].map(([message, keys]) =>
    message.replace(' cannot be filled:', ` cannot be filled for ${keys.join(' and ')}:`),
  );
}

function brokenLinks({ file, language, councils }: Checked): readonly string[] {
  return file.links.flatMap(({ url }, index) => {
    const wrong = councils.flatMap((council) => {
      try {
        const to = renderTemplate(url, valuesOf(council, language));
        return to === '' || isAddress(to) ? [] : [to];
      } catch {
        return [];
      }
    });
    return wrong[0] === undefined
      ? []
      : [badAddress(file.name, file.lineOf(['links', index, 'url']), 'link', wrong[0])];
  });
}

const brokenSources = ({ file }: Checked): readonly string[] =>
  file.sources.flatMap(({ url }, index) =>
    isAddress(url) ? [] : [badAddress(file.name, file.lineOf(['sources', index, 'url']), 'source', url)],
  );

const isAddress = (url: string): boolean =>
  /^https:\/\/[^\s<>"]+$/.test(url) && URL.canParse(url) && new URL(url).hostname.includes('.');

const badAddress = (name: string, line: number, is: string, url: string): string =>
  complaint(
    name,
    line,
    `has a ${is} "${url}", which is not a web address`,
    'Write all of it, from https:// on, without spaces',
  );
