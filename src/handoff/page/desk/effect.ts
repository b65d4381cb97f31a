// What a change would do to the evaluation set: figures before and after, and which questions change.
import { el } from './dom.js';
import { table } from './table.js';
import { word } from './words.js';

interface Score {
  readonly right: number;
  readonly of: number;
}

interface Figures {
  readonly first: Score;
  readonly place: Score;
  readonly danger: Score;
  readonly false: Score;
}

export interface Effect {
  readonly before: Figures;
  readonly after: Figures;
  /** Questions that are right only with the change, and only without it. */
  readonly fixed: readonly string[];
  readonly broken: readonly string[];
  /** The intent that the words to teach are understood as with the change; null where none are taught. */
  readonly now: string | null;
  /** False: the change cannot alter how anything is understood, so nothing was weighed. */
  readonly weighed: boolean;
}

const ROWS = ['first', 'place', 'danger', 'false'] as const;

export function drawEffect(
  { before, after, fixed, broken, now, weighed }: Effect,
  { intents }: { readonly intents: readonly { readonly id: string; readonly name: string }[] },
): HTMLElement {
  if (!weighed) return el('p', { class: 'govuk-body' }, word('learn.same'));
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
  return el(
    'div',
    {},
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
