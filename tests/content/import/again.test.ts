// Importing again: when nothing changed, when pages changed, and when somebody edited the drafts.
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSite } from '../../../src/content/import/site.js';
import { GARDEN, page, sitemap, startWebsite, type Website } from './website.js';

let site: Website;
let drafts = '';
const run = (today = '2026-11-22'): ReturnType<typeof importSite> =>
  importSite(new URL('/sitemap.xml', site.url), { drafts, today, allowPrivate: true, delayMs: 0 });
const draft = (name: string): string => readFileSync(join(drafts, name), 'utf8');

describe('a second import', () => {
  beforeEach(async () => {
    drafts = mkdtempSync(join(tmpdir(), 'import-'));
    const tagged = page('Tagged', GARDEN);
    site = await startWebsite({
      '/sitemap.xml': sitemap('/tagged', '/plain'),
      '/tagged': (request, response) => {
        const same = request.headers['if-none-match'] === '"v1"';
        response.writeHead(same ? 304 : 200, { etag: '"v1"', 'content-type': 'text/html' }).end(same ? '' : tagged);
      },
      '/plain': page('Plain', `${GARDEN}<script>nonce(1)</script>`),
    });
  });
  afterEach(async () => {
    await site.close();
    rmSync(drafts, { recursive: true });
  });

  it('leaves what says the same as it is, by its ETag or by its words', async () => {
    await run();
    const before = [draft('tagged.md'), draft('plain.md')];
    site.pages.set('/plain', page('Plain', `${GARDEN}<script>nonce(2)</script>`));
    expect(await run('2027-01-01')).toMatchObject({ drafted: [], changed: [], unchanged: 2, carried: 0, skipped: [] });
    expect([draft('tagged.md'), draft('plain.md')]).toEqual(before);
  });

  it('writes what changed again, and never over what somebody edited', async () => {
    await run();
    site.pages.set('/plain', page('Plain', `${GARDEN}<p>It costs £46 a year, and you can join at any time.</p>`));
    expect(await run()).toMatchObject({ changed: ['plain.md'], beside: [], unchanged: 1 });
    appendFileSync(join(drafts, 'plain.md'), '\nMine.\n');
    site.pages.set('/plain', page('Plain', `${GARDEN}<p>It costs £50 a year, and you can join at any time.</p>`));
    expect(await run()).toMatchObject({ changed: [], beside: ['plain.new.md'], unchanged: 1 });
    expect(draft('plain.md')).toMatch(/£46[\s\S]*Mine\.\n$/);
    expect(draft('plain.new.md')).toContain('£50');
  });

  it('does not bring back a draft that was taken away, while its page is the same', async () => {
    await run();
    rmSync(join(drafts, 'plain.md'));
    await run();
    expect(existsSync(join(drafts, 'plain.md'))).toBe(false);
  });

  it('asks again for what was refused, and reads round a torn line of what it remembers', async () => {
    site.pages.delete('/plain');
    expect((await run()).skipped).toEqual([{ page: `${site.url}/plain`, why: 'answered 404' }]);
    site.pages.set('/plain', page('Plain', GARDEN));
    appendFileSync(join(drafts, '.import.jsonl'), '{"page":"http://x/","slug":"../../etc"}\n{"page":"http://127');
    expect(await run()).toMatchObject({ drafted: ['plain.md'], unchanged: 1, skipped: [] });
  });
});
