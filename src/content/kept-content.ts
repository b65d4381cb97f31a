// What was made of a text (YAML and tables parsed, articles filled), kept between starts under a hash of it: making it takes longer than all else of a start.
import { createHash } from 'node:crypto';
import type { KeptFiles } from './kept-files.js';

/** Changes with the form below, or with how a text is read. */
const KEY = 'content-1';
/** Texts kept, at most, beside all that this load asked for: those not used for longest go first. */
const MOST = 4000;

interface Kept {
  readonly files: KeptFiles;
  /** Hash of a text → its value as JSON; those used last stand last. */
  readonly values: Map<string, string>;
  /** Hashes asked for. */
  readonly used: Set<string>;
  changed: boolean;
}

/** While content is loaded: one for the process, as the texts it is asked for are its own files. */
let kept: Kept | null = null;

/** From now on, until `keepContent`, what is parsed is looked for in `files` first. What cannot be read there is parsed again. */
export function rememberContent(files: KeptFiles): void {
  kept ??= { files, values: valuesOf(files.read(KEY)), used: new Set(), changed: false };
}

function valuesOf(bytes: Uint8Array | null): Map<string, string> {
  try {
    return new Map(bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as [string, string][]) : []);
  } catch {
    return new Map();
  }
}

/** Writes what is new, and holds nothing of it any longer. */
export function keepContent(): void {
  const done = kept;
  kept = null;
  if (!done?.changed) return;
  const pairs = [...done.values].slice(-MOST - done.used.size);
  done.files.write(KEY, Buffer.from(JSON.stringify(pairs), 'utf8'));
}

/** The value of `text`, from `parse` where it is not kept; whoever gets it may change it. */
export function valueOf(text: string, parse: () => unknown): unknown {
  if (!kept) return parse();
  const hash = createHash('sha256').update(text).digest('base64');
  kept.used.add(hash);
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
