// `npm test`: build, types, lint, format, then every test. With words after `--`, only the build and those tests:
// `npm test -- tests/store`, `npm test -- --project unit`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ensureBuilt } from './builder/ensure-built.mjs';
import { filesUnder } from './builder/fingerprint.mjs';
import { ROOT, SRC } from './builder/paths.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const wanted = process.argv.slice(2);

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(0)} s`;

/** Ends with whether it went well. What it says is told whole when it is over, for another runs beside it. */
const check = (name, packageName, bin, args) =>
  new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', packageName, bin), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (told += data));
    child.on('close', (status) => {
      if (told !== '') process.stdout.write(`\n${told}`);
      say(`— ${name}${status === 0 ? '' : ' failed'}: ${seconds(began)}`);
      resolve(status === 0);
    });
  });

/** With the Node that runs this, so that a second Node on PATH is truly the one tested. */
const step = (name, packageName, bin, args) => {
  const began = performance.now();
  say(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', packageName, bin), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) {
    say(`— ${name} failed`);
    process.exit(status ?? 1);
  }
  say(`— ${name}: ${seconds(began)}`);
};

/** Browser code has other built-in types, so each page folder is a project of its own. */
const pageProjects = () =>
  filesUnder(SRC).filter((path) => basename(path) === 'tsconfig.json' && basename(dirname(path)) === 'page');

say(`Node ${process.version} on ${process.platform} ${process.arch}`);
if (!existsSync(join(ROOT, 'node_modules'))) {
  say('Run npm ci first');
  process.exit(1);
}
await ensureBuilt();
if (wanted.length === 0) {
  // Beside the longest: one at a time they leave a core idle.
  const linted = check('lint', 'eslint', 'bin/eslint.js', ['.']);
  const checked = [await check('types', 'typescript', 'bin/tsc', ['--noEmit'])];
  for (const project of pageProjects())
    checked.push(
      await check(`types of ${relative(ROOT, dirname(project))}`, 'typescript', 'bin/tsc', ['--noEmit', '-p', project]),
    );
  checked.push(await check('format', 'prettier', 'bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']));
  checked.push(await linted);
  if (checked.includes(false)) process.exit(1);
}
step('tests', 'vitest', 'vitest.mjs', ['run', ...wanted]);
