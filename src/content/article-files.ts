// Which article files there are: knowledge/<language>/<topic>/<name>.md, or <name>.wales.md and <name>.england.md where the law differs.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Council } from '../core/council.js';
import type { Language } from '../core/turn.js';
import { fault, readArticleFile, type ArticleFile } from './article-file.js';

const NATION = /\.(wales|england)$/;

/** Names of a language's article files, sorted: `bins/missed.md`, `council-tax/arrears.wales.md`. */
export function articleNames(root: string, language: Language): readonly string[] {
  const folder = join(root, 'knowledge', language);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md') && !name.endsWith('README.md'))
    .sort();
}

/** Path without its ending, and the nation that the name gives it. */
export function articleId(name: string): { readonly id: string; readonly nation: Council['nation'] | null } {
  const id = name.replace(/\.md$/, '');
  return { id, nation: (NATION.exec(id)?.[1] as Council['nation'] | undefined) ?? null };
}

/** @throws Fault naming file:line, also when its name and its head say different nations. */
export function readNamed(root: string, language: Language, name: string): ArticleFile {
  const file = readArticleFile(join(root, 'knowledge', language, name), `knowledge/${language}/${name}`);
  const { nation } = articleId(name);
  if ((file.nation ?? null) !== nation)
    throw fault(
      file.name,
      file.lineOf(['nation']),
      nation === null
        ? 'is for one nation, but its name does not say so'
        : `is named for ${nation}, but its head does not say nation: ${nation}`,
      'Let the name (.wales.md, .england.md) and the head say the same',
    );
  return file;
}

/** Every article file of a language that is for the nation. @throws Fault naming file:line. */
export function articleFiles(
  root: string,
  language: Language,
  nation: Council['nation'],
): ReadonlyMap<string, ArticleFile> {
  const names = articleNames(root, language).filter((name) => (articleId(name).nation ?? nation) === nation);
  return new Map(names.map((name) => [articleId(name).id, readNamed(root, language, name)]));
}
