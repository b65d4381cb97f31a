// Importing a website that really answers: what becomes a draft, and what its robots.txt keeps out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../../src/content/article-file.js';
import { importPlace, why } from './place.js';
import { GARDEN, page, sitemap, sitemapIndex } from './website.js';

const { drafts, start, run, names, draft } = importPlace();

describe('a website', () => {
  it('becomes drafts, through an index of sitemaps, one of them packed', async () => {
    const site = await start({
      '/sitemap.xml': sitemapIndex('/bins.xml', '/cy.xml.gz', '/bins.xml', '/sitemap.xml'),
      '/bins.xml': sitemap('/bins/garden', '/bins/garden', '/'),
      '/cy.xml.gz': (_, response) => void response.end(gzipSync(sitemap('/cy/biniau').replaceAll('HOST', site.url))),
      '/bins/garden': page('Garden waste', `${GARDEN}<h2>How to join</h2><ul><li>online</li><li>by phone</li></ul>`),
      '/': page('Welcome', '<p>This is the front page of the website of the council, which is here for you.</p>'),
      '/cy/biniau': page(
        'Biniau',
        '<p>Byddwn yn casglu eich bin bob pythefnos, ar yr un diwrnod o’r wythnos.</p>',
        'cy-GB',
      ),
    });
    const report = await run(site);
    expect(report).toMatchObject({ unchanged: 0, carried: 0, skipped: [] });
    expect(names()).toEqual(['bins-garden.md', 'cy-biniau.md', 'home.md']);
    expect(draft('bins-garden.md')).toBe(`---
# Taken from a page. To publish it: check every word, choose its intents, name its owner, take out draft and lang, and move it under knowledge/en/.
intents: []
title: Garden waste
owner: ''
sources:
  - title: Garden waste
    url: ${site.url}/bins/garden
reviewed: 2026-11-22
review-by: 2027-11-22
draft: true
lang: en
spoken: You can have your garden waste collected every two weeks, from March to November.
---

You can have your garden waste collected every two weeks, from March to November.

## How to join

- online
- by phone
`);
    expect(draft('cy-biniau.md')).toContain('\nlang: cy\n');
  });

  it('cannot be loaded as an article before somebody has taken the marks of a draft out', async () => {
    const site = await start({ '/sitemap.xml': sitemap('/a'), '/a': page('Garden waste', GARDEN) });
    await run(site);
    const path = join(drafts(), 'a.md');
    expect(() => readArticleFile(path, 'a.md')).toThrow(/a\.md:\d+ .*is not a field/);
    const mended = draft('a.md').replace(/^(?:draft|lang): .*\n/gm, '');
    writeFileSync(path, mended);
    expect(() => readArticleFile(path, 'a.md')).toThrow(/a\.md:5 owner/);
    writeFileSync(path, mended.replace("owner: ''", 'owner: Waste'));
    expect(readArticleFile(path, 'a.md')).toMatchObject({ title: 'Garden waste', intents: [] });
  });

  it('is asked only for what its robots.txt allows, redirects included', async () => {
    const site = await start({
      '/robots.txt':
        'User-agent: *\nDisallow: /\n\nUser-agent: Council-Assistant\nDisallow: /private\nAllow: /private/open\n',
      '/sitemap.xml': sitemap('/private/a', '/private/open', '/moved', '/noindex', '/header'),
      '/private/a': page('Secret', GARDEN),
      '/private/open': page('Open', GARDEN),
      '/moved': (_, response) => void response.writeHead(302, { location: '/private/a' }).end(),
      '/noindex': page('Not this', GARDEN).replace('</head>', '<meta name="Robots" content="NOINDEX"></head>'),
      '/header': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html', 'x-robots-tag': 'none' })
          .end(page('Nor this', GARDEN)),
    });
    const report = await run(site);
    expect(names()).toEqual(['private-open.md']);
    expect(site.asked).not.toContain('/private/a');
    expect(why(report, '/private/a')).toBe('is kept out by robots.txt');
    expect(why(report, '/moved')).toBe('is kept out by robots.txt');
    expect(why(report, '/noindex')).toBe('asks not to be indexed');
    expect(why(report, '/header')).toBe('asks not to be indexed');
  });
});
