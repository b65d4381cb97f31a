// A copy of the content with a change in it, so that it can be checked and weighed before anything is written.
import { accessSync, constants, cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileChange } from './phrase-file.js';

export interface Trial {
  readonly root: string;
  remove(): void;
}

export function createTrial(root: string, { file, text }: FileChange): Trial {
  const copy = mkdtempSync(join(tmpdir(), 'council-trial-'));
  for (const folder of ['intents', 'knowledge']) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  writeFileSync(join(copy, file), text);
  return { root: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** Written beside and renamed: whoever reads the file meanwhile has the old one or the new one. Throws what the system says. */
export function writeChange(root: string, { file, text }: FileChange): void {
  const path = join(root, file);
  const draft = `${path}.${String(process.pid)}.new`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Whether this process may write both folders; a file in them may still refuse. */
export function isWritable(root: string): boolean {
  try {
    for (const folder of ['intents/en', 'knowledge/en']) accessSync(join(root, folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
