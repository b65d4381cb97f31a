// The CSV reader: what spreadsheets write, and every fault with its line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachRow, listOf, readTable, readText, type Row } from '../../src/content/csv.js';
import { Fault } from '../../src/core/fault.js';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'csv-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (
  text: string | Buffer,
  optional: string[] = [],
): readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[] => {
  writeFileSync(join(folder, 'a.csv'), text);
  const columns = { required: ['one', 'two'], optional };
  const rows = outcome(() => readTable(folder, 'a.csv', columns).rows);
  // The way for long files reads the same, and complains of the same.
  const long = outcome(() => {
    const each: Row[] = [];
    eachRow('a.csv', readText(folder, 'a.csv'), columns, (row) => each.push(row));
    return each;
  });
  expect(long).toEqual(rows);
  if (rows instanceof Error) throw rows;
  return rows;
};
const outcome = (get: () => readonly Row[]): readonly Row[] | Error => {
  try {
    return get();
  } catch (error) {
    return error as Error;
  }
};
const fault = (text: string | Buffer): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
  throw new Error('it was read all the same');
};

describe('readTable', () => {
  it('reads what spreadsheets write: a byte order mark, CRLF, quotes, columns in another order, empty rows', () => {
    expect(read('\ufefftwo,one\r\n"b, ""B""", a \r\n,\r\n\r\nTŷ,ô\r\n')).toEqual([
      { line: 2, cells: { one: 'a', two: 'b, "B"' } },
      { line: 5, cells: { one: 'ô', two: 'Tŷ' } },
    ]);
  });

  it('counts lines past a cell that spans several', () => {
    expect(read('one,two\r\n"x\r\ny",1\r\n2,3\r\n').map(({ line }) => line)).toEqual([3, 4]);
  });

  it('gives an absent optional column as empty', () => {
    expect(read('one,two\n1,2\n', ['three'])[0]?.cells).toEqual({ one: '1', two: '2', three: '' });
  });

  it.each([
    ['', 'a.csv:1 is empty. Begin with the header row: one,two'],
    ['one,two\n', 'a.csv:1 has a header but no rows'],
    ['one\n1\n', 'a.csv:1 has no column "two"'],
    ['one,two,tree\n1,2,3\n', 'a.csv:1 has a column "tree" that is not known'],
    ['one,two,one\n1,2,3\n', 'a.csv:1 has the column "one" twice'],
    ['one,two\n1,2\n1,2,3\n', 'a.csv:3 has 3 cells, the header has 2'],
    ['one,two\n1\n', 'a.csv:2 has 1 cells, the header has 2'],
    ['one,two\n1,2\n"3,4\n5,6\n', 'a.csv:3 is not valid CSV'],
    [Buffer.from('one,two\n1,2\nT\xf4,2\n', 'latin1'), 'a.csv:3 is not UTF-8'],
  ] as const)('refuses %j', (text, message) => {
    expect(fault(text)).toContain(message);
  });

  it('names a file that is not there', () => {
    expect(() => readTable(folder, 'b.csv', { required: ['one'] })).toThrow(/^b\.csv is not there/);
  });
});

describe('listOf', () => {
  it('splits at semicolons', () => {
    expect([listOf(''), listOf(' a ;b;; c'), listOf('a b')]).toEqual([[], ['a', 'b', 'c'], ['a b']]);
  });
});
