// The build and `run` on a small tree of their own: what is made, when it is made again, two at once, clean stdout.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let root = '';
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = (script: string, ...args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'src/commands', script), ...args], { cwd: tmpdir() });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => done({ code, out, err }));
  });

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'council-build-'));
  mkdirSync(join(root, 'src/commands'), { recursive: true });
  mkdirSync(join(root, 'src/desk/page/parts'), { recursive: true });
  for (const name of ['build.mjs', 'run.mjs', 'builder'])
    cpSync(join('src/commands', name), join(root, 'src/commands', name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  write('package.json', '{ "type": "module" }');
  write(
    'src/hello.ts',
    "// Says what it was given.\nimport { mark } from './mark.js';\nprocess.stdout.write(process.argv.slice(2).join(',') + (mark satisfies string));\n",
  );
  write('src/mark.ts', "export const mark: string = '!';\n");
  write('src/data.yaml', 'a: 1\n');
  write('src/broken.ts', "throw new Error('mine');\n");
  write('src/desk/page/try.ts', "import { part } from './parts/part.js';\ndocument.title = part;\n");
  write('src/desk/page/parts/part.ts', "export const part: string = 'Tŷ';\n");
  write('src/desk/page/try.scss', '@use "colour" as *;\na { color: $ink; }\n');
  write('src/desk/page/_colour.scss', '$ink: #0b0c0c;\n');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('run', () => {
  it('builds once though two start at once, keeps stdout clean, and builds again only for a change', async () => {
    const both = await Promise.all([run('run.mjs', 'hello', 'a', 'b'), run('run.mjs', 'hello', 'c')]);
    expect(both.map(({ code, out }) => [code, out])).toEqual([
      [0, 'a,b!'],
      [0, 'c!'],
    ]);
    expect(both.filter(({ err }) => err.includes('Building'))).toHaveLength(1);
    expect(await run('run.mjs', 'hello', 'again')).toEqual({ code: 0, out: 'again!', err: '' });

    write('src/mark.ts', "export const mark: string = '?';\n");
    const changed = await run('run.mjs', 'hello');
    expect([changed.out, changed.err]).toEqual(['?', expect.stringMatching(/^Building … .*done in [\d.]+ s\n$/s)]);
    rmSync(join(root, 'src/data.yaml'));
    expect((await run('run.mjs', 'hello')).err).toContain('Building');
    expect(existsSync(join(root, 'dist/data.yaml'))).toBe(false);
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });

  it('leaves the program its own end, and says when there is no such program', async () => {
    const broken = await run('run.mjs', 'broken');
    expect([broken.code, broken.out]).toEqual([1, '']);
    expect(broken.err).toContain('Error: mine');
    expect(await run('run.mjs', 'nothing')).toMatchObject({
      code: 1,
      out: '',
      err: 'There is no program src/nothing.ts to run\n',
    });
    expect((await run('run.mjs')).code).toBe(1);
  });

  it('takes over from a build that was killed', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => dead.once('close', done));
    mkdirSync(join(root, `.dist-${dead.pid ?? 0}`));
    write('src/mark.ts', "export const mark: string = '#';\n");
    expect((await run('run.mjs', 'hello')).out).toBe('#');
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });

  it('does not swap in half a build', async () => {
    const before = read('dist/.built');
    write('src/mark.ts', 'export const mark: string = ;\n');
    const broken = await run('run.mjs', 'hello');
    expect([broken.code, broken.out]).toEqual([1, '']);
    expect(broken.err).toContain('mark.ts');
    expect(read('dist/.built')).toBe(before);
    write('src/mark.ts', "export const mark: string = '!';\n");
    expect((await run('run.mjs', 'hello')).out).toBe('!');
  });
});

describe('build', () => {
  it('makes scripts and styles under names of their content, with both compressed forms', async () => {
    expect((await run('build.mjs')).code).toBe(0);
    const manifest = JSON.parse(read('dist/public/manifest.json')) as Record<string, string>;
    const text = (name: string) => read(join('dist/public', (manifest[name] ?? '').replace('/assets/', '')));
    expect(Object.keys(manifest).filter((name) => !name.startsWith('webchat'))).toEqual(['try.css', 'try.js']);
    expect(manifest['try.js']).toMatch(/^\/assets\/try\.[0-9a-f]{10}\.js$/);
    expect(text('try.js')).toMatch(/^(?:"use strict";)?\(\(\)=>\{.*document\.title=/);
    expect(text('try.js')).toContain('Tŷ');
    expect(text('try.css').trim()).toBe('a{color:#0b0c0c}');
    const file = join(root, 'dist/public', (manifest['try.js'] ?? '').replace('/assets/', ''));
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(text('try.js'));
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(text('try.js'));
    expect(existsSync(join(root, 'dist/desk'))).toBe(false);
  });

  it('refuses two sources of one name', async () => {
    mkdirSync(join(root, 'src/web/page'), { recursive: true });
    write('src/web/page/try.ts', 'document.title = "";\n');
    const { code, err } = await run('run.mjs', 'hello');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('Two page folders make try.js: rename one of its sources'),
    ]);
    rmSync(join(root, 'src/web'), { recursive: true });
  });
});
