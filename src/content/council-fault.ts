// How a mistake in a council's files is reported: which line, what is wrong, and the cure.
import { z } from 'zod';
import { Fault } from '../core/fault.js';
import { readYaml, type YamlFile } from './yaml-file.js';

/** Ends a schema's message before its cure: `is not a colour` + CURE + `write it as #0b5351`. */
export const CURE = ' ⟶ ';
const COMPARE = 'Compare it with the note above it and with the demo councils';

/** The fault of one line of a council's file; `what` follows the file and line: "has no round". */
export const lineFault = (name: string, line: number, what: string, cure: string): Fault =>
  new Fault('content/council', `${name}:${line} ${what}`, cure);

/** Reads a YAML file that a council or the project supplies. `name` is relative to the project's folder `root`. */
export function readCouncilYaml(root: string, name: string): YamlFile {
  const yaml = readYaml(`${root}/${name}`, name);
  if (yaml.value === null) throw lineFault(name, 1, 'is empty', 'Copy the one of a demo council and change it');
  return yaml;
}

/** Parses with a zod schema; the first complaint becomes a Fault with file:line and the schema's own cure. */
export function checkYaml<T>(yaml: YamlFile, schema: z.ZodType<T>): T {
  const result = schema.safeParse(yaml.value);
  if (result.success) return result.data;
  // A misspelt field is also a missing one: the spelling is the better news.
  const issue = result.error.issues.find(({ code }) => code === 'unrecognized_keys') ?? result.error.issues[0];
  if (!issue) throw lineFault(yaml.name, 1, 'is not right', COMPARE);
  if (issue.code === 'unrecognized_keys') {
    const path = [...issue.path, issue.keys[0] ?? ''];
    throw lineFault(
      yaml.name,
      yaml.lineOf(path),
      `${path.join('.')} is not a field`,
      'Correct its spelling or remove it',
    );
  }
  const [what, cure] = explain(issue.message);
  throw lineFault(yaml.name, yaml.lineOf(issue.path), `${issue.path.join('.') || 'the file'} ${what}`, cure);
}

/** Checks the cells of a CSV row with a zod schema; the first complaint becomes a Fault with file:line. */
export function checkCells<T>(name: string, line: number, cells: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(cells);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const column = String(issue?.path[0] ?? '');
  const [what, cure] = explain(issue?.message ?? '');
  throw lineFault(name, line, `${column} "${String((cells as Record<string, string>)[column] ?? '')}" ${what}`, cure);
}

function explain(message: string): readonly [what: string, cure: string] {
  const [what = '', cure = COMPARE] = message.split(CURE);
  return [what, cure];
}
