// What is wrong with the phrases as a whole: said of two intents, too few, the same but for a name, too many made from patterns.
import { EMERGENCY, NOTHING } from '../core/intent-ids.js';
import type { IntentEntry } from '../core/ports.js';
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';
import type { PlacedPhrase } from './intents.js';

/** Fewest phrases of an intent, by what it is about; fewer cannot be told apart from its neighbours. */
export const FEWEST: Readonly<Record<Language, (id: string) => number>> = {
  en: (id) => MANY[id] ?? (id.startsWith('general.') ? 15 : 100),
  cy: (id) => (MANY[id] ? Math.round(MANY[id] / 4) : id.startsWith('general.') ? 8 : 40),
};
/** Those that must cover much: twenty services, everything else in the world, every danger and what only looks like it. */
const MANY: Readonly<Record<string, number>> = {
  'general.other-service': 250,
  [NOTHING]: 200,
  [EMERGENCY]: 250,
};
/** At most so many of an intent's phrases may be made from a pattern. */
const MOST_TEMPLATES = 1 / 3;

/** In a shorter phrase, in words, the name is what it is about. */
const FEWEST_WORDS = 4;

/** Longest name, in words. */
const LONGEST_NAME = 4;

/** The words without what only names a case: figures, days, colours, streets, household items; numbers in words, which teach something beside figures. */
function withoutNames(text: string, names: ReadonlySet<string>): readonly string[] {
  const words = fold(text)
    .replace(/\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/g, ' 0 ')
    .replace(/[^a-z0-9' ]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const left: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const size = [...Array(LONGEST_NAME).keys()]
      .map((n) => LONGEST_NAME - n)
      .find((n) => i + n <= words.length && names.has(words.slice(i, i + n).join(' ')));
    const word = words[i] ?? '';
    left.push(size !== undefined || /^\d/.test(word) ? NAME : NUMBERS.has(word) ? NUMBER : word);
    i += (size ?? 1) - 1;
  }
  return left;
}

/** What stands for a name, and for a number in words. */
const [NAME, NUMBER] = ['_', '#'];

/** Of one Welsh number all mutations; "one" and "un" are left out, as they seldom count: "the blue one". */
const NUMBERS: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dau ddau dwy ddwy tri dri thri tair dair thair pedwar bedwar phedwar pedair bedair phedair pump bump phump pum bum phum chwech chwe saith wyth naw deg ddeg deuddeg ddeuddeg pymtheg bymtheg phymtheg deunaw ddeunaw ugain'.split(
    ' ',
  ),
);
const DAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today tomorrow january february march april may june july august september october november december llun mawrth mercher iau gwener sadwrn sul heddiw yfory';
const COLOURS =
  'black blue green brown grey gray purple red yellow orange white pink du ddu glas las gwyrdd werdd llwyd coch goch melyn felen';

/** Sentences that each name file, line and cure. `named`: streets and items, which phrases are not to differ by alone. */
export function phraseProblems(
  phrases: readonly PlacedPhrase[],
  register: ReadonlyMap<string, IntentEntry>,
  languages: readonly Language[],
  named: readonly string[] = [],
): readonly string[] {
  const names = new Set([...`${DAYS} ${COLOURS}`.split(' '), ...named.map(fold)]);
  return [...thin(phrases, register, languages), ...twice(phrases, names), ...templates(phrases, register)];
}

function thin(
  phrases: readonly PlacedPhrase[],
  register: ReadonlyMap<string, IntentEntry>,
  languages: readonly Language[],
): readonly string[] {
  return languages.flatMap((language) =>
    [...register.keys()].flatMap((id) => {
      const have = phrases.filter((one) => one.intent === id && one.language === language).length;
      const want = FEWEST[language](id);
      return have >= want
        ? []
        : [
            `intents/${language}/ has ${String(have)} phrases for ${id}, which needs ${String(want)}. Write more, as different people would say it`,
          ];
    }),
  );
}

/** Equal phrases, and phrases that are equal but for a name: they teach nothing, or two things at once. */
function twice(phrases: readonly PlacedPhrase[], names: ReadonlySet<string>): readonly string[] {
  const exact = new Map<string, PlacedPhrase>();
  const shapes = new Map<string, PlacedPhrase>();
  const problems: string[] = [];
  for (const one of phrases) {
    const at = `${one.file}:${String(one.line)} "${one.text}"`;
    const said = fold(one.text)
      .replace(/[^a-z0-9' ]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    // Signs alone are told apart as they are written.
    const same = `${one.language} ${said === '' ? one.text.trim() : said}`;
    const before = exact.get(same);
    if (before) {
      problems.push(
        before.intent === one.intent
          ? `${at} stands twice, also at ${before.file}:${String(before.line)}. Keep one of them`
          : `${at} teaches ${one.intent}, and ${before.file}:${String(before.line)} teaches ${before.intent} by the same words. Keep the one that fits`,
      );
      continue;
    }
    exact.set(same, one);
    const left = withoutNames(one.text, names);
    const shape = `${one.language} ${one.intent} ${left.join(' ')}`;
    const like = shapes.get(shape);
    const named = left.includes(NAME) ? 'name' : left.includes(NUMBER) ? 'number' : null;
    if (like && named !== null && left.length >= FEWEST_WORDS && !one.template)
      problems.push(
        `${at} differs from ${like.file}:${String(like.line)} by a ${named} only. Write it as another person would, or take it out`,
      );
    else shapes.set(shape, one);
  }
  return problems;
}

function templates(phrases: readonly PlacedPhrase[], register: ReadonlyMap<string, IntentEntry>): readonly string[] {
  return [...register.keys()].flatMap((id) => {
    const own = phrases.filter(({ intent }) => intent === id);
    const made = own.filter(({ template }) => template).length;
    return made > own.length * MOST_TEMPLATES
      ? [`${id} has ${String(made)} templates among ${String(own.length)} phrases. Write some in people's own words`]
      : [];
  });
}
