// What a change would do to the evaluation set: figures before and after, and which questions change.
import type { Effect, Score } from '../../../core/learning.js';
import { el } from './dom.js';
import { table } from './table.js';
import { word } from './words.js';

const ROWS = ['first', 'place', 'danger', 'false'] as const;

export function drawEffect(
  { before, after, fixed, broken, now, weighed }: Effect,
  { intents }: { readonly intents: readonly { readonly id: string; readonly name: string }[] },
): HTMLElement {
  if (!weighed) return el('p', { class: 'desk-note' }, word('learn.same'));
  const score = ({ right, of }: Score): string => word('learn.of', { n: right, total: of });
  const questions = (key: 'learn.fixed' | 'learn.broken', all: readonly string[]): HTMLElement =>
    el(
      'div',
      {},
      el('p', { class: 'govuk-body' }, word(key, { n: all.length })),
      all.length > 0
        ? el('ul', { class: 'govuk-list govuk-list--bullet' }, ...all.map((text) => el('li', {}, text)))
        : null,
    );
  const [key, look] = verdict({ before, after });
  return el(
    'div',
    {},
    el('p', { class: `desk-note desk-note--${look}` }, word(key)),
    ...(now === null
      ? []
      : [
          el(
            'p',
            { class: 'govuk-body' },
            word('learn.now', { name: intents.find(({ id }) => id === now)?.name ?? word('learn.nothing') }),
          ),
        ]),
    table(
      word('learn.measure'),
      [word('learn.measure'), word('learn.before'), word('learn.after')],
      ROWS.map((row) => [word(`learn.${row}`), score(before[row]), score(after[row])]),
      true,
    ),
    questions('learn.fixed', fixed),
    questions('learn.broken', broken),
  );
}

/** To be accepted only by saying so twice. */
export const findsFewer = ({ before, after }: Pick<Effect, 'before' | 'after'>): boolean =>
  after.danger.right < before.danger.right;

/** The result in a sentence, so that nobody has to read it out of the figures. Danger comes first. */
function verdict({ before, after }: Pick<Effect, 'before' | 'after'>) {
  const gain = (row: (typeof ROWS)[number]): number => after[row].right - before[row].right;
  if (gain('danger') < 0 || gain('false') > 0) return ['learn.verdict.danger', 'urgent'] as const;
  const [first, place] = [gain('first'), gain('place')];
  if (first < 0 || place < 0) return ['learn.verdict.worse', 'amber'] as const;
  return first + place > 0 ? (['learn.verdict.better', 'done'] as const) : (['learn.verdict.same', 'done'] as const);
}
