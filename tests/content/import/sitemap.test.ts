// Sitemaps: what they list, how much of it is taken, and those made to do harm.
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createGetter } from '../../../src/content/import/get.js';
import { readSitemap, sitemapPages, type SitemapPages } from '../../../src/content/import/sitemap.js';
import { sitemap, sitemapIndex, startWebsite, type Answer, type Website } from './website.js';

const read = (xml: string): ReturnType<typeof readSitemap> => readSitemap(Buffer.from(xml));
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${String(n)} "${`&a${n === 0 ? '' : String(n - 1)};`.repeat(10)}">`).join('')}]><urlset><url><loc>http://x/&a8;</loc></url></urlset>`;

describe('a sitemap', () => {
  it('lists pages, not their pictures, with entities and CDATA read', () => {
    expect(
      read(
        '<urlset xmlns:image="i"><url><loc> http://x/a?b=1&amp;c=2 </loc><image:image><image:loc>http://x/i.png</image:loc></image:image></url><url><loc><![CDATA[http://x/d]]></loc></url></urlset>',
      ),
    ).toEqual({ kind: 'pages', addresses: ['http://x/a?b=1&c=2', 'http://x/d'] });
  });

  it.each([
    ['a billion laughs', LAUGHS, /entities/],
    [
      'a file of this machine',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset>&x;</urlset>',
      /entities/,
    ],
    ['a page', '<html><body>Not found</body></html>', /is not a sitemap/],
    ['nothing', '', /./],
    ['no end of nesting', `<urlset>${'<a>'.repeat(2_000_000)}`, /takes too long|cannot be read/],
  ])('that is %s is refused', (_, xml, why) => {
    const result = read(xml);
    expect(result).toEqual({ kind: 'refused', why: expect.stringMatching(why) as string });
  });

  it('that unpacks to far more than it is, is refused', () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, '<a/>'));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(readSitemap(bomb)).toMatchObject({ kind: 'refused' });
  });
});

describe('all sitemaps of a site', () => {
  let site: Website | undefined;
  afterEach(() => site?.close());
  const collect = async (pages: Readonly<Record<string, Answer>>): Promise<SitemapPages> => {
    site = await startWebsite(pages);
    const start = new URL('/sitemap.xml', site.url);
    const getter = createGetter(start, true, 5000);
    try {
      return await sitemapPages(start, getter, async () => undefined);
    } finally {
      getter.close();
    }
  };

  it('give each page once, and one bad one does no harm', async () => {
    const { pages, skipped } = await collect({
      '/sitemap.xml': sitemapIndex(
        '/good.xml',
        '/laughs.xml',
        '/gone.xml',
        '/sitemap.xml',
        'https://other.example/s.xml',
      ),
      '/good.xml': sitemap('/a', '/a#part', '/b'),
      '/laughs.xml': LAUGHS,
    });
    expect(pages.map(({ pathname }) => pathname)).toEqual(['/a', '/b']);
    expect(skipped.map(({ page, why }) => [page.replace(/^http:\/\/127[^/]*/, ''), why])).toEqual([
      ['https://other.example/s.xml', expect.stringMatching(/^is not an address of/)],
      ['/laughs.xml', expect.stringMatching(/entities/)],
      ['/gone.xml', 'answered 404'],
    ]);
  });

  it('give 2,000 pages at most, from 50 sitemaps at most', async () => {
    const many = await collect({ '/sitemap.xml': sitemap(...Array.from({ length: 2003 }, (_, n) => `/${String(n)}`)) });
    expect(many.pages).toHaveLength(2000);
    expect(many.skipped.map(({ why }) => why)).toEqual(['lists 3 pages more than the 2000 that are read']);
    await site?.close();
    const parts = Array.from({ length: 60 }, (_, n) => `/${String(n)}.xml`);
    const deep = await collect({
      '/sitemap.xml': sitemapIndex(...parts),
      ...Object.fromEntries(parts.map((part) => [part, sitemap(part.replace('.xml', ''))])),
    });
    expect(deep.pages).toHaveLength(49);
    expect(deep.skipped).toHaveLength(11);
  });
});
