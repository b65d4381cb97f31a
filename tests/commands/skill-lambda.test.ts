// The Lambda package: one council's, whole, and ready, so that a cold start learns nothing and writes nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PACKAGE, packageFromBytes } from '../../src/content/packaged.js';
import { projectRoot } from '../support/app.js';
import { startPostgres, type Postgres } from '../support/postgres.js';

const folder = mkdtempSync(join(tmpdir(), 'lambda-'));
const out = join(folder, 'skill');
const env = { PATH: process.env['PATH'] ?? '', COUNCIL: 'marchfold' };
let postgres: Postgres;
beforeAll(async () => {
  execFileSync(process.execPath, [join(projectRoot, 'src/commands/skill-lambda.mjs'), out], { env });
  postgres = await startPostgres();
}, 300_000);
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kept = join(out, 'node_modules', '.cache', 'council-assistant');

it('holds the one council it was made for, and no articles in Welsh', () => {
  const { read } = packageFromBytes(brotliDecompressSync(readFileSync(join(kept, `${PACKAGE}.br`))));
  expect(read.council.council.key).toBe('marchfold');
  expect(new Set(read.council.homes.all().map(({ uprn }) => uprn.slice(0, 5)))).toEqual(new Set(['99002']));
  expect(read.articles.length).toBeGreaterThan(100);
  expect(read.articles.filter(({ language }) => language !== 'en')).toEqual([]);
});

it('holds what is said and answered once: read and checked, not as files', () => {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /\.(?:ya?ml|md|csv)$/.test(name))).toEqual([]);
});

it('does not start for a council that it was not made for, and says why', () => {
  const start = `await (await import(${JSON.stringify(pathToFileURL(join(out, 'index.mjs')).href)})).handler({})`;
  const other = {
    ...env,
    COUNCIL: 'glanmarch',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    SECRET: 'a secret of at least thirty-two characters',
    ALEXA_SKILL_ID: 'amzn1.ask.skill.test',
  };
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', start], {
    env: other,
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain('The package was made for the council "marchfold", and COUNCIL is "glanmarch"');
});

it('answers its first event from what was kept: nothing is learnt, parsed or written again', async () => {
  const before = readdirSync(kept).sort();
  const settings = {
    ...env,
    DATABASE_URL: await postgres.createDatabase(),
    SECRET: 'a secret of at least thirty-two characters',
    ALEXA_SKILL_ID: 'amzn1.ask.skill.test',
    AWS_LAMBDA_FUNCTION_NAME: 'test',
  };
  const program = join(projectRoot, 'src/commands/run.mjs');
  const said = execFileSync(process.execPath, [program, 'commands/bench/cold-start', out, 'amzn1.ask.skill.test'], {
    cwd: out,
    env: settings,
    encoding: 'utf8',
  });
  const { said: speech } = JSON.parse(said) as { readonly said: readonly string[] };
  expect(speech[0]).toContain('Hello');
  expect(speech[1]).toMatch(/pay your council tax/i);
  expect(before.every((name) => name.endsWith('.br'))).toBe(true);
  expect(readdirSync(kept).sort()).toEqual(before);
});
