// Tables that scroll by themselves where the screen is narrow.
import { el } from './dom.js';

type Cell = Node | string;

/** `name` is read out for the part that scrolls; `titled`: a heading says it already. */
export function table(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  titled = false,
): HTMLElement {
  const caption = titled ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m';
  return el(
    'div',
    { class: 'desk-table', role: 'region', 'aria-label': name, tabindex: '0' },
    el(
      'table',
      { class: 'govuk-table' },
      el('caption', { class: caption }, name),
      el(
        'thead',
        { class: 'govuk-table__head' },
        el(
          'tr',
          { class: 'govuk-table__row' },
          ...heads.map((head) => el('th', { class: 'govuk-table__header', scope: 'col' }, head)),
        ),
      ),
      el(
        'tbody',
        { class: 'govuk-table__body' },
        ...rows.map((cells) =>
          el(
            'tr',
            { class: 'govuk-table__row' },
            ...cells.map((cell, index) =>
              index === 0
                ? el('th', { class: 'govuk-table__header', scope: 'row' }, cell)
                : el('td', { class: 'govuk-table__cell' }, cell),
            ),
          ),
        ),
      ),
    ),
  );
}
