// The command itself, as a process of its own: killed and started again, and what it says when it is misused.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articleNames } from '../../../src/content/article-files.js';
import { GARDEN, page, sitemap, startWebsite } from './website.js';

describe('npm run import', () => {
  // Beside the packages that it needs; a project of its own, so that its drafts are not ours.
  const root = join('node_modules', '.cache', 'council-assistant', `import-test-${String(process.pid)}`);
  const program = join(root, 'dist', 'commands', 'import.js');
  const running: ChildProcess[] = [];
  const start = (...args: readonly string[]): ChildProcess => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    return child;
  };
  const finish = async (child: ChildProcess): Promise<{ out: string; err: string; code: unknown }> => {
    const ended = once(child, 'close');
    const said = async (stream: Readable | null): Promise<string> => (stream ? await text(stream) : '');
    const [out, err] = await Promise.all([said(child.stdout), said(child.stderr)]);
    return { out, err, code: (await ended)[0] };
  };

  beforeAll(async () => {
    await build({
      entryPoints: ['src/commands/import.ts'],
      outfile: program,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
    });
    mkdirSync(join(root, 'knowledge/councils/marchfold'), { recursive: true });
    writeFileSync(join(root, 'knowledge/councils/marchfold/council.yaml'), '');
  });
  afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));
  afterAll(() => rmSync(root, { recursive: true }));

  it('carries on after a kill with what it had not done, and its drafts are no articles', async () => {
    const paths = Array.from({ length: 12 }, (_, index) => `/page-${String(index)}`);
    const held = new Set(paths.slice(6));
    let waiting = 0;
    let release: () => void = () => undefined;
    const full = new Promise<void>((resolve) => (release = resolve));
    const site = await startWebsite({ '/sitemap.xml': sitemap(...paths, '/gone') });
    for (const path of paths)
      site.pages.set(path, (_, response) => {
        if (held.has(path)) {
          // All four are held: everything before them is done.
          waiting += 1;
          if (waiting === 4) release();
        } else response.writeHead(200, { 'content-type': 'text/html' }).end(page(path, `${GARDEN}<p>${path}</p>`));
      });
    const args = [`${site.url}/sitemap.xml`, '--council', 'marchfold', '--allow-private'];
    const first = start(...args);
    await full;
    const killed = once(first, 'exit');
    first.kill('SIGKILL');
    await killed;

    const before = [...site.asked];
    held.clear();
    const second = await finish(start(...args));
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(second.out).toContain('6 new drafts, 0 changed, 0 unchanged, 6 done before, 1 skipped.');
    expect(second.out).toContain(`skipped: ${site.url}/gone answered 404\n`);
    const asked = site.asked.slice(before.length);
    expect(asked.filter((path) => path.startsWith('/page-')).sort()).toEqual([...paths.slice(6)].sort());
    const written = readdirSync(join(root, 'knowledge/drafts/marchfold')).filter((name) => !name.startsWith('.'));
    expect(written.sort()).toEqual(paths.map((path) => `${path.slice(1)}.md`).sort());
    expect(articleNames(root, 'en')).toEqual([]);
    await site.close();
  });

  it('says what it wants, and what is wrong', async () => {
    expect(await finish(start())).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Usage: npm run import/) as string,
    });
    const say = async (...args: readonly string[]): Promise<string> => {
      const { err, code } = await finish(start(...args));
      expect(code).toBe(1);
      return err;
    };
    expect(await say('x', '--council', 'nowhere')).toMatch(/no council "nowhere".*marchfold/);
    expect(await say('no-such-folder', '--council', 'marchfold')).toMatch(/no-such-folder is not a folder/);
    expect(await say('http://127.0.0.1:1/sitemap.xml', '--council', 'marchfold')).toMatch(
      /private network.*--allow-private/,
    );
    expect(await say('file:///etc', '--council', 'marchfold')).toMatch(/cannot be read/);
  });
});
