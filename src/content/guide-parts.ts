// The questions and limits of a guide, checked against each other while they are built.
import type { GuideLimit, GuideQuestion, GuideSource, GuideTest } from '../core/guide.js';
import { lineFault } from './council-fault.js';
import type { LimitEntry, QuestionEntry } from './guide-schema.js';
import type { YamlFile } from './yaml-file.js';

const OVER = /^over (\d+(?:\.\d+)?)$/;

export interface Known {
  readonly questions: ReadonlyMap<string, GuideQuestion>;
  readonly sources: Readonly<Record<string, GuideSource>>;
}

export function limit(
  entry: LimitEntry,
  yaml: YamlFile,
  path: readonly PropertyKey[],
  { questions, sources }: Known,
): GuideLimit {
  const source = sources[entry.source];
  if (!source)
    throw fault(
      yaml,
      [...path, 'source'],
      `source "${entry.source}" is not known`,
      'Add it under sources, with its address',
    );
  const tests = Object.entries(entry.if).map(([name, wanted]): GuideTest => {
    const at = [...path, 'if', name];
    const asked = questions.get(name);
    if (!asked) throw fault(yaml, at, `"${name}" is no question`, 'Add it under questions, or correct the key');
    const over = typeof wanted === 'string' ? OVER.exec(wanted)?.[1] : undefined;
    if (asked.kind === 'number') {
      if (over === undefined) throw fault(yaml, at, `"${name}" has no figure to compare with`, 'Write it as: over 4');
      return { question: name, over: Number(over) };
    }
    const is = typeof wanted === 'string' ? [wanted] : wanted;
    const wrong = is.find((value) => !asked.choices.some(({ key }) => key === value));
    if (wrong !== undefined)
      throw fault(
        yaml,
        at,
        `"${wrong}" is no answer to "${name}"`,
        `Use ${asked.choices.map(({ key }) => key).join(', ')}`,
      );
    return { question: name, is };
  });
  return { tests, then: entry.then, text: { en: entry.en, cy: entry.cy }, source, general: false };
}

export function question(key: string, entry: QuestionEntry, yaml: YamlFile): GuideQuestion {
  const { kind, ask, about, unit, heard, home } = entry;
  const written = Object.entries(entry.choices).map(([key, { en, cy, heard }]) => ({ key, label: { en, cy }, heard }));
  if (kind === 'choice' && (written.length < 2 || written.length > 3))
    throw fault(
      yaml,
      ['questions', key, 'choices'],
      `"${key}" needs two or three choices`,
      'A speaker can read out three',
    );
  const none = { en: '', cy: '' };
  const yesNo = [
    { key: 'yes', label: none, heard: entry.yes },
    { key: 'no', label: none, heard: entry.no },
  ];
  const choices = kind === 'choice' ? written : kind === 'yes-no' ? yesNo : [];
  return { key, kind, ask, about, unit, heard, choices, yesUpTo: entry.yesUpTo ?? null, home };
}

export const fault = (yaml: YamlFile, path: readonly PropertyKey[], what: string, cure: string): Error =>
  lineFault(yaml.name, yaml.lineOf(path), what, cure);
