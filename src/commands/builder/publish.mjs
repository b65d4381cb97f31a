// Writes files for browsers under names that change with their content, each with its compressed forms, and the manifest.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { CACHE } from './paths.mjs';

/** Quality 11 takes four times as long as 10 on Web Chat's 3.9 MB and saves 2 %. */
const BROTLI_QUALITY = 10;
const brotli = (content) =>
  promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });

/** `files`: content by name. manifest.json: path under the server by name. */
export const publish = async (files, folder) => {
  mkdirSync(folder, { recursive: true });
  const manifest = {};
  for (const [name, content] of Object.entries(files)) {
    const digest = createHash('sha256').update(content).digest('hex');
    const kind = extname(name);
    const file = `${name.slice(0, -kind.length)}.${digest.slice(0, 10)}${kind}`;
    writeFileSync(join(folder, file), content);
    writeFileSync(join(folder, `${file}.br`), await cached(`${digest}.${BROTLI_QUALITY}.br`, () => brotli(content)));
    writeFileSync(
      join(folder, `${file}.gz`),
      await cached(`${digest}.gz`, () => promisify(gzip)(content, { level: 9 })),
    );
    manifest[name] = `/assets/${file}`;
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
};

const cached = async (key, make) => {
  const folder = join(CACHE, 'compressed');
  const path = join(folder, key);
  if (existsSync(path)) return readFileSync(path);
  const made = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, made);
  renameSync(`${path}.${process.pid}`, path);
  return made;
};
