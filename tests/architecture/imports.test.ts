// The rules of the house, held to the real tree: who imports whom, who owns what, and how a file begins and ends.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Source {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What it imports, types included: a path from the project's folder, or a package's name. */
  readonly imports: readonly string[];
}

const SOURCE = /\.(?:ts|mjs)$/;
const underSrc = (path: string): Source => {
  const text = readFileSync(path, 'utf8');
  const from = dirname(path);
  const imports = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? normalize(join(from, fileName)) : fileName));
  return { path: path.split(sep).join('/'), text, imports: imports.map((path) => path.split(sep).join('/')) };
};
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => SOURCE.test(path))
  .sort();
const sources = files.map((path) => underSrc(join('src', path)));

/** Folders of these are each a house of its own. */
const NESTED = new Set(['channels', 'connectors', 'services']);

/** `core`, `channels/web`, `main.ts` …: the part of the tree that a file belongs to. */
const part = (path: string): string => {
  const [, first = '', second = '', third] = path.split('/');
  return NESTED.has(first) && third !== undefined ? `${first}/${second}` : first;
};

/** These alone join things. */
const joins = (path: string): boolean =>
  ['src/main.ts', 'src/load-content.ts', 'src/live-content.ts', 'src/lambda.ts'].includes(path) ||
  path.startsWith('src/commands/');
/** And these three lists name what is in their own folder. */
const lists = (path: string): boolean => [...NESTED].some((folder) => path === `src/${folder}/index.ts`);

const mayImport = (from: string, to: string): boolean => {
  if (joins(from)) return true;
  const [mine, theirs] = [part(from), part(to)];
  if (mine === theirs || theirs === 'core') return true;
  return lists(from) && theirs.startsWith(`${from.split('/')[1] ?? ''}/`);
};

/** Each heavy or dangerous thing and the one part that may touch it. */
const OWNERS: readonly (readonly [thing: RegExp, owner: string])[] = [
  [/^botbuilder|^botframework-/, 'channels/web'],
  [/^ask-sdk/, 'channels/alexa'],
  [/^(?:restify|prom-client|pino)(?:\/|$)/, 'server'],
  [/^(?:kysely|libsql|pg)(?:\/|$)/, 'store'],
  [/^natural\//, 'language'],
  [/^openid-client/, 'accounts'],
  [/^(?:@langchain\/|langchain)/, 'llm'],
];

const list = (wrong: readonly string[]): string => wrong.join('\n');

describe('imports', () => {
  const edges = sources.flatMap(({ path, imports }) => imports.map((to) => ({ from: path, to })));

  it('are read from the tree', () => {
    expect(edges).toContainEqual({ from: 'src/server/start.ts', to: 'restify' });
    expect(edges).toContainEqual({ from: 'src/core/ports.ts', to: 'src/core/council.js' });
  });

  it('go to core and to the own folder only, but for the few files that join', () => {
    const wrong = edges.filter(({ from, to }) => to.startsWith('src/') && !mayImport(from, to));
    expect(list(wrong.map(({ from, to }) => `${from} imports ${to}`))).toBe('');
  });

  it('stay inside src', () => {
    const wrong = edges.filter(({ to }) => to.startsWith('..') || /^(?:tests|dist|intents|knowledge)\//.test(to));
    expect(list(wrong.map(({ from, to }) => `${from} imports ${to}`))).toBe('');
  });

  it('of a heavy library come from its one owner', () => {
    const wrong = edges.filter(({ from, to }) =>
      OWNERS.some(([thing, owner]) => thing.test(to) && part(from) !== owner),
    );
    expect(list(wrong.map(({ from, to }) => `${from} imports ${to}`))).toBe('');
  });

  it('never load the root of natural', () => {
    expect(list(edges.filter(({ to }) => to === 'natural').map(({ from }) => from))).toBe('');
  });

  it.each([
    ['src/core/a.ts', 'src/store/b.js', false],
    ['src/store/a.ts', 'src/core/b.js', true],
    ['src/store/a.ts', 'src/handoff/b.js', false],
    ['src/services/bins/a.ts', 'src/services/bins/b.js', true],
    ['src/services/bins/a.ts', 'src/services/planning/b.js', false],
    ['src/services/index.ts', 'src/services/bins/b.js', true],
    ['src/services/index.ts', 'src/channels/web/b.js', false],
    ['src/services/bins/a.ts', 'src/services/index.js', false],
    ['src/config.ts', 'src/server/b.js', false],
    ['src/server/a.ts', 'src/config.js', false],
    ['src/main.ts', 'src/server/b.js', true],
    ['src/commands/deep/a.ts', 'src/store/b.js', true],
  ])('%s -> %s: %s', (from, to, allowed) => {
    expect(mayImport(from, to)).toBe(allowed);
  });
});

describe('ownership', () => {
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

  it('the environment is read in src/config.ts only', () => {
    const wrong = sources.filter(
      ({ path, text }) =>
        path !== 'src/config.ts' &&
        /\bprocess\s*(?:\.\s*env\b|\[\s*['"]env)|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(code(text)),
    );
    expect(list(wrong.map(({ path }) => path))).toBe('');
  });

  it('SQL is written in src/store only', () => {
    const sql =
      /(?:`|'|")\s*(?:select\s[^`'"]*\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|create\s+(?:table|index)|pragma)\s/i;
    const wrong = sources.filter(({ path, text }) => !path.startsWith('src/store/') && sql.test(code(text)));
    expect(list(wrong.map(({ path }) => path))).toBe('');
  });
});

describe('files', () => {
  it('begin with one line that says what they are', () => {
    const wrong = sources.filter(({ text }) => !/^(?:#!.*\n)?(?:\/\/ \S.{8,}|\/\*\* \S.{8,})/.test(text));
    expect(list(wrong.map(({ path }) => path))).toBe('');
  });

  it('have kebab-case names, and no folder is a drawer for oddments', () => {
    const odd = sources.filter(
      ({ path }) =>
        !/^src(?:\/[a-z\d]+(?:-[a-z\d]+)*)+(?:\.d)?\.(?:ts|mjs)$/.test(path) ||
        /\/(?:utils?|helpers?|common|misc)\//.test(path),
    );
    expect(list(odd.map(({ path }) => path))).toBe('');
  });

  it('have no default export', () => {
    const wrong = sources.filter(
      ({ path, text }) => path.endsWith('.ts') && !path.endsWith('.d.ts') && /^export default\b/m.test(text),
    );
    expect(list(wrong.map(({ path }) => path))).toBe('');
  });

  it('have at most 300 lines', () => {
    const long = sources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(list(long.map(({ path, lines }) => `${path}: ${lines}`))).toBe('');
  });
});
