// `npm test`: build, types, lint, format, then every test. With words after `--`, only the build and those tests:
// `npm test -- tests/store`, `npm test -- --project unit`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ensureBuilt } from './builder/ensure-built.mjs';
import { filesUnder } from './builder/fingerprint.mjs';
import { ROOT, SRC } from './builder/paths.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const wanted = process.argv.slice(2);

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
  say(`— ${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
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
  step('types', 'typescript', 'bin/tsc', ['--noEmit']);
  for (const project of pageProjects())
    step(`types of ${relative(ROOT, dirname(project))}`, 'typescript', 'bin/tsc', ['--noEmit', '-p', project]);
  step('lint', 'eslint', 'bin/eslint.js', ['.']);
  step('format', 'prettier', 'bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
}
step('tests', 'vitest', 'vitest.mjs', ['run', ...wanted]);
