// Says from the sources' content whether the build is still theirs: copying and checking out change times, not content.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DIST, ROOT, SRC } from './paths.mjs';

const STAMP = '.built';

/** All files under `folder`, absolute, in a fixed order. */
export const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });

/** Null where there are no sources, as in an image that has the build only. */
export const fingerprint = () => {
  if (!existsSync(SRC)) return null;
  const hash = createHash('sha256');
  const lock = join(ROOT, 'package-lock.json');
  for (const path of [...filesUnder(SRC), ...(existsSync(lock) ? [lock] : [])]) {
    const content = readFileSync(path);
    hash.update(`${relative(ROOT, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};

export const stampOf = (folder = DIST) => {
  const path = join(folder, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
};

export const STAMP_FILE = STAMP;
