// The project's content with one council's council.yaml added to, in a folder of its own: for settings that no demo council has.
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './app.js';

/** `yaml` is put at the end of knowledge/councils/<council>/council.yaml. */
export function councilRoot(council: string, yaml: string): { readonly root: string; remove(): void } {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  const link = (from: string, but: string): void => {
    mkdirSync(join(root, from), { recursive: true });
    for (const name of readdirSync(join(projectRoot, from)))
      if (name !== but) symlinkSync(join(projectRoot, from, name), join(root, from, name));
  };
  // With what was learnt of the same phrases before, or each of these would learn them again.
  for (const name of ['intents', 'dist', 'node_modules']) symlinkSync(join(projectRoot, name), join(root, name));
  link('knowledge', 'councils');
  link('knowledge/councils', council);
  link(`knowledge/councils/${council}`, 'council.yaml');
  const file = `knowledge/councils/${council}/council.yaml`;
  copyFileSync(join(projectRoot, file), join(root, file));
  appendFileSync(join(root, file), `\n${yaml}`);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
