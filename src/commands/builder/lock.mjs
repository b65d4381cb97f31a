// Lets one build run at a time; another that wants to waits, and then finds the work done.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CACHE } from './paths.mjs';

/** No build takes so long: whoever held the lock is gone, even if another process has its number now. */
const STALE_MS = 5 * 60_000;

export const withLock = async (work) => {
  mkdirSync(CACHE, { recursive: true });
  const path = join(CACHE, 'build.lock');
  while (!taken(path)) {
    if (isStale(path)) rmSync(path, { force: true });
    else await pause(100);
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
};

const taken = (path) => {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
};

const isStale = (path) => {
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    const pid = Number(readFileSync(path, 'utf8'));
    return age > STALE_MS || (pid > 0 && !isAlive(pid));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
};

export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
