// Long answers in parts that people can follow by ear: under half a minute, three things of a list, then "shall I go on?".
import { clipped, fits, question, sentences } from './ssml.js';

/** Things of a list that are read out at once. */
const THINGS = 3;

export interface Page {
  readonly speech: string;
  /** What is left for a yes; null when all was said. */
  readonly rest: string | null;
}

/**
 * `text` is the same answer for the eye, whose lines tell what is a list. `whole`: a question of the speaker's own follows,
 * so nothing may be left for later.
 */
export function paged(speech: string, text: string, goOn: string, whole: boolean): Page {
  const all = sentences(speech);
  const things = new Set(
    text
      .split('\n')
      .filter((line) => line.startsWith('- '))
      // "Green caddy: food waste" is said as "Green caddy".
      .flatMap((line) => [plain(line.slice(2)), plain(line.slice(2).split(': ')[0] ?? '')]),
  );
  const last = question(speech);
  const asks = last.endsWith('?');
  const tail = asks && all.at(-1) === last ? [last] : [];
  const body = tail.length > 0 ? all.slice(0, -1) : all;
  const kept: string[] = [];
  let listed = 0;
  for (const sentence of body) {
    if (isOf(things, sentence)) listed += 1;
    const more = [...kept, sentence];
    const left = body.length > more.length;
    if (listed > THINGS || !fits([...more, ...(left ? [goOn] : tail)].join(' '))) break;
    kept.push(sentence);
  }
  // A number is told in one breath with what it is the number of.
  while (kept.length < body.length && kept.length > 1 && /^\d/.test(body[kept.length] ?? '')) kept.pop();
  // What a question leads to is told in one breath with it.
  if (kept.length < body.length && kept.length > 1 && kept.at(-1)?.endsWith('?')) kept.pop();
  if (kept.length === body.length) return { speech: [...kept, ...tail].join(' '), rest: null };
  if (kept.length === 0) {
    const [first = '', ...others] = body;
    return { speech: [clipped(first), goOn].join(' '), rest: [...others, ...tail].join(' ') || null };
  }
  if (whole) return { speech: [...kept, ...tail].join(' '), rest: null };
  return { speech: [...kept, goOn].join(' '), rest: [...body.slice(kept.length), ...tail].join(' ') };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** The same words, give or take how each of the two is written. */
const isOf = (things: ReadonlySet<string>, sentence: string): boolean => {
  const said = plain(sentence.slice(sentence.indexOf(': ') + 1));
  return said !== '' && (things.has(said) || [...things].some((thing) => thing.startsWith(said) && said.length > 12));
};
