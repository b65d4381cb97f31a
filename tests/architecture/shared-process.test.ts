// Most tests share a process, where a module runs once: a hook at the top of a helper would be that of the first file alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const HOOK = /^(?:beforeAll|beforeEach|afterEach|afterAll)\(/m;

it('no helper of the tests that share one has a hook at its top level: it is in a function, or in onTestFinished', () => {
  const helpers = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(path) && !/^(?:browser|kill)[/\\]/.test(path),
  );
  expect(helpers.length).toBeGreaterThan(20);
  expect(helpers.filter((path) => HOOK.test(readFileSync(join('tests', path), 'utf8')))).toEqual([]);
});
