// Reads files of one JSON object a line, naming the line of a mistake.
import { Fault } from '../../core/fault.js';

/** @throws Fault `language/jsonl` naming file and line. `check` answers with the value, or with what is wrong; `where`: "file:line". */
export function readLines<T>(
  text: string,
  name: string,
  check: (value: unknown, where: string) => T | string,
): readonly T[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const where = `${name}:${index + 1}`;
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        throw new Fault('language/jsonl', `${where} is not JSON`, 'Put one whole JSON object on each line');
      }
      const checked = check(value, where);
      if (typeof checked === 'string')
        throw new Fault('language/jsonl', `${where} ${checked}`, 'Compare it with the lines around it');
      return [checked];
    });
}
