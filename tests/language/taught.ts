// The reader as the product has it, trained once and then taken from the cache.
import { loadContent } from '../../src/load-content.js';
import type { Reader } from '../../src/core/reading.js';

let reader: Reader | undefined;

export const taughtReader = (): Reader => (reader ??= loadContent('.', 'glanmarch').reader);
