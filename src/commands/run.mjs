// Runs a built program by its name under dist/, building first when the sources have changed: node src/commands/run.mjs commands/chat
// package.json calls it with --no-regexp-tier-up: each message meets hundreds of patterns, which V8 would interpret before it makes
// machine code of them; made at once, a message is read about a seventh faster. Not set from within: V8 may crash on flags set late.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './builder/ensure-built.mjs';
import { DIST } from './builder/paths.mjs';

const [name = '', ...args] = process.argv.slice(2);
try {
  await ensureBuilt();
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
const file = join(DIST, `${name}.js`);
if (name === '' || !existsSync(file)) {
  process.stderr.write(`There is no program src/${name || 'NAME'}.ts to run\n`);
  process.exit(1);
}
// As if it had been started itself: same process, so signals, stdin and exit codes are its own.
process.argv = [process.argv[0] ?? 'node', file, ...args];
await import(pathToFileURL(file).href);
