// Importing a folder of HTML files: pages become drafts, all else is named, and links lead nowhere.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFolder } from '../../../src/content/import/folder.js';
import type { ImportReport, Progress } from '../../../src/content/import/importer.js';
import { GARDEN, page } from './website.js';

let base = '';
let folder = '';
let drafts = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'import-'));
  folder = join(base, 'site');
  drafts = join(base, 'drafts');
});
afterEach(() => rmSync(base, { recursive: true }));

const put = (name: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const run = (progress?: (at: Progress) => void): ImportReport =>
  importFolder(folder, { drafts, today: '2026-11-22', ...(progress ? { progress } : {}) });
const names = (): readonly string[] =>
  readdirSync(drafts)
    .filter((name) => !name.startsWith('.'))
    .sort();

describe('a folder', () => {
  it('becomes drafts, and what cannot be taken is named', () => {
    put(
      'index.html',
      page('Welcome', GARDEN).replace('</head>', '<link rel="canonical" href="https://www.glanmarch.example/"></head>'),
    );
    put('bins/garden.html', page('Garden waste', GARDEN));
    put('bins/garden/index.htm', page('Garden waste too', GARDEN));
    put('style.css', 'p {}');
    put('logo.png', Buffer.from([0x89, 0x50, 0]));
    put('form.pdf', '%PDF-1.7');
    put('named.html', Buffer.from('%PDF-1.7 named as a page'));
    put('large.html', Buffer.alloc(20 * 1024 * 1024, '<p>words</p>'));
    put('deep.html', `<html><body>${'<div>'.repeat(2000)}${GARDEN}`);
    put('.git/page.html', page('Hidden', GARDEN));
    writeFileSync(join(base, 'secret.html'), page('Secret', GARDEN));
    symlinkSync(join(base, 'secret.html'), join(folder, 'link.html'));
    symlinkSync(base, join(folder, 'up'));
    const steps: Progress[] = [];
    const report = run((at) => steps.push(at));

    expect([...report.drafted].sort()).toEqual(names());
    expect(report.drafted).toHaveLength(3);
    expect(Object.fromEntries(report.skipped.map(({ page: name, why }) => [name, why]))).toEqual({
      'form.pdf': 'is not HTML (.pdf)',
      'link.html': 'is a link to elsewhere',
      up: 'is a link to elsewhere',
      site: 'holds 2 pictures, styles and the like',
      'named.html': 'is not text',
      'large.html': 'is larger than 2048 KB',
      'deep.html': 'nests elements more than 100 deep',
    });
    expect(readFileSync(join(drafts, 'home.md'), 'utf8')).toContain('url: https://www.glanmarch.example/\n');
    // Two pages of one name: the second has a mark of its own.
    const both = report.drafted.filter((name) => name !== 'home.md');
    expect(both).toEqual(['bins-garden.md', expect.stringMatching(/^bins-garden-[0-9a-f]{8}\.md$/)]);
    expect(both.map((name) => /url: (.*)/.exec(readFileSync(join(drafts, name), 'utf8'))?.[1])).toEqual([
      'bins/garden/index.htm',
      'bins/garden.html',
    ]);
    expect(steps.at(-1)).toEqual({ done: 6, total: 6, skipped: 3 });
  });

  it('that has not changed is left as it is', () => {
    put('a.html', page('Garden waste', GARDEN));
    run();
    put('b.html', page('Bulky waste', GARDEN.replace('garden', 'bulky')));
    expect(run()).toMatchObject({ drafted: ['b.md'], unchanged: 1 });
  });

  it('that holds no page, or is none, is said to', () => {
    expect(run).toThrow(/is not a folder/);
    put('a.css', '');
    expect(run).toThrow(/holds no HTML files/);
  });
});
