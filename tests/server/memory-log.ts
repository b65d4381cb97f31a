// A real log whose lines a test can read.
import type { Log } from '../../src/core/ports.js';
import { createLog } from '../../src/server/log.js';

type Line = Readonly<Record<string, unknown>>;

export const memoryLog = (): { readonly log: Log; readonly lines: readonly Line[] } => {
  const lines: Line[] = [];
  const log = createLog('info', { write: (text: string) => void lines.push(JSON.parse(text) as Line) });
  return { log, lines };
};
