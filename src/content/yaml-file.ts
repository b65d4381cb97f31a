// Reads a YAML file so that every complaint about it can name its line.
import { readFileSync } from 'node:fs';
import { isMap, LineCounter, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import { Fault } from '../core/fault.js';
import { valueOf } from './kept-content.js';

export interface YamlFile {
  /** As shown to an editor, relative to the project: `intents/en/bins.yaml`. */
  readonly name: string;
  readonly value: unknown;
  /** 1-based; parses the text again, so ask only for a complaint or a check. Line of the value at a path of keys and indexes; the nearest parent's when the path is not there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** @throws Fault `content/yaml` naming file:line when the file is not valid YAML. */
export const readYaml = (path: string, name: string): YamlFile => parseYaml(readFileSync(path, 'utf8'), name);

/** The same for text that is at hand. @throws Fault as above. */
export function parseYaml(text: string, name: string): YamlFile {
  let parsed: Parsed | null = null;
  const once = (): Parsed => (parsed ??= parse(text, name));
  const value = valueOf(text, () => once().document.toJS() as unknown);
  return {
    name,
    value,
    lineOf: (path) => {
      const { document, lines } = once();
      return lineOf(document, lines, path);
    },
  };
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** What is mended how, by how the parser puts it. */
const CURES: readonly (readonly [RegExp, string])[] = [
  [/^Nested mappings/, 'Put quotation marks around words that have a colon and a space in them'],
  [/^(?:All (?:mapping|sequence) items|A block sequence may not|Implicit)/, 'Correct the indentation: begin the line as far in as those around it, with a dash where they have one'],
  [/^Tabs/, 'Begin lines with spaces, not with tabs'],
  [/^Missing closing/, 'Close the quotation mark; write an apostrophe within single ones twice'],
]; // prettier-ignore

function parse(text: string, name: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const error = document.errors[0];
  if (error) {
    const line = lines.linePos(beginOf(error, document)).line;
    throw new Fault(
      'content/yaml',
      `${name}:${line} is not valid YAML (${error.message.split('\n')[0] ?? ''})`,
      CURES.find(([said]) => said.test(error.message))?.[1] ?? 'Check the indentation, quotes and colons on that line',
    );
  }
  return { document, lines };
}

/** Where a quotation mark that nothing closes was opened: the parser tells where it gave up. */
function beginOf({ message, pos }: YAMLParseError, document: Document): number {
  let begin = pos[0];
  if (message.startsWith('Missing closing'))
    visit(document, {
      Scalar: (_key, { type, range }) => {
        if (type?.startsWith('QUOTE') && range && range[0] <= pos[0]) begin = range[0];
      },
    });
  return begin;
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
