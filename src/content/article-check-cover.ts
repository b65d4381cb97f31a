// Every intent has an answer in every nation and language, and every article answers an intent or is found by search.
import { join } from 'node:path';
import type { Council } from '../core/council.js';
import type { Language } from '../core/turn.js';
import { complaint, LANGUAGES, type Checked, type CheckInput } from './article-check.js';
import { readYaml } from './yaml-file.js';

/** The core deals with these itself. */
const CORE = new Set(
  ['emergency', 'human', 'repeat', 'cancel', 'restart', 'language', 'yes', 'no'].map((name) => `general.${name}`),
);
/** What an article may offer next beside another intent. */
const COMMANDS = new Set(['do:person']);
const IN: Readonly<Record<Language | Council['nation'], string>> = {
  en: 'English',
  cy: 'Welsh',
  wales: 'Wales',
  england: 'England',
};

/** Intents and next steps that there are none of. */
export const targetProblems = ({ file }: Checked, register: CheckInput['register']): readonly string[] => [
  ...file.intents
    .filter((id) => !register.has(id))
    .map((id) =>
      complaint(
        file.name,
        file.lineOf(['intents']),
        `answers ${id}, which intents/intents.yaml does not declare`,
        'Correct the id, or declare it there',
      ),
    ),
  ...file.next
    .filter((next) => !COMMANDS.has(next) && !register.has(next.replace(/^intent:/, '')))
    .map((next) =>
      complaint(
        file.name,
        file.lineOf(['next']),
        `offers ${next} next, which there is not`,
        'Write intent: and an id of intents/intents.yaml, or do:person',
      ),
    ),
];

/** Each nation and language that some council has. */
const places = (
  councils: readonly Council[],
): readonly { readonly nation: Council['nation']; readonly language: Language }[] =>
  (['wales', 'england'] as const).flatMap((nation) =>
    LANGUAGES.filter((language) =>
      councils.some((one) => one.nation === nation && one.languages.includes(language)),
    ).map((language) => ({ nation, language })),
  );

export function coverProblems(articles: readonly Checked[], input: CheckInput): readonly string[] {
  const problems: string[] = [];
  const said = new Set<string>();
  for (const { nation, language } of places(input.councils)) {
    const there = articles.filter((one) => one.language === language && (one.nation ?? nation) === nation);
    for (const id of input.register.keys()) {
      const standing = there.filter(({ file }) => file.intents.includes(id) && file.about.length === 0);
      const [first, second] = standing;
      if (first && second) problems.push(...once(said, twice(id, second, first)));
      if (!first && !CORE.has(id) && !input.services.has(id) && !input.told(id))
        problems.push(unanswered(id, nation, language, input.root));
    }
  }
  return problems;
}

const once = (said: Set<string>, problem: string): readonly string[] => {
  if (said.has(problem)) return [];
  said.add(problem);
  return [problem];
};

const twice = (id: string, { file }: Checked, first: Checked): string =>
  complaint(
    file.name,
    file.lineOf(['intents']),
    `answers ${id} without "about", as ${first.file.name} does, so the two cannot be told apart`,
    'Give one of them the words that choose it under about',
  );

const unanswered = (id: string, nation: Council['nation'], language: Language, root: string): string => {
  const yaml = readYaml(join(root, 'intents', 'intents.yaml'), 'intents/intents.yaml');
  return complaint(
    yaml.name,
    yaml.lineOf([id]),
    `declares ${id}, which nothing answers in ${IN[language]} for ${IN[nation]}`,
    `Write an article that names it under knowledge/${language}/, without "about"`,
  );
};
