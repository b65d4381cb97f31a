// Makes dist/ when it is not of the present sources: aside, then swapped in, one build at a time.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, STAMP_FILE, stampOf } from './fingerprint.mjs';
import { isAlive, withLock } from './lock.mjs';
import { DIST, ROOT } from './paths.mjs';

/** Progress goes to stderr, so that a tool's stdout stays its own. `force` builds even when nothing changed. */
export const ensureBuilt = async ({ force = false } = {}) => {
  const sources = fingerprint();
  if (sources === null || (!force && stampOf() === sources)) return;
  await withLock(async () => {
    // Whoever held the lock before may have built just these sources.
    if (!force && stampOf() === sources) return;
    const began = performance.now();
    process.stderr.write('Building … ');
    await make(sources);
    learn();
    process.stderr.write(`done in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  });
};

/** What is wrong with the content is for the start to tell; a build only saves it the time. */
const learn = () => {
  const program = join(DIST, 'commands', 'learn.js');
  if (existsSync(program)) spawnSync(process.execPath, [program], { cwd: ROOT, stdio: 'ignore' });
};

const make = async (sources) => {
  sweep();
  const draft = join(ROOT, `.dist-${process.pid}`);
  const old = join(ROOT, `.dist-${process.pid}-old`);
  const { buildServerCode, pageFiles, publish, webChat } = await tools();
  try {
    await buildServerCode(draft);
    const fetched = await webChat((warning) => process.stderr.write(`\nWarning: ${warning}\n`));
    await publish({ ...(await pageFiles()), ...fetched }, join(draft, 'public'));
    writeFileSync(join(draft, STAMP_FILE), `${sources}\n`);
    if (existsSync(DIST)) renameSync(DIST, old);
    renameSync(draft, DIST);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
};

/** Loaded only to build: a server that is built needs none of them. */
const tools = async () => {
  try {
    const [server, page, out, fetched] = await Promise.all([
      import('./server-code.mjs'),
      import('./page-files.mjs'),
      import('./publish.mjs'),
      import('./webchat.mjs'),
    ]);
    return { ...server, ...page, ...out, ...fetched };
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(
      'The build is not of these sources, and the tools to build are not installed. Run npm ci, then npm run build',
      {
        cause: error,
      },
    );
  }
};

/** Drafts of builds that were killed. */
const sweep = () => {
  for (const name of readdirSync(ROOT)) {
    const pid = Number(/^\.dist-(\d+)/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(ROOT, name), { recursive: true, force: true });
  }
};
