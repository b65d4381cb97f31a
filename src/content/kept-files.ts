// Keeps what is costly to make (a trained model) in files named by what it was made from.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export interface KeptFiles {
  read(key: string): Uint8Array | null;
  write(key: string, bytes: Uint8Array): void;
}

/** Older files than these many are cleared away: each change of a phrase makes another. */
const KEPT = 6;

/** Ending of a file that a build has packed (brotli), where a package must be small. */
const PACKED = '.br';

/** A folder that cannot be written only costs the time to make things again. `key` must be usable as a file name. */
export function keptFiles(folder: string): KeptFiles {
  return {
    read: (key) => bytesOf(join(folder, key)) ?? unpacked(bytesOf(join(folder, `${key}${PACKED}`))),
    write: (key, bytes) => {
      try {
        mkdirSync(folder, { recursive: true });
        const temporary = join(folder, `.${key}.${String(process.pid)}`);
        writeFileSync(temporary, bytes);
        renameSync(temporary, join(folder, key));
        clear(folder);
      } catch {
        // A read-only installation trains at each start.
      }
    },
  };
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function unpacked(bytes: Uint8Array | null): Uint8Array | null {
  try {
    return bytes && brotliDecompressSync(bytes);
  } catch {
    return null;
  }
}

function clear(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of files.sort((a, b) => b.at - a.at).slice(KEPT)) rmSync(path, { force: true });
}
