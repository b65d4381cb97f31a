// What was costly to make is read back as it was written, whether a build packed it or not; what is broken counts as absent.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { keptFiles } from '../../src/content/kept-files.js';

const folder = mkdtempSync(join(tmpdir(), 'council-kept-'));
const kept = keptFiles(folder);
const bytes = Buffer.from('what the engine learnt');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what was written is read; what was not is null', () => {
  kept.write('one', bytes);
  expect(Buffer.from(kept.read('one') ?? [])).toEqual(bytes);
  expect(kept.read('none')).toBeNull();
});

test('a packed file is unpacked; a broken one is null', () => {
  writeFileSync(join(folder, 'two.br'), brotliCompressSync(bytes));
  expect(Buffer.from(kept.read('two') ?? [])).toEqual(bytes);
  writeFileSync(join(folder, 'three.br'), 'not packed at all');
  expect(kept.read('three')).toBeNull();
});
