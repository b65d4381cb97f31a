// Runs a TypeScript file of the tests in a process of its own, which can then be killed.
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the file; in node_modules, so that packages are found from there and git does not see it. The caller removes it. */
export const bundle = async (name: string): Promise<string> => {
  const outfile = join(ROOT, 'node_modules', '.cache', 'store-tests', `${name}-${process.pid}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
};

export interface Child<Told> {
  readonly process: ChildProcess;
  /** Everything it has sent so far. */
  readonly told: readonly Told[];
  /** Resolves when it has ended; throws what it wrote to stderr unless it ended well or was killed. */
  readonly ended: Promise<void>;
}

export const start = <Told>(file: string, order: object): Child<Told> => {
  const child = fork(file, [JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const told: Told[] = [];
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.on('message', (message) => told.push(message as Told));
  const ended = new Promise<void>((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve();
      else reject(new Error(errors || `The child ended with ${code ?? signal ?? 'nothing'}.`));
    });
  });
  ended.catch(() => undefined);
  return { process: child, told, ended };
};
