// Runs what reads a stranger's text, and stops it when it takes too long or goes too deep.
import { createContext, Script } from 'node:vm';
import { READING_MS } from './limits.js';

export type Done<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'stopped'; readonly why: string };

/** Only a script of `vm` can be stopped from outside while it is busy; the work itself is ordinary code. */
const script = new Script('work()');

/** `work` must be synchronous. What the libraries throw at odd input is a reason, not a bug of ours. */
export function withinTime<T>(work: () => T, ms = READING_MS): Done<T> {
  let result: { readonly value: T } | undefined;
  try {
    script.runInContext(createContext({ work: () => void (result = { value: work() }) }), { timeout: ms });
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    return {
      kind: 'stopped',
      why: code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'takes too long to read' : `cannot be read (${name})`,
    };
  }
  if (!result) throw new Error('the work did not run');
  return { kind: 'done', value: result.value };
}
