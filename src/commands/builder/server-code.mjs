// Transpiles the server's TypeScript to dist/, file by file, and copies the data files that lie beside it.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { filesUnder } from './fingerprint.mjs';
import { SRC } from './paths.mjs';

const DATA = new Set(['.yaml', '.yml', '.csv', '.json', '.txt', '.pem']);

/** Browser code and styles live in folders named `page`. */
export const isPage = (path) => relative(SRC, dirname(path)).split(sep).includes('page');

export const buildServerCode = async (dist) => {
  const files = filesUnder(SRC).filter((path) => !isPage(path));
  await build({
    entryPoints: files.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')),
    outdir: dist,
    outbase: SRC,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
  });
  for (const path of files.filter((file) => DATA.has(extname(file)))) {
    const copy = join(dist, relative(SRC, path));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(path, copy);
  }
};
