// What the engine adds to the memory of a server: a process that has loaded it, both languages, against one that has not.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('memory-child.js', import.meta.url));
const TIMES = 3;

export interface EngineMemory {
  /** Bytes of resident set after a collection, the median of three processes each. */
  readonly without: number;
  readonly with: number;
}

/** `root` is the project's folder. What is learnt is in the cache, as at any start but the first. */
export function benchEngineMemory(root: string): EngineMemory {
  const run = (engine: 'with' | 'without'): number =>
    Number(execFileSync(process.execPath, [CHILD, root, engine], { encoding: 'utf8' }));
  // Fills the cache.
  run('with');
  const median = (engine: 'with' | 'without'): number =>
    Array.from({ length: TIMES }, () => run(engine)).sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
  return { without: median('without'), with: median('with') };
}
