// What was parsed of YAML, kept between starts under a hash of its text: parsing it takes longer than all else of a start.
import { createHash } from 'node:crypto';
import type { KeptFiles } from './kept-files.js';

/** Changes with the form below, or with how YAML is read. */
const KEY = 'yaml-1';
/** Texts kept, at most: those not used for longest go first. */
const MOST = 4000;

interface Kept {
  readonly files: KeptFiles;
  /** Hash of a text → its value as JSON; those used last stand last. */
  readonly values: Map<string, string>;
  changed: boolean;
}

/** One for the process, as the texts it is asked for are its own files. */
let kept: Kept | null = null;

/** From now on what is parsed is looked for in `files` first. What cannot be read there is parsed again. */
export function rememberYaml(files: KeptFiles): void {
  kept ??= { files, values: valuesOf(files.read(KEY)), changed: false };
}

function valuesOf(bytes: Uint8Array | null): Map<string, string> {
  try {
    return new Map(bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as [string, string][]) : []);
  } catch {
    return new Map();
  }
}

/** Writes what is new. */
export function keepYaml(): void {
  if (!kept?.changed) return;
  kept.changed = false;
  kept.files.write(KEY, Buffer.from(JSON.stringify([...kept.values].slice(-MOST)), 'utf8'));
}

/** The value of `text`, from `parse` where it is not kept; whoever gets it may change it. */
export function valueOf(text: string, parse: () => unknown): unknown {
  if (!kept) return parse();
  const hash = createHash('sha256').update(text).digest('base64');
  const before = kept.values.get(hash);
  if (before !== undefined) {
    kept.values.delete(hash);
    kept.values.set(hash, before);
    return JSON.parse(before) as unknown;
  }
  const value = parse();
  // What JSON cannot hold is parsed each time.
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) return value;
  kept.values.set(hash, json);
  kept.changed = true;
  return value;
}
