// When a council's files were last changed.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The newest of the files of knowledge/councils/<key>/. */
export function councilChanged(root: string, key: string): Date {
  const folder = join(root, 'knowledge', 'councils', key);
  const times = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
  return new Date(Math.max(0, ...times));
}
