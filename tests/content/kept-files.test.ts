// What was costly to make is read back as it was written, whether a build packed it or not; what is broken counts as absent.
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
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

test('what was used last is kept, however long ago it was made; folders beside it are left alone', () => {
  const other = mkdtempSync(join(folder, 'full-'));
  mkdirSync(join(other, 'a-folder'));
  const full = keptFiles(other);
  const old = (key: string, minutes: number): void => {
    const at = new Date(Date.now() - minutes * 60_000);
    full.write(key, bytes);
    utimesSync(join(other, key), at, at);
  };
  old('used', 60);
  old('unused', 50);
  full.read('used');
  for (let n = 0; n < 7; n += 1) old(`new-${String(n)}`, 10 - n);
  expect(full.read('used')).not.toBeNull();
  expect(full.read('unused')).toBeNull();
  expect(existsSync(join(other, 'a-folder'))).toBe(true);
});
