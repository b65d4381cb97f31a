// What an import refuses: other hosts, private networks, what is too large, too slow or no page; the rest is taken.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importSite } from '../../../src/content/import/site.js';
import { importPlace, why } from './place.js';
import { GARDEN, page, sitemap, type Answer } from './website.js';

const { drafts, start, run, names, draft } = importPlace();

describe('a website', () => {
  it('is left alone when its robots.txt cannot be had, or asks for days', async () => {
    const broken = await start({
      '/robots.txt': (_, response) => void response.writeHead(503).end(),
      '/sitemap.xml': sitemap('/a'),
    });
    await expect(run(broken)).rejects.toThrow(/robots\.txt answered 503/);
    const slow = await start({ '/robots.txt': 'User-agent: *\nCrawl-delay: 86400\n', '/sitemap.xml': sitemap('/a') });
    await expect(run(slow)).rejects.toThrow(/asks for 86400 seconds/);
    expect([...broken.asked, ...slow.asked]).toEqual(['/robots.txt', '/robots.txt']);
  });

  it('is followed on its own host only', async () => {
    const other = await start({ '/secret': page('Secret', GARDEN) });
    const site = await start({
      '/sitemap.xml': sitemap('/away', '/loop', '/old', `${other.url}/secret`, 'file:///etc/passwd', 'not an address'),
      '/away': (_, response) => void response.writeHead(301, { location: `${other.url}/secret` }).end(),
      '/loop': (_, response) => void response.writeHead(301, { location: '/loop' }).end(),
      '/old': (_, response) => void response.writeHead(301, { location: '/new?a=1' }).end(),
      '/new?a=1': page('Garden waste', GARDEN),
    });
    const report = await run(site);
    expect(other.asked).toEqual([]);
    expect(names()).toEqual(['old.md']);
    expect(draft('old.md')).toContain(`url: ${site.url}/new?a=1`);
    expect(why(report, '/away')).toBe(`sends us to another site, ${new URL(other.url).host}`);
    expect(why(report, '/loop')).toBe('sends us on more than 5 times');
    for (const left of [`${other.url}/secret`, 'file:///etc/passwd', 'not an address'])
      expect(why(report, left)).toBe(`is not an address of ${new URL(site.url).host}`);
  });

  it('names what is too large, too slow, broken or no page, and takes the rest', async () => {
    const html = { 'content-type': 'text/html' };
    const large = Buffer.alloc(20 * 1024 * 1024, '<p>words and more words</p>');
    const site = await start({
      '/sitemap.xml': sitemap(
        '/large',
        '/unsaid',
        '/bomb',
        '/file.pdf',
        '/really-pdf',
        '/slow',
        '/gone',
        '/empty',
        '/plain',
        '/good',
      ),
      '/large': (_, response) => void response.writeHead(200, { ...html, 'content-length': large.length }).end(large),
      '/unsaid': (_, response) => {
        response.on('error', () => undefined).writeHead(200, html);
        response.end(large);
      },
      '/bomb': (_, response) =>
        void response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(large)),
      '/file.pdf': (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
      '/really-pdf': (_, response) => void response.writeHead(200, html).end('%PDF-1.7 <html><p>'),
      '/slow': (_, response) => {
        response.writeHead(200, html).write('<html>');
      },
      '/empty': page('Nothing', ''),
      '/plain': 'Only words, and none of them are marked as a page would mark them.',
      '/good': page('Garden waste', GARDEN),
    });
    const report = await run(site, { timeoutMs: 5000 });
    expect(names()).toEqual(['good.md']);
    expect(Object.fromEntries(report.skipped.map((one) => [new URL(one.page).pathname, one.why]))).toEqual({
      '/large': 'is larger than 2048 KB',
      '/unsaid': 'is larger than 2048 KB',
      '/bomb': 'is larger than 2048 KB or damaged when unpacked',
      '/file.pdf': 'is not HTML (application/pdf)',
      '/really-pdf': 'is not text',
      '/slow': 'did not answer within 5 seconds',
      '/gone': 'answered 404',
      '/empty': 'says nothing, or hardly anything',
      '/plain': 'is not HTML, whatever it is called',
    });
  });

  it('is given up when it stops answering, and said so', async () => {
    const paths = Array.from({ length: 40 }, (_, index) => `/${String(index)}`);
    const down: Answer = (_, response) => void response.writeHead(500).end();
    const site = await start({
      '/sitemap.xml': sitemap(...paths),
      ...Object.fromEntries(paths.map((path) => [path, down])),
    });
    await expect(run(site)).rejects.toThrow(/stopped answering/);
    expect(site.asked.length).toBeLessThan(30);
  });
});

describe('a website on a private network', () => {
  it('is not asked, whatever its address looks like, unless that was allowed', async () => {
    const site = await start({ '/sitemap.xml': sitemap('/a') });
    const { port } = new URL(site.url);
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost'])
      await expect(
        importSite(new URL(`http://${host}:${port}/sitemap.xml`), {
          drafts: drafts(),
          today: '2026-11-22',
          allowPrivate: false,
        }),
      ).rejects.toThrow(/is on a private network/);
    expect(site.asked).toEqual([]);
    expect(existsSync(join(drafts(), '.import.jsonl'))).toBe(false);
  });

  it('and nothing but http is asked at all', async () => {
    const options = { drafts: drafts(), today: '2026-11-22', allowPrivate: true };
    await expect(importSite(new URL('ftp://glanmarch.example/sitemap.xml'), options)).rejects.toThrow(/cannot be read/);
    await expect(importSite(new URL('https://a:b@glanmarch.example/'), options)).rejects.toThrow(/cannot be read/);
  });
});
