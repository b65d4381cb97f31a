// Where the build finds and puts things.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
export const SRC = join(ROOT, 'src');
export const DIST = join(ROOT, 'dist');
/** Lost with node_modules, and then made again. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'council-assistant');
