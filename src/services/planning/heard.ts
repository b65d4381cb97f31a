// What a message tells before it is asked: "a 3 metre two-storey rear extension on my semi" answers four questions.
import type { Guide, GuideKind, GuideQuestion } from '../../core/guide.js';
import { fold } from '../../core/kinds/fold.js';
import type { Slots } from '../../core/turn.js';

const NOT = /\b(?:not|isnt|isn't|no|never|without|nid|nad|ddim|dim)\b(?: \w+){0,2} $/;
/** Words that make a size one that no limit is about. */
const OTHER_SIZE = /\b(?:wide|width|long|length|by|x|away|from|llydan|lled|hyd|hir)\b/;

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9' ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The choice whose words stand in the text, the longest found; null when there is none, or a "not" stands before it. */
export function heardChoice(text: string, { choices }: GuideQuestion): string | null {
  const said = ` ${plain(text)} `;
  const found = choices
    .flatMap(({ key, heard }) => heard.map((words) => ({ key, words: plain(words) })))
    .filter(({ words }) => said.includes(` ${words} `))
    .sort((a, b) => b.words.length - a.words.length)[0];
  if (!found) return null;
  const before = said.slice(0, said.indexOf(` ${found.words} `) + 1);
  return NOT.test(before) && !/^(?:not|isnt|isn't|ddim)\b/.test(found.words) ? null : found.key;
}

/** Answers that the words of a message give to this kind's questions. `size` is the slot: metres, "x" between. */
export function heardIn(text: string, size: string | undefined, kind: GuideKind, guide: Guide, answers: Slots): Slots {
  const asked = [...new Set(kind.limits.flatMap(({ tests }) => tests.map(({ question }) => question)))].flatMap(
    (key) => guide.questions.get(key) ?? [],
  );
  const told = asked.flatMap((question) => {
    const choice = answers[question.key] === undefined ? heardChoice(text, question) : null;
    return choice === null ? [] : [[question.key, choice] as const];
  });
  const measured = size === undefined ? null : sizeFor(text, size, kind, asked);
  return { ...Object.fromEntries(told), ...measured };
}

/** A size goes to the question whose words stand beside it, else to the one that a bare size of this work means. */
function sizeFor(text: string, size: string, kind: GuideKind, asked: readonly GuideQuestion[]): Slots | null {
  const metres = Number(size);
  if (Number.isNaN(metres)) return null;
  const said = plain(text);
  const named = asked.find(({ heard }) => heard.some((words) => ` ${said} `.includes(` ${plain(words)} `)));
  const meant = named ?? (OTHER_SIZE.test(said) ? undefined : asked.find(({ key }) => key === kind.size));
  if (!meant || (meant.unit !== 'm' && meant.unit !== 'cm')) return null;
  return { [meant.key]: String(meant.unit === 'm' ? metres : Math.round(metres * 1000) / 10) };
}
