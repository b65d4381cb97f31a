// The reader as the product has it, trained once and then taken from the cache.
import { loadReader } from '../../src/commands/load-reader.js';
import type { Reader } from '../../src/core/reading.js';

let reader: Reader | undefined;

export const taughtReader = (): Reader => (reader ??= loadReader('.', 'glanmarch'));
