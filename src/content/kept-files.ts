// Keeps what is costly to make (a trained model) in files named by what it was made from.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, brotliDecompressSync } from 'node:zlib';

export interface KeptFiles {
  read(key: string): Uint8Array | null;
  write(key: string, bytes: Uint8Array): void;
}

/** Those used last, so many, are kept: each change of a phrase makes another. */
const KEPT = 8;

/** Ending of a file that a build has packed (brotli), where a package must be small. */
const PACKED = '.br';

/** Where a project or a package keeps them. */
export const keptIn = (project: string): string => join(project, 'node_modules', '.cache', 'council-assistant');

const ahead = new Map<string, Promise<void>>();
/** By path, until they are read: each is read once. */
const done = new Map<string, Uint8Array>();

/** Unpacks all that a package keeps, on other threads; ended when it is there to be read. Where it cannot be, it is unpacked when it is read. */
export function unpackAhead(project: string): Promise<void> {
  const folder = keptIn(project);
  const before = ahead.get(folder);
  if (before) return before;
  const unpacking = unpackAll(folder).catch(() => undefined);
  ahead.set(folder, unpacking);
  return unpacking;
}

async function unpackAll(folder: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => name.endsWith(PACKED));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      done.set(path, await promisify(brotliDecompress)(bytes, inOneGo(bytes)));
    }),
  );
}

/** A folder that cannot be written only costs the time to make things again. `key` must be usable as a file name. */
export function keptFiles(folder: string): KeptFiles {
  return {
    read: (key) => used(join(folder, key)) ?? unpacked(join(folder, `${key}${PACKED}`)),
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

/** The file's time tells when it was used last. */
function used(path: string): Uint8Array | null {
  const bytes = bytesOf(path);
  try {
    if (bytes) utimesSync(path, new Date(), new Date());
  } catch {
    // In a folder that cannot be written nothing is cleared either.
  }
  return bytes;
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Room for what most are unpacked: 16 KB at a time takes half as long again. */
const inOneGo = ({ byteLength }: Uint8Array): { readonly chunkSize: number } => ({ chunkSize: 3 * byteLength + 1024 });

function unpacked(path: string): Uint8Array | null {
  const already = done.get(path);
  done.delete(path);
  if (already) return already;
  try {
    const bytes = bytesOf(path);
    return bytes && brotliDecompressSync(bytes, inOneGo(bytes));
  } catch {
    return null;
  }
}

function clear(folder: string): void {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.startsWith('.'))
    .map(({ name }) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of files.sort((a, b) => b.at - a.at).slice(KEPT)) rmSync(path, { force: true });
}
