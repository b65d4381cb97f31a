// Reads a CSV file with a header row, so that every complaint about it can name its line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Fault } from '../core/fault.js';
import { valueOf } from './kept-content.js';

export interface Row {
  /** 1-based line of the file on which the row ends (a quoted cell may span several). */
  readonly line: number;
  /** The row's cells by column, trimmed; every known column is there, '' when the cell is empty or the column absent. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  /** As shown to an editor, relative to the project: `knowledge/councils/x/rounds.csv`. */
  readonly name: string;
  readonly rows: readonly Row[];
}

export interface Columns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/**
 * Reads `name` (a path relative to `root`): UTF-8, comma separated, one header row, empty lines skipped.
 * @throws Fault `content/csv…` naming file:line when the file is missing, empty, not UTF-8 or not CSV, when a column is
 * unknown, missing or there twice, or when a row has too many or too few cells.
 */
export function readTable(root: string, name: string, columns: Columns): Table {
  const rows: Row[] = [];
  rowsOf(name, parseRecords(name, readText(root, name)), columns, (row) => rows.push(row));
  return { name, rows };
}

/**
 * Hands over each row of a file that may be long: nothing of it is kept, and lines without quotes are split without more ado.
 * `text` is that of `readText`. @throws Fault as above.
 */
export function eachRow(name: string, text: string, columns: Columns, each: (row: Row) => void): void {
  rowsOf(name, plainRecords(name, text), columns, each);
}

function rowsOf(name: string, records: Iterable<Line>, columns: Columns, each: (row: Row) => void): void {
  const all = [...columns.required, ...(columns.optional ?? [])];
  let header: Line | null = null;
  let places: readonly (readonly [string, number])[] = [];
  let width = 0;
  let count = 0;
  for (const record of records) {
    const { cells, line } = record;
    if (!header) {
      header = record;
      const names = checkHeader(name, header, columns);
      width = names.length;
      places = all.map((column) => [column, names.indexOf(column)]);
      continue;
    }
    if (cells.length !== width)
      throw new Fault(
        'content/csv-row',
        `${name}:${line} has ${cells.length} cells, the header has ${width}`,
        'Put a cell that holds a comma in double quotes, and keep one comma for each empty cell',
      );
    const named: Record<string, string> = {};
    for (const [column, place] of places) named[column] = cells[place] ?? '';
    each({ line, cells: named });
    count++;
  }
  if (!header)
    throw new Fault(
      'content/csv-empty',
      `${name}:1 is empty`,
      `Begin with the header row: ${columns.required.join(',')}`,
    );
  if (count === 0)
    throw new Fault(
      'content/csv-empty',
      `${name}:${header.line} has a header but no rows`,
      'Add at least one row below it',
    );
}

/** The library takes seconds for a hundred thousand lines, and is asked only for records with quotes in them. */
function* plainRecords(name: string, text: string): Generator<Line> {
  let quoted = '';
  let line = 0;
  for (const one of text.split('\n')) {
    line++;
    if (quoted === '' && !one.includes('"')) {
      const cells = one.split(',').map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) yield { cells, line };
      continue;
    }
    quoted += `${quoted === '' ? '' : '\n'}${one}`;
    if (quoted.split('"').length % 2 === 0) continue;
    const found = parsed(quoted) ?? parseRecords(name, text).filter((record) => record.line === line);
    for (const { cells } of found) yield { cells, line };
    quoted = '';
  }
  // A quote that is never closed: the library says so.
  if (quoted !== '') parseRecords(name, text);
}

function parsed(text: string): readonly Line[] | null {
  try {
    return linesOf(text);
  } catch {
    return null;
  }
}

/** The items of a cell that holds a list: "food; card" → ["food", "card"]. */
export const listOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** As text, its line ends those of Unix. @throws Fault `content/csv…` when it is not there or not UTF-8. */
export function readText(root: string, name: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, name));
  } catch (cause) {
    throw new Fault(
      'content/csv-missing',
      `${name} is not there or cannot be read`,
      'Put the file back; the README lists the files of a council',
      { cause },
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (cause) {
    const line = firstBadLine(bytes);
    throw new Fault(
      'content/csv-utf8',
      `${name}:${line} is not UTF-8`,
      'Save it as "CSV UTF-8"; otherwise letters such as ŷ and ô are lost',
      { cause },
    );
  }
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const text = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!Buffer.from(text.toString('utf8'), 'utf8').equals(text)) return line;
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

function linesOf(text: string): readonly Line[] {
  const records = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  }) as unknown as {
    readonly record: string[];
    readonly info: { readonly lines: number };
  }[];
  return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
}

function parseRecords(name: string, text: string): readonly Line[] {
  try {
    return valueOf(`csv ${text}`, () => linesOf(text)) as readonly Line[];
  } catch (cause) {
    // An unclosed quote is only noticed at the end of the file: point at the first line where quotes do not pair up.
    const odd = text.split('\n').findIndex((line) => (line.split('"').length - 1) % 2 === 1);
    const line = odd === -1 ? ((cause as { lines?: number }).lines ?? 1) : odd + 1;
    throw new Fault(
      'content/csv',
      `${name}:${line} is not valid CSV`,
      'Check the double quotes on that line: each must be closed, and doubled inside a cell',
      { cause },
    );
  }
}

function checkHeader(name: string, { cells, line }: Line, { required, optional = [] }: Columns): readonly string[] {
  const known = [...required, ...optional];
  const unknown = cells.find((cell) => !known.includes(cell));
  if (unknown !== undefined)
    throw new Fault(
      'content/csv-column',
      `${name}:${line} has a column "${unknown}" that is not known`,
      `Rename or remove it; the columns are ${known.join(', ')}`,
    );
  const twice = cells.find((cell, index) => cells.indexOf(cell) !== index);
  if (twice !== undefined)
    throw new Fault('content/csv-column', `${name}:${line} has the column "${twice}" twice`, 'Remove one of them');
  const missing = required.find((column) => !cells.includes(column));
  if (missing !== undefined)
    throw new Fault(
      'content/csv-column',
      `${name}:${line} has no column "${missing}"`,
      'Add it to the header and to every row',
    );
  return cells;
}
