// Fetches the one built file of Web Chat that the page uses: its dependencies (580 MB) never come along.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CACHE } from './paths.mjs';

const run = promisify(execFile);
const PACKAGE = 'botframework-webchat';
const VERSION = '4.18.1';
/** The registry's `dist.integrity` of that version. */
const INTEGRITY = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const FILES = ['webchat.js', 'webchat.js.LICENSE.txt'];

/** The files' content by name, or null with a warning when they cannot be had; the page then falls back to plain forms. */
export const webChat = async (warn) => {
  const kept = join(CACHE, `${PACKAGE}-${VERSION}`);
  try {
    if (!existsSync(kept)) await fetchInto(kept);
    return Object.fromEntries(FILES.map((name) => [name, readFileSync(join(kept, name))]));
  } catch (error) {
    warn(
      `Web Chat ${VERSION} could not be fetched (${reason(error)}). The page falls back to plain forms; npm run build tries again.`,
    );
    return null;
  }
};

const fetchInto = async (kept) => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'webchat-'));
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = [
      '--silent',
      '--ignore-scripts',
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=1000',
      '--fetch-timeout=60000',
    ];
    await run(npm, ['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', folder, ...options], {
      timeout: 120_000,
      shell: process.platform === 'win32',
      cwd: folder,
    });
    const archive = join(folder, `${PACKAGE}-${VERSION}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (found !== INTEGRITY) throw new Error('its integrity is not the pinned one');
    const ready = join(folder, 'ready');
    mkdirSync(ready);
    for (const name of FILES) {
      const { stdout } = await run('tar', ['-xOzf', archive, `package/dist/${name}`], {
        encoding: 'buffer',
        maxBuffer: 64 * 1024 * 1024,
      });
      writeFileSync(join(ready, name), stdout);
    }
    renameSync(ready, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const reason = (error) => (error.killed ? 'no answer in time' : String(error.message).split('\n')[0]);
