// Bundles what browsers load: page/*.ts to one script each, page/*.scss to one style each, pictures as they are.
import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { build } from 'esbuild';
import { compile } from 'sass';
import { filesUnder } from './fingerprint.mjs';
import { ROOT, SRC } from './paths.mjs';

const AS_THEY_ARE = new Set(['.svg', '.png', '.ico', '.woff2']);

/** Content by name, such as `chat.js`, of all of `folder`'s pages. Files deeper than `page/` are parts of those in it. */
export const pageFiles = async (folder = SRC) => {
  const tops = filesUnder(folder).filter((path) => basename(dirname(path)) === 'page');
  const made = [];
  for (const path of tops) {
    const kind = extname(path);
    const name = basename(path, kind);
    if (kind === '.ts' && !path.endsWith('.d.ts')) made.push([`${name}.js`, await script(path)]);
    else if (kind === '.scss' && !name.startsWith('_')) made.push([`${name}.css`, style(path)]);
    else if (AS_THEY_ARE.has(kind)) made.push([basename(path), readFileSync(path)]);
  }
  const twice = made.find(([name], index) => made.findIndex(([other]) => other === name) !== index);
  if (twice !== undefined) throw new Error(`Two page folders make ${twice[0]}: rename one of its sources`);
  return Object.fromEntries(made);
};

const script = async (path) => {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0].contents);
};

const style = (path) => {
  const { css } = compile(path, {
    loadPaths: [join(ROOT, 'node_modules')],
    style: 'compressed',
    // Deprecations inside govuk-frontend are its makers' to mend.
    quietDeps: true,
    silenceDeprecations: ['import'],
  });
  return Buffer.from(css);
};
