// The secret that is kept in DATA_DIR when none is set: made once, and the same ever after.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.js';

/** The secret in DATA_DIR, made once; several nodes need SECRET instead. Readable by this user only. */
export const keptSecret = (dataDir: string): string => {
  const path = join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) makeSecret(path);
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length >= 32) return secret;
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new Fault(
      'config/data-dir',
      `DATA_DIR: ${path} cannot be read or made (${code})`,
      'Let this user write there, or set SECRET',
      { cause },
    );
  }
  throw new Fault(
    'config/secret-file',
    `${path} holds fewer than 32 characters`,
    'Put the right file back, or delete it: what was sealed with it is then lost',
  );
};

/** Written aside and linked, so that of two processes starting at once one wins and neither reads half a file. */
const makeSecret = (path: string): void => {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    unlinkSync(draft);
  }
};
