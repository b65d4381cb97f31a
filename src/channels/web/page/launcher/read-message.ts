// Reads what the frame says: other scripts of the page send messages too.
import type { FromFrame } from '../../launcher-settings.js';

const KNOWN: ReadonlySet<unknown> = new Set<FromFrame['assistant']>([
  'hello',
  'ready',
  'close',
  'new',
  'unread',
  'talk',
  'harm',
  'language',
  'keep',
  'escape',
  'shift',
  'other',
  'exit',
  'vanished',
  'deleted',
]);

/** Of our own frame and origin, so its form is what we know; null for anything else. */
export const readFromFrame = (data: unknown): FromFrame | null =>
  typeof data === 'object' && data !== null && 'assistant' in data && KNOWN.has(data.assistant)
    ? (data as FromFrame)
    : null;
