// A place of its own for each test that imports a website: a folder for the drafts, and websites that are closed after it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { ImportReport } from '../../../src/content/import/importer.js';
import { importSite, type SiteOptions } from '../../../src/content/import/site.js';
import { startWebsite, type Answer, type Website } from './website.js';

export interface ImportPlace {
  /** The folder of this test. */
  drafts(): string;
  start(pages: Readonly<Record<string, Answer>>): Promise<Website>;
  run(site: Website, more?: Partial<SiteOptions>): Promise<ImportReport>;
  /** Drafts that were written, in order. */
  names(): readonly string[];
  draft(name: string): string;
}

export function importPlace(): ImportPlace {
  let drafts = '';
  const sites: Website[] = [];
  beforeEach(() => {
    drafts = mkdtempSync(join(tmpdir(), 'import-'));
  });
  afterEach(async () => {
    await Promise.all(sites.splice(0).map((site) => site.close()));
    rmSync(drafts, { recursive: true });
  });
  return {
    drafts: () => drafts,
    start: async (pages) => {
      const site = await startWebsite(pages);
      sites.push(site);
      return site;
    },
    run: (site, more = {}) =>
      importSite(new URL('/sitemap.xml', site.url), {
        drafts,
        today: '2026-11-22',
        allowPrivate: true,
        delayMs: 0,
        ...more,
      }),
    names: () =>
      readdirSync(drafts)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    draft: (name) => readFileSync(join(drafts, name), 'utf8'),
  };
}

/** Why a page was left out. */
export const why = (report: ImportReport, path: string): string | undefined =>
  report.skipped.find(({ page: address }) => address.endsWith(path))?.why;
