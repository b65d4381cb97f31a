// Imports a folder of HTML files, as a copy of a website or an export of its pages is.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { Fault } from '../../core/fault.js';
import { decoded } from './decode.js';
import { extracted } from './extract.js';
import { createImporter, type ImportOptions, type ImportReport, type Skipped } from './importer.js';
import { MOST_PAGE_BYTES, MOST_PAGES } from './limits.js';

/** Copies of websites often name a page as its address did, without an ending. */
const PAGE = /^(?:|\.s?html?|\.xhtml|\.aspx?|\.php)$/i;
/** What pages load to look as they do: a copy is full of it, so it is counted, not named. */
const FURNITURE = /^\.(?:css|m?js|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|eot|otf|json|xml|txt)$/i;

interface Listed {
  /** Relative, with `/`. */
  readonly pages: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** @throws Fault when the folder is not there or holds no page. */
export function importFolder(folder: string, options: ImportOptions): ImportReport {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Fault(
      'import/no-folder',
      `${folder} is not a folder`,
      'Give a folder of HTML files, or the address of a sitemap that begins with https://',
    );
  const { pages, skipped } = listed(folder);
  if (pages.length === 0)
    throw new Fault('import/no-pages', `${folder} holds no HTML files`, 'Give the folder that the pages are in');
  const importer = createImporter(basename(resolve(folder)), options);
  importer.begin(pages.length);
  for (const name of pages) {
    if (importer.carriesOn(name)) continue;
    const why = readInto(folder, name, (source, text) => importer.save(name, name, source, text, NO_VERSION));
    if (why !== null) importer.skip(name, why, false);
  }
  importer.state.end();
  const report = importer.report();
  return { ...report, skipped: [...skipped, ...report.skipped] };
}

const NO_VERSION = { etag: null, modified: null };

type Take = (source: string, text: Extract<ReturnType<typeof extracted>, { kind: 'text' }>) => void;

/** Why it was not taken, or null. */
function readInto(folder: string, name: string, take: Take): string | null {
  const path = join(folder, name);
  if (statSync(path).size > MOST_PAGE_BYTES) return `is larger than ${String(MOST_PAGE_BYTES / 1024)} KB`;
  const html = decoded(readFileSync(path));
  if (html === null) return 'is not text';
  const text = extracted(html, null);
  if (text.kind === 'refused') return text.why;
  // Without an address of its own the file's name stands there, and `npm run check` asks for the address.
  take(text.canonical ?? name, text);
  return null;
}

/** Links to elsewhere are not followed: they could lead to any file of this machine. */
function listed(folder: string): Listed {
  const pages: string[] = [];
  const skipped: Skipped[] = [];
  let furniture = 0;
  const visit = (under: string): void => {
    const entries = readdirSync(join(folder, under), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) visit(name);
      else if (!entry.isFile()) skipped.push({ page: name, why: 'is a link to elsewhere' });
      else if (PAGE.test(extname(entry.name))) pages.push(name);
      else if (FURNITURE.test(extname(entry.name))) furniture += 1;
      else skipped.push({ page: name, why: `is not HTML (${extname(entry.name)})` });
    }
  };
  visit('');
  if (furniture > 0)
    skipped.push({ page: basename(resolve(folder)), why: `holds ${String(furniture)} pictures, styles and the like` });
  for (const page of pages.splice(MOST_PAGES))
    skipped.push({ page, why: `is one page more than ${String(MOST_PAGES)}` });
  return { pages, skipped };
}
