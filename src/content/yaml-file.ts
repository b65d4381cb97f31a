// Reads a YAML file so that every complaint about it can name its line.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { Fault } from '../core/fault.js';

export interface YamlFile {
  /** As shown to an editor, relative to the project: `intents/en/bins.yaml`. */
  readonly name: string;
  readonly value: unknown;
  /** 1-based line of the value at a path of keys and indexes; the nearest parent's when the path is not there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** @throws Fault `content/yaml` naming file:line when the file is not valid YAML. */
export const readYaml = (path: string, name: string): YamlFile => parseYaml(readFileSync(path, 'utf8'), name);

/** What was parsed before, by the digest of its text; and what is parsed now, while a build writes it down. */
let known: Map<string, unknown> = new Map();
let written: Map<string, unknown> | null = null;
const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Values that `writtenYaml` gave: each saves one parsing, which is most of a cold start. */
export const knowYaml = (values: Readonly<Record<string, unknown>>): void => {
  known = new Map(Object.entries(values));
};

/** Every value that is parsed while `work` runs, as JSON can keep it. */
export function writtenYaml(work: () => void): Readonly<Record<string, unknown>> {
  written = new Map();
  try {
    work();
    return Object.fromEntries(written);
  } finally {
    written = null;
  }
}

/** The same for text that is at hand. @throws Fault as above. */
export function parseYaml(text: string, name: string): YamlFile {
  if (known.size === 0 && !written) return parsed(text, name);
  const key = digest(text);
  if (known.has(key)) {
    const value = known.get(key);
    // Once each: whoever asks again gets a value of their own.
    known.delete(key);
    return { name, value, lineOf: (path) => parsed(text, name).lineOf(path) };
  }
  const file = parsed(text, name);
  written?.set(key, file.value);
  return file;
}

function parsed(text: string, name: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const error = document.errors[0];
  if (error) {
    const line = lines.linePos(error.pos[0]).line;
    throw new Fault(
      'content/yaml',
      `${name}:${line} is not valid YAML (${error.message.split('\n')[0] ?? ''})`,
      'Check the indentation, quotes and colons on that line',
    );
  }
  return { name, value: document.toJS(), lineOf: (path) => lineOf(document, lines, path) };
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(last));
      const key = pair?.key as { range?: [number, number, number] } | undefined;
      if (key?.range) return lines.linePos(key.range[0]).line;
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
