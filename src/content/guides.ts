// Loads knowledge/guides/: decision help as data. `name.yaml` is what both nations share, `name.wales.yaml` what one adds.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Council } from '../core/council.js';
import type { Guide, GuideKind, GuideLimit, GuideQuestion, InEach } from '../core/guide.js';
import { renderTemplate } from './article-template.js';
import { articleValues } from './article-values.js';
import { checkYaml } from './council-fault.js';
import { fault, limit, question, type Known } from './guide-parts.js';
import { guideFile, type GuideFile } from './guide-schema.js';
import { readYaml, type YamlFile } from './yaml-file.js';

const FOLDER = 'knowledge/guides';

interface Part {
  readonly yaml: YamlFile;
  readonly file: GuideFile;
}

/**
 * Every guide as one nation has it; none when the folder is not there. With a council, the placeholders in notes are filled
 * for it, as in an article. @throws Fault naming file:line and the cure.
 */
export function loadGuides(
  root: string,
  nation: 'wales' | 'england',
  council: Council | null = null,
): ReadonlyMap<string, Guide> {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const keys = [...new Set(files.map((name) => name.replace(/(?:\.(?:wales|england))?\.yaml$/, '')))].sort();
  return new Map(
    keys.map((key) => {
      const names = [`${key}.yaml`, `${key}.${nation}.yaml`].filter((name) => files.includes(name));
      const parts = names.map((name): Part => {
        const yaml = readYaml(join(folder, name), `${FOLDER}/${name}`);
        return { yaml, file: checkYaml(yaml, guideFile) };
      });
      return [key, build(key, parts, fillFor(council))];
    }),
  );
}

type Fill = (text: InEach) => InEach;

function fillFor(council: Council | null): Fill {
  if (!council) return (text) => text;
  const values = { en: articleValues(council, 'en'), cy: articleValues(council, 'cy') };
  return ({ en, cy }) => ({ en: renderTemplate(en, values.en), cy: renderTemplate(cy, values.cy) });
}

function build(key: string, parts: readonly Part[], fill: Fill): Guide {
  const questions = new Map<string, GuideQuestion>();
  for (const { yaml, file } of parts)
    for (const [name, entry] of Object.entries(file.questions)) {
      if (questions.has(name))
        throw fault(yaml, ['questions', name], `asks "${name}" again`, 'Keep it in one file, or give it another key');
      questions.set(name, question(name, entry, yaml));
    }
  const sources = Object.assign({}, ...parts.map(({ file }) => file.sources)) as Known['sources'];
  const known = { questions, sources };
  const rules = new Map(
    parts.flatMap(({ yaml, file }) =>
      Object.entries(file.rules).map(([name, entry]) => [
        name,
        { ...limit(entry, yaml, ['rules', name], known), general: true },
      ]),
    ),
  );
  const kinds = new Map<string, GuideKind>();
  for (const name of new Set(parts.flatMap(({ file }) => Object.keys(file.kinds))))
    kinds.set(name, kind(name, parts, rules, known, fill));
  for (const { yaml, file } of parts)
    file.common.forEach((name, index) => {
      if (!kinds.has(name))
        throw fault(yaml, ['common', index], `offers "${name}", which is no kind`, 'Correct the key');
    });
  const dates = parts.map(({ file }) => file);
  return {
    key,
    kinds,
    questions,
    common: parts.flatMap(({ file }) => file.common),
    reviewed: dates.map(({ reviewed }) => reviewed).sort()[0] ?? '',
    reviewBy: dates.map((file) => file['review-by']).sort()[0] ?? '',
  };
}

function kind(
  key: string,
  parts: readonly Part[],
  rules: ReadonlyMap<string, GuideLimit>,
  known: Known,
  fill: Fill,
): GuideKind {
  const all = parts.flatMap(({ yaml, file }) => {
    const entry = file.kinds[key];
    return entry ? [{ yaml, entry }] : [];
  });
  const given = <T>(pick: (entry: GuideFile['kinds'][string]) => T | undefined): T | undefined =>
    all.map(({ entry }) => pick(entry)).find((value) => value !== undefined);
  const { yaml } = all[0] ?? { yaml: parts[0]?.yaml };
  if (!yaml) throw new Error('a kind stands in no file');
  const name = given((entry) => entry.name);
  const label = given((entry) => entry.label);
  if (!name || !label)
    throw fault(yaml, ['kinds', key], `kinds.${key} has no name or label`, 'Write both, in English and in Welsh');
  const size = given((entry) => entry.size) ?? null;
  if (size !== null && known.questions.get(size)?.kind !== 'number')
    throw fault(yaml, ['kinds', key, 'size'], `size "${size}" is no question for a number`, 'Correct the key');
  const first = (given((entry) => entry.first) ?? ['flat', 'listed']).map((rule) => {
    const found = rules.get(rule);
    if (!found) throw fault(yaml, ['kinds', key, 'first'], `"${rule}" is no rule`, 'Use a key under rules');
    return found;
  });
  const limits = all.flatMap(({ yaml, entry }) =>
    entry.limits.map((one, index) => limit(one, yaml, ['kinds', key, 'limits', index], known)),
  );
  const notes = all.flatMap(({ yaml, entry }) =>
    entry.notes.map((note, index) => {
      try {
        return fill(note);
      } catch (error) {
        const what = (error as Error).message.split('\n')[0]?.replace(/, line:.*$/, '') ?? '';
        throw fault(
          yaml,
          ['kinds', key, 'notes', index],
          `cannot be filled: ${what}`,
          'Use a placeholder that knowledge/README.md lists',
        );
      }
    }),
  );
  return { key, name, label, size, limits: [...first, ...limits], notes, also: all.flatMap(({ entry }) => entry.also) };
}
